// The formats of `chancery export`: what each holds, and which function writes it.
import type { Codings } from '../../knowledge/codings.ts'
import type { ClaimRecord, EventRecord, Filter, LedgerRecord } from '../../model/index.ts'
import { cameoRows } from './cameo.ts'
import { type CsvOptions, claimsCsv, eventsCsv } from './csv.ts'
import { eventsGeoJson } from './geojson.ts'
import { ledgerLines } from './ledger-lines.ts'
import { claimsParquet, eventsParquet } from './parquet.ts'
import { ploverLines } from './plover.ts'
import { stixBundle } from './stix.ts'

export const EXPORT_FORMATS = ['csv', 'jsonl', 'parquet', 'stix', 'geojson', 'plover', 'cameo'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What one row of a table is: an event with a claim, or a claim. */
export type TableOf = 'events' | 'claims'

/** What an export asks of a ledger; every ledger has it. */
export interface Exportable {
  eachEvent(filter?: Filter): AsyncIterable<EventRecord>
  eachClaim(filter?: Filter): AsyncIterable<ClaimRecord>
  eachRecord(filter?: Filter): AsyncIterable<LedgerRecord>
}

export interface ExportOptions extends CsvOptions {
  readonly filter: Filter
  /** Of CSV and Parquet; the other tables are of events. */
  readonly of: TableOf
  /** Which program writes, such as `chancery 0.1.0`. */
  readonly by: string
  readonly codings: Codings
}

/** Called with each row that is written: events, claims or pieces of the ledger. */
export type Seen = (row: EventRecord | ClaimRecord | LedgerRecord) => void

/** A format in words, for help and errors. */
export const FORMAT_WORDS: Readonly<
  Record<ExportFormat, { readonly ending: string; readonly what: string }>
> = {
  csv: { ending: '.csv', what: 'a table of events or claims for R, pandas and spreadsheets' },
  jsonl: { ending: '.jsonl', what: 'the whole ledger, which `import` takes in again' },
  parquet: { ending: '.parquet', what: 'a table of events or claims with types, for DuckDB, pandas and R' },
  stix: { ending: '.stix.json', what: 'a STIX 2.1 bundle of events for OpenCTI, MISP and their like' },
  geojson: { ending: '.geojson', what: 'located events for maps' },
  plover: { ending: '.plover.jsonl', what: 'events as PLOVER records with the field names of POLECAT' },
  cameo: { ending: '.tsv', what: 'events with CAMEO codes and Goldstein scores, after GDELT' },
}

/** The pieces of an export, one after the other; nothing is read before it is asked for. */
export function exportLedger(
  ledger: Exportable,
  format: ExportFormat,
  { filter, of, by, codings, ...csv }: ExportOptions,
  seen: Seen = () => {},
): AsyncIterable<string | Uint8Array> {
  const events = (): AsyncGenerator<EventRecord> => told(ledger.eachEvent(filter), seen)
  const claims = (): AsyncGenerator<ClaimRecord> => told(ledger.eachClaim(filter), seen)
  switch (format) {
    case 'csv':
      return of === 'claims' ? claimsCsv(claims(), csv) : eventsCsv(events(), csv)
    case 'jsonl':
      return ledgerLines(told(ledger.eachRecord(filter), seen), { by, filter })
    case 'parquet':
      return of === 'claims' ? claimsParquet(claims()) : eventsParquet(events())
    case 'stix':
      return stixBundle(events(), codings)
    case 'geojson':
      return eventsGeoJson(events())
    case 'plover':
      return ploverLines(events())
    case 'cameo':
      return cameoRows(events(), codings)
  }
}

async function* told<Row extends EventRecord | ClaimRecord | LedgerRecord>(
  rows: AsyncIterable<Row>,
  seen: Seen,
): AsyncGenerator<Row> {
  for await (const row of rows) {
    seen(row)
    yield row
  }
}
