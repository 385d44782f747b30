// Reads FollowTheMoney entities, one JSON object a line, as OpenSanctions and Aleph export them.
import type { Sector } from '../../model/index.ts'
import { badList } from './bad-list.ts'
import type { ListEntry, Listing, ListName, ParsedList } from './list-entry.ts'
import type { ListFile } from './ofac.ts'

const REMEDY = 'give one entity a line: {"id": "...", "schema": "Person", "properties": {"name": ["..."]}}'

interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly unknown[]>>
  readonly datasets?: readonly unknown[]
}

/** Schemas of those who act; all others are counted and passed over. */
const KINDS: Readonly<Record<string, ListEntry['kind']>> = {
  Person: 'person',
  LegalEntity: 'organisation',
  Organization: 'organisation',
  PublicBody: 'organisation',
  Company: 'organisation',
  Vessel: 'vessel',
  Airplane: 'aircraft',
}

const SECTORS: Readonly<Record<string, Sector>> = { PublicBody: 'GOV', Company: 'BUS' }

/**
 * Every person, organisation, vessel and aircraft is an entry; sanctions become its listings.
 * @throws ChanceryError `input-unreadable` with the line.
 */
export function parseFtm({ file, text }: ListFile): ParsedList {
  const actors: Entity[] = []
  const sanctions = new Map<string, Listing[]>()
  const passed = new Map<string, number>()
  const lines = text.split('\n')
  const seen = new Set<string>()
  for (let number = 0; number < lines.length; number++) {
    if (lines[number]!.trim() === '') continue
    const entity = entityOn(lines[number]!, number + 1, file)
    if (entity.schema in KINDS) {
      if (seen.has(entity.id)) throw badList(file, `line ${number + 1}: ${entity.id} came before`, REMEDY)
      if (texts(entity, 'name').length === 0)
        throw badList(file, `line ${number + 1}: ${entity.id} has no name`, REMEDY)
      seen.add(entity.id)
      actors.push(entity)
    } else if (entity.schema === 'Sanction') addSanction(entity, sanctions)
    else passed.set(entity.schema, (passed.get(entity.schema) ?? 0) + 1)
  }
  if (actors.length === 0) throw badList(file, 'holds no person and no organisation', REMEDY)
  return { entries: actors.map((one) => entryOf(one, sanctions.get(one.id) ?? [])), dated: null, passed }
}

function entityOn(line: string, number: number, file: string): Entity {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw badList(file, `line ${number} is no JSON`, REMEDY)
  }
  const { id, schema, properties } = (value ?? {}) as Partial<Entity>
  if (
    typeof id !== 'string' ||
    typeof schema !== 'string' ||
    typeof properties !== 'object' ||
    properties === null
  )
    throw badList(file, `line ${number} is no entity with id, schema and properties`, REMEDY)
  return value as Entity
}

/** The texts of a property. */
function texts(entity: Entity, property: string): string[] {
  const values = Object.hasOwn(entity.properties, property) ? entity.properties[property] : []
  const list: readonly unknown[] = Array.isArray(values) ? values : [values]
  return list.filter((value): value is string => typeof value === 'string' && value.trim() !== '')
}

function addSanction(entity: Entity, sanctions: Map<string, Listing[]>): void {
  const [program = 'sanction'] = [
    ...texts(entity, 'programId'),
    ...texts(entity, 'program'),
    ...texts(entity, 'authority'),
  ]
  const [from = null] = [...texts(entity, 'listingDate'), ...texts(entity, 'startDate')]
  const [until = null] = texts(entity, 'endDate')
  for (const id of texts(entity, 'entity')) {
    const own = sanctions.get(id) ?? []
    sanctions.set(id, [...own, { program, from: day(from), until: day(until) }])
  }
}

const day = (date: string | null): string | null => /^\d{4}(-\d\d(-\d\d)?)?/.exec(date ?? '')?.[0] ?? null

const NAMES: readonly (readonly [string, ListName['kind'], ListName['quality']])[] = [
  ['name', 'aka', 'strong'],
  ['alias', 'aka', 'strong'],
  ['previousName', 'fka', 'strong'],
  ['abbreviation', 'aka', 'strong'],
  ['weakAlias', 'aka', 'weak'],
]

function entryOf(entity: Entity, sanctions: readonly Listing[]): ListEntry {
  const names = NAMES.flatMap(([property, kind, quality]) =>
    texts(entity, property).map((text): ListName => ({ text: text.trim(), kind, quality })),
  )
  const listed = texts(entity, 'topics').some(
    (topic) => topic === 'sanction' || topic.startsWith('sanction.'),
  )
  const byTopic = listed && sanctions.length === 0 ? [{ program: 'sanction', from: null, until: null }] : []
  const [born = null] = texts(entity, 'birthDate')
  const note = [...texts(entity, 'position'), ...texts(entity, 'notes')].join('; ')
  return {
    ref: entity.id,
    kind: KINDS[entity.schema]!,
    order: 'as-written',
    names: names.map((name, index) => (index === 0 ? { ...name, kind: 'name' } : name)),
    countries: [
      ...new Set(
        ['nationality', 'citizenship', 'country', 'jurisdiction', 'flag'].flatMap((one) =>
          texts(entity, one),
        ),
      ),
    ],
    born: day(born),
    sector: SECTORS[entity.schema] ?? null,
    listings: [...sanctions, ...byTopic],
    offices: [],
    note: note === '' ? null : note,
  }
}
