// Fingerprint bands: which documents may copy one text.
import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { inLists, insertRows } from './rows.ts'
import type { Session } from './tables.ts'

/** A band as a number of 48 bits. Two bands on one number cost a comparison, no more. */
export function bandNumber(band: string): number {
  return hash('sha1', band, 'buffer').readUIntBE(0, 6)
}

/** Keeps the bands of documents, by their number. */
export async function insertBands(
  session: Session,
  bands: Iterable<readonly [number, readonly number[]]>,
): Promise<void> {
  await insertRows(
    session,
    'bands',
    [...bands].flatMap(([document, own]) => [...new Set(own)].map((band) => ({ band, document }))),
  )
}

/** A band of a text that is looked for. */
export interface WantedBand {
  /** Number of the text among those that are looked for. */
  readonly one: number
  readonly band: number
  /** What sharing it counts. */
  readonly weight: number
}

/** A document and what the bands count that it shares with a text. */
export interface BandCandidate {
  readonly one: number
  readonly document: number
  readonly weight: number
}

/** Documents that share enough bands with texts. `least` is what these must count for each text. */
export async function documentsInBands(
  { db, dialect }: Session,
  bands: readonly WantedBand[],
  least: readonly number[],
): Promise<BandCandidate[]> {
  const wanted = JSON.stringify(bands.map(({ one, band, weight }) => [one, band, weight, least[one]]))
  const list =
    dialect === 'sqlite'
      ? sql`(select value ->> 0 as one, value ->> 1 as band, value ->> 2 as weight, value ->> 3 as least
          from json_each(${wanted})) as w cross join bands as b`
      : sql`(select (value ->> 0)::int as one, (value ->> 1)::bigint as band, (value ->> 2)::int as weight,
          (value ->> 3)::int as least from json_array_elements(${wanted}::json)) as w cross join bands as b`
  const { rows } = await sql<BandCandidate>`
    select w.one, b.document, cast(sum(w.weight) as integer) as weight from ${list} where b.band = w.band
    group by w.one, b.document having sum(w.weight) >= min(w.least)`.execute(db)
  return rows
}

/** Sketches of documents; those that were kept by an older version have none. */
export async function sketchesOf(
  { db }: Session,
  documents: Iterable<number>,
): Promise<Map<number, Sketched>> {
  const rows = await inLists(documents, (some) =>
    db
      .selectFrom('sketches')
      .select(['document', 'signature', 'shingles'])
      .where('document', 'in', some)
      .execute(),
  )
  return new Map(
    rows.map(({ document, signature, shingles }) => [
      document,
      { signature: Uint8Array.from(Buffer.from(signature, 'base64')), shingles },
    ]),
  )
}

/** A sketch as the rules make it. */
export interface Sketched {
  readonly signature: Uint8Array
  readonly shingles: number
}

/** Outlines of documents; those that were kept by an older version have none. */
export async function outlinesOf(
  { db }: Session,
  documents: Iterable<number>,
): Promise<Map<number, Uint16Array>> {
  const rows = await inLists(documents, (some) =>
    db.selectFrom('sketches').select(['document', 'outline']).where('document', 'in', some).execute(),
  )
  return new Map(rows.map(({ document, outline }) => [document, unpacked(outline)]))
}

function packed(numbers: Uint16Array): string {
  const bytes = Buffer.alloc(numbers.length * 2)
  for (const [at, number] of numbers.entries()) bytes.writeUInt16LE(number, at * 2)
  return bytes.toString('base64')
}

function unpacked(text: string): Uint16Array {
  const bytes = Buffer.from(text, 'base64')
  return Uint16Array.from({ length: bytes.length / 2 }, (_, at) => bytes.readUInt16LE(at * 2))
}

export async function insertSketches(
  session: Session,
  sketches: Iterable<readonly [number, Sketched & { readonly outline: Uint16Array }]>,
): Promise<void> {
  await insertRows(
    session,
    'sketches',
    [...sketches].map(([document, { signature, shingles, outline }]) => ({
      document,
      signature: Buffer.from(signature).toString('base64'),
      shingles,
      outline: packed(outline),
    })),
  )
}
