import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explainAsFlag } from '../../src/cli/read-options.ts'
import { schemaProblems } from '../schema.ts'
import { chancery } from './io.ts'

let folder = ''
const path = (name: string): string => join(folder, name)
const write = (name: string, content: string | Uint8Array): void => writeFileSync(path(name), content)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-'))
  for (const name of ['articles', 'articles/below', 'articles/.hidden', 'empty']) mkdirSync(path(name))
  write('a.txt', 'A text.')
  write('a.meta.json', '{"publishedAt": "2024-06-20", "title": "Beside", "id": "kept out"}')
  write('b.txt', 'B text.')
  write('articles/2.txt', 'Two.')
  write('articles/1.txt', 'One.')
  write('articles/below/3.TXT', 'Three.')
  write('articles/.hidden/4.txt', 'Hidden.')
  write('articles/notes.md', 'Not taken.')
  write('blank.txt', ' \n\n')
  write('picture.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))
  write('paper.pdf', '%PDF-1.7 text')
  write('page.html', '<!DOCTYPE html><p>Hello')
  write('latin.txt', Uint8Array.from([0x43, 0x61, 0x66, 0xe9]))
  write('mark.txt', '\ufeffMarked.')
  write('docs.jsonl', '{"text":"First.","publishedAt":"2024-01-01"}\n\n{"text":7}\n{"text":"Third."}\n')
  write('bad.txt', 'Bad.')
  write('bad.meta.json', '{"publishedAt": "yesterday"}')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('chancery read', () => {
  it('prints a page', async () => {
    const { code, stdout, stderr } = await chancery(['read', path('b.txt'), '--published', '2025-12-27'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('North Korea – Russia ──')
    expect(stdout).toContain('in return for claim 1')
    expect(stdout).not.toContain('\u001b')
  })

  it('hands the options to the reader', async () => {
    const given = [
      '--published',
      '2025-12-27',
      '--publisher',
      'P',
      '--title',
      'T',
      '--url',
      'https://example.org/1',
    ]
    const { inputs } = await chancery(['read', path('b.txt'), ...given])
    expect(inputs).toEqual([
      {
        text: 'B text.',
        publishedAt: '2025-12-27',
        publisher: 'P',
        title: 'T',
        url: 'https://example.org/1',
      },
    ])
  })

  it('takes metadata from the file beside, and options before it', async () => {
    const { inputs } = await chancery(['read', path('a.txt'), '--title', 'Mine'])
    expect(inputs).toEqual([{ text: 'A text.', publishedAt: '2024-06-20', title: 'Mine' }])
  })

  it('reads folders in order of paths', async () => {
    const { inputs, code } = await chancery(['read', path('articles')])
    expect(inputs.map((input) => input.text)).toEqual(['One.', 'Two.', 'Three.'])
    expect(code).toBe(0)
  })

  it('reads standard input, as text or as JSON lines', async () => {
    expect((await chancery(['read', '-'], { stdin: 'Piped.' })).inputs).toEqual([{ text: 'Piped.' }])
    const lines = '{"text":"One."}\n{"text":"Two.","url":"u"}\n'
    expect((await chancery(['read', '-', '--jsonl'], { stdin: lines })).inputs).toEqual([
      { text: 'One.' },
      { text: 'Two.', url: 'u' },
    ])
  })

  it('decodes a byte order mark and Windows-1252', async () => {
    const { inputs, stderr } = await chancery(['read', path('mark.txt'), path('latin.txt')])
    expect(inputs.map((input) => input.text)).toEqual(['Marked.', 'Café'])
    expect(stderr).toMatch(/latin\.txt is not UTF-8; read as Windows-1252\n$/)
  })
})

describe('chancery read --json', () => {
  it('prints one object for one document', async () => {
    const { stdout } = await chancery(['read', path('a.txt'), '--json'])
    const json = JSON.parse(stdout)
    expect(schemaProblems(json)).toEqual([])
    expect(json.document.publishedAt).toBe('2024-06-20')
    expect(json.file).toBe(path('a.txt'))
  })

  it('prints an array for several', async () => {
    const json = JSON.parse(
      (await chancery(['read', path('articles'), path('missing.txt'), '--json'])).stdout,
    )
    expect(json.map((reading: { document: { text: string } }) => reading.document.text)).toEqual([
      'One.',
      'Two.',
      'Three.',
    ])
  })

  it('prints one reading a line with --jsonl, in order, bad lines told of', async () => {
    const { code, stdout, stderr } = await chancery(['read', path('docs.jsonl'), path('b.txt'), '--jsonl'])
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ document, line }) => [document.text, line])).toEqual([
      ['First.', 1],
      ['Third.', 4],
      ['B text.', undefined],
    ])
    expect(lines.flatMap(schemaProblems)).toEqual([])
    expect(stderr).toMatch(/docs\.jsonl line 3: "text" is missing or no string: write one object a line/)
    expect(code).toBe(1)
  })

  it('prints an array for nothing read of several', async () => {
    const { stdout, code } = await chancery(['read', path('blank.txt'), path('picture.png'), '--json'])
    expect([JSON.parse(stdout), code]).toEqual([[], 1])
  })
})

describe('chancery read --for', () => {
  it('lists first what concerns the country, by code or by name', async () => {
    for (const country of ['CAN', 'can', 'Canada']) {
      const { stdout } = await chancery(['read', path('b.txt'), '--for', country])
      expect(stdout.indexOf('Concerning Canada')).toBeLessThan(stdout.indexOf('North Korea – Russia'))
    }
  })

  it('names the claims in JSON', async () => {
    const { perspective } = JSON.parse(
      (await chancery(['read', path('b.txt'), '--for', 'CAN', '--json'])).stdout,
    )
    expect(perspective).toEqual({
      country: 'CAN',
      concerns: [
        { claim: 'c_05', how: 'party', through: [] },
        { claim: 'c_06', how: 'party', through: [] },
        { claim: 'c_07', how: 'member', through: ['nato'] },
      ],
    })
  })
})

describe('what goes wrong with a text', () => {
  it.each([
    ['missing.txt', /missing\.txt does not exist: check the path/],
    ['blank.txt', /blank\.txt is empty/],
    ['empty', /empty holds no file that ends in \.txt or \.text/],
    ['picture.png', /picture\.png is a binary file, not plain text: save its text/],
    ['paper.pdf', /paper\.pdf is a PDF file/],
    ['page.html', /page\.html is a web page/],
    ['bad.txt', /bad\.meta\.json: "publishedAt" is no date: yesterday/],
  ])('%s gets one clear line, and the others go on', async (name, message) => {
    const { code, stdout, stderr, inputs } = await chancery(['read', path(name), path('b.txt')])
    expect(code).toBe(1)
    expect(stderr).toMatch(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(/^chancery: /)
    expect(inputs.map((input) => input.text)).toEqual(['B text.'])
    expect(stdout).toContain('Russia')
  })

  it('an empty standard input and a web address too', async () => {
    expect(await chancery(['read', '-'])).toMatchObject({
      code: 1,
      stderr: 'chancery: standard input is empty: give it a text\n',
    })
    const { code, stderr } = await chancery(['read', 'https://example.org/a'])
    expect([code, stderr]).toEqual([
      1,
      'chancery: https://example.org/a: web addresses cannot be read yet: save the text in a file and read that\n',
    ])
  })

  it('a text that is too large', async () => {
    const { code, stderr } = await chancery(['read', '-'], { stdin: new Uint8Array(20_000_001).fill(97) })
    expect([code, stderr]).toEqual([
      1,
      'chancery: standard input is larger than 20 MB: split it into one file an article\n',
    ])
  })
})

describe('wrong usage', () => {
  it.each([
    [['read']],
    [['reed', 'x']],
    [['read', 'x', '--jsn']],
    [['read', 'x', '--json', '--jsonl']],
    [['read', 'x', '--published', '2025-02-30']],
    [['read', 'x', '--published']],
    [['read', 'A', '--explain=tokns']],
    [['read', 'A', '--for', 'XYZ']],
    [['read', 'A', 'B', '--title', 'T']],
  ])('%j ends with 2 and one line', async (words) => {
    const known = words.map((word) => (word === 'A' ? path('a.txt') : word === 'B' ? path('b.txt') : word))
    const { code, stdout, stderr } = await chancery(known)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(/^chancery: [^\n]{20,}/)
  })

  it('suggests what may have been meant', async () => {
    expect((await chancery(['reed', 'x'])).stderr).toContain('Did you mean read?')
    expect((await chancery(['read', 'x', '--jsn'])).stderr).toContain('Did you mean --json?')
  })

  it('shows the help, with an example, when it is asked for', async () => {
    expect(await chancery(['--help'])).toMatchObject({ code: 0, stderr: '' })
    const { code, stdout } = await chancery(['read', '--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('chancery read examples/')
    expect(stdout).not.toContain('\\`')
  })

  it('shows the help and ends with 2 when nothing is asked for', async () => {
    const { code, stdout, stderr } = await chancery([])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Usage: chancery')
  })

  it('prints the version', async () => {
    expect(await chancery(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    })
  })
})

describe('the terminal', () => {
  it('is coloured where there is one', async () => {
    const coloured = async (env: Record<string, string>, isTTY?: boolean): Promise<boolean> =>
      (
        await chancery(['read', path('b.txt')], { env, ...(isTTY === undefined ? {} : { isTTY }) })
      ).stdout.includes('\u001b[')
    expect(await coloured({}, true)).toBe(true)
    expect(await coloured({})).toBe(false)
    expect(await coloured({ NO_COLOR: '1' }, true)).toBe(false)
    expect(await coloured({ TERM: 'dumb' }, true)).toBe(false)
    expect(await coloured({ FORCE_COLOR: '1' })).toBe(true)
    expect(await coloured({ CI: 'true' })).toBe(false)
  })

  it('is as wide as it is', async () => {
    const longest = async (columns: number): Promise<number> =>
      Math.max(
        ...(await chancery(['read', path('b.txt')], { columns })).stdout
          .split('\n')
          .map((line) => line.length),
      )
    expect(await longest(60)).toBeLessThanOrEqual(60)
    expect(await longest(200)).toBe(100)
  })
})

describe('--explain', () => {
  it('takes a layer only when the next word is one', () => {
    expect(explainAsFlag(['read', '--explain', 'a.txt'])).toEqual(['read', '--explain=all', 'a.txt'])
    expect(explainAsFlag(['read', '--explain', 'tokens', 'a.txt'])).toEqual([
      'read',
      '--explain=tokens',
      'a.txt',
    ])
    expect(explainAsFlag(['read', 'a.txt', '--explain'])).toEqual(['read', 'a.txt', '--explain=all'])
    expect(explainAsFlag(['read', '--', '--explain'])).toEqual(['read', '--', '--explain'])
  })
})
