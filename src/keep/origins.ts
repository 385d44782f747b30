// Which documents copy one text. Copies of copies share one origin, in whichever order they come.
import { createHash } from 'node:crypto'
import {
  copies,
  fingerprint,
  mayCopy,
  mayCopyOutline,
  originOf,
  outlineOf,
  type Sketch,
  sketchOf,
} from '../ledger/index.ts'
import { bandNumber, documentsInBands, insertBands, insertSketches, outlinesOf } from '../store/bands.ts'
import {
  type CopyHead,
  copiesIn,
  copyHeads,
  keptDocument,
  mergeCopyGroups,
  textOf,
  updateDocument,
} from '../store/documents.ts'
import type { DocumentRow, Session } from '../store/tables.ts'
import type { Keeper } from './keeper.ts'
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
  readonly prints: Prints
}

/** What later copies of a newcomer are found by, and what tells that they are none. */
interface Print {
  /** What later texts find it by. */
  readonly bands: readonly number[]
  readonly wanted: Wanted
  readonly sketch: Sketch
  readonly outline: Uint16Array
}

type Prints = ReadonlyMap<number, Print>

/** SHA-256 of a text, in hex. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Finds the copy group and the origin of each newcomer and writes them on its row; joins groups that it links. */
export async function findOrigins(
  keeper: Keeper,
  session: Session,
  arriving: readonly Arriving[],
): Promise<OriginsFound> {
  const prints = new Map(arriving.map(({ row, text }) => [row.n, printOf(text, row.text_hash)]))
  const union = await linkCopies(keeper, session, arriving, prints)
  for (const { row } of arriving) row.copy_group = union.find(row.n)
  const joined = [...union.moved()].filter(([group]) => !prints.has(group))
  const moved = await copiesIn(
    session,
    joined.map(([group]) => group),
  )
  for (const [group, into] of joined) await mergeCopyGroups(session, [group], into)
  const renamed = await nameOrigins(session, arriving)
  return { renamed, moved: moved.map(({ n }) => n), prints }
}

/** Keeps what later copies are found by. */
export async function keepPrints(keeper: Keeper, session: Session, { prints }: OriginsFound): Promise<void> {
  await insertBands(
    session,
    [...prints].map(([document, { bands }]) => [document, bands]),
  )
  await insertSketches(
    session,
    [...prints].map(([document, { sketch, outline }]) => [document, { ...sketch, outline }]),
  )
  keeper.sketches.remember([...prints].map(([document, { sketch }]) => [document, sketch]))
}

function printOf(text: string, hash: string): Print {
  const print = fingerprint(text)
  const sentences = print.bands.slice(WHOLE)
  const few = sentences.length < MANY_SENTENCES
  // Texts too short for a fingerprint are copies only when they are the same.
  const bands = [...print.bands, `text ${hash}`].map(bandNumber)
  const alone = sentences.map((band) => bandNumber(`few ${band}`))
  return {
    bands: few ? [...bands, ...alone] : bands,
    wanted: wantedOf(bands, few ? [] : alone),
    sketch: sketchOf(print),
    outline: outlineOf(print),
  }
}

async function linkCopies(
  keeper: Keeper,
  session: Session,
  arriving: readonly Arriving[],
  prints: Prints,
): Promise<Union> {
  const candidates = await candidatesOf(keeper, session, arriving, prints)
  const there = [...candidates.values()].flat().filter((n) => !prints.has(n))
  const heads = await copyHeads(session, there)
  const outlines = await outlinesOf(session, there)
  for (const [n, { outline }] of prints) outlines.set(n, outline)
  for (const { row } of arriving)
    heads.set(row.n, { document: row.n, textHash: row.text_hash, group: row.copy_group })
  const union = new Union()
  const texts = new Map(arriving.map(({ row, text }) => [row.n, text]))
  const read = async (document: number): Promise<string> => texts.get(document) ?? textOf(session, document)
  for (const { row, text } of arriving) {
    const { outline } = prints.get(row.n)!
    const worth = candidates
      .get(row.n)!
      .filter((n) => !outlines.has(n) || mayCopyOutline(outline, outlines.get(n)!))
      .map((n) => heads.get(n)!)
    await linkOne(row, text, worth, union, read)
  }
  return union
}

/** Bands of a fingerprint that tell of likeness as a whole; those after them are of single sentences. */
const WHOLE = 32
/**
 * A text with so many sentences of its own shares several with what it is taken from, and one with many by chance. A text
 * with fewer is found by one of them, whichever of the two comes first.
 */
const MANY_SENTENCES = 6

/** Bands that a text is looked up by, with what sharing each counts, and what they must count together. */
interface Wanted {
  readonly least: number
  readonly weights: ReadonlyMap<number, number>
}

/** `few`: bands by which texts of few sentences are found by one of many; none for a text of few itself. */
function wantedOf(bands: readonly number[], few: readonly number[]): Wanted {
  const least = few.length > 0 ? 2 : 1
  // A band of the whole is enough, and so is the last one, which is the text itself.
  const whole = (place: number): boolean => place < WHOLE || place === bands.length - 1
  return {
    least,
    weights: new Map([
      ...bands.map((band, place) => [band, whole(place) ? least : 1] as const),
      ...few.map((band) => [band, least] as const),
    ]),
  }
}

/**
 * For each newcomer the documents before it that share a band of the whole, or enough sentences, and that may be copies;
 * most alike first.
 */
async function candidatesOf(
  keeper: Keeper,
  session: Session,
  arriving: readonly Arriving[],
  prints: Prints,
): Promise<Map<number, number[]>> {
  const all = arriving.map(({ row: { n } }, one) => {
    const { bands, sketch, wanted } = prints.get(n)!
    return { n, one, bands, sketch, ...wanted }
  })
  const there = await documentsInBands(
    session,
    all.flatMap(({ one, weights }) => [...weights].map(([band, weight]) => ({ one, band, weight }))),
    all.map(({ least }) => least),
  )
  const sketches = await keeper.sketches.of(
    session,
    there.map(({ document }) => document),
  )
  for (const { n, sketch } of all) sketches.set(n, sketch)
  const shared = all.map(() => new Map<number, number>())
  for (const { one, document, weight } of there) shared[one]!.set(document, weight)
  // Those that come together are not in the store yet.
  const before = new Map<number, number[]>()
  for (const { n, one, bands, weights } of all) {
    for (const [band, weight] of weights) {
      for (const other of before.get(band) ?? [])
        shared[one]!.set(other, (shared[one]!.get(other) ?? 0) + weight)
    }
    for (const band of bands) {
      const others = before.get(band)
      if (others === undefined) before.set(band, [n])
      else others.push(n)
    }
  }
  return new Map(
    all.map(({ n, one, least, sketch }) => [
      n,
      [...shared[one]!]
        .filter(([other, weight]) => weight >= least && mayBeCopy(sketch, sketches.get(other)))
        .sort(([a, x], [b, y]) => y - x || a - b)
        .map(([other]) => other),
    ]),
  )
}

function mayBeCopy(one: Sketch, other: Sketch | undefined): boolean {
  return other === undefined || mayCopy(one, other)
}

/** Joins a newcomer with the groups of the texts it copies; one copy in a group is enough. */
async function linkOne(
  row: DocumentRow,
  text: string,
  candidates: readonly CopyHead[],
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
