// Scores attributions against marked articles: tokens per label, and whole attributions.
import type { Span } from '../../src/model/index.ts'
import type { Attribution, TokenSpan, Tokens } from '../../src/reading/layers.ts'
import type { MarkedArticle } from './polnear.ts'

export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly count: number
}
export interface AttributionScores {
  readonly source: Score
  readonly cue: Score
  readonly content: Score
  /** Source and cue both overlapping those of a marked attribution. */
  readonly whole: Score
}
export interface Judged {
  readonly article: MarkedArticle
  readonly tokens: Tokens
  readonly attributions: readonly Attribution[]
}

const LABELS = ['source', 'cue', 'content'] as const

class Tally {
  hit = 0
  found = 0
  marked = 0
  score(): Score {
    const precision = this.hit / Math.max(1, this.found)
    const recall = this.hit / Math.max(1, this.marked)
    return {
      precision,
      recall,
      f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
      count: this.marked,
    }
  }
}

export function scoreAttributions(all: readonly Judged[]): AttributionScores {
  const tallies = { source: new Tally(), cue: new Tally(), content: new Tally(), whole: new Tally() }
  for (const judged of all) {
    for (const label of LABELS) tallyTokens(judged, label, tallies[label])
    tallyWhole(judged, tallies.whole)
  }
  return {
    source: tallies.source.score(),
    cue: tallies.cue.score(),
    content: tallies.content.score(),
    whole: tallies.whole.score(),
  }
}

export function spansOf(attribution: Attribution, label: 'source' | 'cue' | 'content'): readonly TokenSpan[] {
  if (label === 'content') return attribution.content
  const span = attribution[label]
  return span === null ? [] : [span]
}

function tallyTokens(
  { article, tokens, attributions }: Judged,
  label: (typeof LABELS)[number],
  tally: Tally,
): void {
  const want = new Uint8Array(tokens.count)
  for (const attribution of article.attributions)
    for (const span of attribution[label]) paint(tokens, span, want)
  const got = new Uint8Array(tokens.count)
  for (const attribution of attributions)
    for (const { first, end } of spansOf(attribution, label)) got.fill(1, first, end)
  for (let token = 0; token < tokens.count; token++) {
    if (want[token]) tally.marked++
    if (got[token]) tally.found++
    if (want[token] && got[token]) tally.hit++
  }
}

function paint(tokens: Tokens, { start, end }: Span, on: Uint8Array): void {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.ends[middle]! <= start) low = middle + 1
    else high = middle
  }
  for (let token = low; token < tokens.count && tokens.starts[token]! < end; token++) on[token] = 1
}

function tallyWhole({ article, tokens, attributions }: Judged, tally: Tally): void {
  const used = new Set<number>()
  tally.marked += article.attributions.length
  for (const attribution of attributions) {
    tally.found++
    const number = article.attributions.findIndex(
      (marked, index) =>
        !used.has(index) &&
        meets(tokens, attribution.cue, marked.cue) &&
        meets(tokens, attribution.source, marked.source),
    )
    if (number < 0) continue
    used.add(number)
    tally.hit++
  }
}

function meets(tokens: Tokens, span: TokenSpan | null, marked: readonly Span[]): boolean {
  if (span === null) return marked.length === 0
  const start = tokens.starts[span.first]!
  const end = tokens.ends[span.end - 1]!
  return marked.some((one) => one.start < end && start < one.end)
}

export function summary(scores: AttributionScores): string {
  const show = (score: Score): string =>
    `${(100 * score.precision).toFixed(1)}/${(100 * score.recall).toFixed(1)}/${(100 * score.f1).toFixed(1)}`
  return `source ${show(scores.source)} cue ${show(scores.cue)} content ${show(scores.content)} whole ${show(scores.whole)}`
}
