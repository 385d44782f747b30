// Which documents copy one text. Copies of copies share one origin, in whichever order they come.
import { createHash } from 'node:crypto'
import { copies, fingerprint, originOf } from '../ledger/index.ts'
import { bandNumber, documentsInBands, insertBands } from '../store/bands.ts'
import { copiesIn, keptDocument, mergeCopyGroups, textOf, updateDocument } from '../store/documents.ts'
import type { DocumentRow, Session } from '../store/tables.ts'
import { Union } from './union.ts'

/** A document that is being added. */
export interface Arriving {
  readonly row: DocumentRow
  readonly text: string
}

/** What the newcomers did to the origins of documents that were there. */
export interface OriginsFound {
  /** Documents whose origin has another name now. */
  readonly renamed: readonly number[]
  /** Documents that were there and copy more than they did. */
  readonly moved: readonly number[]
  readonly bands: ReadonlyMap<number, readonly number[]>
}

interface Candidate {
  readonly document: number
  readonly textHash: string
  readonly group: number
}

/** SHA-256 of a text, in hex. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Finds the copy group and the origin of each newcomer and writes them on its row; joins groups that it links. */
export async function findOrigins(session: Session, arriving: readonly Arriving[]): Promise<OriginsFound> {
  const bands = new Map(arriving.map(({ row, text }) => [row.n, bandsOf(text, row.text_hash)]))
  const union = await linkCopies(session, arriving, bands)
  for (const { row } of arriving) row.copy_group = union.find(row.n)
  const joined = [...union.moved()].filter(([group]) => !bands.has(group))
  const moved = await copiesIn(
    session,
    joined.map(([group]) => group),
  )
  for (const [group, into] of joined) await mergeCopyGroups(session, [group], into)
  const renamed = await nameOrigins(session, arriving)
  return { renamed, moved: moved.map(({ n }) => n), bands }
}

/** Keeps what later copies are found by. */
export async function keepBands(session: Session, { bands }: OriginsFound): Promise<void> {
  for (const [document, numbers] of bands) await insertBands(session, document, numbers)
}

function bandsOf(text: string, hash: string): number[] {
  // Texts too short for a fingerprint are copies only when they are the same.
  return [...fingerprint(text).bands, `text ${hash}`].map(bandNumber)
}

async function linkCopies(
  session: Session,
  arriving: readonly Arriving[],
  bands: ReadonlyMap<number, readonly number[]>,
): Promise<Union> {
  const found = new Map<number, Candidate[]>()
  const remember = (band: number, candidate: Candidate): void => {
    const there = found.get(band)
    if (there === undefined) found.set(band, [candidate])
    else there.push(candidate)
  }
  for (const { band, document, textHash, copyGroup } of await documentsInBands(
    session,
    [...bands.values()].flat(),
  )) {
    remember(band, { document, textHash, group: copyGroup })
  }
  const union = new Union()
  const texts = new Map(arriving.map(({ row, text }) => [row.n, text]))
  const read = async (document: number): Promise<string> => texts.get(document) ?? textOf(session, document)
  for (const { row, text } of arriving) {
    const own = bands.get(row.n)!
    await linkOne(row, text, worthComparing(own, found), union, read)
    for (const band of own) remember(band, { document: row.n, textHash: row.text_hash, group: row.n })
  }
  return union
}

/** Bands of a fingerprint that tell of likeness as a whole; those after them are of single sentences. */
const WHOLE = 32
/** A text with so many sentences of its own shares several with what it is taken from, and one with many by chance. */
const MANY_SENTENCES = 6

/** The documents that share a band of the whole with a text, or enough of its sentences; most alike first. */
function worthComparing(
  own: readonly number[],
  found: ReadonlyMap<number, readonly Candidate[]>,
): Candidate[] {
  const least = own.length - WHOLE - 1 >= MANY_SENTENCES ? 2 : 1
  const shared = new Map<number, { readonly candidate: Candidate; count: number }>()
  for (const [place, band] of own.entries()) {
    // The last one is the text itself.
    const weight = place < WHOLE || place === own.length - 1 ? least : 1
    for (const candidate of found.get(band) ?? []) {
      const seen = shared.get(candidate.document)
      if (seen === undefined) shared.set(candidate.document, { candidate, count: weight })
      else seen.count += weight
    }
  }
  return [...shared.values()]
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.count - a.count)
    .map(({ candidate }) => candidate)
}

/** Joins a newcomer with the groups of the texts it copies; one copy in a group is enough. */
async function linkOne(
  row: DocumentRow,
  text: string,
  candidates: readonly Candidate[],
  union: Union,
  read: (document: number) => Promise<string>,
): Promise<void> {
  // The same text first: it need not be compared.
  const sorted = [...candidates].sort(
    (a, b) => Number(b.textHash === row.text_hash) - Number(a.textHash === row.text_hash),
  )
  const compared = new Set<string>()
  for (const { document, textHash, group } of sorted) {
    if (union.find(group) === union.find(row.n) || compared.has(textHash)) continue
    compared.add(textHash)
    if (textHash === row.text_hash || copies(text, await read(document)) !== null) union.join(group, row.n)
  }
}

/** Names the origins of the groups that have a newcomer. The documents that were there and have another one now. */
async function nameOrigins(session: Session, arriving: readonly Arriving[]): Promise<number[]> {
  const groups = new Map<number, DocumentRow[]>()
  const add = (row: DocumentRow): void => {
    const own = groups.get(row.copy_group)
    if (own === undefined) groups.set(row.copy_group, [row])
    else own.push(row)
  }
  for (const { row } of arriving) add(row)
  const there = await copiesIn(session, [...groups.keys()])
  for (const row of there) add(row)
  const renamed: number[] = []
  for (const rows of groups.values()) {
    const origin = originOf(rows.map(keptDocument))
    for (const row of rows) if (row.origin !== origin && row.origin !== '') renamed.push(row.n)
    for (const row of rows) row.origin = origin
  }
  for (const row of there) {
    if (renamed.includes(row.n)) await updateDocument(session, row.n, { origin: row.origin })
  }
  return renamed
}
