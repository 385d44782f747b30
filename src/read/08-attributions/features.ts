// The features by which the classifiers of this stage judge; training and reading share them.

import { SPEECH_ACTS } from '../../knowledge/speech.ts'
import { hashText, mix, mix3 } from '../../language/hashing.ts'
import type { TokenSpan } from '../../reading/layers.ts'
import { R, U, X } from '../../reading/tagset.ts'
import { subtree } from '../../reading/tree.ts'
import { type Board, sense } from './board.ts'
import type { ContentCandidate } from './contents.ts'
import { nominalSort } from './nominal-sort.ts'
import type { SourceCandidate } from './sources.ts'

/** A buffer that features are written into, one for the stage. */
export const features: Int32Array = new Int32Array(160)

const ACTS = new Map(SPEECH_ACTS.map((act, index) => [act, index + 1]))
const NONE = 7919

/** The number of the token's cue sense, 0 for none. */
export function actOf(board: Board, token: number): number {
  const entry = token < 0 ? null : sense(board, token)
  return entry === null ? 0 : ACTS.get(entry.act)!
}

const lemmaAt = (board: Board, token: number): number =>
  token < 0 || token >= board.lemmas.length ? NONE : board.lemmas[token]!

/** How a token stands to quotations: inside one, right after one, right before one, in a sentence with one. */
export function quoteState({ tokens, sentences, quoted }: Board, token: number): number {
  if (quoted[token]! >= 0) return 1
  const sentence = sentences.of[token]!
  const first = sentences.firsts[sentence]!
  const end = sentences.firsts[sentence + 1]!
  for (let at = token - 1; at >= first && at >= token - 5; at--) if (quoted[at]! >= 0) return 2
  for (let at = token + 1; at < end && at <= token + 4; at++) if (quoted[at]! >= 0) return 3
  if (quoted[first]! >= 0 || quoted[end - 1]! >= 0) return 4
  if (end < tokens.count && quoted[end]! >= 0) return 5
  return 0
}

// Relations by which a word's complements are summed up in one number.
const BITS: ReadonlyMap<number, number> = new Map([
  [R.nsubj, 1],
  [R['nsubj:pass'], 2],
  [R.ccomp, 4],
  [R.xcomp, 8],
  [R.obj, 16],
  [R.obl, 32],
  [R.nmod, 64],
  [R.acl, 128],
  [R.advcl, 256],
  [R.parataxis, 512],
  [R['nmod:poss'], 1024],
  [R['aux:pass'], 2048],
  [R.cop, 4096],
  [R.expl, 8192],
  [R.iobj, 16384],
])

/** Writes the features of "is this token the head of a cue" and returns how many. */
export function cueFeatures(board: Board, token: number): number {
  const { dependencies: tree, tags, sentences, tokens } = board
  const L = board.lemmas[token]!
  const upos = tags.upos[token]!
  const xpos = tags.xpos[token]!
  const relation = tree.relations[token]!
  const head = tree.heads[token]!
  const HL = lemmaAt(board, head)
  const act = actOf(board, token)
  let shape = 0
  let subject = -1
  let object = -1
  let auxiliary = 0
  let clause = -1
  let negated = 0
  let preposition = 0
  for (let child = tree.firstChild[token]!; child >= 0; child = tree.nextSibling[child]!) {
    const kind = tree.relations[child]!
    shape |= BITS.get(kind) ?? 0
    if (kind === R.nsubj || kind === R['nsubj:pass'] || kind === R['nmod:poss']) subject = child
    else if (kind === R.obj) object = child
    else if (kind === R.aux) auxiliary = board.lemmas[child]!
    else if (kind === R.ccomp || kind === R.xcomp) clause = child
    else if (kind === R.advmod && (tokens.lowers[child] === 'not' || tokens.lowers[child] === "n't"))
      negated = 1
    else if (kind === R.obl || kind === R.nmod) preposition = lemmaAt(board, tree.firstChild[child]!)
  }
  const side = clause < 0 ? 0 : clause < token ? 1 : 2
  const who = nominalSort(board, subject)
  const quote = quoteState(board, token)
  const kind = sentences.kinds[sentences.of[token]!] === 'headline' ? 1 : 0
  const suffix = hashText(tags.lemmas[token]!.slice(-3))
  const headPos = head < 0 ? 63 : tags.upos[head]!
  const f = features
  let n = 0
  f[n++] = mix(1, L, upos)
  f[n++] = mix(2, L, relation)
  f[n++] = mix(3, L, HL)
  f[n++] = mix(4, L, lemmaAt(board, token + 1))
  f[n++] = mix(5, L, lemmaAt(board, token - 1))
  f[n++] = mix(6, xpos, relation)
  f[n++] = mix(7, L, who)
  f[n++] = mix(8, L, shape)
  f[n++] = mix(9, act, shape)
  f[n++] = mix(10, act, who)
  f[n++] = mix3(11, act, upos, relation)
  f[n++] = mix(12, relation, HL)
  f[n++] = mix3(13, shape, who, upos)
  f[n++] = mix(14, L, quote)
  f[n++] = mix3(15, quote, who, upos)
  f[n++] = mix3(16, act, quote, shape & 525)
  f[n++] = mix(17, lemmaAt(board, token + 1), upos)
  f[n++] = mix(18, lemmaAt(board, token - 1), upos)
  f[n++] = mix(19, L, lemmaAt(board, object))
  f[n++] = mix(20, L, preposition)
  f[n++] = mix(21, lemmaAt(board, subject), act)
  f[n++] = mix(22, lemmaAt(board, subject), shape & 525)
  f[n++] = mix3(23, L, auxiliary, negated)
  f[n++] = mix(24, suffix, upos)
  f[n++] = mix3(25, kind, L, relation)
  f[n++] = mix3(26, relation, headPos, upos)
  f[n++] = mix3(27, side, act, lemmaAt(board, clause < 0 ? -1 : tree.firstChild[clause]!))
  f[n++] = mix3(28, actOf(board, head), relation, act)
  f[n++] = mix3(29, L, nominalSort(board, head), relation)
  f[n++] = mix3(30, lemmaAt(board, object), act, who)
  f[n++] = mix(31, L, 0)
  f[n++] = mix3(32, xpos, auxiliary, shape)
  f[n++] = mix3(33, tags.xpos[token - 1] ?? 63, xpos, tags.xpos[token + 1] ?? 63)
  f[n++] = mix3(34, L, lemmaAt(board, token + 1), lemmaAt(board, token + 2))
  f[n++] = mix3(35, L, side, lemmaAt(board, clause < 0 ? -1 : tree.firstChild[clause]!))
  f[n++] = mix3(36, upos, HL, lemmaAt(board, head < 0 ? -1 : tree.heads[head]!))
  f[n++] = mix3(37, relation, actOf(board, head), nominalSort(board, subject))
  f[n++] = mix3(38, tags.xpos[token - 2] ?? 63, tags.xpos[token - 1] ?? 63, xpos)
  f[n++] = mix3(39, xpos, tags.xpos[token + 1] ?? 63, tags.xpos[token + 2] ?? 63)
  f[n++] = mix3(40, lemmaAt(board, token - 1), upos, lemmaAt(board, token + 1))
  f[n++] = mix3(41, L, subject < 0 ? 0 : tags.upos[subject]! + 1, object < 0 ? 0 : tags.upos[object]! + 1)
  f[n++] = mix3(42, suffix, shape, who)
  f[n++] = mix3(43, board.clusters[token]!, upos, relation)
  f[n++] = mix3(44, board.clusters[token]!, shape, who)
  f[n++] = mix3(45, board.clusters[token]!, object < 0 ? 0 : board.clusters[object]!, upos)
  f[n++] = mix3(46, L, object < 0 ? 0 : board.clusters[object]!, preposition)
  f[n++] = mix3(47, board.clusters[token]!, preposition, who)
  f[n++] = mix3(48, head < 0 ? 0 : board.clusters[head]!, relation, upos)
  f[n++] = mix3(49, subject < 0 ? 0 : board.clusters[subject]!, L, upos)
  const around = told(board, token)
  const subjectCluster = subject < 0 ? 0 : board.clusters[subject]!
  f[n++] = mix3(141, around, upos, act)
  f[n++] = mix3(142, around, L, quote)
  f[n++] = mix3(143, around, who, upos)
  f[n++] = mix3(144, around, shape & 525, who)
  f[n++] = mix3(145, act, subjectCluster, shape & 525)
  f[n++] = mix3(146, board.clusters[token]!, subjectCluster, shape & 525)
  f[n++] = mix3(147, L, xpos, auxiliary)
  f[n++] = mix3(148, auxiliary, negated, mix(who, act, upos))
  f[n++] = mix3(149, L, tags.xpos[token + 1] ?? 63, tags.xpos[token + 2] ?? 63)
  f[n++] = mix3(150, L, tags.xpos[token - 1] ?? 63, tags.xpos[token - 2] ?? 63)
  for (let step = -3; step <= 4; step++) {
    if (step === 0) continue
    const other = sentences.of[token + step] === sentences.of[token] ? lemmaAt(board, token + step) : NONE
    f[n++] = mix3(151, step, other, upos)
    f[n++] = mix3(152, step, other, act)
    f[n++] = mix3(153, L, other, step < 0 ? 0 : 1)
  }
  let children = 0
  for (
    let child = tree.firstChild[token]!;
    child >= 0 && children < 8;
    child = tree.nextSibling[child]!, children++
  ) {
    f[n++] = mix3(154, tree.relations[child]!, board.lemmas[child]!, upos)
    f[n++] = mix3(155, tree.relations[child]!, board.lemmas[child]!, L)
    f[n++] = mix3(156, tree.relations[child]!, board.clusters[child]!, board.clusters[token]!)
    f[n++] = mix3(157, tree.relations[child]!, tags.xpos[child]!, L)
  }
  return n
}

/** Which cue sense stands over the clause of a token, and how: what is told within what is told is seldom marked. */
function told(board: Board, token: number): number {
  const { dependencies: tree } = board
  let at = token
  for (let step = 1; step <= 5; step++) {
    const head = tree.heads[at]!
    if (head < 0) return 0
    const act = actOf(board, head)
    if (act > 0) return mix3(act, tree.relations[at]!, step > 2 ? 3 : step, 0)
    at = head
  }
  return 0
}

/** Writes the features of "is this the source of that cue" and returns how many. */
export function sourceFeatures(
  board: Board,
  cue: number,
  candidate: SourceCandidate,
  candidates: number,
  last: number,
): number {
  const { dependencies: tree, tags, quoted } = board
  const { token, way } = candidate
  const L = board.lemmas[cue]!
  const act = actOf(board, cue)
  const upos = tags.upos[cue]!
  const relation = tree.relations[cue]!
  const sort = nominalSort(board, token)
  const CL = lemmaAt(board, token)
  const gap = token < 0 ? 0 : distance(token - cue)
  const inQuote = token < 0 ? 0 : quoted[token] === quoted[cue] ? 1 : quoted[token]! >= 0 ? 2 : 3
  const f = features
  let n = 0
  f[n++] = mix(51, way, L)
  f[n++] = mix3(52, way, act, upos)
  f[n++] = mix3(53, way, sort, upos)
  f[n++] = mix(54, way, CL)
  f[n++] = mix3(55, way, gap, upos)
  f[n++] = mix3(56, way, relation, tags.xpos[cue]!)
  f[n++] = mix3(57, way, inQuote, upos)
  f[n++] = mix3(58, way, relation, sort)
  f[n++] = mix3(59, sort, gap, act)
  f[n++] = mix3(60, way, candidates, upos)
  f[n++] = mix3(61, way, token < 0 ? 63 : tree.relations[token]!, relation)
  f[n++] = mix3(62, way, L, sort)
  f[n++] = mix3(63, way, lemmaAt(board, tree.heads[cue]!), relation)
  f[n++] = mix(64, CL, act)
  f[n++] = mix3(65, way, tags.xpos[cue]!, quoteState(board, cue))
  const spoke = last < 0 ? 0 : token === last ? 1 : 2
  f[n++] = mix3(66, way, board.clusters[cue]!, sort)
  f[n++] = mix3(68, spoke, way, tags.xpos[cue]!)
  f[n++] = mix3(69, spoke, relation, mix(way, inQuote, upos))
  f[n++] = mix3(70, spoke, L, inQuote)
  f[n++] = mix3(67, way, token < 0 ? 0 : board.clusters[token]!, upos)
  const xpos = tags.xpos[cue]!
  const between = token < 0 ? NOTHING : gapOf(board, token, cue)
  const candidateCluster = token < 0 ? 0 : board.clusters[token]!
  const hung = token < 0 ? 63 : tree.relations[token]!
  const under = token < 0 ? 0 : tree.heads[token] === cue ? 1 : tree.heads[token] === tree.heads[cue] ? 2 : 3
  f[n++] = mix3(161, way, sort, xpos)
  f[n++] = mix3(162, between.verbs, between.commas, mix(way, sort, gap))
  f[n++] = mix3(163, between.lead, hung, mix(under, way, 0))
  f[n++] = mix3(164, between.lead, between.adjacent, mix(way, sort, upos))
  f[n++] = mix3(165, between.adjacent, between.verbs, mix(way, xpos, sort))
  f[n++] = mix3(166, between.adjacent, hung, mix(under, xpos, between.commas))
  f[n++] = mix3(167, candidateCluster, act, gap > 8 ? 1 : 0)
  f[n++] = mix3(168, candidateCluster, board.clusters[cue]!, way)
  f[n++] = mix3(169, sort, token < 0 ? 63 : (tags.xpos[token + 1] ?? 63), mix(way, between.verbs, under))
  f[n++] = mix3(170, between.opens, way, mix(sort, between.commas, between.verbs))
  f[n++] = mix3(171, spoke, way, mix(sort, between.verbs, under))
  f[n++] = mix3(172, CL, way, L)
  return n
}

/** What lies between a candidate for the source and its cue. */
interface Gap {
  /** Finite verbs between them, at most three. */
  readonly verbs: number
  readonly commas: number
  /** The preposition before the candidate, 0 for none. */
  readonly lead: number
  /** 1 when its phrase touches the cue but for helping words, 2 at a comma. */
  readonly adjacent: number
  /** 1 when its phrase opens the sentence. */
  readonly opens: number
}

const NOTHING: Gap = { verbs: 0, commas: 0, lead: 0, adjacent: 0, opens: 0 }

function gapOf(board: Board, token: number, cue: number): Gap {
  const { tags, tokens, dependencies: tree, sentences } = board
  const low = Math.min(token, cue) + 1
  const high = Math.max(token, cue)
  let verbs = 0
  let commas = 0
  for (let at = low; at < high && at < low + 40; at++) {
    const xpos = tags.xpos[at]!
    if (xpos === X.VBD || xpos === X.VBZ || xpos === X.VBP || xpos === X.MD) verbs++
    if (tokens.forms[at] === ',') commas++
  }
  const first = tree.firstChild[token]!
  const lead = first >= 0 && tree.relations[first] === R.case ? board.lemmas[first]! : 0
  const { first: opening, end } = subtree(tree, token)
  let touch = token < cue ? end : cue + 1
  const stop = token < cue ? cue : opening
  while (
    touch < stop &&
    (tags.upos[touch] === U.AUX || tags.upos[touch] === U.ADV || tags.upos[touch] === U.PART)
  )
    touch++
  const adjacent = touch >= stop ? 1 : tokens.forms[touch] === ',' ? 2 : 3
  const opens = sentences.firsts[sentences.of[token]!] === opening ? 1 : 0
  return { verbs: Math.min(3, verbs), commas: Math.min(3, commas), lead, adjacent, opens }
}

/** Signed distance in steps that matter. */
function distance(gap: number): number {
  const size = Math.abs(gap)
  const step = size <= 3 ? size : size <= 6 ? 4 : size <= 12 ? 5 : size <= 25 ? 6 : 7
  return gap < 0 ? step + 8 : step
}

/** Writes the features of "is this the content of that cue" and returns how many. */
export function contentFeatures(
  board: Board,
  cue: number,
  source: TokenSpan | null,
  way: number,
  candidate: ContentCandidate,
  seen: number,
): number {
  const { dependencies: tree, tags, tokens, quotations, quoted } = board
  const { sort, token, first, end } = candidate
  const L = board.lemmas[cue]!
  const act = actOf(board, cue)
  const upos = tags.upos[cue]!
  const relation = tree.relations[cue]!
  const phrase = sort === 0 || sort === 6
  const link = phrase ? tree.relations[sort === 6 ? cue : token]! : 63
  const lead = lemmaAt(board, first)
  const CL = phrase ? lemmaAt(board, token) : NONE
  const side = first > cue ? 1 : end <= cue ? 2 : 3
  const size = distance(end - first)
  const gap = side === 1 ? distance(first - cue) : side === 2 ? distance(cue - end) : 0
  const sourceSide =
    source === null ? 0 : source.first > cue ? 1 : source.end <= first ? 2 : source.first >= end ? 3 : 4
  const number = quoted[first]! >= 0 ? quoted[first]! : quoted[end - 1]!
  const quote = number < 0 ? 0 : quotations[number]!.first >= first ? 1 : 2
  const edge = (side === 1 ? board.lemmas[first - 1] : board.lemmas[end]) ?? NONE
  const sentenceQuote = quoteState(board, cue)
  const f = features
  let n = 0
  f[n++] = mix3(71, sort, link, L)
  f[n++] = mix3(72, sort, link, act)
  f[n++] = mix3(73, sort, link, upos)
  f[n++] = mix3(74, sort, link, lead)
  f[n++] = mix3(75, sort, lead, L)
  f[n++] = mix3(76, sort, side, relation)
  f[n++] = mix3(77, sort, sourceSide, side)
  f[n++] = mix3(78, sort, quote, sentenceQuote)
  f[n++] = mix3(79, sort, size, link)
  f[n++] = mix3(80, sort, gap, side)
  f[n++] = mix3(81, sort, seen, link)
  f[n++] = mix3(82, sort, edge, side)
  f[n++] = mix3(83, CL, act, link)
  f[n++] = mix3(84, CL, L, sort)
  f[n++] = mix3(85, sort, link, phrase ? tags.xpos[token]! : tags.xpos[cue]!)
  f[n++] = mix3(86, seen, L, sort)
  f[n++] = mix3(87, seen, act, mix(sort, relation, side))
  f[n++] = mix3(88, sort, way, link)
  f[n++] = mix3(89, sort, way, mix(side, upos, relation))
  f[n++] = mix3(90, sourceSide, sort, mix(relation, side, tags.xpos[cue]!))
  f[n++] = mix3(91, link, sort, mix(quote, act, sentenceQuote))
  f[n++] = mix3(92, sort, side, hashForm(tokens.forms[end - 1]!))
  f[n++] = mix3(93, act, sort, mix(seen, link, side))
  f[n++] = mix3(94, board.clusters[cue]!, sort, link)
  f[n++] = mix3(95, board.clusters[cue]!, lead, sort)
  return n
}

function hashForm(form: string): number {
  return form.length > 2 ? 0 : hashText(form)
}

/** Writes the features of "does this token belong to the words of the cue" and returns how many. */
export function extentFeatures(board: Board, cue: number, token: number, blocked: number): number {
  const { dependencies: tree, tags } = board
  const L = board.lemmas[cue]!
  const act = actOf(board, cue)
  const TL = board.lemmas[token]!
  const offset = token - cue + 16
  const head = tree.heads[token]!
  const relation = tree.relations[token]!
  // How the token hangs on the cue: directly, by one step, above it, or not.
  const path =
    head === cue
      ? 1
      : head >= 0 && tree.heads[head] === cue
        ? 2
        : tree.heads[cue] === token
          ? 3
          : head === tree.heads[cue]!
            ? 4
            : 5
  const middle = path === 2 ? tree.relations[head]! : 63
  const f = features
  let n = 0
  f[n++] = mix3(101, path, relation, middle)
  f[n++] = mix3(102, path, relation, TL)
  f[n++] = mix3(103, L, TL, offset)
  f[n++] = mix3(104, TL, offset, path)
  f[n++] = mix3(105, tags.upos[cue]!, tags.xpos[token]!, offset)
  f[n++] = mix3(106, L, relation, path)
  f[n++] = mix3(107, act, TL, path)
  f[n++] = mix3(108, act, relation, mix(path, middle, tags.upos[cue]!))
  f[n++] = mix3(109, blocked, relation, path)
  f[n++] = mix3(110, blocked, TL, offset)
  f[n++] = mix3(111, tags.xpos[token]!, tags.xpos[token + (token < cue ? -1 : 1)] ?? 63, offset)
  f[n++] = mix3(112, L, offset, blocked)
  f[n++] = mix3(113, TL, board.lemmas[token + 1] ?? NONE, path)
  f[n++] = mix3(114, TL, middle, relation)
  f[n++] = mix3(115, board.clusters[cue]!, TL, offset)
  f[n++] = mix3(116, board.clusters[token]!, relation, path)
  f[n++] = mix3(117, blocked, TL, tags.xpos[token + 1] ?? 63)
  f[n++] = mix3(118, blocked, relation, mix(offset, tags.upos[cue]!, path))
  f[n++] = mix3(119, L, TL, blocked)
  f[n++] = mix3(120, act, tags.xpos[token]!, mix(offset, blocked, relation))
  return n
}

/** Writes the features of "does this whole phrase belong to the words of the cue" and returns how many. */
export function unitFeatures(
  board: Board,
  cue: number,
  unit: number,
  span: TokenSpan,
  blocked: number,
): number {
  const { dependencies: tree, tags, quoted } = board
  const L = board.lemmas[cue]!
  const act = actOf(board, cue)
  const relation = tree.relations[unit]!
  const lead = lemmaAt(board, span.first)
  const size = distance(span.end - span.first)
  const next = lemmaAt(board, span.end)
  const nextQuote = span.end < quoted.length && quoted[span.end]! >= 0 ? 1 : 0
  const f = features
  let n = 0
  f[n++] = mix3(121, relation, L, lead)
  f[n++] = mix3(122, relation, act, lead)
  f[n++] = mix3(123, relation, act, board.lemmas[unit]!)
  f[n++] = mix3(124, L, lead, board.lemmas[unit]!)
  f[n++] = mix3(125, relation, size, blocked)
  f[n++] = mix3(126, relation, next, nextQuote)
  f[n++] = mix3(127, relation, L, blocked)
  f[n++] = mix3(128, act, relation, mix(nextQuote, tags.upos[cue]!, blocked))
  f[n++] = mix3(129, relation, lead, size)
  f[n++] = mix3(130, lead, board.lemmas[unit]!, blocked)
  f[n++] = mix3(131, relation, tags.xpos[cue]!, tags.xpos[unit]!)
  f[n++] = mix3(132, relation, board.clusters[cue]!, lead)
  f[n++] = mix3(133, board.clusters[unit]!, relation, lead)
  f[n++] = mix3(134, lead, next, blocked)
  return n
}
