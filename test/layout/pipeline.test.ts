// The folder list is the pipeline: folders, run order, layers and tests carry the same names.
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LAYER_NAMES } from '../../src/exports/layer-names.ts'
import { pictures } from '../picture.ts'
import { filesBelow, localImports, ROOT, stageFolders, textOf } from './sources.ts'

const folders = stageFolders()

describe('the pipeline', () => {
  it('has a folder for each layer, in the order of the layers', () => {
    expect(folders.map((folder) => folder.replace(/^\d\d-/, ''))).toEqual(LAYER_NAMES)
    expect(folders.map((folder) => Number(folder.slice(0, 2)))).toEqual(folders.map((_, index) => index + 1))
  })

  it('imports the stages in the order of the folders', () => {
    const stages = localImports('src/read/pipeline.ts').filter(({ to }) =>
      /^src\/read\/\d\d-([a-z]+)\/\1\.ts$/.test(to),
    )
    expect(stages.map(({ to }) => to)).toEqual(
      folders.map((folder) => `src/read/${folder}/${folder.slice(3)}.ts`),
    )
  })

  it('runs the stages in the order of the folders', () => {
    const list = /const stages = \[([\s\S]*?)\n {2}\]/.exec(textOf('src/read/pipeline.ts'))?.[1] ?? ''
    expect([...list.matchAll(/^\s*([a-z]+)/gm)].map((match) => match[1])).toEqual(LAYER_NAMES)
  })

  it.each(folders)('%s has its tests beside its name', (folder) => {
    expect(filesBelow(`test/read/${folder}`, '.test.ts')).not.toEqual([])
  })
})

/** Files of a stage whose first doc comment has a picture: its rules. */
const rules = folders.flatMap((folder) =>
  filesBelow(`src/read/${folder}`, '.ts').filter((path) =>
    /^\s*\*\s+\^/m.test(firstDocComment(textOf(path))),
  ),
)

function firstDocComment(text: string): string {
  return /\/\*\*[\s\S]*?\*\//.exec(text)?.[0] ?? ''
}

describe('the rules', () => {
  it.each(rules)('%s has a picture that can be read and a test that runs it', (path) => {
    expect(pictures(path)).not.toEqual([])
    const [, stage, rule] = /^src\/read\/([^/]+)\/(.+)\.ts$/.exec(path) ?? []
    const tests = filesBelow(`test/read/${stage}`, '.ts').map(textOf).join('\n')
    const own = existsSync(`${ROOT}test/read/${stage}/${rule}.test.ts`)
    expect(own || tests.includes(`${rule!.split('/').at(-1)}.ts`) || runsAll(tests)).toBe(true)
  })

  /** A test may run the pictures of a whole folder: it then lists the folder and reads pictures of what it finds. */
  function runsAll(tests: string): boolean {
    const lists = /readdirSync|filesBelow|import\.meta\.glob/.test(tests)
    return (
      /\brulePictures\(/.test(tests) || (lists && /\b(?:pictures?|picturesIn|parsePictures)\(/.test(tests))
    )
  }

  it.each(folders.filter((folder) => folder >= '05' && folder < '15'))('%s shows at least one', (folder) => {
    expect(rules.filter((path) => path.includes(`/${folder}/`))).not.toEqual([])
  })
})
