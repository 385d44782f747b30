// The formats of `chancery export`: what each holds, and what writes it from a ledger.
import type { Codings } from '../../knowledge/codings.ts'
import type { ClaimRecord, EventRecord, Filter, LedgerRecord } from '../../model/index.ts'
import type { CsvOptions } from './csv.ts'

/** What one row of a table is: an event with a claim, or a claim. */
export type TableOf = 'events' | 'claims'

/** What an export asks of a ledger; every ledger has it. */
export interface Exportable {
  eachEvent(filter?: Filter): AsyncIterable<EventRecord>
  eachClaim(filter?: Filter): AsyncIterable<ClaimRecord>
  eachRecord(filter?: Filter): AsyncIterable<LedgerRecord>
}

export interface ExportOptions extends CsvOptions {
  /** Of CSV and Parquet; the other formats are of events. */
  readonly of: TableOf
  /** Which program writes, such as `chancery 0.1.0`. */
  readonly by: string
  /** Asked for by the formats that need the knowledge. */
  readonly codings: () => Codings
}

/** The pieces of a file, one after the other; no row is read before it is needed. */
type Pieces = AsyncIterable<string | Uint8Array>

export interface Format {
  /** What it is, in words. */
  readonly what: string
  /** True when it is no text for a terminal. */
  readonly binary?: boolean
  /** True when it has a table of claims too. */
  readonly claims?: boolean
  /** Loads its own writer, so that a format costs nothing until it is asked for. */
  write(ledger: Exportable, filter: Filter, options: ExportOptions): Promise<Pieces>
}

/** The names of the formats. */
export type ExportFormat = 'csv' | 'jsonl' | 'parquet' | 'stix' | 'geojson' | 'plover' | 'cameo'

/** Every format by the name that doors give it. To add one: a file here that writes it, and a line. */
export const EXPORT_FORMATS: Readonly<Record<ExportFormat, Format>> = {
  csv: {
    what: 'a table of events or claims for R, pandas and spreadsheets',
    claims: true,
    async write(ledger, filter, { of, ...csv }) {
      const { claimsCsv, eventsCsv } = await import('./csv.ts')
      return of === 'claims'
        ? claimsCsv(ledger.eachClaim(filter), csv)
        : eventsCsv(ledger.eachEvent(filter), csv)
    },
  },
  jsonl: {
    what: 'the ledger itself, which an import restores whole',
    async write(ledger, filter, { by }) {
      const { ledgerLines } = await import('./ledger-lines.ts')
      // A filter that asks for nothing is none: it would leave out what was withdrawn and superseded.
      const asked = Object.keys(filter).length === 0 ? undefined : filter
      return ledgerLines(ledger.eachRecord(asked), { by, filter: asked ?? null })
    },
  },
  parquet: {
    what: 'a table of events or claims with types, for DuckDB, pandas and R',
    binary: true,
    claims: true,
    async write(ledger, filter, { of }) {
      const { claimsParquet, eventsParquet } = await import('./parquet.ts')
      return of === 'claims'
        ? claimsParquet(ledger.eachClaim(filter))
        : eventsParquet(ledger.eachEvent(filter))
    },
  },
  stix: {
    what: 'a STIX 2.1 bundle of events for OpenCTI, MISP and their like',
    async write(ledger, filter, { codings }) {
      const { stixBundle } = await import('./stix.ts')
      return stixBundle(ledger.eachEvent(filter), codings())
    },
  },
  geojson: {
    what: 'located events for maps',
    async write(ledger, filter) {
      const { eventsGeoJson } = await import('./geojson.ts')
      return eventsGeoJson(ledger.eachEvent(filter))
    },
  },
  plover: {
    what: 'events as PLOVER records with the field names of POLECAT',
    async write(ledger, filter) {
      const { ploverLines } = await import('./plover.ts')
      return ploverLines(ledger.eachEvent(filter))
    },
  },
  cameo: {
    what: 'events with CAMEO codes and Goldstein scores, after GDELT',
    async write(ledger, filter, { codings }) {
      const { cameoRows } = await import('./cameo.ts')
      return cameoRows(ledger.eachEvent(filter), codings())
    },
  },
}

/** The format of that name; null when there is none. */
export function exportFormat(name: string): Format | null {
  return Object.hasOwn(EXPORT_FORMATS, name) ? EXPORT_FORMATS[name as ExportFormat] : null
}
