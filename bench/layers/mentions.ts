// Mentions against re3d's entities, and mentions with references against the parties of the annotated articles.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { references } from '../../src/read/06-references/references.ts'
import type { Layers, Mention, Reading } from '../../src/reading/index.ts'
import { openPartialReader, type PartialReader } from '../partial-reading.ts'
import type { BenchOptions, BenchResult, Figure } from '../result.ts'

type Label = 'Person' | 'Organisation' | 'Location' | 'Nationality'
const LABELS: readonly Label[] = ['Person', 'Organisation', 'Location', 'Nationality']

interface Entity {
  readonly start: number
  readonly end: number
  readonly type: Label
  /** False for entities that re3d's annotators did not confirm: names inside a longer entity. */
  readonly confirmed: boolean
}
type Read = Reading<'tokens' | 'sentences' | 'tags' | 'dependencies' | 'mentions'>

/** Prepositions that make a state's name a place. */
const IN: ReadonlySet<string> = new Set([
  'in',
  'to',
  'from',
  'across',
  'into',
  'near',
  'around',
  'of',
  'throughout',
  'inside',
  'outside',
  ',',
])

/** The re3d label of a mention: people in the plural are an Organisation there, a state is one where it acts. */
export function labelOf(reading: Read, mention: Mention): Label | null {
  const { forms, lowers } = reading.tokens
  if (mention.form === 'pronoun') {
    if (mention.rule !== 'pronouns/personal' || /^its?$/i.test(forms[mention.head]!)) return null
    return mention.kind === 'person' ? 'Person' : 'Organisation'
  }
  if (mention.kind === 'nationality') return mention.form === 'adjective' ? 'Nationality' : 'Organisation'
  if (mention.kind === 'person') return mention.plural ? 'Organisation' : 'Person'
  if (mention.kind === 'place') return 'Location'
  if (mention.kind === 'state' && mention.form === 'name') {
    let before = mention.first - 1
    if (lowers[before] === 'the') before--
    // "in Iraq and Syria": the second has the role of the first.
    const joined =
      lowers[before] === 'and' || lowers[before] === ','
        ? reading.mentions.all[reading.mentions.atHead[before - 1] ?? -1]
        : undefined
    if (
      joined !== undefined &&
      joined.end === before &&
      joined.index < mention.index &&
      joined.kind === 'state'
    )
      return labelOf(reading, joined)
    return IN.has(lowers[before] ?? '') ? 'Location' : 'Organisation'
  }
  return mention.rule === 'proper-groups/other' ? null : 'Organisation'
}

function entitiesOf(folder: string): Map<string, Entity[]> {
  const found = new Map<string, Entity[]>()
  for (const line of readFileSync(join(folder, 'entities.json'), 'utf8').split('\n')) {
    if (line.trim() === '') continue
    const row = JSON.parse(line) as {
      begin: number
      end: number
      type: string
      documentId: string
      confidence: number
    }
    if (!(LABELS as readonly string[]).includes(row.type)) continue
    const entity: Entity = {
      start: row.begin,
      end: row.end,
      type: row.type as Label,
      confirmed: row.confidence >= 0.5,
    }
    found.set(row.documentId, [...(found.get(row.documentId) ?? []), entity])
  }
  return found
}

interface Tally {
  gold: number
  found: number
  exact: number
  overlap: number
  recalled: number
}
const newTally = (): Tally => ({ gold: 0, found: 0, exact: 0, overlap: 0, recalled: 0 })
const f1 = (tp: number, found: number, recalled: number, gold: number): number => {
  const precision = tp / Math.max(1, found)
  const recall = recalled / Math.max(1, gold)
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

/** Nationalities are confirmed nowhere, so all of them count; of the others the confirmed ones. */
function counts(entity: Entity): boolean {
  return entity.confirmed || entity.type === 'Nationality'
}

function score(
  tallies: Record<Label, Tally>,
  entities: readonly Entity[],
  reading: Read,
  errors: string[] | null,
): void {
  const { starts, ends } = reading.tokens
  const spans = reading.mentions.all.flatMap((mention) => {
    const type = labelOf(reading, mention)
    return type === null ? [] : [{ start: starts[mention.first]!, end: ends[mention.end - 1]!, type }]
  })
  const meet = (a: { start: number; end: number; type: Label }, b: typeof a): boolean =>
    a.type === b.type && a.start < b.end && b.start < a.end
  const same = (a: { start: number; end: number; type: Label }, b: typeof a): boolean =>
    a.type === b.type && a.start === b.start && a.end === b.end
  for (const span of spans) {
    const exact = entities.some((entity) => counts(entity) && same(span, entity))
    const loose = entities.some((entity) => counts(entity) && meet(span, entity))
    // A name inside a longer entity is neither right nor wrong.
    if (!exact && entities.some((entity) => !counts(entity) && same(span, entity))) continue
    tallies[span.type].found++
    if (exact) tallies[span.type].exact++
    if (loose) tallies[span.type].overlap++
    else
      errors?.push(
        `mentions  false ${span.type}  ${reading.document.text.slice(span.start, span.end).replace(/\s+/g, ' ')}`,
      )
  }
  for (const entity of entities) {
    if (!counts(entity)) continue
    tallies[entity.type].gold++
    if (spans.some((span) => meet(span, entity))) tallies[entity.type].recalled++
    else
      errors?.push(
        `mentions  missed ${entity.type}  ${reading.document.text.slice(entity.start, entity.end).replace(/\s+/g, ' ')}`,
      )
  }
}

function figures(tallies: Record<Label, Tally>): Figure[] {
  const all = newTally()
  const found: Figure[] = []
  for (const label of LABELS) {
    const one = tallies[label]
    for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += one[key]
    found.push({
      corpus: 're3d',
      metric: `${label} exact F1`,
      value: f1(one.exact, one.found, one.exact, one.gold),
      count: one.gold,
    })
    found.push({
      corpus: 're3d',
      metric: `${label} overlap F1`,
      value: f1(one.overlap, one.found, one.recalled, one.gold),
      count: one.gold,
    })
  }
  found.unshift(
    {
      corpus: 're3d',
      metric: 'all exact F1',
      value: f1(all.exact, all.found, all.exact, all.gold),
      count: all.gold,
      goal: 0.65,
    },
    {
      corpus: 're3d',
      metric: 'all overlap F1',
      value: f1(all.overlap, all.found, all.recalled, all.gold),
      count: all.gold,
      goal: 0.8,
    },
  )
  return found
}

export async function benchMentions(options: BenchOptions): Promise<BenchResult> {
  const root = join(options.corpora, 're3d')
  if (!existsSync(root)) return { layer: 'mentions', figures: [], notes: [`no ${root}`] }
  const reader = openPartialReader()
  const errors: string[] | null = options.errors ? [] : null
  const tallies = Object.fromEntries(LABELS.map((label) => [label, newTally()])) as Record<Label, Tally>
  for (const source of readdirSync(root).sort()) {
    const entities = entitiesOf(join(root, source))
    for (const line of readFileSync(join(root, source, 'documents.json'), 'utf8').split('\n')) {
      if (line.trim() === '') continue
      const { _id: id, text } = JSON.parse(line) as { _id: string; text: string }
      score(tallies, entities.get(id) ?? [], reader.read(text, null), errors)
    }
  }
  return { layer: 'mentions', figures: figures(tallies), ...(errors === null ? {} : { errors }) }
}

/** The articles that may be read while developing. */
const OPEN = /^(news-0[1-6]|ana-0[1-4])\.claims\.json$/

interface Party {
  readonly text: string
  readonly country: string
}
interface Claim {
  readonly quote: string
  readonly actors?: readonly Party[]
  readonly recipients?: readonly Party[]
}

/** The occurrence of `part` nearest to the quote. */
function locate(
  text: string,
  part: string,
  near: { start: number; end: number },
): { start: number; end: number } | null {
  let best: { start: number; end: number; away: number } | null = null
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (/\w/.test(text[at - 1] ?? ' ') || /\w/.test(text[at + part.length] ?? ' ')) continue
    const away =
      at >= near.start && at < near.end ? 0 : Math.min(Math.abs(at - near.start), Math.abs(at - near.end))
    if (best === null || away < best.away) best = { start: at, end: at + part.length, away }
  }
  return best
}

interface Parties {
  all: number
  mentioned: number
  right: number
  pronouns: number
  rightPronouns: number
}

function judge(
  reading: Read,
  found: Layers['references'],
  claims: readonly Claim[],
  sum: Parties,
  errors: string[] | null,
  name: string,
): void {
  const { text } = reading.document
  const { starts, ends, forms } = reading.tokens
  const seen = new Set<string>()
  for (const claim of claims) {
    const at = text.indexOf(claim.quote)
    const quote = { start: at, end: at + claim.quote.length }
    for (const party of [...(claim.actors ?? []), ...(claim.recipients ?? [])]) {
      const span = locate(text, party.text, quote)
      const key = span === null ? null : `${span.start} ${span.end} ${party.country}`
      if (span === null || key === null || seen.has(key)) continue
      seen.add(key)
      const here = reading.mentions.all.filter(
        (one) => starts[one.first]! < span.end && span.start < ends[one.end - 1]!,
      )
      const vague = party.country === 'INT' || party.country === 'unknown'
      const right = here.some(
        (one) =>
          vague || found.of[one.index]!.identities.some((identity) => identity.country === party.country),
      )
      const pronoun = here.length > 0 && here.every((one) => one.form === 'pronoun')
      sum.all++
      if (here.length > 0) sum.mentioned++
      if (right) sum.right++
      if (pronoun) sum.pronouns++
      if (pronoun && right) sum.rightPronouns++
      if (right || errors === null) continue
      const got = here.map(
        (one) =>
          `${forms.slice(one.first, one.end).join(' ')} = ${found.of[one.index]!.identities.map((identity) => identity.code).join('+') || 'nobody'}`,
      )
      errors.push(
        `references  ${name}  want ${party.country} for “${party.text}”, got ${got.join('; ') || 'no mention'}`,
      )
    }
  }
}

export async function benchReferences(options: BenchOptions): Promise<BenchResult> {
  const folder = join(options.articles, 'gold')
  if (!existsSync(folder)) return { layer: 'references', figures: [], notes: [`no ${folder}`] }
  const reader: PartialReader = openPartialReader()
  const errors: string[] | null = options.errors ? [] : null
  const sum: Parties = { all: 0, mentioned: 0, right: 0, pronouns: 0, rightPronouns: 0 }
  for (const file of readdirSync(folder)
    .filter((name) => OPEN.test(name))
    .sort()) {
    const name = file.replace('.claims.json', '')
    const { publishedAt } = JSON.parse(readFileSync(join(folder, `${name}.meta.json`), 'utf8')) as {
      publishedAt: string
    }
    const reading = reader.read(readFileSync(join(folder, `${name}.txt`), 'utf8'), publishedAt)
    const { claims } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { claims: readonly Claim[] }
    judge(reading, references.run(reading, reader.knowledge), claims, sum, errors, name)
  }
  const corpus = 'articles, open half'
  return {
    layer: 'references',
    figures: [
      { corpus, metric: 'parties with a mention', value: sum.mentioned / sum.all, count: sum.all },
      {
        corpus,
        metric: 'parties with the right country',
        value: sum.right / sum.all,
        count: sum.all,
        goal: 0.85,
      },
      {
        corpus,
        metric: 'pronouns with the right country',
        value: sum.rightPronouns / Math.max(1, sum.pronouns),
        count: sum.pronouns,
      },
    ],
    ...(errors === null ? {} : { errors }),
  }
}
