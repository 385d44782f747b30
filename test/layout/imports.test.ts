// Who may import whom. Only the doors put rooms together.
import { describe, expect, it } from 'vitest'
import { filesBelow, localImports, stageFolders, textOf } from './sources.ts'

/** What each room may import besides itself. A room that is not here does not exist yet. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'errors.ts': [],
  model: [],
  knowledge: ['model', 'errors.ts'],
  reading: ['model', 'knowledge'],
  language: ['reading', 'errors.ts'],
  read: ['model', 'knowledge', 'reading', 'language', 'errors.ts'],
  ledger: ['model'],
  store: ['model', 'errors.ts'],
  keep: ['model', 'knowledge', 'ledger', 'store', 'errors.ts'],
  analysis: ['model', 'knowledge', 'errors.ts'],
  intake: ['model', 'errors.ts'],
  exports: ['model', 'knowledge', 'reading', 'read', 'analysis'],
  'index.ts': ['model', 'knowledge', 'read', 'keep', 'errors.ts'],
  cli: [
    'model',
    'knowledge',
    'reading',
    'read',
    'keep',
    'analysis',
    'intake',
    'exports',
    'errors.ts',
    'index.ts',
  ],
}

const sources = filesBelow('src', '.ts')
const roomOf = (path: string): string => path.split('/')[1]!
const imports = sources.flatMap(localImports)

describe('the rooms', () => {
  it('are the ones of the house', () => {
    expect([...new Set(sources.map(roomOf))].filter((room) => !(room in MAY_IMPORT))).toEqual([])
  })

  it.each(Object.keys(MAY_IMPORT))('%s imports only what it may', (room) => {
    const outside = imports.filter(({ from, to }) => roomOf(from) === room && roomOf(to) !== room)
    expect(outside.filter(({ to }) => !MAY_IMPORT[room]!.includes(roomOf(to)))).toEqual([])
  })

  it('reach nothing outside src', () => {
    expect(imports.filter(({ to }) => !to.startsWith('src/'))).toEqual([])
  })

  it('exports sees of the reader only what readers hand out', () => {
    const seen = imports.filter(({ from, to }) => roomOf(from) === 'exports' && roomOf(to) === 'read')
    expect(seen.filter(({ to }) => to !== 'src/read/view.ts' && to !== 'src/read/reader.ts')).toEqual([])
  })
})

describe('the stages', () => {
  const ASSEMBLED = ['pipeline', 'read', 'open', 'view', 'reader'].map((name) => `src/read/${name}.ts`)

  it.each(stageFolders())('%s imports no other stage and nothing that holds stages', (folder) => {
    const own = `src/read/${folder}/`
    const outside = imports.filter(
      ({ from, to }) => from.startsWith(own) && to.startsWith('src/read/') && !to.startsWith(own),
    )
    expect(outside.filter(({ to }) => /^src\/read\/\d\d-/.test(to) || ASSEMBLED.includes(to))).toEqual([])
  })

  it('have no clock, no chance, no network, no files and print nothing', () => {
    const impure =
      /\bnew Date\(\)|\bDate\.now\b|\bperformance\.now\b|\bMath\.random\b|\bfetch\(|'node:(fs|http|https|net|child_process)|\bconsole\.|\bprocess\./
    const stages = sources.filter((path) => /^src\/(model|reading|read\/\d\d-)/.test(path))
    expect(stages.filter((path) => impure.test(textOf(path)))).toEqual([])
  })

  it('leave printing to the doors', () => {
    const core = sources.filter((path) => !['cli', 'http', 'mcp'].includes(roomOf(path)))
    const prints = core.filter((path) => /\bconsole\.|\bprocess\.(stdout|stderr)/.test(textOf(path)))
    // The compiler and the checker of knowledge are commands of npm as well as modules.
    expect(prints.filter((path) => !/^src\/knowledge\/(compile|check)\.ts$/.test(path))).toEqual([])
  })
})
