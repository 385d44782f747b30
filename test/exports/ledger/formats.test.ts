import { describe, expect, it } from 'vitest'
import { CAMEO_COLUMNS } from '../../../src/exports/ledger/cameo.ts'
import { CLAIM_COLUMNS, EVENT_COLUMNS } from '../../../src/exports/ledger/columns.ts'
import { EXPORT_FORMATS, type Exportable, exportLedger } from '../../../src/exports/ledger/formats.ts'
import { openCodings } from '../../../src/knowledge/codings.ts'
import { openKnowledge } from '../../../src/knowledge/open.ts'
import type { Filter } from '../../../src/model/index.ts'
import { CLAIM_RECORDS, EVENT_RECORDS, LEDGER_RECORDS, streamOf } from '../../fixtures/ledger.ts'
import { textOf as fileText } from '../../layout/sources.ts'

const codings = openCodings(openKnowledge({ user: null }))

function ledger(asked: (Filter | undefined)[]): Exportable {
  const each = <T>(values: readonly T[], filter?: Filter): AsyncIterable<T> => {
    asked.push(filter)
    return streamOf(values)
  }
  return {
    eachEvent: (filter) => each(EVENT_RECORDS, filter),
    eachClaim: (filter) => each(CLAIM_RECORDS, filter),
    eachRecord: (filter) => each(LEDGER_RECORDS, filter),
  }
}

describe('an export', () => {
  it.each(
    EXPORT_FORMATS.flatMap((format) => [
      [format, 'events'] as const,
      ...(format === 'csv' || format === 'parquet' ? [[format, 'claims'] as const] : []),
    ]),
  )('as %s of %s hands the filter on and tells of each row', async (format, of) => {
    const asked: (Filter | undefined)[] = []
    let rows = 0
    const filter = { party: 'PRK' }
    const pieces = exportLedger(
      ledger(asked),
      format,
      { filter, of, by: 'chancery test', codings },
      () => rows++,
    )
    let size = 0
    for await (const piece of pieces) size += piece.length
    expect(size).toBeGreaterThan(1000)
    expect(asked).toEqual([filter])
    const expected = format === 'jsonl' ? LEDGER_RECORDS : of === 'claims' ? CLAIM_RECORDS : EVENT_RECORDS
    expect(rows).toBe(expected.length)
  })

  it('has every column and format in the documents', () => {
    const formats = fileText('docs/formats.md')
    const columns = [...CLAIM_COLUMNS, ...EVENT_COLUMNS].map(({ name }) => name)
    const missing = [...new Set([...columns, ...CAMEO_COLUMNS, ...EXPORT_FORMATS])].filter(
      (name) => !formats.includes(`\`${name}\``),
    )
    expect(missing).toEqual([])
  })
})
