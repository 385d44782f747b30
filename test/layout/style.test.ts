// What the style asks of every source file, where a machine can tell.
import { describe, expect, it } from 'vitest'
import { filesBelow, textOf } from './sources.ts'

const sources = filesBelow('src', '.ts')
const scripts = [...filesBelow('train', '.ts'), ...filesBelow('bench', '.ts')]
const tests = filesBelow('test', '.ts')

describe('every source file', () => {
  it('has a name in kebab-case that says something', () => {
    const names = [...sources, ...scripts, ...tests].map((path) => path.split('/').at(-1)!)
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test)?\.ts$/.test(name))).toEqual([])
    expect(names.filter((name) => /^(utils?|helpers?|misc|common|manager)\b/.test(name))).toEqual([])
  })

  it('says in its first line what it is for', () => {
    const first = (path: string): string =>
      textOf(path)
        .replace(/^#!.*\n/, '')
        .split('\n')[0]!
    expect([...sources, ...scripts].filter((path) => !/^(\/\/ \S|\/\*\* \S)/.test(first(path)))).toEqual([])
  })

  it('exports by name', () => {
    expect(
      [...sources, ...scripts, ...tests].filter((path) => /^export default\b/m.test(textOf(path))),
    ).toEqual([])
  })

  it('imports local modules with their ending', () => {
    const bare = /(?:from|import\()\s*'\.[^']*(?<!\.ts|\.js|\.mjs|\.json)'/
    expect([...sources, ...scripts, ...tests].filter((path) => bare.test(textOf(path)))).toEqual([])
  })
})
