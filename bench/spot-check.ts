// Draws dated facts of knowledge/ at random, to be checked by hand: docs/knowledge-spot-check.md has the verdicts.
// Usage: tsx bench/spot-check.ts SEED. A fact is drawn by the hash of seed and key, so that later edits keep the draw.
import { createHash } from 'node:crypto'
import { KNOWLEDGE_FOLDER } from '../src/knowledge/compile.ts'
import { lineOf, readSources, type SourceDocument } from '../src/knowledge/sources.ts'

/** How many of each kind: together 100. */
const SHARES = { office: 55, tie: 30, clause: 15 } as const

interface Dated {
  readonly from?: string
  readonly since?: string
  readonly until?: string
}

interface Fact {
  readonly kind: keyof typeof SHARES
  readonly key: string
  readonly place: string
  readonly text: string
}

const seed = process.argv[2] ?? '1'
const sources = readSources(KNOWLEDGE_FOLDER)
const term = ({ since, from, until }: Dated): string => `${since ?? from ?? ''}..${until ?? ''}`
const isDated = ({ from, since, until }: Dated): boolean => (from ?? since ?? until) !== undefined
const placeOf = (document: SourceDocument, path: readonly (string | number)[]): string =>
  `${document.file}:${lineOf(document.text, path)}`

function* factsIn(document: SourceDocument): Generator<Fact> {
  const data = document.data as {
    id: string
    kind?: string
    name?: string
    offices?: (Dated & { title: string; of: string })[]
    parties?: (Dated & { id: string; role?: string })[]
    clauses?: (Dated & { id: string; instrument: string; paragraph?: string; measure: string })[]
  }
  for (const [index, office] of (data.offices ?? []).entries()) {
    if (!isDated(office)) continue
    const key = `${data.id} ${office.of} ${office.title} ${office.from ?? ''}`
    const text = `${data.name}: ${office.title} of ${office.of} ${term(office)}`
    yield { kind: 'office', key, place: placeOf(document, ['offices', index]), text }
  }
  for (const [index, party] of (data.parties ?? []).entries()) {
    if (!isDated(party)) continue
    const key = `${data.id} ${party.id} ${party.from ?? ''}`
    const text = `${data.name}: ${party.id} ${party.role ?? ''} ${term(party)}`
    yield { kind: 'tie', key, place: placeOf(document, ['parties', index]), text }
  }
  for (const [index, clause] of (data.clauses ?? []).entries()) {
    const key = `${data.id} ${clause.id}`
    const text = `${clause.instrument} ${clause.paragraph ?? ''}: ${clause.measure} ${term(clause)}`
    yield { kind: 'clause', key, place: placeOf(document, ['clauses', index]), text }
  }
}

const rank = (fact: Fact): string => createHash('sha256').update(`${seed}\n${fact.key}`).digest('hex')
const ranked = [...sources.documents.values()]
  .flat()
  .flatMap((document) => [...factsIn(document)])
  .map((fact) => ({ fact, rank: rank(fact) }))
  .sort((a, b) => (a.rank < b.rank ? -1 : 1))
for (const [kind, share] of Object.entries(SHARES))
  for (const { fact } of ranked.filter(({ fact }) => fact.kind === kind).slice(0, share))
    process.stdout.write(`${fact.kind}\t${fact.place}\t${fact.text}\n`)
