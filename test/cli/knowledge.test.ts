// `chancery knowledge`: show, check, add and import, with a folder of their own.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chancery, type Ran } from './io.ts'

const list = (name: string): string => fileURLToPath(new URL(`../fixtures/lists/${name}`, import.meta.url))
let folder = ''
const run = (...words: string[]): Promise<Ran> =>
  chancery(['knowledge', ...words], { env: { CHANCERY_KNOWLEDGE: folder }, columns: 80 })
const write = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, '..', `${folder.split('/').at(-1)}-${name}`)
  writeFileSync(file, content)
  return file
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-knowledge-'))
})
afterAll(() => {
  const own = folder.split('/').at(-1)!
  for (const name of readdirSync(join(folder, '..')))
    if (name.startsWith(own)) rmSync(join(folder, '..', name), { recursive: true, force: true })
})

describe('chancery knowledge', () => {
  it.each(['', 'show', 'check', 'add', 'import'])('knowledge %s has help with an example', async (word) => {
    const { code, stdout } = await chancery(['knowledge', ...(word === '' ? [] : [word]), '--help'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/Examples:\n {2}chancery knowledge/)
  })

  it('shows a page about an actor by id and by name', async () => {
    const byId = await run('show', 'CAN')
    expect([byId.code, byId.stderr]).toEqual([0, ''])
    expect(byId.stdout).toMatch(/^Canada\nCAN · state, un-member/)
    expect(byId.stdout).toMatch(/in office now\n/)
    expect(byId.stdout).toMatch(/ {2}1949-08-24 – +NATO/)
    expect(byId.stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect((await run('show', 'canada')).stdout).toBe(byId.stdout)
    expect((await run('show', 'Angela Merkel')).stdout).toMatch(/2005-11-22 – 2021-12-08 +Chancellor/)
  })

  it('shows a day, and JSON', async () => {
    const { code, stdout } = await run('show', 'nato', '--on', '1990-01-01', '--json')
    const page = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(page.members.map(({ id }: { id: string }) => id)).toContain('CAN')
    expect(page.members).toHaveLength(16)
  })

  it('lists what is not verified: counts by kind, then file, line and source', async () => {
    const plain = await run('check', '--unverified')
    expect(plain.code).toBe(0)
    expect(plain.stdout).toMatch(/^ ?\d+ of +\d+ +actors\/groups\n/)
    expect(plain.stdout).toMatch(/^ ?\d+ of +\d+ +regimes: clauses$/m)
    expect(plain.stdout).toMatch(/^knowledge\/regimes\/un-dprk\.yml:\d+: 2397-7: FIELD\.md/m)
  }, 60_000)

  it('says in one line what it cannot show', async () => {
    const nobody = await run('show', 'Nobody Whatsoever')
    expect([nobody.code, nobody.stdout]).toEqual([1, ''])
    expect(nobody.stderr).toMatch(/^chancery: nobody called Nobody Whatsoever is known: give an id.*\n$/)
    expect((await run('show', 'Kim')).stderr).toMatch(
      /^chancery: Kim may be .*kim-.* more: give the id of one\n$/,
    )
    expect((await run('show', 'CAN', '--on', 'today')).code).toBe(2)
    expect((await run('show')).code).toBe(2)
    expect((await run('shew')).code).toBe(2)
  })

  it('imports a list and shows its entries', async () => {
    const { code, stdout, stderr } = await run(
      'import',
      'ofac',
      list('sdn.csv'),
      list('alt.csv'),
      list('add.csv'),
    )
    expect([code, stdout]).toEqual([0, `ofac: 5 entries with 11 names (2 of them weak), kept in ${folder}\n`])
    expect(stderr).toBe('chancery: 1 addresses of no entry are no actors and were passed over\n')
    const page = await run('show', 'Amina Wanjiru-Odhiambo')
    expect(page.stdout).toMatch(/^Amina Grace Odhiambo\nofac-101 · person · Kenya/)
    expect(page.stdout).toMatch(/listed\n.*Specially Designated Nationals/)
    expect(page.stdout).toContain('THE ENGINEER (weak)')
    expect((await run('show', 'the engineer')).stdout).toBe(page.stdout)
    const again = await run('import', 'un', list('un.xml'), '--as', 'un-2026', '--json')
    expect(JSON.parse(again.stdout)).toMatchObject({ list: 'un-2026', entries: 2, names: 6, weak: 1 })
    expect((await run('show', 'un-2026-hti-901')).code).toBe(1)
    expect((await run('show', 'ofac-101')).stdout).toContain('list un-2026, entry HTi.901')
  })

  it.each<[string, () => string[], number, RegExp]>([
    [
      'a format that is none',
      () => ['import', 'eu', list('un.xml')],
      2,
      /no list format is called eu: name one of ofac, un/,
    ],
    ['too many files', () => ['import', 'un', list('un.xml'), list('un.xml')], 2, /un has at most 1 file/],
    ['a bad name', () => ['import', 'un', list('un.xml'), '--as', 'A B'], 2, /--as A B is no name/],
    ['a missing file', () => ['import', 'un', join(folder, 'gone.xml')], 1, /gone\.xml does not exist/],
    ['the wrong format', () => ['import', 'un', list('sdn.csv')], 1, /sdn\.csv: is no XML/],
    ['the wrong list', () => ['import', 'ofac', list('actors.txt')], 1, /actors\.txt: /],
    [
      'a binary file',
      () => ['import', 'ofac', write('a.csv', Uint8Array.of(0x31, 0, 0, 1))],
      1,
      /is a binary file/,
    ],
    ['an empty file', () => ['import', 'ftm', write('b.jsonl', ' \n')], 1, /is empty/],
    ['a file that is no YAML', () => ['add', list('sdn.csv')], 2, /does not end in \.yml/],
    ['a YAML file that is not there', () => ['add', join(folder, 'x.yml')], 1, /x\.yml does not exist/],
    [
      'a YAML file that is too large',
      () => ['add', write('large.yml', 'a'.repeat(1_000_001))],
      1,
      /larger than 1 MB/,
    ],
  ])('refuses %s in one line', async (_, words, expected, message) => {
    const { code, stdout, stderr } = await run(...words())
    expect([code, stdout]).toEqual([expected, ''])
    expect(stderr).toMatch(message)
    expect(stderr.match(/\n/g)).toHaveLength(1)
  })

  it('adds what is sound, refuses what is not, and checks it', async () => {
    const file = join(folder, '..', `${folder.split('/').at(-1)!.toLowerCase()}.yml`)
    const id = file.split('/').at(-1)!.replace('.yml', '')
    const text = `id: ${id}\nkind: organisation\nname: Zibberish Harbour Club\nnames: []\nclass: ngo\ncountry: MLT\nsector: NGO\nsources: [test]\nverified: true\n`
    writeFileSync(file, text.replace('MLT', 'QQQ'))
    const refused = await run('add', file)
    expect([refused.code, refused.stdout]).toEqual([1, ''])
    expect(refused.stderr).toMatch(/\.yml:6: no actor has the id QQQ\nchancery: nothing was added/)
    expect(existsSync(join(folder, 'actors'))).toBe(false)
    writeFileSync(file, text)
    const added = await run('add', file)
    expect([added.code, added.stderr]).toEqual([0, ''])
    expect(added.stdout).toBe(`${id}: ${join(folder, 'actors', 'organisations', `${id}.yml`)}\n`)
    expect((await run('show', 'Zibberish Harbour Club')).stdout).toMatch(/^Zibberish Harbour Club\n/)
    rmSync(file)
  })
})
