// Tables as Parquet files: real dates, times, numbers and lists, in groups of rows so that memory stays flat.
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { ClaimRecord, EventRecord } from '../../model/index.ts'
import { dayOf, instantOf, storable } from './cells.ts'
import {
  type Cell,
  CLAIM_COLUMNS,
  type Column,
  type ColumnType,
  EVENT_COLUMNS,
  eventRows,
} from './columns.ts'

export interface ParquetOptions {
  /** Rows in a group at most; fewer where they hold 8 million characters. Default 10,000. */
  readonly groupRows?: number
}

const GROUP_ROWS = 10_000
const GROUP_CHARACTERS = 8_000_000

/** One row a claim; the columns of the claims table. */
export function claimsParquet(
  claims: AsyncIterable<ClaimRecord>,
  options: ParquetOptions = {},
): AsyncGenerator<Uint8Array> {
  return parquet(claims, CLAIM_COLUMNS, options)
}

/** One row an event and claim; the columns of the events table. */
export function eventsParquet(
  events: AsyncIterable<EventRecord>,
  options: ParquetOptions = {},
): AsyncGenerator<Uint8Array> {
  return parquet(eventRows(events), EVENT_COLUMNS, options)
}

/** What a Parquet column holds before it is packed. */
type Value = string | number | boolean | Date | readonly string[] | null

async function* parquet<Row>(
  rows: AsyncIterable<Row>,
  columns: readonly Column<Row>[],
  { groupRows = GROUP_ROWS }: ParquetOptions,
): AsyncGenerator<Uint8Array> {
  const bytes = new ChunkWriter()
  const writer = new ParquetWriter({ writer: bytes, schema: schemaOf(columns), createdBy: 'chancery' })
  const group = (): Value[][] => columns.map(() => [])
  let data = group()
  let characters = 0
  for await (const row of rows) {
    columns.forEach(({ type, of }, index) => {
      const cell = of(row)
      characters += sizeOf(cell)
      data[index]!.push(packed(cell, type))
    })
    if (data[0]!.length < groupRows && characters < GROUP_CHARACTERS) continue
    writeGroup(writer, columns, data)
    yield bytes.take()
    data = group()
    characters = 0
  }
  if (data[0]!.length > 0) writeGroup(writer, columns, data)
  writer.finish()
  yield bytes.take()
}

function writeGroup<Row>(
  writer: ParquetWriter,
  columns: readonly Column<Row>[],
  data: readonly Value[][],
): void {
  const rowGroupSize = data[0]!.length
  const columnData = columns.map(({ name }, index) => ({ name, data: data[index]! }))
  writer.write({ columnData, rowGroupSize })
}

/** Hands out what has been written so far and forgets it; offsets go on counting. */
class ChunkWriter extends ByteWriter {
  take(): Uint8Array {
    const taken = new Uint8Array(this.getBuffer())
    this.index = 0
    return taken
  }
}

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

const LEAF: Readonly<Record<Exclude<ColumnType, 'texts'>, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  json: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE' },
  instant: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
}

function schemaOf<Row>(columns: readonly Column<Row>[]): SchemaElement[] {
  const root: SchemaElement = { name: 'root', num_children: columns.length }
  return [root, ...columns.flatMap(({ name, type }) => elementsOf(name, type))]
}

/** A list is three levels deep, as the format asks: the list, its repeated group, the element. */
function elementsOf(name: string, type: ColumnType): SchemaElement[] {
  if (type !== 'texts') return [{ name, repetition_type: 'OPTIONAL', ...LEAF[type] }]
  return [
    { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'OPTIONAL', ...LEAF.text },
  ]
}

function packed(cell: Cell, type: ColumnType): Value {
  if (cell === null || typeof cell === 'boolean') return cell
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return null
    return type === 'integer' && (!Number.isInteger(cell) || Math.abs(cell) > 0x7fffffff) ? null : cell
  }
  if (typeof cell !== 'string') return cell.map(storable)
  if (type !== 'day' && type !== 'instant') return storable(cell)
  const iso = type === 'day' ? dayOf(cell) : instantOf(cell)
  return iso === null ? null : new Date(iso)
}

function sizeOf(cell: Cell): number {
  if (cell === null || typeof cell === 'number' || typeof cell === 'boolean') return 8
  if (typeof cell === 'string') return cell.length
  return cell.reduce((sum, text) => sum + text.length, 0)
}
