// Words around a story that are not the story: datelines, bylines, sign-offs, invitations to subscribe.

/** Lines that a publisher adds to any story. Matched against one whole line of at most 200 characters. */
const ADDED_LINES: readonly RegExp[] = [
  // A byline has names and nothing else: "By Monday, troops had left" is a story.
  /^\s*(?:By|BY)\s+(?:\p{Lu}[\p{L}.'’-]*\s*(?:,|and\s|\|)?\s*){1,10}$/u,
  /^\s*\(?(?:(?:additional|with|further)\s+)?(?:reporting|editing|writing)\s+(?:by|from)\b.{0,180}$/i,
  /^\s*(?:compiled|edited|written)\s+by\b.{0,100}$/i,
  /^\s*(?:sign up|subscribe|register)\b.{0,100}$/i,
  /^\s*(?:read (?:more|also|next)|related|see also|also read|more on this|recommended|photo|image|file photo|watch|listen)\s*:.{0,160}$/i,
  /^\s*(?:read more|see also|related|recommended|advertisement|share this|follow us|getty images)\W*$/i,
  /^\s*(?:©|\(c\)|copyright)\s?.{0,180}$/i,
  /^.{0,60}\ball rights reserved\b.{0,60}$/i,
  /^\s*our standards:.{0,120}$/i,
  /^\s*(?:last )?(?:updated|published|posted)\b[^.]{0,20}\d.{0,40}$/i,
  /^\s*this (?:story|article) (?:has been|was) (?:updated|corrected|originally|first|published|produced|translated)\b.{0,160}$/i,
  /^\s*[-—–]{1,3}\s*[\p{Lu}][\p{L}.& ]{1,40}$/u,
]

/** Place, day and agency before a story: `SEOUL, June 3 (Reuters) - `, `MOSCOW, June 3. /TASS/. `, `LONDON (AP) — `. */
const DATELINE =
  /^\s*(?:\p{Lu}[\p{Lu}.'’ -]{2,40}(?:,\s*\p{Lu}[\p{L}. ]{1,25})?(?:,\s*\p{L}{3,9}\.?\s*\d{1,2}(?:,\s*\d{4})?)?\.?\s*(?:\([\p{L}\p{N}./ &-]{2,40}\)|\/[\p{L} ]{2,20}\/)?\s*(?:[-—–]{1,2}|\.)\s+|\([\p{L}./ &-]{2,30}\)\s*[-—–]{1,2}\s*|\/[\p{L} ]{2,20}\/\.?\s*[-—–]{0,2}\s*)/u

/** Agency at the end of a line: ` (Reuters)`, ` — AFP`, ` – Yonhap`. */
const SIGN_OFF = /\s(?:\([\p{Lu}][\p{L}./ &-]{1,30}\)|[-—–]{1,2}\s?\p{Lu}[\p{L}./ &]{1,24})\s*$/u

/** The same within a line, where a page was flattened. */
const ADDED_WITHIN =
  /\b(?:sign up|subscribe)\s+(?:to|for)\s+our\b[^.!?\n]{0,60}(?:[.!?]|$)|\bby our [\p{L} ]{1,40}\bcorrespondent\b\.?/giu

const LONGEST_ADDED_LINE = 200

/** The text without what publishers put around a story. Linear in the text. */
export function withoutBoilerplate(text: string): string {
  const kept: string[] = []
  for (const line of text.replace(ADDED_WITHIN, ' ').split(/\r?\n/)) {
    if (line.trim() === '') continue
    if (line.length <= LONGEST_ADDED_LINE && ADDED_LINES.some((added) => added.test(line))) continue
    const start = kept.length < 3 ? (DATELINE.exec(line.slice(0, 160))?.[0].length ?? 0) : 0
    const told = line.slice(start)
    const tail = told.slice(-48)
    const sign = SIGN_OFF.exec(tail)
    kept.push(sign === null ? told : told.slice(0, told.length - tail.length + sign.index))
  }
  return kept.join('\n')
}
