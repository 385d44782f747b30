// Where a content ends before its sentence does.
import type { TokenSpan } from '../../reading/layers.ts'
import { R, U, X } from '../../reading/tagset.ts'
import { dependent } from '../../reading/tree.ts'
import { beginsBackground } from './background.ts'
import { type Board, sense } from './board.ts'
import type { Found } from './detect.ts'
import { beginsOwnClause } from './own-clause.ts'
import { joinsCue, joinsVerb, resumesMain } from './resumes-main.ts'
import { takenFor } from './taken-for.ts'

/**
 * Indirect speech ends at a semicolon, before another cue in -ing, before a remark on it; in a relative clause at the comma.
 *     He accused Iran of lying, citing documents; it denied it.
 *     ^^ source
 *        ^^^^^^^ cue
 *                ^^^^^^^^^^^^^ content
 */
export function clip(board: Board, one: Found): Found {
  if (one.rule === 'statement') return one
  const taken = takenFor(board, one)
  if (taken) return { ...one, content: [taken], phrasal: true, rule: 'taken-for' }
  const content = one.content
    .filter((span) => !isListener(board, one, span))
    .flatMap((span) => clipped(board, one, fragment(board, one, span)))
  return content.length === one.content.length && content.every((span, index) => span === one.content[index])
    ? one
    : { ...one, content }
}

function clipped(board: Board, one: Found, span: TokenSpan): TokenSpan[] {
  const { tokens, quoted } = board
  const listener = listenerEnd(board, one, span)
  if (listener >= 0) return [{ first: span.first, end: listener }]
  const around = segment(board, one.cue)
  const isQuoted = quoted[span.first]! >= 0
  const first = isQuoted ? span.first : Math.max(span.first, around.first)
  let end = isQuoted ? span.end : Math.min(span.end, around.end)
  for (let token = Math.max(first, one.cue.end); token < end; token++) {
    if (quoted[token]! >= 0) continue
    if (joinsVerb(board, one.head, token) || joinsCue(board, one.head, token)) end = token
    if (tokens.forms[token] !== ',') continue
    if (
      isRemark(board, token, end) ||
      isRelative(board, one) ||
      isBeyondAdverb(board, one, token) ||
      beginsBackground(board, token, end) ||
      resumesMain(board, one.head, token, end) ||
      beginsOwnClause(board, one.head, token, end)
    )
      end = token
  }
  if (first === span.first && end === span.end) return [span]
  return end > first ? [{ first, end }] : []
}

/** "Told supporters, some of whom left": beside a quotation, who listens and what is said of him is not told to him. */
function isListener({ dependencies: tree, quoted }: Board, one: Found, span: TokenSpan): boolean {
  if (quoted[span.first]! >= 0 || !one.content.some(({ first }) => quoted[first]! >= 0)) return false
  const object = dependent(tree, one.head, R.obj!, R.iobj!)
  return object >= span.first && object < span.end && span.first >= one.cue.end
}

const LISTENED = new Set(['tell', 'inform', 'assure', 'remind', 'brief', 'notify'])
// A listener is named in a few words.
const LONGEST_LISTENER = 12

/** "Without telling Bamako, attacked a camp": where the listener ends who is told nothing; -1 when he is told something. */
function listenerEnd(board: Board, one: Found, span: TokenSpan): number {
  const { dependencies: tree, tags, tokens, quoted } = board
  if (!LISTENED.has(tags.lemmas[one.head]!) || quoted[span.first]! >= 0 || one.content.length > 1) return -1
  const object = dependent(tree, one.head, R.obj!, R.iobj!)
  if (span.first !== one.head + 1 || object < span.first || dependent(tree, one.head, R.ccomp!) >= 0)
    return -1
  for (let token = span.first; token < span.end; token++)
    if (tokens.lowers[token] === 'that' || tokens.lowers[token] === 'of' || quoted[token]! >= 0) return -1
  for (let token = object + 1; token < span.end && token < object + LONGEST_LISTENER; token++) {
    if (tokens.forms[token] === ',') return token
    if (tags.upos[token] === U.VERB || tags.upos[token] === U.AUX) return -1
  }
  return -1
}

/** "Looked “tired but smiling” as she left": only the quotation is her word when the cue is no word of telling. */
function fragment(board: Board, one: Found, span: TokenSpan): TokenSpan {
  const { quoted, quotations } = board
  const number = quoted[span.first]!
  if (number < 0 || board.tokens.forms[one.head] === ':' || sense(board, one.head) !== null) return span
  const { end } = quotations[number]!
  return end < span.end && quotations[number]!.first === span.first ? { first: span.first, end } : span
}

/** The stretch around the cue that no semicolon cuts off, nor a colon before it. */
function segment({ tokens, sentences, quoted }: Board, cue: TokenSpan): TokenSpan {
  const sentence = sentences.of[cue.first]!
  let first = cue.first
  let end = cue.end
  const start = sentences.firsts[sentence]!
  const stop = sentences.firsts[sentence + 1]!
  while (first > start && (!isCut(tokens.forms[first - 1]!) || quoted[first - 1]! >= 0)) first--
  while (end < stop && (tokens.forms[end] !== ';' || quoted[end]! >= 0)) end++
  return { first, end }
}

function isCut(form: string): boolean {
  return form === ';' || form === ':'
}

/** ", citing documents", ", a decision that": what the text adds about the saying. */
function isRemark(board: Board, comma: number, end: number): boolean {
  const { tags, tokens } = board
  const next = comma + 1
  if (next >= end) return false
  if (tags.xpos[next] === X.VBG) {
    const act = sense(board, next)?.act
    return act === 'say' || act === 'report' || act === 'accuse' || act === 'belief'
  }
  if (tags.upos[next] !== U.DET || (tokens.lowers[next] !== 'a' && tokens.lowers[next] !== 'an')) return false
  for (let token = next + 1; token < end && token < next + 5; token++) {
    if (tags.upos[token] === U.NOUN && sense(board, token) !== null) {
      const after = tokens.lowers[token + 1]
      return (
        after === 'that' ||
        after === 'which' ||
        tokens.lowers[token + 2] === 'which' ||
        tokens.lowers[token + 2] === 'whom'
      )
    }
  }
  return false
}

/** "Reportedly fled, but the police": an adverb speaks for its own clause only. */
function isBeyondAdverb({ tags, tokens }: Board, one: Found, comma: number): boolean {
  if (tags.upos[one.head] !== U.ADV) return false
  const word = tokens.lowers[comma + 1]
  return word === 'but' || word === 'and' || word === 'so' || word === 'yet'
}

/** ", which denies that ...,": the cue is in a clause between commas. */
function isRelative({ tokens }: Board, one: Found): boolean {
  if (one.source === null || one.source.end - one.source.first !== 1 || one.source.first === 0) return false
  const word = tokens.lowers[one.source.first]
  return (word === 'which' || word === 'who') && tokens.forms[one.source.first - 1] === ','
}
