// A cue after or inside what it reports, set off by a comma.
import type { TokenSpan } from '../../reading/layers.ts'
import { R, U, X } from '../../reading/tagset.ts'
import { dependent, subtree } from '../../reading/tree.ts'
import { beginsBackground } from './background.ts'
import { type Board, sense } from './board.ts'
import { isPassive } from './vouches.ts'

// The longest source that stands between a comma and its cue, and the longest tail of a cue ("in a statement on Friday").
const LONGEST_SOURCE = 16
const LONGEST_TAIL = 12
const ACTS = new Set(['say', 'report', 'claim', 'belief', 'deny'])

// Beliefs that need their object or clause after them.
const NO_ASIDE = new Set(['agree', 'accept', 'wish', 'care', 'mind', 'consider', 'regard', 'treat', 'take'])

/** A source and the content around its cue. */
export interface Trailing {
  readonly source: TokenSpan
  readonly content: readonly TokenSpan[]
}

/**
 * The sentence before ", officials said", and what goes on after it.
 *     The navy, a spokesman said, seized two boats.
 *     ^^^^^^^^ content
 *               ^^^^^^^^^^^ source
 *                           ^^^^ cue
 *                                 ^^^^^^^^^^^^^^^^ content
 */
export function trailingCue(board: Board, cue: number): Trailing | null {
  const { tags, sentences, tokens, quoted, speech } = board
  const act = speech.verb(tags.lemmas[cue]!)?.[0]?.act
  if (act === undefined || !ACTS.has(act) || quoted[cue]! >= 0 || NO_ASIDE.has(tags.lemmas[cue]!)) return null
  const xpos = tags.xpos[cue]!
  if (xpos !== X.VBD && xpos !== X.VBZ && xpos !== X.VBP && xpos !== X.VBN) return null
  // "..., and both were accepted": what is passive tells nothing of its subject.
  if (xpos === X.VBN && isPassive(board, cue)) return null
  const sentence = sentences.of[cue]!
  const first = sentences.firsts[sentence]!
  const end = sentences.firsts[sentence + 1]!
  const source = sourceBefore(board, cue, first) ?? sourceAfter(board, cue, first, end)
  if (source === null) return null
  const start = Math.min(source.first, cue)
  const left = { first, end: start - (tokens.forms[start - 1] === ',' ? 1 : 0) }
  const broken = opensClause(board, left)
  if (endsQuoted(board, start)) return null
  if (!broken && (!hasVerb(board, left) || isAdverbial(board, left))) return null
  if (hasObject(board, Math.max(source.end, cue + 1), cue)) return null
  const tail = tailEnd(board, Math.max(source.end, cue + 1), end)
  if (tail < 0) return null
  const rest = restAfter(board, tail, end)
  if (broken) return rest === null ? null : { source, content: [rest] }
  return { source, content: rest === null ? [left] : [left, rest] }
}

/** The words between a comma, or a closing quotation mark, and the cue. */
function sourceBefore(board: Board, cue: number, first: number): TokenSpan | null {
  const { tags, tokens } = board
  let end = cue
  while (end > first && (tags.upos[end - 1] === U.AUX || tags.upos[end - 1] === U.ADV)) end--
  for (let token = end - 1; token > first && token >= end - LONGEST_SOURCE; token--) {
    if (isBreak(board, token))
      return token + 1 < end && isNominal(board, token + 1, end) ? { first: token + 1, end } : null
    const upos = tags.upos[token]!
    if (upos === U.VERB || upos === U.AUX || upos === U.SCONJ || tokens.lowers[token] === 'that') return null
    // "An island which both claim": the cue is in a relative clause.
    if (tags.xpos[token] === X.WDT) return null
  }
  return null
}

function isBreak({ tokens, quotations, quoted }: Board, token: number): boolean {
  if (tokens.forms[token] === ',') return true
  const number = quoted[token]!
  return number >= 0 && quotations[number]!.end - 1 === token
}

function isNominal({ tags, tokens, dependencies: tree }: Board, first: number, end: number): boolean {
  const opens = tokens.lowers[first]!
  if (
    opens === 'which' ||
    opens === 'who' ||
    opens === 'and' ||
    opens === 'but' ||
    opens === 'as' ||
    opens === 'where'
  )
    return false
  if (tags.upos[first] === U.ADP || tags.upos[first] === U.PUNCT || tags.upos[first] === U.ADV) return false
  for (let token = first; token < end; token++) {
    const upos = tags.upos[token]!
    if ((upos === U.NOUN || upos === U.PROPN || upos === U.PRON) && tree.relations[token] !== R.compound)
      return true
  }
  return false
}

/** ", said a mediator": the nominal right after the cue. */
function sourceAfter(board: Board, cue: number, first: number, end: number): TokenSpan | null {
  const { tags, tokens, quoted } = board
  if (cue - 1 <= first || !isBreak(board, cue - 1)) return null
  // "The envoy, an admiral, told reporters": who stands before it speaks, who stands after it listens.
  if (LISTENED.has(tags.lemmas[cue]!) || speaksBefore(board, cue)) return null
  let stop = cue + 1
  while (stop < end && stop - cue <= LONGEST_SOURCE && tokens.forms[stop] !== ',' && quoted[stop]! < 0) {
    const upos = tags.upos[stop]!
    if (
      upos === U.VERB ||
      upos === U.AUX ||
      upos === U.SCONJ ||
      (upos === U.PUNCT && tokens.forms[stop] !== '-')
    )
      break
    stop++
  }
  while (stop > cue + 1 && tags.upos[stop - 1] === U.ADV) stop--
  return stop > cue + 1 && isNominal(board, cue + 1, stop) ? { first: cue + 1, end: stop } : null
}

/** The subject stands before the comma, and not at the head of what is reported. */
function speaksBefore({ dependencies: tree, tags }: Board, cue: number): boolean {
  const subject = dependent(tree, cue, R.nsubj)
  if (subject < 0 || subject > cue) return false
  // Verbs between are those of the subject's own clauses: "Benin, which had threatened to leave, praised it".
  for (let token = subtree(tree, subject).end; token < cue; token++)
    if (tags.upos[token] === U.VERB) return false
  return true
}

/** A quotation right before the cue is found with all its sentences elsewhere. */
function endsQuoted({ quoted, tokens }: Board, start: number): boolean {
  return (
    start > 0 &&
    (quoted[start - 1]! >= 0 || (tokens.forms[start - 1] === ',' && start > 1 && quoted[start - 2]! >= 0))
  )
}

/** "Helicopters which, it says, crossed": the words before the cue only begin the clause that it breaks. */
export function opensClause({ tags, tokens }: Board, { first, end }: TokenSpan): boolean {
  const last = end - 1
  if (last < first) return false
  const xpos = tags.xpos[last]
  if (xpos === X.WDT || xpos === X.WP || xpos === X.CC) return true
  return tags.upos[last] === U.SCONJ || (tokens.lowers[last] === 'case' && tokens.lowers[last - 1] === 'in')
}

function hasVerb({ tags }: Board, { first, end }: TokenSpan): boolean {
  for (let token = first; token < end; token++) {
    if ((tags.upos[token] === U.VERB || tags.upos[token] === U.AUX) && tags.xpos[token] !== X.VBG) return true
  }
  return end - first > 8
}

/** "After the talks ended, the envoy said": an opening clause, unless a main clause follows it before the cue. */
function isAdverbial({ tags, tokens }: Board, { first, end }: TokenSpan): boolean {
  let opens = first
  while (opens < end && tags.upos[opens] === U.PUNCT) opens++
  const opener = tags.upos[opens]
  if (
    opener !== U.SCONJ &&
    opener !== U.ADP &&
    tags.xpos[opens] !== X.VBG &&
    tags.xpos[opens] !== X.TO &&
    tags.xpos[opens] !== X.WRB
  ) {
    return false
  }
  for (let token = opens; token < end; token++) if (tokens.forms[token] === ',') return false
  return true
}

/** A cue with an object of its own ("accepted curbs") reports nothing before it; a listener or a day is no object. */
function hasObject({ tags, tokens, dependencies: tree }: Board, from: number, cue: number): boolean {
  const upos = tags.upos[from]
  if (upos === U.PROPN || tree.relations[from] === R['obl:unmarked']) return false
  if (tree.relations[from] === R.iobj || LISTENED.has(tags.lemmas[cue]!)) return false
  if (tokens.lowers[from] === 'late' || tokens.lowers[from] === 'last' || tokens.lowers[from] === 'this')
    return false
  return upos === U.DET || upos === U.NOUN || upos === U.ADJ || upos === U.PRON || upos === U.NUM
}

const LISTENED = new Set(['tell', 'inform', 'assure', 'remind', 'brief', 'warn', 'advise'])

/** Where the cue's own tail ends: at a comma or the end; -1 when a clause follows that the cue introduces. */
function tailEnd({ tags, tokens, quoted }: Board, from: number, end: number): number {
  for (let token = from; token < end; token++) {
    const form = tokens.forms[token]!
    if (
      form === ',' ||
      form === '.' ||
      form === ';' ||
      form === '!' ||
      form === '?' ||
      form === '--' ||
      form === '—'
    )
      return token
    if (quoted[token]! >= 0 || form === ':') return -1
    const lower = tokens.lowers[token]!
    if (lower === 'as' || lower === 'when' || lower === 'after' || lower === 'before' || lower === 'while')
      return end
    if (token === from && (lower === 'that' || tags.xpos[token] === X.TO)) return -1
    if (token - from > LONGEST_TAIL) return -1
    const upos = tags.upos[token]!
    const finite =
      tags.xpos[token] === X.VBD ||
      tags.xpos[token] === X.VBZ ||
      tags.xpos[token] === X.VBP ||
      tags.xpos[token] === X.MD
    if ((upos === U.VERB || upos === U.AUX) && finite) return -1
  }
  return end
}

/** What goes on after the comma: the rest of a clause that the cue broke, or one joined to it. */
function restAfter(board: Board, tail: number, end: number): TokenSpan | null {
  const { tokens, tags } = board
  if (tail >= end || tokens.forms[tail] !== ',' || beginsBackground(board, tail, end)) return null
  let first = tail + 1
  while (first < end && tags.upos[first] === U.PUNCT && board.quoted[first]! < 0) first++
  let last = end
  while (last > first && tags.upos[last - 1] === U.PUNCT && board.quoted[last - 1]! < 0) last--
  // "..., adding that": another cue takes over.
  if (last - first < 2 || tags.xpos[first] === X.VBG || sense(board, first)?.act === 'say') return null
  const opener = tokens.lowers[first]!
  if (
    opener === 'who' ||
    opener === 'which' ||
    opener === 'whose' ||
    opener === 'as' ||
    opener === 'when' ||
    opener === 'while'
  )
    return null
  return { first, end: last }
}
