// Reads the text of a TSV word list: `#` lines are comments, the first other line names the columns.

export type Row = Readonly<Record<string, string>>

/** Rows of a tab-separated list, by column name; missing cells are empty strings. */
export function parseRows(text: string): Row[] {
  const rows: Row[] = []
  let columns: string[] | null = null
  for (const raw of text.split('\n')) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (line === '' || (line.startsWith('#') && (columns === null || !line.includes('\t')))) continue
    const cells = line.split('\t')
    if (columns === null) {
      columns = cells
      continue
    }
    rows.push(rowOf(columns, cells))
  }
  return rows
}

/** The parts of a cell that holds a list, separated by `|`. */
export function parts(cell: string | undefined): string[] {
  return cell === undefined || cell === '' ? [] : cell.split('|')
}

/** The rows of compiled tables by column name, one table after the other; nothing for null. */
export function rowsOf(
  ...tables: readonly ({
    readonly header: readonly string[]
    readonly rows: readonly (readonly string[])[]
  } | null)[]
): Row[] {
  return tables.flatMap((table) =>
    table === null ? [] : table.rows.map((cells) => rowOf(table.header, cells)),
  )
}

/** One row; built column by column, which is much faster than from pairs. */
function rowOf(columns: readonly string[], cells: readonly string[]): Row {
  const row: Record<string, string> = {}
  for (let at = 0; at < columns.length; at++) row[columns[at]!] = cells[at] ?? ''
  return row
}
