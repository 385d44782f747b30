// Events as tab-separated rows with CAMEO codes and Goldstein scores, for scripts that expect GDELT or ICEWS.
import type { Codings } from '../../knowledge/codings.ts'
import { cameoBase, cameoQuad, cameoRoot } from '../../knowledge/codings.ts'
import type { EventActor, EventRecord } from '../../model/index.ts'
import { dayOf, storable } from './cells.ts'
import { distinctActors } from './distinct-actors.ts'

/** A row: an event and one pair of its parties. */
interface Pair {
  readonly record: EventRecord
  readonly actor1: EventActor | null
  readonly actor2: EventActor | null
  readonly pairs: number
  readonly code: string
  readonly codings: Codings
}

/** Names in GDELT's manner where the meaning is GDELT's; docs/formats.md says how each differs. */
const COLUMNS: readonly (readonly [string, (pair: Pair) => string | number | boolean | null])[] = [
  ['GLOBALEVENTID', ({ record }) => record.event.id],
  ['SQLDATE', ({ record }) => dayNumber(record.event.when?.from ?? null)],
  ['MonthYear', ({ record }) => dayNumber(record.event.when?.from ?? null)?.slice(0, 6) ?? null],
  ['Year', ({ record }) => dayNumber(record.event.when?.from ?? null)?.slice(0, 4) ?? null],
  ['DatePrecision', ({ record }) => record.event.when?.precision ?? null],
  ['Actor1Code', ({ actor1 }) => codeOf(actor1)],
  ['Actor1Name', ({ actor1 }) => actor1?.name ?? null],
  ['Actor1CountryCode', ({ actor1 }) => countryOf(actor1)],
  ['Actor1Type1Code', ({ actor1 }) => actor1?.sector ?? null],
  ['Actor2Code', ({ actor2 }) => codeOf(actor2)],
  ['Actor2Name', ({ actor2 }) => actor2?.name ?? null],
  ['Actor2CountryCode', ({ actor2 }) => countryOf(actor2)],
  ['Actor2Type1Code', ({ actor2 }) => actor2?.sector ?? null],
  ['EventCode', ({ code }) => code],
  ['EventBaseCode', ({ code }) => cameoBase(code)],
  ['EventRootCode', ({ code }) => cameoRoot(code)],
  ['EventName', ({ code, codings }) => codings.cameoName(code)],
  ['QuadClass', ({ code }) => cameoQuad(code)],
  ['GoldsteinScale', ({ code, codings }) => codings.goldstein(code)],
  ['NumMentions', ({ record }) => record.event.claims.length],
  ['NumSources', ({ record }) => record.event.standing.sources],
  ['NumArticles', ({ record }) => record.event.standing.documents],
  ['ActionGeo_FullName', ({ record }) => record.event.where?.name ?? null],
  ['ActionGeo_CountryCode', ({ record }) => record.event.where?.country ?? null],
  ['ActionGeo_Lat', ({ record }) => record.event.where?.lat ?? null],
  ['ActionGeo_Long', ({ record }) => record.event.where?.lon ?? null],
  ['DATEADDED', ({ record }) => dayNumber(record.event.firstPublished)],
  ['SOURCEURL', ({ record }) => record.claims.find(({ document }) => document.url)?.document.url ?? null],
  ['Pairs', ({ pairs }) => pairs],
  ['PloverType', ({ record }) => record.event.type],
  ['PloverMode', ({ record }) => record.event.mode],
  ['PloverScore', ({ record }) => record.event.score],
  ['Standing', ({ record }) => record.event.standing.kind],
  ['SourcesAffirming', ({ record }) => record.event.standing.affirming],
  ['SourcesDenying', ({ record }) => record.event.standing.denying],
  ['Certainty', ({ record }) => record.event.certainty],
  ['Reality', ({ record }) => record.event.reality],
  ['Polarity', ({ record }) => record.event.polarity],
  ['Counts', ({ record }) => record.event.counts],
  ['Publisher', ({ record }) => record.claims[0]?.document.publisher ?? null],
  ['Reliability', ({ record }) => record.claims[0]?.publisher?.reliability ?? null],
  ['SaidBy', ({ record }) => record.claims[0]?.claim.saidBy.map(({ name }) => name).join('; ') || null],
  ['Title', ({ record }) => record.claims[0]?.document.title ?? null],
  ['Quote', ({ record }) => record.event.quote],
  ['ClaimIds', ({ record }) => record.event.claims.join(' ')],
]

/** The names of the columns, in order. */
export const CAMEO_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name)

/**
 * A header, then one row for each pair of parties, ending in a line feed. Those who act together without a recipient
 * make a row each way, as CAMEO codes a meeting twice; `Pairs` says how many rows an event has, and an event counts
 * once when each row is weighed by one over it. Events that do not count in measures are here too: see `Counts`.
 */
export async function* cameoRows(
  events: AsyncIterable<EventRecord>,
  codings: Codings,
): AsyncGenerator<string> {
  yield `${CAMEO_COLUMNS.join('\t')}\n`
  for await (const record of events) {
    const { type, mode, contexts, cameo } = record.event
    const code = cameo ?? codings.cameo(type, mode, contexts)
    const pairs = pairsOf(record)
    for (const [actor1, actor2] of pairs) {
      const pair = { record, actor1, actor2, pairs: pairs.length, code, codings }
      yield `${COLUMNS.map(([, of]) => cell(of(pair))).join('\t')}\n`
    }
  }
}

type Parties = readonly [EventActor | null, EventActor | null]

function pairsOf({ event }: EventRecord): readonly Parties[] {
  const [actors, recipients] = [distinctActors(event.actors), distinctActors(event.recipients)]
  if (actors.length === 0 && recipients.length === 0) return [[null, null]]
  if (actors.length === 0) return recipients.map((recipient) => [null, recipient])
  if (recipients.length > 0)
    return actors.flatMap((actor) => recipients.map((recipient): Parties => [actor, recipient]))
  if (actors.length === 1) return [[actors[0]!, null]]
  return actors.flatMap((actor) =>
    actors.filter((other) => other !== actor).map((other): Parties => [actor, other]),
  )
}

/** CAMEO writes country and sector without a dot: `PRKMIL`. */
const codeOf = (actor: EventActor | null): string | null =>
  actor === null ? null : actor.code.replace('.', '').replace(/^UNK(?=.)/, '')

const countryOf = (actor: EventActor | null): string | null =>
  actor === null || actor.country === 'IGO' || actor.country === 'NGO' ? null : actor.country

const dayNumber = (date: string | null): string | null => dayOf(date)?.replaceAll('-', '') ?? null

/** Such files know no quoting: a tab or line end within a text becomes a space. */
function cell(value: string | number | boolean | null): string {
  if (value === null) return ''
  return typeof value === 'string'
    ? storable(value).replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ')
    : String(value)
}
