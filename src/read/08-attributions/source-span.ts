// The words of a source around its head: titles, appositions and relative clauses belong to it.
import type { TokenSpan } from '../../reading/layers.ts'
import { R, U, X } from '../../reading/tagset.ts'
import type { Board } from './board.ts'

// An apposition or a relative clause between a source and its cue is no longer than this.
const LONGEST_GAP = 30

/**
 * The phrase of the head without the cue that may hang below it; widened to what stands between commas before the cue.
 *     Ana Doe, who led the mission, said the talks had failed.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source
 *                                   ^^^^ cue
 */
export function sourceSpan(board: Board, chosen: number, cue: number): TokenSpan {
  const { tags, dependencies: tree } = board
  const head = named(board, sourceHead(board, chosen, cue), cue)
  let { first, end } = reach(board, head, cue)
  if (cue >= first && cue < end) {
    if (head < cue) end = cue
    else first = cue + 1
  }
  while (end > head + 1 && isTrailing(board, end - 1)) end--
  if (board.tokens.forms[end] === ')' && opensBracket(board, first, end)) end++
  while (first < head && isLead(board, first)) first++
  const titled = withTitle(board, head, first, end, cue)
  first = titled.first
  end = titled.end
  const wide =
    head < cue
      ? widen(board, first, end, cue)
      : tags.upos[cue] === U.VERB
        ? widenAfter(board, first, end)
        : { first, end }
  const limit = board.sentences.firsts[board.sentences.of[head]! + 1]!
  if (tree.relations[head] === R.root && wide.end > limit) return { first, end: limit }
  return { first: wide.first, end: Math.min(wide.end, limit) }
}

/**
 * The noun that the words before a cue hang on, when only the last of them was taken for its source.
 *     After the talks Ghana, Benin and Togo said the truce held.
 *                     ^^^^^^^^^^^^^^^^^^^^^ source
 *                                           ^^^^ cue
 */
export function sourceHead({ dependencies: tree, tags }: Board, token: number, cue: number): number {
  let at = token
  for (let step = 0; step < 4 && at < cue; step++) {
    const head = tree.heads[at]!
    const relation = tree.relations[at]
    if (head < 0 || head === cue || head > at) return at
    if (relation !== R.conj && relation !== R.nmod && relation !== R['nmod:unmarked']) return at
    const upos = tags.upos[head]
    if ((upos !== U.NOUN && upos !== U.PROPN) || hasPreposition(tree, head)) return at
    for (let between = head + 1; between < at; between++) {
      const xpos = tags.xpos[between]
      if (xpos === X.WP || xpos === X.WDT || xpos === X.VBD || xpos === X.VBZ || xpos === X.VBP) return at
    }
    at = head
  }
  return at
}

/** "After talks with Rome, Paris said": what a preposition leads in is no subject. */
function hasPreposition(tree: Board['dependencies'], head: number): boolean {
  for (let child = tree.firstChild[head]!; child >= 0 && child < head; child = tree.nextSibling[child]!)
    if (tree.relations[child] === R.case) return true
  return false
}

/** The noun that an apposition explains, when it stands before it on the same side of the cue. */
function named({ dependencies: tree, tags }: Board, token: number, cue: number): number {
  let at = token
  for (let step = 0; step < 3; step++) {
    const head = tree.heads[at]!
    if (tree.relations[at] !== R.appos || head < 0 || head === cue || head > at || head < cue !== at < cue)
      return at
    if (tags.upos[head] !== U.PROPN && tags.upos[head] !== U.NOUN) return at
    at = head
  }
  return at
}

/** The subtree of `head` as far as it does not pass through the cue. */
function reach({ dependencies: tree }: Board, head: number, cue: number): { first: number; end: number } {
  let first = head
  let end = head + 1
  const stack = [head]
  while (stack.length > 0) {
    const token = stack.pop()!
    if (token === cue) continue
    if (token < first) first = token
    if (token >= end) end = token + 1
    for (let child = tree.firstChild[token]!; child >= 0; child = tree.nextSibling[child]!) {
      if (child === cue || (token === head && tree.relations[child] === R.parataxis)) continue
      stack.push(child)
    }
  }
  return { first, end }
}

/** "Ana Doe (a senator": the bracket that closes belongs to what it opened in. */
function opensBracket({ tokens }: Board, first: number, end: number): boolean {
  for (let token = end - 1; token >= first; token--) {
    if (tokens.forms[token] === ')') return false
    if (tokens.forms[token] === '(') return true
  }
  return false
}

function isLead({ tags, tokens, dependencies: tree }: Board, token: number): boolean {
  // "At least ten envoys", "both leaders": these count and name.
  const word = tokens.lowers[token]
  const next = tokens.lowers[token + 1]
  if (word === 'both' || word === 'neither' || word === 'either' || next === 'least' || next === 'most')
    return false
  return (
    tags.upos[token] === U.PUNCT ||
    tree.relations[token] === R.case ||
    tree.relations[token] === R.cc ||
    tags.upos[token] === U.ADP ||
    (word === 'to' && tags.upos[token] === U.PART)
  )
}

function isTrailing({ tags, tokens }: Board, token: number): boolean {
  if (tags.upos[token] === U.PUNCT) return tokens.forms[token] !== ')'
  return tokens.lowers[token] === 'also' || tags.upos[token] === U.AUX
}

/** "Former governor Ana Doe": the words of a title around a name, wherever the tree hangs them. */
function withTitle(
  { tags, sentences, tokens }: Board,
  head: number,
  first: number,
  end: number,
  cue: number,
): { first: number; end: number } {
  const start = sentences.firsts[sentences.of[head]!]!
  const low = head > cue ? cue + 1 : start
  const isTitle = (token: number): boolean => {
    const upos = tags.upos[token]!
    return upos === U.PROPN || upos === U.NOUN || (upos === U.ADJ && tags.xpos[token] === X.JJ)
  }
  let wide = first
  if (tags.upos[first] === U.PROPN) while (wide > low && isTitle(wide - 1)) wide--
  // A capital that only opens the sentence ("Monday Doe said") is let in; a word of time or place in lower case is not.
  if (
    wide > start &&
    tags.upos[wide] === U.NOUN &&
    tags.upos[wide - 1] === U.ADP &&
    !/^\p{Lu}/u.test(tokens.forms[wide]!)
  )
    wide = first
  let stop = end
  const high = head < cue ? cue : sentences.firsts[sentences.of[head]! + 1]!
  if (tags.upos[end - 1] === U.NOUN && head < cue) while (stop < high && tags.upos[stop] === U.PROPN) stop++
  return { first: wide, end: stop }
}

/** "said Ana Doe, who led the mission": to the end of the sentence. */
function widenAfter({ tokens, tags, quoted, sentences }: Board, first: number, end: number): TokenSpan {
  const limit = sentences.firsts[sentences.of[end - 1]! + 1]!
  if (tokens.forms[end] !== ',' || end + 1 >= limit || limit - end > LONGEST_GAP) return { first, end }
  const word = tokens.lowers[end + 1]!
  if (word !== 'who' && word !== 'whose' && word !== 'a' && word !== 'an' && word !== 'the' && word !== 'now')
    return { first, end }
  let stop = limit
  while (stop > end && tags.upos[stop - 1] === U.PUNCT) stop--
  for (let token = end; token < stop; token++)
    if (quoted[token]! >= 0 || (tokens.forms[token] === ',' && tags.xpos[token + 1] === X.VBG))
      return { first, end }
  return { first, end: stop }
}

function isName(tags: Board['tags'], tokens: Board['tokens'], comma: number, stop: number): boolean {
  if (tokens.forms[comma] !== ',' || stop - comma < 2) return false
  for (let token = comma + 1; token < stop; token++) if (tags.upos[token] !== U.PROPN) return false
  return true
}

/** Up to the comma right before the cue when the gap is an aside between commas or in brackets. */
function widen(
  { tags, tokens, quoted, dependencies: tree }: Board,
  first: number,
  end: number,
  cue: number,
): TokenSpan {
  let stop = cue
  while (
    stop > end &&
    (tags.upos[stop - 1] === U.AUX || tags.upos[stop - 1] === U.ADV || tags.upos[stop - 1] === U.PART)
  )
    stop--
  if (stop - end > LONGEST_GAP || stop <= end) return { first, end }
  // "The minister for trade, Ana Doe said": the name after the office.
  if (isName(tags, tokens, end, stop)) return { first, end: stop }
  const opens = tokens.forms[end]
  const closes = tokens.forms[stop - 1]
  if (stop - end === 1) return { first, end }
  const aside =
    (opens === ',' && closes === ',') ||
    (opens === '(' && closes === ')') ||
    (opens === '(' && closes === ',')
  if (!aside) return { first, end }
  for (let token = end; token < stop; token++) if (quoted[token]! >= 0) return { first, end }
  const next = end + 1
  const word = tokens.lowers[next]!
  const relative = word === 'who' || word === 'which' || word === 'whose' || word === 'where'
  const nominal =
    tags.upos[next] === U.DET ||
    tags.upos[next] === U.NOUN ||
    tags.upos[next] === U.PROPN ||
    tags.upos[next] === U.ADJ ||
    tags.upos[next] === U.NUM ||
    word === 'now' ||
    tree.relations[next] === R.amod
  const participle = tags.xpos[next] === X.VBN
  return relative || nominal || participle || opens === '('
    ? { first, end: closes === ',' ? stop - 1 : stop }
    : { first, end }
}
