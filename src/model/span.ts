// A stretch of the stored text.

/** Half-open UTF-16 offsets into `document.text`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span with the words it covers; `text` always equals `document.text.slice(start, end)`. */
export interface Quoted extends Span {
  readonly text: string
}

/** Quotes a stretch of `text`. */
export function quote(text: string, start: number, end: number): Quoted {
  return { start, end, text: text.slice(start, end) }
}

/** True when the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
