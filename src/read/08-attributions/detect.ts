// Finds cues and, for each, its source, its content and its extent, by the classifiers.
import type { AttributionModel } from '../../language/attribution-model.ts'
import { scoreOne } from '../../language/linear-model.ts'
import type { TokenSpan } from '../../reading/layers.ts'
import { R, U, X } from '../../reading/tagset.ts'
import { dependent, subtree } from '../../reading/tree.ts'
import { type Board, NAME, sense } from './board.ts'
import { type ContentCandidate, contentCandidates } from './contents.ts'
import {
  contentFeatures,
  cueFeatures,
  extentFeatures,
  features,
  sourceFeatures,
  unitFeatures,
} from './features.ts'
import { impersonalContent } from './impersonal.ts'
import { phraseCue } from './phrase-cue.ts'
import { sourceEdges } from './source-edges.ts'
import { sourceHead, sourceSpan } from './source-span.ts'
import { sourceCandidates, WAYS } from './sources.ts'
import { thatClause } from './that-clause.ts'
import { trailingCue } from './trailing-cue.ts'

/** An attribution before it is put in order with the others. */
export interface Found {
  /** The token at the head of the cue. */
  readonly head: number
  readonly source: TokenSpan | null
  /** The token at the head of the source, -1 for none. */
  readonly sourceHead: number
  readonly cue: TokenSpan
  readonly content: readonly TokenSpan[]
  /** The token at the head of the likeliest content, -1 for none. */
  readonly contentHead: number
  /** The content is a stretch of the sentence beside the cue: a clause told. */
  readonly clausal: boolean
  /** The cue is a phrase such as "according to". */
  readonly phrasal: boolean
  readonly score: number
  readonly rule: string
  /** Head of the cue of the attribution around this one, where syntax says so. */
  readonly outerHead?: number
}

/** How far a cue reaches to each side of its head. */
const BEFORE = 6
const AFTER = 8
/** How far a phrase may reach that belongs to the cue. */
export const LONGEST_TAIL = 16

/** True for a word that may head a cue at all. */
export function mayBeCue({ tags, tokens }: Board, token: number): boolean {
  switch (tags.upos[token]) {
    case U.VERB:
    case U.NOUN:
    case U.ADJ:
    case U.ADV:
    case U.ADP:
    case U.SCONJ:
      return true
    case U.PUNCT:
      return tokens.forms[token] === ':'
    case U.PROPN:
    case U.AUX:
    case U.X:
      return tokens.forms[token]!.length > 2
    default:
      return false
  }
}

/** True for a lemma that training has seen at the head of a cue, or that the lexicon names. */
export function isKnown(model: Pick<AttributionModel, 'known'>, board: Board, token: number): boolean {
  const seen =
    board.lemmas[token] !== NAME && model.known[board.lemmas[token]! & (model.known.length - 1)] === 1
  return seen || sense(board, token) !== null
}

/** Who spoke last in the sentence of `token`, and not within a quotation, by the token at its head; -1 for nobody. */
export function lastSpeaker(
  { sentences, quoted }: Board,
  found: readonly Pick<Found, 'head' | 'sourceHead'>[],
  token: number,
): number {
  for (let number = found.length - 1; number >= 0; number--) {
    const { head, sourceHead: speaker } = found[number]!
    if (sentences.of[head] !== sentences.of[token]) return -1
    if (speaker >= 0 && sentences.of[speaker] === sentences.of[token] && quoted[head]! < 0) return speaker
  }
  return -1
}

/** The attribution whose cue has its head at `head`; `last` is who spoke before in its sentence, -1 for nobody. */
export function complete(
  model: AttributionModel,
  board: Board,
  head: number,
  score: number,
  last: number,
): Found {
  const trailing = trailingCue(board, head)
  const likeliest = chooseSource(model, board, head, last)
  let chosen =
    likeliest.token < 0 ? likeliest : { ...likeliest, token: sourceHead(board, likeliest.token, head) }
  let source =
    chosen.token < 0
      ? null
      : sourceEdges(model, board, chosen.token, head, sourceSpan(board, chosen.token, head))
  if (trailing && (source === null || meets(source, trailing.content) || !touches(source, trailing.source))) {
    source = trailing.source
    chosen = { token: headIn(board, source), way: 1 }
  }
  const phrasal = board.phrases.has(head)
  const about = trailing
    ? {
        spans:
          source === null ? trailing.content : trailing.content.flatMap((span) => without(span, source!)),
        head: -1,
        clausal: true,
      }
    : chooseContent(model, board, head, source, chosen.way)
  let { spans, head: contentHead, clausal } = about
  let rule = trailing ? 'trailing-cue' : 'model'
  const phrase = phrasal ? phraseCue(board, phraseSpan(board, head)) : null
  if (phrase) {
    source = phrase.source
    chosen = { token: headIn(board, source), way: 1 }
    spans = [...phrase.content]
    contentHead = -1
    clausal = true
    rule = 'phrase-cue'
  }
  const hearsay = trailing || phrase ? null : impersonalContent(board, head, chosen.token)
  if (hearsay) {
    source = null
    spans = hearsay.spans
    contentHead = hearsay.head
    rule = 'impersonal'
  }
  const clause = trailing || phrase || hearsay ? null : thatClause(board, head, spans)
  if (clause) {
    // "Was told by diplomats that": the tree may hang the clause on the source.
    if (source !== null && source.first < clause.first && source.end > clause.first)
      source = { first: source.first, end: clause.first }
    spans = source === null ? [clause] : without(clause, source)
    contentHead = -1
    clausal = true
    rule = 'that-clause'
  }
  const cue = phrasal ? phraseSpan(board, head) : chooseExtent(model, board, head, source, spans)
  if (source !== null && (trailing || phrase)) {
    const at = headIn(board, source)
    source = sourceEdges(model, board, at, head, source)
  }
  const content = spans
    .flatMap((span) => without(span, cue))
    .flatMap((span) => (source === null ? [span] : without(span, source)))
    .map((span) => trim(board, span))
    .filter(({ first, end }) => end > first)
  return {
    head,
    source,
    sourceHead: source === null ? -1 : chosen.token,
    cue,
    content,
    contentHead,
    clausal,
    phrasal,
    score,
    rule,
  }
}

/** All words of the phrase around `token`. */
function phraseSpan({ phrases }: Board, token: number): TokenSpan {
  const phrase = phrases.get(token)
  let first = token
  let end = token + 1
  while (phrases.get(first - 1) === phrase) first--
  while (phrases.get(end) === phrase) end++
  return { first, end }
}

function meets(span: TokenSpan, others: readonly TokenSpan[]): boolean {
  return others.slice(0, 1).some((other) => touches(span, other))
}

function touches(a: TokenSpan, b: TokenSpan): boolean {
  return a.first < b.end && b.first < a.end
}

/** The token of a span that hangs outside it. */
function headIn({ dependencies: tree }: Board, span: TokenSpan): number {
  for (let token = span.first; token < span.end; token++) {
    const head = tree.heads[token]!
    if (head < span.first || head >= span.end) return token
  }
  return span.end - 1
}

const LISTENED = new Set(['tell', 'inform', 'assure', 'remind', 'brief'])
const SUBJECT = WAYS.indexOf('subject')
const AGENT = WAYS.indexOf('agent')

function isPassiveSubject({ dependencies: tree }: Board, token: number, cue: number): boolean {
  return tree.heads[token] === cue && tree.relations[token] === R['nsubj:pass']
}

export function cueScore(model: AttributionModel, board: Board, token: number): number {
  return scoreOne(model.cue, features, cueFeatures(board, token)) - model.thresholds.cue
}

function chooseSource(
  model: AttributionModel,
  board: Board,
  cue: number,
  last: number,
): { token: number; way: number } {
  const candidates = sourceCandidates(board, cue, last)
  let best = candidates[0]!
  let top = -Infinity
  const listened = LISTENED.has(board.tags.lemmas[cue]!)
  for (const candidate of candidates) {
    // Who stands after "told" listens, unless the tree makes it the subject; so does the subject of "was told by".
    if (listened && candidate.token > cue && candidate.way !== SUBJECT && candidate.way !== AGENT) continue
    if (listened && candidate.token >= 0 && isPassiveSubject(board, candidate.token, cue)) continue
    const score =
      scoreOne(model.source, features, sourceFeatures(board, cue, candidate, candidates.length, last)) -
      (candidate.token < 0 ? model.thresholds.source : 0)
    if (score > top) {
      top = score
      best = candidate
    }
  }
  return best.token < 0 ? (speaker(board, cue, candidates) ?? best) : best
}

// Whoever is the subject of these has said it.
const TOLD = new Set(['say', 'report', 'claim', 'deny', 'accuse'])

/** The subject of an active verb of telling with a clause: never nobody. */
function speaker(
  board: Board,
  cue: number,
  candidates: readonly { token: number; way: number }[],
): { token: number; way: number } | undefined {
  const { dependencies: tree, tags, speech } = board
  const act = tags.upos[cue] === U.VERB ? speech.verb(tags.lemmas[cue]!)?.[0]?.act : undefined
  if (act === undefined || !TOLD.has(act)) return undefined
  // "Cut ties, accusing it of meddling": whoever cuts them accuses.
  let joined = tags.xpos[cue] === X.VBG && tree.relations[cue] === R.advcl ? tree.heads[cue]! : -1
  if (joined >= 0 && tree.relations[joined] === R.conj) joined = tree.heads[joined]!
  if (
    act === 'accuse'
      ? tags.xpos[cue] === X.VBN && joined < 0 && !isPerfect(board, cue)
      : dependent(tree, cue, R.ccomp) < 0
  )
    return undefined
  const isSubject = ({ token }: { token: number }): boolean =>
    token >= 0 &&
    tree.relations[token] === R.nsubj &&
    (tree.heads[token] === cue || tree.heads[token] === joined)
  return candidates.find(isSubject)
}

function isPerfect({ dependencies: tree, tags }: Board, verb: number): boolean {
  const auxiliary = dependent(tree, verb, R.aux)
  return auxiliary >= 0 && tags.lemmas[auxiliary] === 'have'
}

function chooseContent(
  model: AttributionModel,
  board: Board,
  cue: number,
  source: TokenSpan | null,
  way: number,
): { spans: TokenSpan[]; head: number; clausal: boolean } {
  const kept: ContentCandidate[] = []
  let best: ContentCandidate | null = null
  let top = -Infinity
  let seen = 0
  for (const candidate of contentCandidates(board, cue, source)) {
    const score =
      scoreOne(model.content, features, contentFeatures(board, cue, source, way, candidate, seen)) -
      model.thresholds.content
    if (score >= 0) {
      kept.push(candidate)
      seen |= 1 << candidate.sort
    }
    if (score > top) {
      top = score
      best = candidate
    }
  }
  if (kept.length === 0 && best !== null) kept.push(best)
  const phrase = best !== null && best.sort === 0 ? best : kept.find(({ sort }) => sort === 0)
  return {
    spans: merge(board, kept, cue, source),
    head: phrase ? phrase.token : -1,
    clausal: phrase === undefined && best !== null && (best.sort === 1 || best.sort === 2 || best.sort === 6),
  }
}

/** Joins overlapping spans, and takes out the cue's head and its source. */
export function merge(
  board: Board,
  spans: readonly TokenSpan[],
  cue: number,
  source: TokenSpan | null,
): TokenSpan[] {
  const inOrder = [...spans].sort((a, b) => a.first - b.first || b.end - a.end)
  const joined: { first: number; end: number }[] = []
  for (const { first, end } of inOrder) {
    const last = joined.at(-1)
    if (last && first <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ first, end })
  }
  let cut: TokenSpan[] = joined
  if (source !== null) cut = cut.flatMap((span) => without(span, source))
  cut = cut.flatMap((span) => without(span, { first: cue, end: cue + 1 }))
  return cut.map((span) => trim(board, span)).filter(({ first, end }) => end > first)
}

/** What is left of a span when another is taken out. */
export function without(span: TokenSpan, gap: TokenSpan): TokenSpan[] {
  if (gap.end <= span.first || gap.first >= span.end) return [span]
  const rest: TokenSpan[] = []
  if (gap.first > span.first) rest.push({ first: span.first, end: gap.first })
  if (gap.end < span.end) rest.push({ first: gap.end, end: span.end })
  return rest
}

/** Without the commas and stops at its ends, but with its own quotation marks. */
function trim({ tags, tokens, quotations, quoted }: Board, span: TokenSpan): TokenSpan {
  let { first, end } = span
  const isEdge = (token: number): boolean => tags.upos[token] === U.PUNCT && !isMark(token)
  const isMark = (token: number): boolean => {
    const number = quoted[token]!
    return number >= 0 && (quotations[number]!.first === token || quotations[number]!.end - 1 === token)
  }
  while (first < end && isEdge(first) && tokens.forms[first] !== '(') first++
  while (end > first && isEdge(end - 1) && tokens.forms[end - 1] !== ')' && quoted[end - 1]! < 0) end--
  return { first, end }
}

function chooseExtent(
  model: AttributionModel,
  board: Board,
  cue: number,
  source: TokenSpan | null,
  content: readonly TokenSpan[],
): TokenSpan {
  const sentence = board.sentences.of[cue]!
  const lowest = Math.max(board.sentences.firsts[sentence]!, cue - BEFORE)
  const highest = Math.min(board.sentences.firsts[sentence + 1]!, cue + AFTER + 1)
  let first = cue
  for (let token = cue - 1; token >= lowest; token--) {
    if (belongs(model, board, cue, token, source, content)) first = token
    else break
  }
  let end = cue + 1
  while (end < highest) {
    const unit = unitAt(board, cue, end)
    const reach = unit < 0 ? null : subtree(board.dependencies, unit)
    if (
      reach !== null &&
      reach.end - reach.first > 1 &&
      reach.end - cue <= LONGEST_TAIL &&
      ends(board, sentence, reach) &&
      takesUnit(model, board, cue, unit, reach, source, content)
    ) {
      end = reach.end
    } else if (belongs(model, board, cue, end, source, content)) end++
    else break
  }
  return { first, end }
}

function ends({ sentences }: Board, sentence: number, span: TokenSpan): boolean {
  return span.end <= sentences.firsts[sentence + 1]!
}

/** The highest word under the cue whose phrase begins at `first`, -1 when none does. */
export function unitAt({ dependencies: tree }: Board, cue: number, first: number): number {
  for (let at = first, steps = 0; at >= 0 && steps < 12; at = tree.heads[at]!, steps++) {
    if (tree.heads[at] === cue) return subtree(tree, at).first === first ? at : -1
  }
  return -1
}

function takesUnit(
  model: AttributionModel,
  board: Board,
  cue: number,
  unit: number,
  span: TokenSpan,
  source: TokenSpan | null,
  content: readonly TokenSpan[],
): boolean {
  const blocked = blocking(span.first, source, content)
  if (blocked === 1) return false
  return (
    scoreOne(model.extent, features, unitFeatures(board, cue, unit, span, blocked)) >= model.thresholds.extent
  )
}

function belongs(
  model: AttributionModel,
  board: Board,
  cue: number,
  token: number,
  source: TokenSpan | null,
  content: readonly TokenSpan[],
): boolean {
  const blocked = blocking(token, source, content)
  if (blocked === 1) return false
  return (
    scoreOne(model.extent, features, extentFeatures(board, cue, token, blocked)) >= model.thresholds.extent
  )
}

/** 1 in the source, 2 within the content, 3 at its beginning, 4 at its end, 0 in neither. */
export function blocking(token: number, source: TokenSpan | null, content: readonly TokenSpan[]): number {
  if (source !== null && token >= source.first && token < source.end) return 1
  for (const { first, end } of content)
    if (token >= first && token < end) return token === first ? 3 : token === end - 1 ? 4 : 2
  return 0
}
