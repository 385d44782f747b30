// Tables as CSV after RFC 4180, for R, pandas and spreadsheets.
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

export interface CsvOptions {
  /** Begin with a byte order mark, by which Excel knows UTF-8. Default false. */
  readonly bom?: boolean
  /**
   * Leave texts that a spreadsheet would take for a formula as they are. By default an apostrophe goes before a text
   * that begins with `= + - @`, a tab, a line end or an apostrophe; to restore, drop one leading apostrophe of a text.
   */
  readonly formulas?: boolean
}

/** One row a claim. */
export function claimsCsv(
  claims: AsyncIterable<ClaimRecord>,
  options: CsvOptions = {},
): AsyncGenerator<string> {
  return table(claims, CLAIM_COLUMNS, options)
}

/** One row an event and claim; rows with `claim_leads` are one an event. */
export function eventsCsv(
  events: AsyncIterable<EventRecord>,
  options: CsvOptions = {},
): AsyncGenerator<string> {
  return table(eventRows(events), EVENT_COLUMNS, options)
}

async function* table<Row>(
  rows: AsyncIterable<Row>,
  columns: readonly Column<Row>[],
  options: CsvOptions,
): AsyncGenerator<string> {
  yield `${options.bom ? '\ufeff' : ''}${columns.map(({ name }) => name).join(',')}\r\n`
  for await (const row of rows) {
    yield `${columns.map(({ type, of }) => cell(of(row), type, options)).join(',')}\r\n`
  }
}

/** Nothing known is an empty cell; an empty text is `""`. */
function cell(value: Cell, type: ColumnType, options: CsvOptions): string {
  if (value === null) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return value.length === 0 ? '' : quoted(shield(listText(value), options))
  if (type === 'day') return dayOf(value) ?? ''
  if (type === 'instant') return instantOf(value) ?? ''
  return quoted(shield(value, options))
}

/** Texts in one cell: parted by `;` and a space. A backslash goes before `;` and `\` of a text. */
function listText(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[\\;]/g, '\\$&')).join('; ')
}

/** Full-width signs are formulas too, in a Japanese or Chinese spreadsheet. */
function shield(text: string, { formulas = false }: CsvOptions): string {
  return !formulas && /^[=+\-@\t\r\n'＝＋－＠]/.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  const plain = storable(text)
  return plain === '' || /[",\r\n]|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
