// Finds what stands in quotation marks, also over several sentences.
import type { Sentences, TokenSpan, Tokens } from '../../reading/layers.ts'

const OPENS = new Set(['“', '``', '«', '„'])
const CLOSES = new Set(['”', "''", '»'])
// A mark that is never closed ends with its paragraph, and no quotation is longer than this.
const LONGEST = 600
const LONGEST_SINGLE = 200

/**
 * Pairs of marks, double or single; straight marks open and close in turn. A paragraph that opens anew while the last mark was not closed
 * continues the quotation.
 *     “We have signed. It is done,” the envoy said.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quotation
 */
export function quotations(tokens: Tokens, sentences: Sentences): TokenSpan[] {
  const found: TokenSpan[] = []
  let open = -1
  let paragraph = -1
  // Where a quotation in single marks closes, -1 outside one.
  let single = -1
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const first = sentences.firsts[sentence]!
    const end = sentences.firsts[sentence + 1]!
    if (sentences.paragraphs[sentence] !== paragraph) {
      if (open >= 0) found.push({ first: open, end: first })
      open = -1
      paragraph = sentences.paragraphs[sentence]!
    }
    for (let token = first; token < end; token++) {
      const form = tokens.forms[token]!
      const straight = form === '"'
      if (single >= 0) {
        if (token !== single) continue
        found.push({ first: open, end: token + 1 })
        open = single = -1
      } else if (open < 0) {
        if (SINGLE.has(form)) {
          single = closingSingle(tokens, token, sentences, paragraph)
          if (single >= 0) open = token
        } else if (OPENS.has(form) || straight || (form === "''" && token + 1 < end)) open = token
      } else if (CLOSES.has(form) || straight || token - open > LONGEST) {
        found.push({ first: open, end: token + 1 })
        open = -1
      } else if (OPENS.has(form)) {
        found.push({ first: open, end: token })
        open = token
      }
    }
  }
  if (open >= 0 && tokens.count - open <= LONGEST) found.push({ first: open, end: tokens.count })
  return found
}

const SINGLE = new Set(["'", '‘', '`'])
const SINGLE_CLOSES = new Set(["'", '’'])
const STOPS = new Set([',', '.', '!', '?', '…', '...'])

/** The single mark that closes what the one at `open` opens: right after a stop or a comma, so no apostrophe; -1 for none. */
function closingSingle(tokens: Tokens, open: number, sentences: Sentences, paragraph: number): number {
  if (open > 0 && tokens.ends[open - 1] === tokens.starts[open]) return -1
  if (open + 1 >= tokens.count || tokens.ends[open] !== tokens.starts[open + 1]) return -1
  const last = Math.min(tokens.count, open + LONGEST_SINGLE)
  for (
    let token = open + 2;
    token < last && sentences.paragraphs[sentences.of[token]!] === paragraph;
    token++
  ) {
    if (SINGLE_CLOSES.has(tokens.forms[token]!) && STOPS.has(tokens.forms[token - 1]!)) return token
  }
  return -1
}

/** The number of the quotation that holds each token. */
export function quotationAt(spans: readonly TokenSpan[], count: number): Int32Array {
  const at = new Int32Array(count).fill(-1)
  for (const [number, span] of spans.entries()) at.fill(number, span.first, span.end)
  return at
}
