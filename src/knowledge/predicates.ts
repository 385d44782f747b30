// The predicate lexicon: which words say an act, an assessment or a standing relation, and who fills their roles.
import { ChanceryError } from '../errors.ts'
import { EVENT_TYPES, isEventType } from '../model/index.ts'

const CLASSES = [
  'ACTOR',
  'PLACE',
  'ORGANISATION',
  'NATION',
  'STATE',
  'OFFICIAL',
  'PERSON',
  'ARMED',
  'SEVERAL',
  'ITEM',
  'ACT',
  'INF',
  'TOINF',
] as const

/** Kinds of words that a row may ask a slot for, by what the layers below know of them. */
export type SlotClass = (typeof CLASSES)[number]

/** Slots that the reader finds by a rule of its own; every other is a word of slot-words.tsv. */
export const SLOT_RULES = [
  'subj',
  'obj',
  'iobj',
  'comp',
  'poss',
  'mod',
  'agentmod',
  'targetmod',
  'self',
  'during',
  'pressed',
  'participle',
  'amod',
  'light',
  'where',
  'PLACE',
] as const

export type SlotRule = (typeof SLOT_RULES)[number]

/** What a row asks of a slot of the predicate. Docs: docs/formats.md, "Predicates". */
export type SlotTest =
  | { readonly kind: 'filled' }
  | { readonly kind: 'class'; readonly name: SlotClass }
  | { readonly kind: 'item'; readonly category: string }
  | {
      readonly kind: 'lemmas'
      readonly lemmas: ReadonlySet<string>
      readonly classes: readonly SlotClass[]
    }

export interface Condition {
  readonly slot: string
  readonly negated: boolean
  readonly test: SlotTest
}

/** Where a role is looked for: every group is filled (`+`), each by its first slot that is (`/`). */
export type Slots = readonly (readonly string[])[]

/** What becomes of acts under the predicate: told by it (`swallow`), claims of their own (`keep`), or the claim itself. */
export type Content = 'swallow' | 'keep' | 'follow' | null

export interface PredicateEntry {
  /** `accuse.v/ACCUSE:12`: first word, part of speech, base and line. */
  readonly id: string
  /** Lemmas; for a verb the first is the verb, for a noun the last is the noun. */
  readonly words: readonly string[]
  readonly pos: 'v' | 'n' | 'a'
  /** One of EVENT_TYPES, `assessment` or `relation`; `none` where the words name no act. */
  readonly base: string
  readonly mode: string | null
  readonly needs: readonly Condition[]
  readonly actor: Slots
  readonly recipient: Slots
  readonly items: Slots
  readonly content: Content
  readonly contexts: readonly string[]
}

export interface PredicateLexicon {
  /** Rows for a verb by its lemma, for a noun by its last word, most demanding first. */
  verb(lemma: string): readonly PredicateEntry[]
  noun(lemma: string): readonly PredicateEntry[]
  adjective(lemma: string): readonly PredicateEntry[]
  /** Parses every row. Throws ChanceryError `knowledge-invalid` for the first that is wrong. */
  check(): void
}

/** A lexicon table: `columns` from its header, `rows` below. */
export interface PredicateTable {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

const NONE: readonly PredicateEntry[] = Object.freeze([])
// Asked before the types: of two rows that ask as much, the one that says there is no act goes first.
const OTHER_BASES = ['none', 'assessment', 'relation'] as const

function isClass(value: string): value is SlotClass {
  return (CLASSES as readonly string[]).includes(value)
}

function slots(cell: string | undefined): Slots {
  if (!cell) return []
  return cell.split('+').map((group) => group.split('/'))
}

function slotTest(value: string, sets: ReadonlyMap<string, readonly string[]>, where: string): SlotTest {
  if (isClass(value)) return { kind: 'class', name: value }
  if (value.startsWith('#')) return { kind: 'item', category: value.slice(1) }
  const lemmas = new Set<string>()
  const classes: SlotClass[] = []
  for (const word of value.split('|')) {
    if (isClass(word)) classes.push(word)
    else if (!word.startsWith('@')) lemmas.add(word)
    else {
      const set = sets.get(word.slice(1))
      if (!set)
        throw new ChanceryError(
          'knowledge-invalid',
          `${where}: no set ${word}`,
          'name a set of predicate-sets.tsv',
        )
      for (const lemma of set) lemmas.add(lemma)
    }
  }
  return { kind: 'lemmas', lemmas, classes }
}

function conditions(
  cell: string | undefined,
  sets: ReadonlyMap<string, readonly string[]>,
  where: string,
): Condition[] {
  if (!cell) return []
  return cell.split(' ').map((need) => {
    const negated = need.startsWith('!')
    const body = negated ? need.slice(1) : need
    const equals = body.indexOf('=')
    if (equals < 0) return { slot: body, negated, test: { kind: 'filled' } }
    return { slot: body.slice(0, equals), negated, test: slotTest(body.slice(equals + 1), sets, where) }
  })
}

/** How much a row asks: rows that ask more are tried first. */
function demand(entry: PredicateEntry): number {
  let sum = entry.words.length * 4
  for (const { test, negated } of entry.needs) {
    sum += negated
      ? 1
      : test.kind === 'filled'
        ? 2
        : test.kind === 'class'
          ? 3
          : test.kind === 'lemmas' && test.classes.length > 0
            ? 3
            : 4
  }
  return sum
}

/** A row as it stands in its list, parsed when a text first has one of its words. */
interface RawRow {
  readonly base: string
  readonly cells: readonly string[]
  readonly where: string
  readonly line: number
}

/**
 * Builds the lexicon from its tables, `predicates-TYPE` each, and the sets they name. Rows are parsed when they are first
 * asked for, because a text uses few of them; `check` parses all.
 * Throws ChanceryError `knowledge-invalid` with table and row for an unknown base, set, part of speech or content.
 */
export function buildPredicateLexicon(
  tables: readonly PredicateTable[],
  setRows: readonly (readonly string[])[],
): PredicateLexicon {
  const sets = new Map(setRows.map(([name, lemmas]) => [name!, (lemmas ?? '').split('|')]))
  const raw = {
    v: new Map<string, RawRow[]>(),
    n: new Map<string, RawRow[]>(),
    a: new Map<string, RawRow[]>(),
  }
  for (const table of tables) indexRows(raw, table)
  const parsed = {
    v: new Map<string, readonly PredicateEntry[]>(),
    n: new Map<string, readonly PredicateEntry[]>(),
    a: new Map<string, readonly PredicateEntry[]>(),
  }
  const find = (pos: 'v' | 'n' | 'a', lemma: string): readonly PredicateEntry[] => {
    const known = parsed[pos].get(lemma)
    if (known) return known
    const rows = raw[pos].get(lemma)
    if (!rows) return NONE
    const entries = rows
      .flatMap((row) => entriesOf(row, pos, lemma, sets))
      .sort((a, b) => demand(b) - demand(a))
    parsed[pos].set(lemma, entries)
    return entries
  }
  return {
    verb: (lemma) => find('v', lemma),
    noun: (lemma) => find('n', lemma),
    adjective: (lemma) => find('a', lemma),
    check: () => {
      for (const pos of ['v', 'n', 'a'] as const) for (const lemma of raw[pos].keys()) find(pos, lemma)
    },
  }
}

/** The word that opens a row: the verb or adjective first, the noun last. */
function keyOf(alternative: string, pos: string): string {
  const space = pos === 'n' ? alternative.lastIndexOf(' ') : alternative.indexOf(' ')
  if (space < 0) return alternative
  return pos === 'n' ? alternative.slice(space + 1) : alternative.slice(0, space)
}

function indexRows(raw: Record<'v' | 'n' | 'a', Map<string, RawRow[]>>, table: PredicateTable): void {
  const name = table.name.replace(/^predicates-/, '')
  const base = (OTHER_BASES as readonly string[]).includes(name) ? name : name.toUpperCase()
  if (base === base.toUpperCase() && !isEventType(base)) {
    throw new ChanceryError(
      'knowledge-invalid',
      `${table.name}: no event type ${base}`,
      'name the file predicates-TYPE.tsv',
    )
  }
  table.rows.forEach((cells, line) => {
    const where = `${table.name} row ${line + 1}`
    const pos = (cells[1] ?? '').trim()
    if (pos !== 'v' && pos !== 'n' && pos !== 'a') {
      throw new ChanceryError('knowledge-invalid', `${where}: part of speech "${pos}"`, 'write v, n or a')
    }
    const row: RawRow = { base, cells, where, line }
    for (const key of new Set(
      (cells[0] ?? '')
        .trim()
        .split('|')
        .map((one) => keyOf(one, pos)),
    )) {
      const rows = raw[pos].get(key)
      if (rows) rows.push(row)
      else raw[pos].set(key, [row])
    }
  })
}

/** Builds the lexicon from the tables of knowledge/lexicon. */
export function openPredicates(
  table: (name: string) => { readonly rows: readonly (readonly string[])[] } | null,
): PredicateLexicon {
  const tables = [...OTHER_BASES, ...EVENT_TYPES].map((base) => {
    const name = `predicates-${base.toLowerCase()}`
    return { name, rows: table(name)?.rows ?? [] }
  })
  return buildPredicateLexicon(tables, table('predicate-sets')?.rows ?? [])
}

/** The entries of a row that open with `key`. */
function entriesOf(
  { base, cells, where, line }: RawRow,
  pos: 'v' | 'n' | 'a',
  key: string,
  sets: ReadonlyMap<string, readonly string[]>,
): PredicateEntry[] {
  const [words = '', , needs, mode, actor, recipient, items, content, contexts] = cells.map((cell) =>
    cell.trim(),
  )
  if (content && !['swallow', 'keep', 'follow'].includes(content)) {
    throw new ChanceryError(
      'knowledge-invalid',
      `${where}: content "${content}"`,
      'write swallow, keep, follow or nothing',
    )
  }
  const shared = {
    pos,
    base,
    mode: mode || null,
    needs: conditions(needs, sets, where),
    actor: slots(actor),
    recipient: slots(recipient),
    items: slots(items),
    content: (content || null) as Content,
    contexts: contexts ? contexts.split(' ') : [],
  }
  return words
    .split('|')
    .filter((alternative) => keyOf(alternative, pos) === key)
    .map((alternative) =>
      Object.freeze({
        id: `${alternative}.${pos}/${base}:${line + 1}`,
        words: alternative.split(' '),
        ...shared,
      }),
    )
}
