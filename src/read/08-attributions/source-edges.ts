// Where the words of a source begin and end, by two classifiers that weigh every place around its head.
import { mix, mix3 } from '../../language/hashing.ts'
import { type LinearModel, scoreOne } from '../../language/linear-model.ts'
import type { TokenSpan } from '../../reading/layers.ts'
import { U, X } from '../../reading/tagset.ts'
import type { Board } from './board.ts'
import { features } from './features.ts'
import { nominalSort } from './nominal-sort.ts'

/** How far a source reaches to each side of its head. */
const BEFORE = 24
const AFTER = 44

/**
 * The edges of a source: the rule's span is one feature among others, so that what annotators do differently is learnt.
 *     Ana Doe, a senator, said the talks had failed.
 *     ^^^^^^^^^^^^^^^^^^^ source
 *                         ^^^^ cue
 */
export function sourceEdges(
  models: { readonly left: LinearModel; readonly right: LinearModel },
  board: Board,
  head: number,
  cue: number,
  rule: TokenSpan,
): TokenSpan {
  const [low, high] = roomFor(board, head, cue)
  const view = edgeView(board, head, cue, rule)
  let first = head
  let top = -Infinity
  for (let at = head; at >= low; at--) {
    const score = scoreOne(models.left, features, leftFeatures(view, at))
    if (score > top) {
      top = score
      first = at
    }
  }
  let end = head + 1
  top = -Infinity
  for (let at = head + 1; at <= high && !isStrayVerb(board, head, at - 1); at++) {
    const score = scoreOne(models.right, features, rightFeatures(view, at))
    if (score > top) {
      top = score
      end = at
    }
  }
  return { first, end }
}

/** The lowest first token and the highest end that a source with this head may have. */
export function roomFor({ sentences }: Board, head: number, cue: number): [number, number] {
  const sentence = sentences.of[head]!
  let low = Math.max(sentences.firsts[sentence]!, head - BEFORE)
  let high = Math.min(sentences.firsts[sentence + 1]!, head + AFTER)
  if (cue < head) low = Math.max(low, cue + 1)
  else if (cue > head) high = Math.min(high, cue)
  return [low, high]
}

/** What the features of one source's edges have in common. */
export interface EdgeView {
  readonly board: Board
  readonly head: number
  readonly cue: number
  readonly rule: TokenSpan
  readonly low: number
  readonly high: number
  readonly sort: number
  readonly side: number
  /** How each token from `low` hangs on the head: the relation of the child of the head that it is under, 62 outside. */
  readonly links: Int32Array
}

const OUTSIDE = 62

export function edgeView(board: Board, head: number, cue: number, rule: TokenSpan): EdgeView {
  const [low, high] = roomFor(board, head, cue)
  const links = new Int32Array(high - low + 2)
  for (let token = low; token < high; token++) links[token - low] = linkOf(board, token, head)
  links[high - low] = OUTSIDE
  return {
    board,
    head,
    cue,
    rule,
    low,
    high,
    sort: nominalSort(board, head),
    side: cue > head ? 1 : cue < head ? 2 : 3,
    links,
  }
}

function linkOf({ dependencies: tree }: Board, token: number, head: number): number {
  if (token === head) return 61
  for (let at = token, steps = 0; at >= 0 && steps < 12; at = tree.heads[at]!, steps++)
    if (tree.heads[at] === head) return tree.relations[at]!
  return OUTSIDE
}

const clipped = (size: number): number => Math.max(-4, Math.min(4, size)) + 8
const steps = (size: number): number =>
  size < 4 ? size : size < 6 ? 4 : size < 10 ? 5 : size < 16 ? 6 : size < 26 ? 7 : 8

/** Writes the features of "does the source begin with this token" and returns how many. */
export function leftFeatures(view: EdgeView, at: number): number {
  const { board, head, low, links, sort, side, rule } = view
  const { tags, lemmas, clusters, tokens, quoted } = board
  const open = at === low
  const before = open ? 60 : tags.xpos[at - 1]!
  const outer = open ? 7919 : lemmas[at - 1]!
  const own = tags.xpos[at]!
  const from = clipped(at - rule.first)
  const link = links[at - low]!
  const beyond = open ? OUTSIDE + 1 : links[at - 1 - low]!
  const far = steps(head - at)
  let commas = 0
  for (let token = at; token < head; token++) if (tokens.forms[token] === ',') commas++
  if (commas > 2) commas = 2
  const inside = wordsInside(board, at, head)
  const mark = !open && quoted[at - 1] !== quoted[at] ? 1 : 0
  const f = features
  let n = 0
  f[n++] = mix3(201, from, side, before)
  f[n++] = mix3(202, from, own, before)
  f[n++] = mix3(203, before, own, link)
  f[n++] = mix3(204, outer, own, from)
  f[n++] = mix3(205, lemmas[at]!, before, from)
  f[n++] = mix3(206, outer, lemmas[at]!, 0)
  f[n++] = mix3(207, link, beyond, before)
  f[n++] = mix3(208, link, beyond, mix(from, side, own))
  f[n++] = mix3(209, far, from, sort)
  f[n++] = mix3(210, far, commas, own)
  f[n++] = mix3(211, commas, from, mark)
  f[n++] = mix3(212, sort, own, before)
  f[n++] = mix3(213, clusters[at]!, before, link)
  f[n++] = mix3(214, open ? 0 : clusters[at - 1]!, own, link)
  f[n++] = mix3(215, lemmas[at]!, link, beyond)
  f[n++] = mix3(216, outer, link, beyond)
  f[n++] = mix3(217, at - 2 < low ? 60 : tags.xpos[at - 2]!, before, own)
  f[n++] = mix3(218, own, at === head ? 1 : tags.xpos[at + 1]!, mix(before, from, 0))
  f[n++] = mix3(219, from, beyond, sort)
  f[n++] = mix3(220, inside, link, own)
  f[n++] = mix3(221, inside, from, commas)
  f[n++] = mix3(222, inside, before, beyond)
  f[n++] = mix3(223, mark, own, before)
  return n
}

/** Writes the features of "does the source end before this token" and returns how many. */
export function rightFeatures(view: EdgeView, at: number): number {
  const { board, head, low, high, links, sort, side, rule, cue } = view
  const { tags, lemmas, clusters, tokens, quoted } = board
  const shut = at === high
  const after = shut ? 60 : tags.xpos[at]!
  const outer = shut ? 7919 : lemmas[at]!
  const own = tags.xpos[at - 1]!
  const from = clipped(at - rule.end)
  const link = links[at - 1 - low]!
  const beyond = shut ? OUTSIDE + 1 : links[at - low]!
  const far = steps(at - 1 - head)
  let commas = 0
  let opener = 0
  for (let token = head + 1; token < at; token++) {
    if (!isBreak(tokens.forms[token]!)) continue
    commas++
    if (commas === 1) opener = token + 1 < tags.upos.length ? asideSort(board, token + 1) : 0
  }
  if (commas > 3) commas = 3
  const inside = wordsInside(board, head + 1, at)
  const mark = !shut && quoted[at - 1] !== quoted[at] ? 1 : 0
  // Whether only helping words stand between here and the cue.
  let helping = shut ? 1 : 2
  for (let token = at; !shut && side === 1 && token < cue; token++) {
    const upos = tags.upos[token]
    if (upos !== U.AUX && upos !== U.ADV && upos !== U.PART) {
      helping = 3
      break
    }
  }
  const f = features
  let n = 0
  f[n++] = mix3(231, from, side, after)
  f[n++] = mix3(232, from, own, after)
  f[n++] = mix3(233, after, own, link)
  f[n++] = mix3(234, outer, own, from)
  f[n++] = mix3(235, lemmas[at - 1]!, after, from)
  f[n++] = mix3(236, outer, lemmas[at - 1]!, 0)
  f[n++] = mix3(237, link, beyond, after)
  f[n++] = mix3(238, link, beyond, mix(from, side, own))
  f[n++] = mix3(239, far, from, sort)
  f[n++] = mix3(240, far, commas, own)
  f[n++] = mix3(241, commas, from, mark)
  f[n++] = mix3(242, sort, own, after)
  f[n++] = mix3(243, clusters[at - 1]!, after, link)
  f[n++] = mix3(244, shut ? 0 : clusters[at]!, own, link)
  f[n++] = mix3(245, lemmas[at - 1]!, link, beyond)
  f[n++] = mix3(246, outer, link, beyond)
  f[n++] = mix3(247, own, after, at + 1 >= high ? 60 : tags.xpos[at + 1]!)
  f[n++] = mix3(248, commas, opener, mix(helping, side, own))
  f[n++] = mix3(249, commas, opener, mix(helping, after, from))
  f[n++] = mix3(250, helping, own, mix(side, after, commas))
  f[n++] = mix3(251, helping, from, mix(opener, commas, far))
  f[n++] = mix3(252, opener, sort, mix(helping, commas, far))
  f[n++] = mix3(253, outer, opener, mix(commas, side, own))
  f[n++] = mix3(254, from, beyond, sort)
  f[n++] = mix3(255, inside, opener, mix(commas, side, own))
  f[n++] = mix3(256, inside, from, mix(helping, commas, opener))
  f[n++] = mix3(257, inside, after, beyond)
  f[n++] = mix3(258, mark, own, mix(after, opener, commas))
  f[n++] = mix3(259, link, own, mix(helping, side, after))
  return n
}

/** A finite verb that no relative or joining word before it makes part of the source. */
function isStrayVerb({ tags }: Board, head: number, token: number): boolean {
  if (token === head || !isFiniteVerb(tags.xpos[token]!)) return false
  for (let at = head + 1; at < token; at++) {
    const xpos = tags.xpos[at]!
    if (isRelative(xpos) || tags.upos[at] === U.SCONJ || tags.upos[at] === U.PRON) return false
  }
  return true
}

function isFiniteVerb(xpos: number): boolean {
  return xpos === X.VBD || xpos === X.VBZ || xpos === X.VBP || xpos === X.MD
}

function isRelative(xpos: number): boolean {
  return xpos === X.WP || xpos === X.WDT || xpos === X.WRB || xpos === X['WP$']
}

/** How many finite verbs, relative words and quotation marks stand in a stretch: a source holds verbs only in clauses of its own. */
function wordsInside({ tags, quoted }: Board, first: number, end: number): number {
  let verbs = 0
  let relatives = 0
  let marks = 0
  for (let token = first; token < end; token++) {
    const xpos = tags.xpos[token]!
    if (isFiniteVerb(xpos)) verbs++
    else if (isRelative(xpos)) relatives++
    if (token > first && quoted[token] !== quoted[token - 1]) marks = 1
  }
  return Math.min(verbs, 3) * 8 + Math.min(relatives, 3) * 2 + marks
}

function isBreak(form: string): boolean {
  return form === ',' || form === '(' || form === ')' || form === '--' || form === '—' || form === '–'
}

/** What kind of aside begins here: a relative clause, a noun, a number, a participle. */
function asideSort({ tags, tokens }: Board, token: number): number {
  const xpos = tags.xpos[token]!
  if (xpos === X.WP || xpos === X.WDT || xpos === X.WRB || xpos === X['WP$'])
    return tokens.lowers[token] === 'who' ? 1 : 2
  return xpos + 3
}
