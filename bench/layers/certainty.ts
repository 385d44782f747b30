// Measures polarity and modality of events on TimeML (corpora/timeml), and the modality suite.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchOptions, BenchResult, Figure } from '../result.ts'
import { benchModality, type Judge, openJudge } from './modality-suite.ts'

interface MarkedEvent {
  readonly start: number
  readonly text: string
  readonly denied: boolean
  /** Not put as done: a modal, a future tense, or subordinated as possible, planned or conditional. */
  readonly unreal: boolean
  /** A finite verb, whose modality the corpus marks in full; infinitives and nouns it marks by the way. */
  readonly finite: boolean
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}

/** Text and events of a TimeML file; null where NEG stands on most events (a fault of the annotation tool). */
export function parseEvents(source: string): { text: string; events: MarkedEvent[] } | null {
  const count = (pattern: RegExp): number => (source.match(pattern) ?? []).length
  if (count(/polarity="NEG"/g) > count(/polarity="POS"/g)) return null
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(source)?.[1] ?? ''
  const places = new Map<string, { start: number; text: string }>()
  let text = ''
  let open: { id: string; start: number } | null = null
  for (const piece of body.split(/(<[^>]+>|&\w+;)/)) {
    if (piece.startsWith('<EVENT')) open = { id: /eid="(e\d+)"/.exec(piece)?.[1] ?? '', start: text.length }
    else if (piece.startsWith('</EVENT') && open) {
      places.set(open.id, { start: open.start, text: text.slice(open.start) })
      open = null
    } else if (!piece.startsWith('<')) text += ENTITIES[piece] ?? piece
  }
  return { text, events: readInstances(source, places) }
}

function readInstances(
  source: string,
  places: ReadonlyMap<string, { start: number; text: string }>,
): MarkedEvent[] {
  const under = new Set<string>()
  for (const [link] of source.matchAll(/<SLINK [^>]*>/g)) {
    if (/relType="(?:MODAL|CONDITIONAL)"/.test(link))
      under.add(/subordinatedEventInstance="(ei\d+)"/.exec(link)?.[1] ?? '')
  }
  const events: MarkedEvent[] = []
  const seen = new Set<string>()
  for (const [mark] of source.matchAll(/<MAKEINSTANCE [^>]*>/g)) {
    const id = /eventID="(e\d+)"/.exec(mark)?.[1] ?? ''
    const place = places.get(id)
    if (!place || seen.has(id)) continue
    seen.add(id)
    const finite = / modality="/.test(mark) || /tense="(?:PAST|PRESENT|FUTURE)"/.test(mark)
    const unreal =
      / modality="/.test(mark) ||
      /tense="FUTURE"/.test(mark) ||
      under.has(/eiid="(ei\d+)"/.exec(mark)?.[1] ?? '')
    events.push({ ...place, denied: /polarity="NEG"/.test(mark), unreal, finite })
  }
  return events
}

/** Polarity and modality of the events of TimeML. */
export async function benchCertainty(options: BenchOptions): Promise<BenchResult> {
  const suite = await benchModality(options)
  const home = join(options.corpora, 'timeml', 'aquaint')
  if (!existsSync(home)) return { ...suite, notes: [`no ${home}`] }
  const judge = openJudge()
  const tally = {
    files: 0,
    all: 0,
    polarity: 0,
    modality: 0,
    finite: 0,
    finiteRight: 0,
    deniedHit: 0,
    denied: 0,
    deniedFound: 0,
    unrealHit: 0,
    unreal: 0,
    unrealFound: 0,
  }
  const errors: string[] = []
  for (const file of readdirSync(home).sort()) {
    const parsed = parseEvents(readFileSync(join(home, file), 'utf8'))
    if (!parsed) continue
    tally.files++
    judgeFile(judge, parsed, tally, options.errors ? errors : null)
  }
  const figure = (metric: string, value: number, goal?: number): Figure => ({
    corpus: 'timeml/aquaint',
    metric,
    value,
    count: tally.all,
    ...(goal === undefined ? {} : { goal }),
  })
  const f1 = (hit: number, found: number, marked: number): number => (2 * hit) / Math.max(1, found + marked)
  return {
    layer: 'certainty',
    figures: [
      ...suite.figures,
      figure('polarity of events', tally.polarity / tally.all, 0.92),
      {
        ...figure('modality of events, finite verbs', tally.finiteRight / Math.max(1, tally.finite), 0.92),
        count: tally.finite,
      },
      figure('modality of events, all', tally.modality / tally.all),
      figure('denied, F1', f1(tally.deniedHit, tally.deniedFound, tally.denied)),
      figure('not put as done, F1', f1(tally.unrealHit, tally.unrealFound, tally.unreal)),
    ],
    errors: [...(suite.errors ?? []), ...errors],
    notes: ['Files of timeml/aquaint that mark most events NEG are left out: there the mark says nothing.'],
  }
}

type Tally = Record<string, number>

function judgeFile(
  judge: Judge,
  parsed: { text: string; events: MarkedEvent[] },
  tally: Tally,
  errors: string[] | null,
): void {
  for (const event of parsed.events) {
    const got = judge(parsed.text, event.start)
    if (!got) continue
    const denied = got.polarity === 'denied'
    const unreal = got.reality !== 'actual'
    tally['all']!++
    if (denied === event.denied) tally['polarity']!++
    if (unreal === event.unreal) tally['modality']!++
    if (event.finite) tally['finite']!++
    if (event.finite && unreal === event.unreal) tally['finiteRight']!++
    if (denied) tally['deniedFound']!++
    if (event.denied) tally['denied']!++
    if (denied && event.denied) tally['deniedHit']!++
    if (unreal) tally['unrealFound']!++
    if (event.unreal) tally['unreal']!++
    if (unreal && event.unreal) tally['unrealHit']!++
    if (!errors || (denied === event.denied && unreal === event.unreal)) continue
    const around = parsed.text
      .slice(Math.max(0, event.start - 80), event.start + event.text.length + 50)
      .replace(/\s+/g, ' ')
    errors.push(
      `${event.text}: want ${event.denied ? 'denied ' : ''}${event.unreal ? 'unreal' : 'actual'} got ${denied ? 'denied ' : ''}` +
        `${got.reality} ${got.because.join(' ')}  …${around}…`,
    )
  }
}
