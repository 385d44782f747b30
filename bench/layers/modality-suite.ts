// Measures certainty, reality and polarity on the suite of marked sentences in test/read/09-certainty.
import { readFileSync } from 'node:fs'
import { buildModalityLexicon } from '../../src/knowledge/modality.ts'
import { buildSpeechLexicon } from '../../src/knowledge/speech.ts'
import { openAttributionModel } from '../../src/language/attribution-model.ts'
import { openEnglish } from '../../src/language/open-english.ts'
import { attributionsOf } from '../../src/read/08-attributions/attributions.ts'
import { vouchedBy } from '../../src/read/09-certainty/aside.ts'
import { assure } from '../../src/read/09-certainty/assure.ts'
import { paint } from '../../src/read/09-certainty/vouching.ts'
import type { Assurance } from '../../src/reading/layers.ts'
import { lexicon } from '../../train/lexicons.ts'
import { parse } from '../../train/parse.ts'
import type { BenchOptions, BenchResult } from '../result.ts'

/** A sentence with the word judged, and its three labels. */
export interface SuiteRow {
  readonly text: string
  readonly trigger: number
  readonly certainty: string
  readonly reality: string
  readonly polarity: string
}

export function readSuite(): SuiteRow[] {
  const rows: SuiteRow[] = []
  const path = new URL('../../test/read/09-certainty/modality-suite.tsv', import.meta.url)
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#') || line.startsWith('certainty\t')) continue
    const [certainty, reality, polarity, sentence] = line.split('\t') as [string, string, string, string]
    rows.push({
      text: sentence.replace(/[[\]]/g, ''),
      trigger: sentence.indexOf('['),
      certainty,
      reality,
      polarity,
    })
  }
  return rows
}

/** Judges words of a text by the place of their first letter. */
export type Judge = (text: string, place: number) => Assurance | null

export function openJudge(): Judge {
  const english = openEnglish()
  const model = openAttributionModel()
  const speech = buildSpeechLexicon(lexicon('speech'))
  const words = buildModalityLexicon(lexicon('modality'))
  let last = {
    text: '',
    layers: parse(english, ''),
    all: { all: attributionsOf(parse(english, ''), null, speech, model) },
  }
  return (text, place) => {
    if (last.text !== text) {
      const layers = parse(english, text)
      last = { text, layers, all: { all: attributionsOf(layers, null, speech, model) } }
    }
    const { layers, all } = last
    const token = layers.tokens.starts.findIndex(
      (start, index) => start <= place && place < layers.tokens.ends[index]!,
    )
    if (token < 0) return null
    const scene = { ...layers, words }
    const innermost = paint(all, layers.tokens.count)[token]!
    return assure(scene, all, vouchedBy(scene, all, innermost, token), token)
  }
}

export async function benchModality(options: BenchOptions): Promise<BenchResult> {
  const judge = openJudge()
  const right = { certainty: 0, reality: 0, polarity: 0, all: 0 }
  const errors: string[] = []
  const rows = readSuite()
  for (const row of rows) {
    const got = judge(row.text, row.trigger)
    if (!got) continue
    const hits = [got.certainty === row.certainty, got.reality === row.reality, got.polarity === row.polarity]
    if (hits[0]) right.certainty++
    if (hits[1]) right.reality++
    if (hits[2]) right.polarity++
    if (hits.every(Boolean)) right.all++
    else if (options.errors) {
      errors.push(
        `${row.text.slice(0, row.trigger)}[${row.text.slice(row.trigger)}  want ${row.certainty} ${row.reality} ` +
          `${row.polarity}  got ${got.certainty} ${got.reality} ${got.polarity}  ${got.because.join(' ')}`,
      )
    }
  }
  const figure = (metric: string, value: number) => ({
    corpus: 'modality-suite',
    metric,
    value: value / rows.length,
    count: rows.length,
  })
  return {
    layer: 'certainty',
    figures: [
      { ...figure('certainty, reality and polarity', right.all), goal: 0.93 },
      figure('certainty', right.certainty),
      figure('reality', right.reality),
      figure('polarity', right.polarity),
    ],
    errors,
  }
}
