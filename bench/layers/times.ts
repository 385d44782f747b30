// Time expressions against TimeML's TIMEX3 (corpora/timeml): spans, and values where spans meet.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { times } from '../../src/read/11-times/times.ts'
import { openPartialReader } from '../partial-reading.ts'
import type { BenchOptions, BenchResult } from '../result.ts'

interface Timex {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly value: string
}
interface Article {
  readonly text: string
  readonly created: string
  readonly timexes: readonly Timex[]
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}

/** Text and TIMEX3 of a TimeML file, offsets into the text without its marks. */
export function parseTimeml(source: string): Article {
  const created = /functionInDocument="CREATION_TIME"[^>]*>/.exec(source)?.[0] ?? ''
  const head = source.slice(0, source.indexOf(created) + created.length)
  const date = /value="(\d{4}-?\d{2}-?\d{2})[^"]*"[^<]*$/.exec(head)?.[1] ?? ''
  const day = date.length === 8 ? `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}` : date
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(source)?.[1] ?? ''
  const timexes: Timex[] = []
  const open: { start: number; value: string }[] = []
  let text = ''
  for (const piece of body.split(/(<[^>]+>|&\w+;)/)) {
    if (piece.startsWith('<TIMEX3'))
      open.push({ start: text.length, value: / value="([^"]*)"/.exec(piece)?.[1] ?? '' })
    else if (piece.startsWith('</TIMEX3')) {
      const from = open.pop()!
      timexes.push({ start: from.start, end: text.length, text: text.slice(from.start), value: from.value })
    } else if (!piece.startsWith('<')) text += ENTITIES[piece] ?? piece
  }
  return { text, created: day, timexes }
}

/** The labels write one value in several ways: "1949-XX" for "1949", "2000-W7" for "2000-W07". */
function plain(value: string): string {
  return value
    .replace(/(-XX)+$/, '')
    .replace(/-W(\d)$/, '-W0$1')
    .replace(/^(\d{4}-\d\d-\d\d)T(MO|AF|EV|NI|MI)$/, '$1')
    .replace(/^P\d*X+/, 'PX')
}

export async function benchTimes(options: BenchOptions): Promise<BenchResult> {
  const folder = join(options.corpora, 'timeml/aquaint')
  if (!existsSync(folder)) return { layer: 'times', figures: [], notes: [`no ${folder}`] }
  const reader = openPartialReader()
  const errors: string[] = []
  const tally = { gold: 0, found: 0, overlap: 0, exact: 0, value: 0 }
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.tml'))
    .sort()) {
    const article = parseTimeml(readFileSync(join(folder, file), 'latin1'))
    const reading = reader.read(article.text, article.created)
    const { starts, ends } = reading.tokens
    const found = times.run(reading, reader.knowledge).all.map((time) => ({
      start: starts[time.first]!,
      end: ends[time.end - 1]!,
      value: time.value,
      rule: time.rule,
    }))
    const used = new Set<number>()
    for (const timex of article.timexes) {
      const match = found.findIndex(
        (time, index) => !used.has(index) && time.start < timex.end && timex.start < time.end,
      )
      tally.gold++
      const around = article.text.slice(Math.max(0, timex.start - 40), timex.end + 25).replace(/\s+/g, ' ')
      if (match < 0) {
        errors.push(`${file} missed "${timex.text}" ${timex.value} :: ${around}`)
        continue
      }
      used.add(match)
      const time = found[match]!
      tally.overlap++
      if (time.start === timex.start && time.end === timex.end) tally.exact++
      else
        errors.push(
          `${file} span "${timex.text}" found "${article.text.slice(time.start, time.end)}" ${time.rule}`,
        )
      if (plain(time.value) === plain(timex.value)) tally.value++
      else
        errors.push(
          `${file} value "${timex.text}" ${timex.value} found ${time.value} ${time.rule} :: ${around}`,
        )
    }
    tally.found += found.length
    for (const [index, time] of found.entries()) {
      if (!used.has(index))
        errors.push(
          `${file} extra "${article.text.slice(time.start, time.end)}" ${time.value} ${time.rule} :: ${article.text.slice(Math.max(0, time.start - 40), time.end + 25).replace(/\s+/g, ' ')}`,
        )
    }
  }
  const f1 = (hits: number): number => (2 * hits) / Math.max(1, tally.gold + tally.found)
  const corpus = 'timeml/aquaint'
  const figures = [
    {
      corpus,
      metric: 'TIMEX3 spans F1, overlapping',
      value: f1(tally.overlap),
      count: tally.gold,
      goal: 0.9,
    },
    {
      corpus,
      metric: 'TIMEX3 spans precision, overlapping',
      value: tally.overlap / Math.max(1, tally.found),
      count: tally.found,
    },
    {
      corpus,
      metric: 'TIMEX3 spans recall, overlapping',
      value: tally.overlap / Math.max(1, tally.gold),
      count: tally.gold,
    },
    { corpus, metric: 'TIMEX3 spans F1, exact', value: f1(tally.exact), count: tally.gold },
    {
      corpus,
      metric: 'TIMEX3 value accuracy on overlapping spans',
      value: tally.value / Math.max(1, tally.overlap),
      count: tally.overlap,
      goal: 0.8,
    },
  ]
  return options.errors ? { layer: 'times', figures, errors } : { layer: 'times', figures }
}
