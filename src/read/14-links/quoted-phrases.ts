// Words that the text puts in quotation marks as somebody's own: "shared bloodshed".
import { type Reading, type TokenSpan, U } from '../../reading/index.ts'

// Longest phrase, in words; what is longer is a quotation and belongs to attribution.
const LONGEST = 8

const OPENING = new Set(['"', '“', '‘', "'", '``', '«'])
const CLOSING = new Set(['"', '”', '’', "'", "''", '»'])

/**
 * Phrases in quotation marks between `first` and `end`, without the marks.
 *
 *     The leader spoke of a 'shared future' with his neighbour.
 *                            ^^^^^^^^^^^^^ phrase
 */
export function quotedPhrases(reading: Reading<'tokens' | 'tags'>, span: TokenSpan): TokenSpan[] {
  const { tokens, tags } = reading
  const found: TokenSpan[] = []
  for (let open = span.first; open < span.end; open++) {
    if (!OPENING.has(tokens.forms[open]!) || tags.upos[open] !== U.PUNCT) continue
    const limit = Math.min(span.end + 1, open + LONGEST + 2, tokens.count)
    for (let close = open + 2; close < limit; close++) {
      const form = tokens.forms[close]!
      if (!CLOSING.has(form) || tags.upos[close] !== U.PUNCT) continue
      found.push({ first: open + 1, end: trim(reading, open + 1, close) })
      open = close
      break
    }
  }
  return found
}

/** American style puts the comma inside the marks. */
function trim(reading: Reading<'tokens' | 'tags'>, first: number, end: number): number {
  let last = end
  while (last > first + 1 && reading.tags.upos[last - 1] === U.PUNCT) last--
  return last
}
