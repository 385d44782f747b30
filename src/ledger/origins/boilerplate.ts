// Words around a story that are not the story: datelines, bylines, sign-offs, invitations to subscribe.

/** Lines that a publisher adds to any story. Matched against one whole line, which is at most 300 characters long. */
const ADDED_LINES: readonly RegExp[] = [
  /^\s*(?:by|reporting by|editing by|writing by|additional reporting|with reporting by|compiled by|edited by|written by)\b.{0,200}$/i,
  /^\s*\(?(?:additional |with )?(?:reporting|editing|writing) (?:by|from)\b.{0,250}$/i,
  /\b(?:sign up|subscribe|register)\b.{0,60}\b(?:newsletters?|briefings?|alerts?|updates?|free|today|now)\b/i,
  /^\s*(?:read (?:more|also|next)|related|see also|also read|more on this|recommended|advertisement|share this|follow us|listen to this|watch|photo|image|file photo|getty images)\b\s*:?.{0,160}$/i,
  /^\s*(?:©|\(c\)|copyright)\s?.{0,200}$/i,
  /\ball rights reserved\b/i,
  /^\s*our standards:.{0,120}$/i,
  /^\s*(?:last )?(?:updated|published|posted)\b.{0,20}\d.{0,60}$/i,
  /^\s*this (?:story|article|report) (?:has been|was|is)\b.{0,240}$/i,
  /^\s*(?:download|get) (?:the|our) .{0,60}\bapp\b.{0,120}$/i,
  /^\s*[-—–]{1,3}\s*[\p{Lu}][\p{L}.& ]{1,40}$/u,
]

/** Place, day and agency before a story: `SEOUL, June 3 (Reuters) - `, `MOSCOW, June 3. /TASS/. `, `LONDON (AP) — `. */
const DATELINE =
  /^\s*(?:\p{Lu}[\p{Lu}.'’ -]{2,40}(?:,\s*\p{Lu}[\p{L}. ]{1,25})?(?:,\s*\p{L}{3,9}\.?\s*\d{1,2}(?:,\s*\d{4})?)?\.?\s*(?:\([\p{L}\p{N}./ &-]{2,40}\)|\/[\p{L} ]{2,20}\/)?\s*(?:[-—–]{1,2}|\.)\s+|\([\p{L}./ &-]{2,30}\)\s*[-—–]{1,2}\s*|\/[\p{L} ]{2,20}\/\.?\s*[-—–]{0,2}\s*)/u

/** Agency at the end of a line: ` (Reuters)`, ` — AFP`, ` – Yonhap`. */
const SIGN_OFF = /\s(?:\([\p{Lu}][\p{L}./ &-]{1,30}\)|[-—–]{1,2}\s?\p{Lu}[\p{L}./ &]{1,24})\s*$/u

const LONGEST_ADDED_LINE = 300

/** The text without what publishers put around a story. Linear in the text. */
export function withoutBoilerplate(text: string): string {
  const kept: string[] = []
  for (const line of text.split(/\r?\n/)) {
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
