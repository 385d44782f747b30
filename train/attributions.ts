// Trains models/english/attributions.bin.gz from PolNeAR:  npx tsx train/attributions.ts [CORPORA]
import { writeFileSync } from 'node:fs'
import { scoreAttributions, summary } from '../bench/layers/attribution-scores.ts'
import { articleOf, hashOfName, type MarkedArticle, readPolnear } from '../bench/layers/polnear.ts'
import { buildSpeechLexicon, type SpeechLexicon } from '../src/knowledge/speech.ts'
import type { AttributionModel } from '../src/language/attribution-model.ts'
import type { EnglishModel } from '../src/language/english-model.ts'
import type { LinearModel } from '../src/language/linear-model.ts'
import { openEnglish } from '../src/language/open-english.ts'
import { readClusters } from '../src/language/relation-weights.ts'
import { packParts } from '../src/language/weights-file.ts'
import { attributionsOf } from '../src/read/08-attributions/attributions.ts'
import { type Board, board } from '../src/read/08-attributions/board.ts'
import { type ContentCandidate, contentCandidates } from '../src/read/08-attributions/contents.ts'
import {
  blocking,
  isKnown,
  LONGEST_TAIL,
  lastSpeaker,
  mayBeCue,
  merge,
  unitAt,
} from '../src/read/08-attributions/detect.ts'
import {
  contentFeatures,
  cueFeatures,
  extentFeatures,
  features,
  sourceFeatures,
  unitFeatures,
} from '../src/read/08-attributions/features.ts'
import { edgeView, leftFeatures, rightFeatures, roomFor } from '../src/read/08-attributions/source-edges.ts'
import { sourceHead, sourceSpan } from '../src/read/08-attributions/source-span.ts'
import { sourceCandidates, WAYS } from '../src/read/08-attributions/sources.ts'
import type { TokenSpan } from '../src/reading/layers.ts'
import { U } from '../src/reading/tagset.ts'
import { subtree } from '../src/reading/tree.ts'
import { lexicon } from './lexicons.ts'
import { parse } from './parse.ts'
import { clusterText } from './relations/examples.ts'

const corpora = process.argv[2] ?? '../shared/corpora'
const BITS = { cue: 21, source: 18, content: 19, extent: 18, left: 16, right: 16 } as Record<
  'cue' | 'source' | 'content' | 'extent' | 'left' | 'right',
  number
>
type Part = keyof typeof BITS

/** Features of all examples of one classifier, one after the other, with their labels. */
class Examples {
  features = new Int32Array(1 << 20)
  readonly starts: number[] = [0]
  readonly labels: number[] = []
  /** The first example of each group of which one is right; empty where each is judged alone. */
  readonly groups: number[] = []
  private filled = 0
  add(count: number, label: boolean, opens: boolean = false): void {
    if (opens) this.groups.push(this.labels.length)
    if (this.filled + count > this.features.length) {
      const larger = new Int32Array(this.features.length * 2)
      larger.set(this.features)
      this.features = larger
    }
    for (let i = 0; i < count; i++) this.features[this.filled++] = features[i]!
    this.starts.push(this.filled)
    this.labels.push(label ? 1 : 0)
  }
}

interface Gold {
  readonly source: ReadonlySet<number>
  readonly cue: ReadonlySet<number>
  readonly content: ReadonlySet<number>
}

/** Tokens that the marks of an article cover. */
function golds(there: Board, article: MarkedArticle): Gold[] {
  const { starts, ends, count } = there.tokens
  const cover = (spans: readonly { start: number; end: number }[]): Set<number> => {
    const found = new Set<number>()
    for (const { start, end } of spans) {
      let low = 0
      let high = count
      while (low < high) {
        const middle = (low + high) >> 1
        if (ends[middle]! <= start) low = middle + 1
        else high = middle
      }
      for (let token = low; token < count && starts[token]! < end; token++) found.add(token)
    }
    return found
  }
  return article.attributions.map(({ source, cue, content }) => ({
    source: cover(source),
    cue: cover(cue),
    content: cover(content),
  }))
}

/** The token at the head of a marked cue: a verb that hangs outside it rather than a noun, the first of several. */
function headOf(there: Board, cue: ReadonlySet<number>): number {
  let best = -1
  let top = -1
  for (const token of cue) {
    if (!mayBeCue(there, token)) continue
    const upos = there.tags.upos[token]!
    const outside = !cue.has(there.dependencies.heads[token]!)
    const worth =
      (upos === U.VERB ? 4 : upos === U.NOUN || upos === U.PROPN ? 2 : upos === U.ADJ ? 1 : 0) +
      (outside ? 4 : 0)
    if (worth > top) {
      top = worth
      best = token
    }
  }
  return best
}

function collect(there: Board, article: MarkedArticle, to: Record<Part, Examples>, known: Int8Array): void {
  const marked = golds(there, article)
  const heads = new Map<number, Gold>()
  for (const gold of marked) {
    const head = headOf(there, gold.cue)
    if (head >= 0) heads.set(head, gold)
  }
  for (let token = 0; token < there.tokens.count; token++) {
    if (mayBeCue(there, token) && isKnown({ known }, there, token))
      to.cue.add(cueFeatures(there, token), heads.has(token))
  }
  const passed: { head: number; sourceHead: number }[] = []
  for (const [head, gold] of [...heads].sort((a, b) => a[0] - b[0])) {
    const last = lastSpeaker(there, passed, head)
    passed.push({ head, sourceHead: collectOne(there, head, gold, last, to) })
  }
}

/** Examples of one marked attribution; the head of its source, -1 for none. */
function collectOne(
  there: Board,
  head: number,
  gold: Gold,
  last: number,
  to: Record<Part, Examples>,
): number {
  const candidates = sourceCandidates(there, head, last)
  const isSource = (token: number): boolean =>
    token >= 0
      ? gold.source.has(token) && !gold.source.has(there.dependencies.heads[token]!)
      : gold.source.size === 0
  let chosen = candidates.find(({ token }) => token >= 0 && isSource(token))
  if (!chosen) chosen = candidates.find(({ token }) => token >= 0 && gold.source.has(token))
  if (chosen || gold.source.size === 0) {
    for (const candidate of candidates) {
      const right = chosen ? candidate.token === chosen.token : candidate.token < 0
      to.source.add(
        sourceFeatures(there, head, candidate, candidates.length, last),
        right,
        candidate === candidates[0],
      )
    }
  }
  const source = chosen && chosen.token >= 0 ? sourceSpan(there, chosen.token, head) : null
  if (chosen && chosen.token >= 0) collectEdges(there, head, chosen.token, gold, to)
  let seen = 0
  const found: ContentCandidate[] = []
  for (const candidate of contentCandidates(there, head, source)) {
    let inside = 0
    let all = 0
    for (let token = candidate.first; token < candidate.end; token++) {
      if (there.tags.upos[token] === U.PUNCT || gold.cue.has(token) || gold.source.has(token)) continue
      all++
      if (gold.content.has(token)) inside++
    }
    const right = all > 0 && inside / all >= 0.7
    to.content.add(contentFeatures(there, head, source, chosen ? chosen.way : 0, candidate, seen), right)
    if (right) {
      seen |= 1 << candidate.sort
      found.push(candidate)
    }
  }
  // The content as reading would find it, so that a preposition before it is weighed as it will be there.
  const spans =
    found.length > 0
      ? merge(there, found, head, source)
      : [...gold.content].map((token) => ({ first: token, end: token + 1 }))
  const limit = there.sentences.firsts[there.sentences.of[head]! + 1]!
  for (
    let token = head - 1;
    token >= there.sentences.firsts[there.sentences.of[head]!]! && head - token <= 6;
    token--
  ) {
    if (!extend(there, head, token, source, spans, gold, to)) break
  }
  for (let token = head + 1; token < limit && token - head <= 8; ) {
    const unit = unitAt(there, head, token)
    const span = unit < 0 ? null : subtree(there.dependencies, unit)
    if (
      span !== null &&
      span.end - span.first > 1 &&
      span.end - head <= LONGEST_TAIL &&
      span.end <= limit &&
      blocking(token, source, []) === 0
    ) {
      let inside = 0
      for (let at = span.first; at < span.end; at++) if (gold.cue.has(at)) inside++
      const whole = inside / (span.end - span.first) >= 0.8
      to.extent.add(unitFeatures(there, head, unit, span, blocking(token, source, spans)), whole)
      if (whole) {
        token = span.end
        continue
      }
    }
    if (!extend(there, head, token, source, spans, gold, to)) break
    token++
  }
  return chosen && chosen.token >= 0 ? chosen.token : -1
}

/** Where the marked source around the chosen token begins and ends, among all the places where it could. */
function collectEdges(
  there: Board,
  cue: number,
  chosen: number,
  gold: Gold,
  to: Record<Part, Examples>,
): void {
  const head = sourceHead(there, chosen, cue)
  if (!gold.source.has(head)) return
  const [low, high] = roomFor(there, head, cue)
  const view = edgeView(there, head, cue, sourceSpan(there, head, cue))
  let first = head
  while (first > low && gold.source.has(first - 1)) first--
  let end = head + 1
  while (end < high && gold.source.has(end)) end++
  for (let at = head; at >= low; at--) to.left.add(leftFeatures(view, at), at === first, at === head)
  for (let at = head + 1; at <= high; at++) to.right.add(rightFeatures(view, at), at === end, at === head + 1)
}

/** An example of one token at the edge of a cue; false when the cue ends there. */
function extend(
  there: Board,
  head: number,
  token: number,
  source: TokenSpan | null,
  spans: readonly TokenSpan[],
  gold: Gold,
  to: Record<Part, Examples>,
): boolean {
  const blocked = blocking(token, source, spans)
  if (blocked === 1) return false
  to.extent.add(extentFeatures(there, head, token, blocked), gold.cue.has(token))
  return gold.cue.has(token)
}

/** Share of the features of an example that one step of training does not see, so that none is leant on alone. */
const DROPPED = 0.5
const PASSES = 8
const RATE = 0.05

/**
 * Logistic regression by Adagrad over 2^bits hashes; deterministic. Where examples come in groups, one of each is right
 * and softmax shares the odds among them. What only one example shows is left out, and the weights are the mean of those
 * after each pass but the first.
 */
function learn(examples: Examples, bits: number): Float32Array {
  const weights = new Float32Array(1 << bits)
  const squares = new Float32Array(1 << bits).fill(1)
  const sums = new Float64Array(1 << bits)
  const mask = (1 << bits) - 1
  const { features: hashes, starts, labels } = examples
  const seen = new Uint8Array(1 << bits)
  for (let i = 0; i < starts.at(-1)!; i++) {
    const at = hashes[i]! & mask
    if (seen[at]! < 2) seen[at]!++
  }
  const grouped = examples.groups.length > 0
  const firsts = Int32Array.from(grouped ? examples.groups : labels.keys())
  const order = Int32Array.from(firsts.keys())
  const random = randoms()
  const scores = new Float64Array(256)
  const kept = new Uint8Array(1 << 16)
  for (let pass = 0; pass < PASSES; pass++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const swap = order[i]!
      order[i] = order[j]!
      order[j] = swap
    }
    for (const group of order) {
      const first = firsts[group]!
      const end = firsts[group + 1] ?? labels.length
      const base = starts[first]!
      let total = grouped ? 0 : 1
      for (let one = first; one < end; one++) {
        let score = 0
        for (let i = starts[one]!; i < starts[one + 1]!; i++) {
          const at = hashes[i]! & mask
          kept[i - base] = seen[at]! > 1 && random() >= DROPPED ? 1 : 0
          if (kept[i - base] === 1) score += weights[at]! / (1 - DROPPED)
        }
        scores[one - first] = Math.exp(Math.max(-50, Math.min(50, score)))
        total += scores[one - first]!
      }
      for (let one = first; one < end; one++) {
        const error = labels[one]! - scores[one - first]! / total
        if (Math.abs(error) < 0.001) continue
        for (let i = starts[one]!; i < starts[one + 1]!; i++) {
          if (kept[i - base] === 0) continue
          const at = hashes[i]! & mask
          squares[at]! += error * error
          weights[at]! += (RATE * error) / Math.sqrt(squares[at]!)
        }
      }
    }
    if (pass > 0) for (let at = 0; at < sums.length; at++) sums[at]! += weights[at]!
  }
  return Float32Array.from(sums, (sum) => sum / (PASSES - 1))
}

/** Numbers from 0 to 1, the same in every run. */
function randoms(): () => number {
  let seed = 12345
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0
    return (seed >>> 0) / 4294967296
  }
}

function quantised(weights: Float32Array): { weights: Int8Array; scale: number } {
  const sizes = Array.from(weights, Math.abs)
    .filter((size) => size > 0)
    .sort((a, b) => a - b)
  const scale = 127 / (sizes[Math.floor(sizes.length * 0.9995)] ?? 1)
  return {
    weights: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale)))),
    scale,
  }
}

// What heads a cue more seldom than this is not looked at: it would cost time and find little.
const RAREST = 0.01

/** 1 at the hash of each lemma that heads a cue often enough to be worth a look. */
function knownHeads(marked: readonly Marked[]): Int8Array {
  const known = new Int8Array(1 << 15)
  const mask = known.length - 1
  const heads = new Int32Array(known.length)
  const all = new Int32Array(known.length)
  for (const { article, there } of marked) {
    for (let token = 0; token < there.tokens.count; token++)
      if (mayBeCue(there, token)) all[there.lemmas[token]! & mask]!++
    for (const { cue } of golds(there, article)) {
      const head = headOf(there, cue)
      if (head >= 0) heads[there.lemmas[head]! & mask]!++
    }
  }
  for (let at = 0; at < known.length; at++) if (heads[at]! > RAREST * all[at]!) known[at] = 1
  return known
}

// Parts of the articles of which each in turn is kept from the weights, to choose the thresholds.
const FOLDS = 3

function main(): void {
  const english: EnglishModel = openEnglish()
  const speech = buildSpeechLexicon(lexicon('speech'))
  const started = Date.now()
  const log = (line: string): void => {
    process.stderr.write(`${Math.round((Date.now() - started) / 1000)} s  ${line}\n`)
  }
  const train = readPolnear(corpora, 'train')
  const dev = readPolnear(corpora, 'dev')
  if (!train || !dev) throw new Error(`no polnear in ${corpora}`)
  const alike = clusterText('.')
  const clusters = readClusters(alike)
  const marked = (articles: readonly MarkedArticle[]): Marked[] =>
    articles.map((article) => ({ article, there: board(parse(english, article.text), speech, clusters) }))
  const all = marked([...train, ...dev])
  // The thresholds are chosen on what weights say of articles that they have not seen; then all articles teach the weights.
  const folds = Array.from({ length: FOLDS }, (_, fold): Fold => {
    const unseen = all.filter(({ article }) => foldOf(article.name) === fold)
    return {
      unseen,
      weighed: weigh(
        all.filter((one) => !unseen.includes(one)),
        log,
      ),
    }
  })
  const logits = tune(speech, folds, clusters, log)
  const { known, linear, scales } = weigh(all, log)
  const thresholds = thresholdsOf(logits, scales)
  const packed = packParts({
    ...Object.fromEntries(Object.entries(linear).map(([part, { weights }]) => [part, weights as Int8Array])),
    known,
    clusters: alike,
    thresholds: JSON.stringify(thresholds),
  })
  writeFileSync('models/english/attributions.bin.gz', packed)
  log(`${packed.length} bytes; ways ${WAYS.length}`)
}

interface Marked {
  readonly article: MarkedArticle
  readonly there: Board
}

interface Weighed {
  readonly known: Int8Array
  readonly linear: Record<Part, LinearModel>
  readonly scales: Record<Part, number>
}

/** Learns all classifiers from marked articles. */
function weigh(all: readonly Marked[], log: (line: string) => void): Weighed {
  const known = knownHeads(all)
  const parts = Object.keys(BITS) as Part[]
  const examples = Object.fromEntries(parts.map((part) => [part, new Examples()])) as Record<Part, Examples>
  for (const { article, there } of all) collect(there, article, examples, known)
  const linear = {} as Record<Part, LinearModel>
  const scales = {} as Record<Part, number>
  for (const part of parts) {
    const { weights, scale } = quantised(learn(examples[part], BITS[part]))
    log(`${part}: ${examples[part].labels.length} examples`)
    linear[part] = { classes: 1, bits: BITS[part], weights }
    scales[part] = scale
  }
  return { known, linear, scales }
}

/** The fold of an article: what several annotators marked of it stays together. */
function foldOf(name: string): number {
  return hashOfName(articleOf(name))[7]! % FOLDS
}

/** Articles, and what the articles of the other folds teach. */
interface Fold {
  readonly unseen: readonly Marked[]
  readonly weighed: Weighed
}

type Thresholds = AttributionModel['thresholds']

/** Thresholds in the steps of the weights of a model. */
function thresholdsOf(logits: Thresholds, scales: Record<Part, number>): Thresholds {
  const part = (name: keyof Thresholds): Part => (name === 'unknown' || name === 'doubt' ? 'cue' : name)
  const names = Object.keys(logits) as (keyof Thresholds)[]
  return Object.fromEntries(
    names.map((name) => [name, Math.round(logits[name] * scales[part(name)])]),
  ) as unknown as Thresholds
}

/** Chooses the thresholds one after the other by the F1 of tokens, those of sources twice, and of whole attributions; that of cues again at last, since it hangs on the others. */
function tune(
  speech: SpeechLexicon,
  folds: readonly Fold[],
  clusters: AttributionModel['clusters'],
  log: (line: string) => void,
): Thresholds {
  const best = { cue: -0.5, source: -0.5, content: 0, extent: 0, unknown: 0, doubt: 1 }
  const judge = (): number => {
    const scores = scoreAttributions(
      folds.flatMap(({ unseen, weighed: { known, linear, scales } }) => {
        const model: AttributionModel = { ...linear, known, clusters, thresholds: thresholdsOf(best, scales) }
        return unseen.map(({ article, there }) => ({
          article,
          tokens: there.tokens,
          attributions: attributionsOf(there, null, speech, model),
        }))
      }),
    )
    log(`${JSON.stringify(best)} ${summary(scores)}`)
    return 2 * scores.source.f1 + scores.cue.f1 + scores.content.f1 + scores.whole.f1
  }
  for (const [part, steps] of [
    ['cue', [-0.75, -0.5, -0.25, 0]],
    ['unknown', [0, 0.5, 1]],
    ['source', [-0.75, -0.5, -0.25]],
    ['extent', [0, 0.25]],
    ['content', [0, 0.5]],
    ['cue', [-0.6, -0.5, -0.4, -0.3]],
  ] as const) {
    let top = -1
    let chosen = 0
    for (const step of steps) {
      best[part] = step
      const value = judge()
      if (value > top) {
        top = value
        chosen = step
      }
    }
    best[part] = chosen
  }
  judge()
  return best
}

main()
