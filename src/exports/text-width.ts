// How many columns of a terminal a text takes, and how to break it into lines of so many.

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|^\p{Emoji_Presentation}|^[\u{20000}-\u{3fffd}]/u
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]+$/u

/** Columns that `text` takes: two for wide East Asian characters and emoji, none for combining marks. */
export function textWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let width = 0
  for (const { segment } of segmenter.segment(text)) {
    if (!INVISIBLE.test(segment)) width += WIDE.test(segment) ? 2 : 1
  }
  return width
}

/** Half-open range of characters that stand on one line. */
export interface Line {
  readonly start: number
  readonly end: number
}

/** Breaks a text at its spaces into lines of at most `width` columns; a longer word is broken where the line ends. */
export function breakLines(text: string, width: number): Line[] {
  const lines: Line[] = []
  let start = 0
  let end = 0
  let used = 0
  const close = (): void => {
    if (end > start) lines.push({ start, end })
  }
  for (const word of text.matchAll(/\S+/g)) {
    const space = end > start ? word.index - end : 0
    const size = textWidth(word[0])
    if (end > start && used + space + size <= width) {
      used += space + size
      end = word.index + word[0].length
      continue
    }
    close()
    ;({ start, end, used } = breakWord(word[0], word.index, width, lines))
  }
  close()
  return lines
}

/** Puts all but the last piece of a word on lines of their own and hands back the last piece. */
function breakWord(word: string, at: number, width: number, lines: Line[]): Line & { used: number } {
  let start = at
  let end = at
  let used = 0
  if (textWidth(word) <= width) return { start, end: at + word.length, used: textWidth(word) }
  for (const { segment, index } of segmenter.segment(word)) {
    const size = textWidth(segment)
    if (used > 0 && used + size > width) {
      lines.push({ start, end })
      start = at + index
      used = 0
    }
    used += size
    end = at + index + segment.length
  }
  return { start, end, used }
}

/**
 * A text that is safe to print on a terminal: white space becomes single spaces, and characters that would move the
 * cursor, colour the screen or turn the direction of writing become a replacement character.
 */
export function printable(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
}
