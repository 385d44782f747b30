// The options that say what to look for in a ledger, and the filter and page that they stand for.
import type { Command } from 'commander'
import { ChanceryError } from '../errors.ts'
import { EVENT_TYPES, type Filter, type PageRequest } from '../model/index.ts'

/** The filters of a command line, as commander gives them: every one may stand several times. */
export interface FilterOptions {
  readonly actor?: readonly string[]
  readonly recipient?: readonly string[]
  readonly party?: readonly string[]
  readonly kind?: readonly string[]
  readonly type?: readonly string[]
  readonly quad?: readonly string[]
  readonly since?: string
  readonly until?: string
  readonly certainty?: readonly string[]
  readonly reality?: readonly string[]
  readonly polarity?: readonly string[]
  readonly place?: readonly string[]
  readonly item?: readonly string[]
  readonly text?: string
  readonly source?: readonly string[]
  readonly document?: readonly string[]
  readonly standing?: readonly string[]
  readonly counted?: boolean
  readonly all?: boolean
}

/** Which rows, and in which order. */
export interface PageOptions {
  readonly limit?: string
  readonly after?: string
  readonly sort?: string
  readonly oldest?: boolean
}

const KINDS = ['event', 'assessment', 'relation'] as const
const CERTAINTIES = ['asserted', 'reported', 'alleged', 'believed'] as const
const REALITIES = ['actual', 'planned', 'called-for', 'possible', 'conditional'] as const
const POLARITIES = ['affirmed', 'denied'] as const
const STANDINGS = ['single-source', 'corroborated', 'disputed', 'withdrawn'] as const
const QUADS = ['1', '2', '3', '4'] as const
const SORTS = ['when', 'published', 'added'] as const

/** For an option that may stand several times. */
export const gather = (value: string, before: readonly string[] = []): string[] => [...before, value]

/** Gives a command the filters that claims and events share. */
export function withFilters(command: Command): Command {
  return command
    .option('--actor <who>', 'who acts: an id or country such as PRK, or a name', gather)
    .option('--recipient <who>', 'who is acted on', gather)
    .option('--party <who>', 'who takes part on either side', gather)
    .option('--type <type>', 'an event type such as AID', gather)
    .option('--quad <quad>', '1 and 2 cooperation, 3 and 4 conflict, in words and in deeds', gather)
    .option('--since <date>', 'first day, such as 2024, 2024-06 or 2024-06-19')
    .option('--until <date>', 'last day')
    .option('--certainty <certainty>', CERTAINTIES.join(', '), gather)
    .option('--reality <reality>', REALITIES.join(', '), gather)
    .option('--polarity <polarity>', POLARITIES.join(', '), gather)
    .option('--place <place>', 'code of a country or name of a place', gather)
    .option('--item <item>', 'what changes hands: a category such as arms, or words', gather)
    .option('--text <words>', 'words of the quote or the title; "in quotation marks" a phrase')
    .option('--source <name>', 'who publishes it, is credited or vouches', gather)
    .option('--document <id>', 'a document', gather)
}

/** Gives a command the options that cut a list into pages. */
export function withPages(command: Command): Command {
  return command
    .option('--limit <number>', 'how many at most', '100')
    .option('--after <id>', 'the last id of the page before')
    .option('--sort <order>', `by ${SORTS.join(', ')}`, 'when')
    .option('--oldest', 'oldest first')
}

/** @throws ChanceryError `usage` for a value that a filter does not have. */
export function filterOf(options: FilterOptions): Filter {
  const filter = {
    actor: options.actor,
    recipient: options.recipient,
    party: options.party,
    kind: oneOf('--kind', options.kind, KINDS),
    type: oneOf(
      '--type',
      options.type?.map((type) => type.toUpperCase()),
      EVENT_TYPES,
    ),
    quad: oneOf('--quad', options.quad, QUADS)?.map(Number) as Filter['quad'],
    since: dayOf('--since', options.since, 'first'),
    until: dayOf('--until', options.until, 'last'),
    certainty: oneOf('--certainty', options.certainty, CERTAINTIES),
    reality: oneOf('--reality', options.reality, REALITIES),
    polarity: oneOf('--polarity', options.polarity, POLARITIES),
    place: options.place,
    item: options.item,
    text: options.text,
    source: options.source,
    document: options.document,
    standing: oneOf('--standing', options.standing, STANDINGS),
    counts: options.counted,
    all: options.all,
  }
  if (filter.since !== undefined && filter.until !== undefined && filter.since > filter.until) {
    throw usage(`--since ${options.since} is after --until ${options.until}`, 'turn them round')
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as Filter
}

/** @throws ChanceryError `usage`. */
export function pageOf(options: PageOptions): PageRequest {
  const limit = Number(options.limit ?? 100)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100_000)
    throw usage(`--limit ${options.limit} is no number from 1 to 100000`, 'give a whole number')
  const [sort] = oneOf('--sort', [options.sort ?? 'when'], SORTS)!
  return {
    limit,
    sort: sort!,
    order: options.oldest === true ? 'ascending' : 'descending',
    ...(options.after === undefined ? {} : { after: options.after }),
  }
}

function oneOf<T extends string>(
  option: string,
  values: readonly string[] | undefined,
  known: readonly T[],
): readonly T[] | undefined {
  const wrong = values?.find((value) => !known.some((one) => one === value))
  if (wrong !== undefined) throw usage(`${option} ${wrong} is unknown`, `give one of ${known.join(', ')}`)
  return values as readonly T[] | undefined
}

/** A day of the calendar; a year or a month stands for its first or last day. */
function dayOf(option: string, value: string | undefined, end: 'first' | 'last'): string | undefined {
  if (value === undefined) return undefined
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value)
  const [year, month, day] = match === null ? [] : [match[1]!, match[2], match[3]]
  if (year !== undefined) {
    const inMonth = Number(month ?? (end === 'first' ? 1 : 12))
    // Day 0 of the next month is the last one of this.
    const last = new Date(Date.UTC(Number(year), inMonth, 0)).getUTCDate()
    const inDay = Number(day ?? (end === 'first' ? 1 : last))
    if (inMonth >= 1 && inMonth <= 12 && inDay >= 1 && inDay <= last)
      return `${year}-${String(inMonth).padStart(2, '0')}-${String(inDay).padStart(2, '0')}`
  }
  throw usage(`${option} ${value} is no date`, 'write it as 2025, 2025-12 or 2025-12-27')
}

function usage(message: string, remedy: string): ChanceryError {
  return new ChanceryError('usage', message, remedy)
}
