// What a confidence is worth: of the claims that are at least so sure, how many have the right type and the right parties.
import { join } from 'node:path'
import { openReader } from '../../src/index.ts'
import type { Actor, EventClaim } from '../../src/model/index.ts'
import { annotatedTexts, type LabelledText } from '../../train/soundness/labels.ts'
import type { BenchOptions, BenchResult, Figure } from '../result.ts'

/** Articles that nothing was trained on. */
const UNSEEN = /^(news-0[7-9]|news-1[0-2]|ana-0[5-8])/
const HELD = join(import.meta.dirname, '../../train/data/held')
/** Floors of the figures; a page sets apart what is below the second. */
const FLOORS = [0, 0.6, 0.7, 0.8]
const BINS = 10

interface Judged {
  readonly confidence: number
  readonly right: boolean
}

/** Share right above some floors, what the floors keep, and how far confidence and share are apart. */
export async function benchConfidence({ articles }: BenchOptions): Promise<BenchResult> {
  const reader = await openReader({ knowledge: null })
  const judge = (labelled: LabelledText): Judged[] =>
    reader
      .read({ text: labelled.text, publishedAt: labelled.publishedAt })
      .claims.filter((claim): claim is EventClaim => claim.kind === 'event')
      .map(({ trigger, type, actors, recipients, confidence }) => ({
        confidence,
        right:
          labelled.right({ trigger, type, actors: actors.map(party), recipients: recipients.map(party) }) ===
          true,
      }))
  const party = ({ country, mention }: Actor) => ({ country, span: mention })
  const corpora = [
    ['gold articles, unseen half', annotatedTexts({ path: join(articles, 'gold'), only: UNSEEN })],
    ['own articles, held back', annotatedTexts({ path: HELD, only: /./ })],
  ] as const
  const figures = corpora.flatMap(([corpus, texts]) => figuresOf(corpus, texts.flatMap(judge)))
  return { layer: 'confidence', figures }
}

function figuresOf(corpus: string, claims: readonly Judged[]): Figure[] {
  if (claims.length === 0) return []
  const rightOf = (some: readonly Judged[]) => some.filter(({ right }) => right).length
  const shares = FLOORS.flatMap((floor): Figure[] => {
    const kept = claims.filter(({ confidence }) => confidence >= floor)
    const of = floor === 0 ? 'all' : `confidence from ${floor}`
    const value = rightOf(kept) / Math.max(1, kept.length)
    const share: Figure = { corpus, metric: `${of}: right`, value, count: kept.length }
    if (floor === 0) return [share]
    const keeps = rightOf(kept) / Math.max(1, rightOf(claims))
    return [share, { corpus, metric: `${of}: keeps of the right`, value: keeps, count: rightOf(claims) }]
  })
  return [...shares, { corpus, metric: 'calibration error', value: calibrationError(claims) }]
}

/** Expected calibration error over ten bins of equal width (Naeini et al. 2015). */
function calibrationError(claims: readonly Judged[]): number {
  let sum = 0
  for (let bin = 0; bin < BINS; bin++) {
    const inside = claims.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin,
    )
    const gap = inside.reduce((total, { confidence, right }) => total + confidence - (right ? 1 : 0), 0)
    sum += Math.abs(gap)
  }
  return sum / claims.length
}
