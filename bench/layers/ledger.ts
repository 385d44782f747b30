// Whether claims are brought together into events as people label them, and copies of texts into origins.

import { openReader } from '../../src/index.ts'
import { compare, copies, fingerprint, verdictOf } from '../../src/ledger/index.ts'
import {
  type Dossier,
  eventsByClaim,
  type LabelledPair,
  pairsOf,
  type ReadDossier,
  readDossier,
  readDossiers,
} from '../harness/dossiers.ts'
import { type TextPair, textPairs } from '../harness/origin-pairs.ts'
import type { BenchOptions, BenchResult, Figure } from '../result.ts'

interface Judged extends LabelledPair {
  readonly dossier: ReadDossier['dossier']
  /** Both claims ended in one event. */
  readonly together: boolean
}

export async function benchLedger(options: BenchOptions): Promise<BenchResult> {
  const reader = await openReader()
  const read = readDossiers().map((dossier) => readDossier(reader, dossier))
  const judged = read.flatMap(judge)
  const unread = read.flatMap((one) => one.unread)
  const shown = read.filter(({ dossier }) => SHOWN.has(dossier.half))
  const marks = read.reduce((sum, { marked }) => sum + marked.length, unread.length)
  return {
    layer: 'ledger',
    figures: [
      ...figuresOf('choosing', judged),
      ...figuresOf('practice', judged),
      ...figuresOf('fresh', judged),
      ...byKind('fresh', judged),
      ...figuresOf('held', judged),
      ...byKind('held', judged),
    ],
    notes: [`${unread.length} of ${marks} marked acts were not read; their pairs are not in the figures`],
    ...(options.errors
      ? {
          errors: errorsOf(
            shown.flatMap(judge),
            shown.flatMap((one) => one.unread),
          ),
        }
      : {}),
  }
}

/** Parts whose errors may be read. Of the others only figures are looked at, so they are never printed. */
const SHOWN: ReadonlySet<Dossier['half']> = new Set(['choosing', 'practice'])

function judge(read: ReadDossier): readonly Judged[] {
  const events = eventsByClaim(read.told)
  return pairsOf(read).map((pair) => ({
    ...pair,
    dossier: read.dossier,
    together: events.get(pair.a.told.claim.id) === events.get(pair.b.told.claim.id),
  }))
}

function figuresOf(half: Dossier['half'], all: readonly Judged[]): readonly Figure[] {
  const judged = all.filter(({ dossier }) => dossier.half === half)
  const together = judged.filter((pair) => pair.together)
  const same = judged.filter((pair) => pair.same)
  const hit = together.filter((pair) => pair.same).length
  const corpus = `own pairs, ${half}`
  return [
    { corpus, metric: 'same, precision', value: hit / together.length, count: together.length, goal: 0.95 },
    { corpus, metric: 'same, recall', value: hit / same.length, count: same.length, goal: 0.85 },
    { corpus, metric: 'pairs right', value: right(judged), count: judged.length },
  ]
}

function right(judged: readonly Judged[]): number {
  return judged.filter(({ same, together }) => same === together).length / judged.length
}

function byKind(half: Dossier['half'], all: readonly Judged[]): readonly Figure[] {
  const judged = all.filter(({ dossier }) => dossier.half === half)
  const kinds = [...new Set(judged.map(({ same, kind }) => `${same ? 'same' : 'different'}: ${kind}`))].sort()
  return kinds.map((name) => {
    const own = judged.filter(({ same, kind }) => `${same ? 'same' : 'different'}: ${kind}` === name)
    return { corpus: `own pairs, ${half}`, metric: `${name}, right`, value: right(own), count: own.length }
  })
}

function errorsOf(judged: readonly Judged[], unread: ReadDossier['unread']): readonly string[] {
  const wrong = judged.filter(({ same, together }) => same !== together)
  return [
    ...wrong.map((pair) => {
      const comparison = compare(pair.a.told, pair.b.told)
      const points = comparison.contributions.map((one) => `${one.rule} ${one.points}`).join(', ')
      return [
        `${pair.same ? 'MISSED' : 'WRONGLY JOINED'} ${pair.dossier.half}/${pair.dossier.dossier} (${pair.kind})`,
        `  ${describe(pair.a)}\n  ${describe(pair.b)}`,
        `  ${comparison.score} ${verdictOf(comparison)} ${comparison.conflict ?? ''}: ${points}`,
      ].join('\n')
    }),
    ...unread.map(({ text, mark }) => `UNREAD ${text.slice(mark.start, mark.end)} in: ${text}`),
  ]
}

function describe({ told: { claim, document } }: LabelledPair['a']): string {
  const names = (actors: readonly { id: string | null; name: string }[]): string =>
    actors.map(({ id, name }) => id ?? `~${name}`).join(', ')
  const when = claim.when === null ? '-' : `${claim.when.from}/${claim.when.to} ${claim.when.of}`
  return `[${document.publishedAt}] ${claim.type} ${claim.mode ?? ''} ${claim.reality} ${claim.polarity} ${names(claim.actors)} -> ${names(claim.recipients)} | ${when} | ${claim.where?.name ?? '-'} | “${claim.quote.text}”`
}

/** Copies: found by bands and then held by the exact check, as a ledger does it. */
export async function benchOrigins(options: BenchOptions): Promise<BenchResult> {
  const judged = textPairs().map((pair) => ({
    ...pair,
    found: meetInBands(pair) && copies(pair.a, pair.b) !== null,
  }))
  const found = judged.filter((pair) => pair.found)
  const copied = judged.filter((pair) => pair.copied)
  const hit = found.filter((pair) => pair.copied).length
  const corpus = 'own texts and their copies'
  const kinds = [...new Set(judged.map(({ kind }) => kind))].sort()
  return {
    layer: 'origins',
    figures: [
      { corpus, metric: 'copies, precision', value: hit / found.length, count: found.length },
      { corpus, metric: 'copies, recall', value: hit / copied.length, count: copied.length },
      ...kinds.map((kind): Figure => {
        const own = judged.filter((pair) => pair.kind === kind)
        const value = own.filter((pair) => pair.found === pair.copied).length / own.length
        return { corpus, metric: `${kind}, right`, value, count: own.length }
      }),
    ],
    ...(options.errors
      ? { errors: judged.filter((pair) => pair.found !== pair.copied).map(describePair) }
      : {}),
  }
}

function meetInBands({ a, b }: TextPair): boolean {
  const keys = new Set(fingerprint(a).bands)
  return fingerprint(b).bands.some((key) => keys.has(key))
}

function describePair({ kind, a, b, copied }: TextPair): string {
  return `${copied ? 'COPY MISSED' : 'NO COPY'} (${kind})\n  ${a.slice(0, 160)}\n  ${b.slice(0, 160)}`.replace(
    /\n+/g,
    '\n',
  )
}
