// Phrases that name a source before, after or inside what it says.
import type { TokenSpan } from '../../reading/layers.ts'
import { U, X } from '../../reading/tagset.ts'
import type { Board } from './board.ts'
import { opensClause } from './trailing-cue.ts'

// The longest name of a source after such a phrase.
const LONGEST_SOURCE = 24

/** Source and content around a phrase. */
export interface Phrased {
  readonly source: TokenSpan
  readonly content: readonly TokenSpan[]
}

/**
 * "According to", "in the view of": the source follows, and the rest of the sentence is its content.
 *     Trade has doubled, according to the ministry.
 *     ^^^^^^^^^^^^^^^^^ content
 *                        ^^^^^^^^^^^^ cue
 *                                     ^^^^^^^^^^^^ source
 */
export function phraseCue(board: Board, phrase: TokenSpan): Phrased | null {
  const { tags, tokens, sentences, quoted } = board
  const sentence = sentences.of[phrase.first]!
  const first = sentences.firsts[sentence]!
  const end = sentences.firsts[sentence + 1]!
  let stop = phrase.end
  while (stop < end && stop - phrase.end < LONGEST_SOURCE && !endsSource(board, stop, phrase.end)) stop++
  if (stop === phrase.end) return null
  // "A group that the junta calls biased": the clause belongs to the source.
  if (isFiniteVerb(board, stop) && hasRelative(board, phrase.end, stop))
    while (stop < end && tags.upos[stop] !== U.PUNCT) stop++
  const content: TokenSpan[] = []
  let left = phrase.first
  while (left > first && tags.upos[left - 1] === U.PUNCT && quoted[left - 1]! < 0) left--
  let right = stop
  while (right < end && tags.upos[right] === U.PUNCT && (quoted[right]! < 0 || tokens.forms[right] === ','))
    right++
  let close = end
  while (close > right && tags.upos[close - 1] === U.PUNCT && quoted[close - 1]! < 0) close--
  const broken = close - right > 1 && opensClause(board, { first, end: left })
  if (left - first > 1 && !broken) content.push({ first, end: left })
  if (close - right > 1) content.push({ first: right, end: close })
  return content.length === 0 ? null : { source: { first: phrase.end, end: stop }, content }
}

function isFiniteVerb({ tags }: Board, token: number): boolean {
  const xpos = tags.xpos[token]
  return xpos === X.VBD || xpos === X.VBZ || xpos === X.VBP || xpos === X.MD
}

function hasRelative({ tags }: Board, first: number, end: number): boolean {
  for (let token = first + 1; token < end; token++)
    if (tags.xpos[token] === X.WDT || tags.xpos[token] === X.WP) return true
  return false
}

/** A comma, a stop or a finite verb ends the source; a relative clause right after it belongs to it no more. */
function endsSource({ tags, tokens }: Board, token: number, first: number): boolean {
  const xpos = tags.xpos[token]!
  if (tags.upos[token] === U.PUNCT)
    return tokens.forms[token] !== '-' && tokens.forms[token] !== "'" && tokens.forms[token] !== '.'
      ? true
      : tokens.forms[token] === '.' && tags.upos[token + 1] !== U.PROPN
  if (tags.xpos[token - 1] === X.WP && token === first + 1) return true
  return token > first && (xpos === X.VBD || xpos === X.VBZ || xpos === X.VBP || xpos === X.MD)
}
