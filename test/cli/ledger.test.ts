// The commands that keep and ask a ledger, on real SQLite files, with the real reader.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { openLedger, openReader, type Reader } from '../../src/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-cli-'))
const at = (name: string): string => join(folder, name)
let reader: Reader
let ids: { event: string; claims: string[]; document: string }

interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

async function chancery(words: readonly string[], stdin = ''): Promise<Ran> {
  const written = { stdout: '', stderr: '' }
  const output = (name: 'stdout' | 'stderr') => ({
    columns: 80,
    write: (chunk: string | Uint8Array) => {
      written[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('latin1')
      return true
    },
  })
  const code = await run(words, {
    stdin: (async function* () {
      yield stdin
    })(),
    stdout: output('stdout'),
    stderr: output('stderr'),
    env: { CHANCERY_LEDGER: at('ledger.db') },
    openReader: async () => reader,
    openLedger: async (place, settings) => openLedger(place, { ...settings, knowledge: reader.knowledge }),
  })
  return { code, ...written }
}

const json = async (...words: string[]) => JSON.parse((await chancery([...words, '--json'])).stdout)

beforeAll(async () => {
  reader = await openReader({ knowledge: null })
  const write = (name: string, text: string, meta: object): void => {
    writeFileSync(at(`texts/${name}.txt`), text)
    writeFileSync(at(`texts/${name}.meta.json`), JSON.stringify(meta))
  }
  const { mkdirSync } = await import('node:fs')
  mkdirSync(at('texts'))
  // Examples written for this test: no such shipment and no such papers.
  write('one', 'North Korea shipped artillery shells to Russia on 3 May 2024, South Korea said on Monday.', {
    publishedAt: '2024-05-06',
    publisher: 'The Example Post',
  })
  write(
    'two',
    'North Korea sent artillery shells to Russia on 3 May 2024, according to a United Nations report.',
    {
      publishedAt: '2024-05-20',
      publisher: 'Example Daily',
    },
  )
  write(
    'three',
    'Russia denied on Tuesday that North Korea shipped artillery shells to Russia on 3 May 2024.',
    {
      publishedAt: '2024-05-21',
      publisher: 'TASS',
    },
  )
  const { code, stdout } = await chancery(['add', at('texts')])
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^3 documents added \(\d+ claims\)\n$/)])
  const [event] = await json('events', '--actor', 'PRK', '--recipient', 'RUS', '--type', 'AID')
  const [document] = (await json('claims', '--actor', 'PRK')).map(
    (record: { document: { id: string } }) => record.document.id,
  )
  ids = { event: event.id, claims: event.claims, document }
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('add', () => {
  it('changes nothing the second time', async () => {
    const before = await json('ledger', 'stats')
    expect((await chancery(['add', at('texts')])).stdout).toBe(
      '0 documents added (0 claims), 3 kept before\n',
    )
    expect(await json('ledger', 'stats')).toEqual(before)
  })

  it('prints a line of JSON a document', async () => {
    const { stdout } = await chancery(['add', at('texts/one.txt'), '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ status: 'unchanged' })
  })

  it('keeps the others when one input fails, and says so', async () => {
    const { code, stdout, stderr } = await chancery(['add', at('none.txt'), at('texts/one.txt')])
    expect(code).toBe(1)
    expect(stdout).toContain('1 kept before')
    expect(stderr).toMatch(/^chancery: .*none\.txt.*\n$/)
  })

  it('makes a new version of a changed text at the same address', async () => {
    const place = [
      '--ledger',
      at('versions.db'),
      '--url',
      'https://example.org/a',
      '--published',
      '2024-05-06',
    ]
    await chancery(['add', '-', ...place], 'Canada imposed sanctions on Russia on Monday.')
    const { stdout } = await chancery(['add', '-', ...place], 'Canada lifted sanctions on Russia on Monday.')
    expect(stdout).toContain('1 of them a new version')
    expect(await json('claims', '--ledger', at('versions.db'))).toHaveLength(1)
    expect(await json('claims', '--all', '--ledger', at('versions.db'))).toHaveLength(2)
  })

  it('reads kept texts again only where another reader read them', async () => {
    expect((await chancery(['add', '--reread'])).stdout).toContain('0 documents read again')
  })

  it('without inputs is wrong usage', async () => {
    expect((await chancery(['add'])).code).toBe(2)
  })
})

describe('claims and events', () => {
  it('are one event over three claims, disputed', async () => {
    const [event] = await json('events', '--actor', 'PRK', '--type', 'AID')
    expect(event.claims).toHaveLength(3)
    expect(event.standing).toMatchObject({ kind: 'disputed', affirming: 2, denying: 1, documents: 3 })
  })

  it.each([
    [['--party', 'PRK', '--party', 'RUS'], 3],
    [['--party', 'PRK', '--party', 'CAN'], 0],
    [['--polarity', 'denied'], 1],
    [['--text', '"artillery shells"', '--polarity', 'affirmed'], 2],
    [['--text', '"shells artillery"'], 0],
    [['--item', 'arms', '--since', '2024-05', '--until', '2024'], 3],
    [['--item', 'money'], 0],
    [['--source', 'TASS'], 1],
    [['--since', '2025'], 0],
  ])('filters %j', async (words, count) => {
    const records = await json('claims', '--type', 'AID', ...words)
    expect(records).toHaveLength(count)
    expect(await json('claims', '--type', 'AID', '--count', ...words)).toEqual({ count })
  })

  it('come in pages that meet', async () => {
    const all = (await json('claims', '--oldest')).map((record: { claim: { id: string } }) => record.claim.id)
    const pages: string[] = []
    for (let after: string[] = []; ; after = ['--after', pages.at(-1)!]) {
      const page = await json('claims', '--oldest', '--limit', '1', ...after)
      if (page.length === 0) break
      pages.push(page[0].claim.id)
    }
    expect(pages).toEqual(all)
  })

  it('are drawn as pages', async () => {
    const { stdout } = await chancery(['events', '--actor', 'PRK', '--type', 'AID'])
    expect(stdout).toContain('disputed: 3 independent sources, 2 affirm, 1 denies')
    expect((await chancery(['claims', '--source', 'TASS'])).stdout).toContain('TASS')
  })

  it.each([
    [['--type', 'HUG']],
    [['--quad', '5']],
    [['--since', 'yesterday']],
    [['--since', '2024-02-30']],
    [['--since', '2025', '--until', '2024']],
    [['--limit', '0']],
    [['--sort', 'colour']],
  ])('refuse %j as wrong usage in one line', async (words) => {
    const { code, stdout, stderr } = await chancery(['claims', ...words])
    expect([code, stdout, stderr.split('\n')]).toEqual([2, '', [expect.stringMatching(/^chancery: /), '']])
  })
})

describe('show', () => {
  it('puts both sides of an event on a page', async () => {
    const { stdout } = await chancery(['show', ids.event])
    expect(stdout).toContain('Affirmed by 2 claims')
    expect(stdout).toContain('Denied by 1 claim')
    for (const claim of ids.claims) expect(stdout).toContain(claim)
  })

  it('finds the event of any of its claims, a claim, and a document', async () => {
    const event = await json('show', `e_${ids.claims.at(-1)!.slice(2)}`)
    expect(event.event.id).toBe(ids.event)
    expect((await json('show', ids.claims[0]!)).claim.id).toBe(ids.claims[0])
    expect((await json('show', ids.document)).kept.id).toBe(ids.document)
    expect((await chancery(['show', ids.document])).stdout).toContain(ids.document)
    expect((await chancery(['show', ids.claims[0]!])).stdout).toContain('confidence')
  })

  it('of what is not there fails in one line', async () => {
    expect(await chancery(['show', 'e_0000000000000000'])).toMatchObject({ code: 1, stdout: '' })
    expect((await chancery(['show', 'x'])).code).toBe(2)
  })
})

describe('judge and withdraw', () => {
  it('record a word and take it back', async () => {
    const [left, right] = ids.claims as [string, string]
    const judged = await chancery(['judge', left, right, 'different', '--note', 'two shipments'])
    expect(judged.stdout).toContain('tell different events')
    expect(await json('events', '--type', 'AID')).toHaveLength(2)
    expect((await chancery(['judge', left, right, '--undo'])).stdout).toContain('taken back')
    expect(await json('events', '--type', 'AID')).toHaveLength(1)
    expect((await chancery(['judge', left, right, '--undo'])).stdout).toContain('nothing changed')
  })

  it('need a verdict and known claims', async () => {
    const [left] = ids.claims as [string]
    expect((await chancery(['judge', left, left, 'perhaps'])).code).toBe(2)
    expect((await chancery(['judge', left, 'c_0000000000000000', 'same'])).code).toBe(1)
  })

  it('let a document go and come back', async () => {
    const before = await json('claims')
    expect((await chancery(['withdraw', ids.document, '--note', 'retracted'])).stdout).toContain(
      'is withdrawn',
    )
    expect((await json('claims')).length).toBeLessThan(before.length)
    expect((await chancery(['withdraw', ids.document, '--undo'])).stdout).toContain('stands again')
    expect(await json('claims')).toEqual(before)
  })
})

describe('sources, timeline and phrases', () => {
  it('grade a publisher and take the grade back', async () => {
    expect(await json('sources', 'TASS', 'c', '--note', 'a state agency')).toMatchObject({
      reliability: 'C',
      stateMedia: true,
    })
    expect((await chancery(['sources'])).stdout).toContain('C, fairly reliable, by your grade')
    expect(await json('sources', 'TASS', 'none')).toMatchObject({ reliability: null })
    expect((await chancery(['sources', 'TASS', 'Z'])).code).toBe(2)
    expect((await chancery(['sources', 'Nobody'])).code).toBe(1)
  })

  it('count events over time', async () => {
    const rows = await json('timeline', '--type', 'AID', '--by', 'month')
    expect(rows).toMatchObject([{ from: '2024-05-01', to: '2024-05-31', events: 1 }])
    expect((await chancery(['timeline', '--type', 'AID'])).stdout).toContain('2024-05')
    expect((await chancery(['phrases'])).code).toBe(0)
  })
})

describe('export, import and care', () => {
  it('restores a ledger whole', async () => {
    expect((await chancery(['export', 'jsonl', '--output', at('all.jsonl')])).code).toBe(0)
    const copy = ['--ledger', at('restored.db')]
    expect((await chancery(['import', at('all.jsonl'), ...copy])).stdout).toContain('3 documents')
    expect(await json('events', ...copy)).toEqual(await json('events'))
    expect((await chancery(['ledger', 'check', ...copy])).stdout).toBe('no fault found\n')
    expect((await chancery(['export', 'jsonl', ...copy])).stdout).toBe(readFileSync(at('all.jsonl'), 'utf8'))
  })

  it.each(['csv', 'stix', 'geojson', 'plover', 'cameo', 'parquet'])('writes %s', async (format) => {
    const { code, stdout } = await chancery(['export', format])
    expect(code).toBe(0)
    expect(stdout.length).toBeGreaterThan(50)
  })

  it('refuses other formats, and rows that a format has not', async () => {
    expect((await chancery(['export', 'xlsx'])).code).toBe(2)
    expect((await chancery(['export', 'geojson', '--of', 'claims'])).code).toBe(2)
    expect(await chancery(['export', 'csv', '--output', at('no/such/folder.csv')])).toMatchObject({ code: 1 })
  })

  it('backs up and copies', async () => {
    expect((await chancery(['ledger', 'backup', at('backup.db')])).code).toBe(0)
    expect((await chancery(['ledger', 'copy', at('backup.db'), at('copy.db')])).stdout).toContain(
      '3 documents',
    )
    expect(await json('events', '--ledger', at('copy.db'))).toEqual(await json('events'))
    expect((await chancery(['ledger', 'copy', at('backup.db'), at('copy.db')])).code).toBe(1)
    expect((await chancery(['ledger', 'backup', at('backup.db')])).code).toBe(1)
  })

  it('asks of a ledger that is not there, or is none, fail in one line', async () => {
    for (const place of [at('none.db'), at('texts/one.txt')]) {
      const { code, stdout, stderr } = await chancery(['claims', '--ledger', place])
      expect([code, stdout, stderr.split('\n').length]).toEqual([1, '', 2])
    }
  })
})
