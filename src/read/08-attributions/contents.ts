// What a cue's content may be: phrases under the cue, what stands left or right of it, and quotations.
import type { TokenSpan } from '../../reading/layers.ts'
import { R, U } from '../../reading/tagset.ts'
import { subtree } from '../../reading/tree.ts'
import type { Board } from './board.ts'

/** Sorts of content. The order is part of the model's features. */
export const SORTS = [
  'phrase',
  'left',
  'right',
  'quotation',
  'quotation-before',
  'quotation-after',
  'head',
] as const

export interface ContentCandidate extends TokenSpan {
  readonly sort: number
  /** The token at its head; for spans its first token. */
  readonly token: number
}

const PHRASE = 0
const LEFT = 1
const RIGHT = 2
const QUOTATION = 3
const BEFORE = 4
const AFTER = 5
const HEAD = 6
const MOST = 14

/** Candidates for the content of the cue at `cue` whose source stands at `source` (null for none). */
export function contentCandidates(board: Board, cue: number, source: TokenSpan | null): ContentCandidate[] {
  const found: ContentCandidate[] = []
  phrases(board, cue, source, found)
  sides(board, cue, source, found)
  quotes(board, cue, found)
  heads(board, cue, source, found)
  return found
}

function phrases(board: Board, cue: number, source: TokenSpan | null, found: ContentCandidate[]): void {
  const { dependencies: tree } = board
  for (
    let child = tree.firstChild[cue]!;
    child >= 0 && found.length < MOST;
    child = tree.nextSibling[child]!
  ) {
    const relation = tree.relations[child]!
    if (
      relation === R.punct ||
      relation === R.aux ||
      relation === R['aux:pass'] ||
      relation === R.cc ||
      relation === R.mark
    ) {
      continue
    }
    if (source !== null && child >= source.first && child < source.end) continue
    const span = subtree(tree, child)
    const [low, high] =
      cue < span.first || cue >= span.end
        ? between(board, child, span.first, span.end)
        : [span.first, span.end]
    found.push({ first: low, end: high, sort: PHRASE, token: child })
  }
}

/** All of the sentence before, and all after, the cue and its source. */
function sides(board: Board, cue: number, source: TokenSpan | null, found: ContentCandidate[]): void {
  const { sentences, tags } = board
  const sentence = sentences.of[cue]!
  const [first, end] = between(board, cue, sentences.firsts[sentence]!, sentences.firsts[sentence + 1]!)
  const near = source !== null && sentences.of[source.first] === sentence ? source : null
  let left = near ? Math.min(near.first, cue) : cue
  while (left > first && isLead(board, left - 1)) left--
  if (left - first >= 2) found.push({ first, end: left, sort: LEFT, token: first })
  let right = near ? Math.max(near.end, cue + 1) : cue + 1
  while (right < end && tags.upos[right] === U.PUNCT && !isOpening(board, right)) right++
  if (end - right >= 2) found.push({ first: right, end, sort: RIGHT, token: right })
}

/** The part of the sentence around the cue that no semicolon outside a quotation cuts off. */
function between({ tokens, quoted }: Board, cue: number, first: number, end: number): [number, number] {
  for (let token = cue - 1; token >= first; token--) {
    if (tokens.forms[token] === ';' && quoted[token]! < 0) return [token + 1, end]
  }
  for (let token = cue + 1; token < end; token++) {
    if (tokens.forms[token] === ';' && quoted[token]! < 0) return [first, token]
  }
  return [first, end]
}

/** Words that belong to the cue's own clause before it: "as", auxiliaries, adverbs. */
function isLead({ tags, tokens }: Board, token: number): boolean {
  const upos = tags.upos[token]!
  return upos === U.AUX || tokens.lowers[token] === 'as' || (upos === U.PART && tokens.lowers[token] !== "'s")
}

function isOpening({ quotations, quoted }: Board, token: number): boolean {
  const number = quoted[token]!
  return number >= 0 && quotations[number]!.first === token
}

/** Quotations in the cue's sentence, one that ends right before it, one that begins right after. */
function quotes({ quotations, sentences, quoted }: Board, cue: number, found: ContentCandidate[]): void {
  if (quotations.length === 0) return
  const sentence = sentences.of[cue]!
  const first = sentences.firsts[sentence]!
  const end = sentences.firsts[sentence + 1]!
  let number = -1
  for (let token = first; token < end && number < 0; token++) number = quoted[token]!
  if (number < 0)
    number =
      first > 0 && quoted[first - 1]! >= 0 ? quoted[first - 1]! : end < quoted.length ? quoted[end]! : -1
  if (number < 0) return
  for (let at = Math.max(0, number - 1); at < quotations.length; at++) {
    const span = quotations[at]!
    if (span.first > end) return
    if (span.end < first || (cue >= span.first && cue < span.end)) continue
    const sort = span.end === first ? BEFORE : span.first === end ? AFTER : QUOTATION
    found.push({ ...span, sort, token: Math.min(span.first + 1, span.end - 1) })
  }
}

/** The word the cue hangs on: "reported attack", "was reportedly shelled". */
function heads(
  { dependencies: tree }: Board,
  cue: number,
  source: TokenSpan | null,
  found: ContentCandidate[],
): void {
  const head = tree.heads[cue]!
  if (head < 0) return
  if (source !== null && head >= source.first && head < source.end) return
  found.push({ ...subtree(tree, head), sort: HEAD, token: head })
}
