// Tells line breaks that end a paragraph from those that only wrap a line.
//
//     Talks resume in Geneva            <- ends: the next line's first word would still have fitted
//     The delegations met on Monday for the first time since
//     May, the ministry said.           <- the break before it only wraps
//     Ministers Agree to Resume Talks on the Water Dispute     <- ends: a headline in capitals, and the next line is none
//     The two sides will meet in Geneva on Monday
import { classOf, isLetter, UPPER } from '../../language/characters.ts'
import type { Tokens } from '../../reading/index.ts'

export const NO_GAP = 0
export const WHITE = 1
export const WRAP = 2
export const PARAGRAPH = 3

/** Lines at least this long may be wrapped by hand or by a wire machine. */
const WRAP_FROM = 50
/** Text with longer lines is not wrapped at all: each line is a paragraph. */
const WRAP_TO = 110
/** Tokens of a line that are looked at to know a headline. */
const LONGEST_TITLE = 30
/** How much shorter than the longest line of its block a wrapped line may be beyond the next word. */
const RAGGED = 6

/** For each token what stands between it and the token before: one of NO_GAP, WHITE, WRAP, PARAGRAPH. */
export function gapsOf(text: string, tokens: Tokens): Uint8Array {
  const { count, starts, ends } = tokens
  const gaps = new Uint8Array(count)
  const lineFirsts: number[] = []
  for (let i = 0; i < count; i++) {
    const breaks = i === 0 ? 2 : breaksBetween(text, ends[i - 1]!, starts[i]!)
    gaps[i] = breaks > 1 ? PARAGRAPH : breaks === 1 ? WRAP : starts[i] === ends[i - 1] ? NO_GAP : WHITE
    if (breaks > 0) lineFirsts.push(i)
  }
  lineFirsts.push(count)
  for (let at = 0; at + 1 < lineFirsts.length; ) at = settleBlock(tokens, gaps, lineFirsts, at)
  return gaps
}

function breaksBetween(text: string, from: number, to: number): number {
  let breaks = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 0x2028 || code === 0x0b) breaks++
    else if (code === 13 && text.charCodeAt(i + 1) !== 10) breaks++
    else if (code === 12 || code === 0x2029) breaks += 2
  }
  return breaks
}

/** Decides the breaks of a block of lines without blank ones, from line `at`; returns the line after the block. */
function settleBlock(tokens: Tokens, gaps: Uint8Array, lineFirsts: readonly number[], at: number): number {
  const { starts, ends } = tokens
  const lengthOf = (line: number): number => ends[lineFirsts[line + 1]! - 1]! - starts[lineFirsts[line]!]!
  let end = at + 1
  let longest = lengthOf(at)
  while (end + 1 < lineFirsts.length && gaps[lineFirsts[end]!] === WRAP)
    longest = Math.max(longest, lengthOf(end++))
  for (let line = at + 1; line < end; line++) {
    const first = lineFirsts[line]!
    const fits = lengthOf(line - 1) + 1 + (ends[first]! - starts[first]!) + RAGGED <= longest
    if (longest < WRAP_FROM || longest > WRAP_TO || fits || endsTitle(tokens, lineFirsts, line))
      gaps[first] = PARAGRAPH
  }
  return end
}

/** True when the line before line `line` has its words in capitals as a headline does, and this one begins with one but has not. */
function endsTitle(tokens: Tokens, lineFirsts: readonly number[], line: number): boolean {
  const [before, first, end] = [lineFirsts[line - 1]!, lineFirsts[line]!, lineFirsts[line + 1]!]
  return (
    classOf(tokens.forms[first]!.charCodeAt(0)) === UPPER &&
    isTitle(tokens, before, first) &&
    !isTitle(tokens, first, end)
  )
}

function isTitle(tokens: Tokens, first: number, end: number): boolean {
  let words = 0
  let capitals = 0
  for (let i = first; i < end && i < first + LONGEST_TITLE; i++) {
    const form = tokens.forms[i]!
    if (form.length < 4 || !isLetter(classOf(form.charCodeAt(0)))) continue
    words++
    if (classOf(form.charCodeAt(0)) === UPPER) capitals++
  }
  return words >= 3 && capitals >= words * 0.8
}
