// Attributions against PolNeAR: tokens of sources, cues and contents, and whole attributions, on the part set aside.

import { buildSpeechLexicon } from '../../src/knowledge/speech.ts'
import { openAttributionModel } from '../../src/language/attribution-model.ts'
import { openEnglish } from '../../src/language/open-english.ts'
import { attributionsOf } from '../../src/read/08-attributions/attributions.ts'
import { lexicon } from '../../train/lexicons.ts'
import { parse } from '../../train/parse.ts'
import type { BenchOptions, BenchResult, Figure } from '../result.ts'
import { type Judged, type Score, scoreAttributions, spansOf } from './attribution-scores.ts'
import { readPolnear } from './polnear.ts'

/** Errors to read come from the development part; the part set aside is only measured. */
export async function benchAttributions(options: BenchOptions): Promise<BenchResult> {
  const aside = judged(options, 'aside')
  if (aside === null)
    return { layer: 'attributions', figures: [], notes: [`no polnear in ${options.corpora}`] }
  const scores = scoreAttributions(aside)
  const goals = { source: 0.75, cue: 0.8, content: 0.82, whole: undefined }
  const figures: Figure[] = []
  for (const label of ['source', 'cue', 'content', 'whole'] as const) {
    const score: Score = scores[label]
    const unit = label === 'whole' ? 'whole attributions' : `${label} tokens`
    const goal = goals[label]
    figures.push({
      corpus: 'polnear, set aside',
      metric: `${unit} F1`,
      value: score.f1,
      count: score.count,
      ...(goal === undefined ? {} : { goal }),
    })
    figures.push({
      corpus: 'polnear, set aside',
      metric: `${unit} precision`,
      value: score.precision,
      count: score.count,
    })
    figures.push({
      corpus: 'polnear, set aside',
      metric: `${unit} recall`,
      value: score.recall,
      count: score.count,
    })
  }
  return {
    layer: 'attributions',
    figures,
    errors: options.errors ? errorsOf(judged(options, 'dev') ?? []) : [],
    notes: [
      'Two annotators of the same PolNeAR article agree, by the same token F1, at 0.80 on sources, 0.70 on cues, 0.90 on contents.',
    ],
  }
}

function judged(options: BenchOptions, part: 'aside' | 'dev'): Judged[] | null {
  const articles = readPolnear(options.corpora, part)
  if (articles === null) return null
  const english = openEnglish()
  const model = openAttributionModel()
  const speech = buildSpeechLexicon(lexicon('speech'))
  return articles.map((article) => {
    const layers = parse(english, article.text)
    return { article, tokens: layers.tokens, attributions: attributionsOf(layers, null, speech, model) }
  })
}

function errorsOf(all: readonly Judged[]): string[] {
  const errors: string[] = []
  for (const { article, tokens, attributions } of all) {
    const quote = (start: number, end: number): string => article.text.slice(start, end).replace(/\s+/g, ' ')
    for (const attribution of attributions) {
      const { cue } = attribution
      if (cue === null) continue
      const start = tokens.starts[cue.first]!
      const end = tokens.ends[cue.end - 1]!
      if (
        article.attributions.some((marked) => marked.cue.some((span) => span.start < end && start < span.end))
      )
        continue
      const source = spansOf(attribution, 'source')[0]
      const who = source ? quote(tokens.starts[source.first]!, tokens.ends[source.end - 1]!) : 'nobody'
      errors.push(
        `${article.name}: no cue marked at “${quote(start, end)}” by ${who}  …${quote(start - 60, end + 60)}…`,
      )
    }
  }
  return errors
}
