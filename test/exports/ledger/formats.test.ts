import { describe, expect, it } from 'vitest'
import { CAMEO_COLUMNS } from '../../../src/exports/ledger/cameo.ts'
import { CLAIM_COLUMNS, EVENT_COLUMNS } from '../../../src/exports/ledger/columns.ts'
import {
  EXPORT_FORMATS,
  type Exportable,
  type ExportFormat,
  exportFormat,
} from '../../../src/exports/ledger/formats.ts'
import { openCodings } from '../../../src/knowledge/codings.ts'
import { openKnowledge } from '../../../src/knowledge/open.ts'
import type { Filter } from '../../../src/model/index.ts'
import { CLAIM_RECORDS, EVENT_RECORDS, LEDGER_RECORDS, streamOf } from '../../fixtures/ledger.ts'
import { textOf as fileText } from '../../layout/sources.ts'

const NAMES = Object.keys(EXPORT_FORMATS) as ExportFormat[]
const codings = () => openCodings(openKnowledge({ user: null }))

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
    NAMES.flatMap((name) => [
      [name, 'events'] as const,
      ...(exportFormat(name)?.claims ? [[name, 'claims'] as const] : []),
    ]),
  )('as %s of %s is of what the filter finds', async (name, of) => {
    const asked: (Filter | undefined)[] = []
    const filter = { party: 'PRK' }
    const options = { of, by: 'chancery test', codings }
    let size = 0
    for await (const piece of await exportFormat(name)!.write(ledger(asked), filter, options))
      size += piece.length
    expect(size).toBeGreaterThan(1000)
    expect(asked).toEqual([filter])
  })

  it('of the whole ledger asks for what was withdrawn, too, and is not called a part', async () => {
    const asked: (Filter | undefined)[] = []
    const options = { of: 'events', by: 'chancery test', codings } as const
    for await (const piece of await exportFormat('jsonl')!.write(ledger(asked), {}, options)) {
      expect(JSON.parse(String(piece))).toMatchObject({ record: 'ledger', partial: false, filter: null })
      break
    }
    expect(asked).toEqual([undefined])
  })

  it('of a name that is none is not there', () => {
    expect(exportFormat('xlsx')).toBeNull()
    expect(exportFormat('toString')).toBeNull()
  })

  it('has every column and format in the documents', () => {
    const formats = fileText('docs/formats.md')
    const columns = [...CLAIM_COLUMNS, ...EVENT_COLUMNS].map(({ name }) => name)
    const missing = [...new Set([...columns, ...CAMEO_COLUMNS, ...NAMES])].filter(
      (name) => !formats.includes(`\`${name}\``),
    )
    expect(missing).toEqual([])
  })
})
