// The launcher in a small package of its own: installs and builds when it must, and only then.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const MAIN =
  'process.stdin.on("data", (text) => process.stdout.write(String(text))); console.log(process.argv.slice(2).join("|"))'
const BUILD = `mkdir -p dist/cli && cp src/main.js dist/cli/main.js && touch dist/.built`
const PACKAGE = { name: 'small', version: '1.0.0' }
let folder = ''
const write = (name: string, json: object): void => writeFileSync(join(folder, name), JSON.stringify(json))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery launcher '))
  copyFileSync(new URL('../../chancery', import.meta.url), join(folder, 'chancery'))
  mkdirSync(join(folder, 'src'))
  write('package.json', { ...PACKAGE, dependencies: { leaf: 'file:leaf' }, scripts: { build: BUILD } })
  const packages = {
    '': { ...PACKAGE, dependencies: { leaf: 'file:leaf' } },
    leaf: { version: '1.0.0' },
    'node_modules/leaf': { resolved: 'leaf', link: true },
  }
  write('package-lock.json', { ...PACKAGE, lockfileVersion: 3, requires: true, packages })
  mkdirSync(join(folder, 'leaf'))
  write('leaf/package.json', { name: 'leaf', version: '1.0.0' })
  for (const name of ['knowledge', 'models']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'tsconfig.json'), '{}')
  writeFileSync(join(folder, 'src/main.js'), MAIN)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function launch(
  words: readonly string[],
  input = '',
  command = join(folder, 'chancery'),
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(command, words, { input, encoding: 'utf8', cwd: tmpdir() })
  return { status, stdout, stderr }
}

/** Makes a file look older or newer than the last build. */
function age(name: string, seconds: number): void {
  const then = Date.now() / 1000 - seconds
  utimesSync(join(folder, name), then, then)
}

describe('./chancery', () => {
  it('installs and builds on the first call, quietly, and starts at once on the next', () => {
    const first = launch(['read', '-', 'a b'], 'piped')
    expect(first).toMatchObject({ status: 0, stdout: 'read|-|a b\npiped' })
    expect(first.stderr).toMatch(/^chancery: installing[^\n]*\nchancery: building\n$/)
    expect(launch(['--version'])).toEqual({ status: 0, stdout: '--version\n', stderr: '' })
  })

  it('builds again when a source or the knowledge is newer, and only then', () => {
    launch([])
    for (const name of [
      'src',
      'src/main.js',
      'knowledge',
      'models',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
    ])
      age(name, 60)
    expect(launch(['x']).stderr).toBe('')
    writeFileSync(join(folder, 'src/main.js'), 'console.log("new")')
    age('src/main.js', -2)
    expect(launch(['x'])).toEqual({ status: 0, stdout: 'new\n', stderr: 'chancery: building\n' })
  })

  it('can be called through a link', () => {
    symlinkSync(join(folder, 'chancery'), join(folder, 'link'))
    expect(launch(['x'], '', join(folder, 'link'))).toMatchObject({ status: 0, stdout: 'x\n' })
  })

  it('shows what a failing build printed and says what to do', () => {
    write('package.json', {
      ...PACKAGE,
      dependencies: { leaf: 'file:leaf' },
      scripts: { build: 'echo broken && exit 3' },
    })
    const { status, stdout, stderr } = launch(['x'])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/broken/)
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(/^chancery: that failed; .*npm ci && npm run build$/)
  })

  it('waits for another one that is building', () => {
    mkdirSync(join(folder, '.chancery-build'))
    writeFileSync(join(folder, '.chancery-build/pid'), '999999999')
    expect(launch(['x'])).toMatchObject({ status: 0, stdout: 'x\n' })
  })
})
