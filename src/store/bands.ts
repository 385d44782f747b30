// Fingerprint bands: which documents may copy one text.
import { createHash } from 'node:crypto'
import { inLists, insertRows } from './rows.ts'
import type { Session } from './tables.ts'

/** A band as a number of 48 bits. Two bands on one number cost a comparison, no more. */
export function bandNumber(band: string): number {
  return createHash('sha1').update(band).digest().readUIntBE(0, 6)
}

export async function insertBands(
  session: Session,
  document: number,
  bands: readonly number[],
): Promise<void> {
  await insertRows(
    session,
    'bands',
    [...new Set(bands)].map((band) => ({ band, document })),
  )
}

/** A document that shares a band. */
export interface BandCandidate {
  readonly band: number
  readonly document: number
  readonly textHash: string
  readonly copyGroup: number
}

/** Documents that share one of the bands. */
export function documentsInBands({ db }: Session, bands: Iterable<number>): Promise<BandCandidate[]> {
  return inLists(bands, (some) =>
    db
      .selectFrom('bands')
      .innerJoin('documents', 'documents.n', 'bands.document')
      .select([
        'bands.band',
        'bands.document',
        'documents.text_hash as textHash',
        'documents.copy_group as copyGroup',
      ])
      .where('bands.band', 'in', some)
      .execute(),
  )
}
