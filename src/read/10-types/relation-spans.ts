// Character spans to token spans, however they are cut.
import type { Span } from '../../model/index.ts'
import type { TokenSpan, Tokens } from '../../reading/index.ts'

/** The tokens that share a character with the span; empty when none does. */
export function tokensOf(tokens: Tokens, span: Span | null): TokenSpan {
  if (span === null || !(span.end > span.start)) return { first: 0, end: 0 }
  let first = firstEndingAfter(tokens, span.start)
  let end = first
  while (end < tokens.count && tokens.starts[end]! < span.end) end++
  // Spaces and signs at the borders do not belong to a party.
  while (first < end && isSign(tokens.lowers[first]!)) first++
  while (end > first && isSign(tokens.lowers[end - 1]!)) end--
  return end > first ? { first, end } : { first: 0, end: 0 }
}

function isSign(lower: string): boolean {
  return lower.length === 1 && /[\p{P}\p{S}]/u.test(lower)
}

function firstEndingAfter(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.ends[middle]! > offset) high = middle
    else low = middle + 1
  }
  return low
}
