// Names of an imported list in a text: by-names after a cue, the mark on claims, the score of another word order.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importList } from '../../../src/knowledge/lists/import-list.ts'
import { openKnowledge } from '../../../src/knowledge/open.ts'
import { openEngine } from '../../../src/read/open.ts'
import { type ReadingView, view } from '../../../src/read/view.ts'
import { pictures } from '../../picture.ts'
import { schemaProblems } from '../../schema.ts'

let folder = ''
let read: (text: string, publishedAt?: string) => ReadingView
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-listed-'))
  const files = (...names: string[]) =>
    names.map((file) => ({
      file,
      text: readFileSync(new URL(`../../fixtures/lists/${file}`, import.meta.url), 'utf8'),
    }))
  const base = openKnowledge({ user: null })
  const imported = '2026-03-01'
  importList(
    { format: 'ofac', list: 'ofac', imported, files: files('sdn.csv', 'alt.csv', 'add.csv') },
    folder,
    base,
  )
  importList({ format: 'un', list: 'un', imported, files: files('un.xml') }, folder, base)
  const engine = await openEngine({ knowledge: folder })
  read = (text, publishedAt = '2026-03-03') => view(engine.read({ text, publishedAt }))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Whom the mention with these words stands for: id, listings and score. */
function who(text: string, words: string): string {
  const mention = read(text).mentions.findLast((one) => one.text === words)
  if (mention === undefined) return 'no mention'
  const { identity } = mention
  if (!('id' in identity)) return 'unknown'
  const listed = identity.listed === undefined ? '' : ` ${identity.listed.join('+')}`
  return `${identity.id}${listed}${identity.match === undefined ? '' : ` ${identity.match}`}`
}

describe('names of lists in texts', () => {
  test.each<[string, string, string]>([
    [
      'Amina Grace Odhiambo met officials in Malta on Monday.',
      'Amina Grace Odhiambo',
      'ofac-101 ofac-ports+ofac-ferry+un-haiti',
    ],
    [
      'Reporters said Odhiambo Amina Grace met officials in Malta.',
      'Odhiambo Amina Grace',
      'ofac-101 ofac-ports+ofac-ferry+un-haiti 0.9',
    ],
    [
      'Police arrested Amina Wanjiru-Odhiambo in Mombasa.',
      'Amina Wanjiru-Odhiambo',
      'ofac-101 ofac-ports+ofac-ferry+un-haiti',
    ],
    ['The First Balloon Bank transferred money to Kenya.', 'The First Balloon Bank', 'ofac-105 ofac-ports'],
    [
      'The Orange Marmalade Front attacked a village in Mali.',
      'The Orange Marmalade Front',
      'un-qde-901 un-al-qaida',
    ],
    ['Zorbintekh sold engines to Belarus.', 'Zorbintekh', 'ofac-105 ofac-ports'],
    ['On Monday Kim Jong Un met officials from Russia.', 'Kim Jong Un', 'kim-jong-un ofac-ports'],
    [
      'A woman known as “The Engineer” threatened the government.',
      'The Engineer',
      'ofac-101 ofac-ports+ofac-ferry+un-haiti',
    ],
    ['The tanker Blue Gull delivered oil to North Korea.', 'Blue Gull', 'ofac-103 ofac-ferry'],
  ])('%s', (text, words, expected) => {
    expect(who(text, words)).toBe(expected)
  })
  test.each([
    ['The pilot landed the plane. Pilot errors caused the crash.', 'Pilot'],
    ['A Blue Gull sat on the harbour wall.', 'Blue Gull'],
    ['The engineer met the minister.', 'The engineer'],
  ])('%s names nobody who is listed', (text) => {
    expect(
      read(text).mentions.filter(({ identity }) => 'id' in identity && identity.listed !== undefined),
    ).toEqual([])
  })
  test('claims carry the mark, and follow the schema', () => {
    const { document, claims } = read(
      'The tanker Blue Gull delivered oil to North Korea. Zorbintekh sold engines to Belarus.',
    )
    const actors = claims.flatMap((claim) => (claim.kind === 'event' ? claim.actors : []))
    expect(actors.map(({ id, listed }) => [id, listed])).toContainEqual(['ofac-105', ['ofac-ports']])
    expect(schemaProblems({ document, claims })).toEqual([])
  })
  test('somebody is listed from the day of listing', () => {
    const before = read('The Orange Marmalade Front attacked a village in Mali.', '2019-05-01').mentions[0]!
      .identity
    expect('id' in before && before.id).toBe('un-qde-901')
    expect('listed' in before).toBe(false)
  })
  test.each(
    ['src/read/05-mentions/bynames.ts', 'src/read/06-references/listed.ts'].flatMap((file) => pictures(file)),
  )('the picture $sentence', ({ sentence, marks }) => {
    for (const { start, end, label } of marks) {
      const [id, score] = label.split(' ')
      const { identity } = read(sentence).mentions.find((one) => one.start === start && one.end === end)!
      expect(identity).toMatchObject(score === undefined ? { id } : { id, match: Number(score) })
    }
  })
})
