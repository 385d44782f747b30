// What an act hands over.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openKnowledge } from '../../src/knowledge/open.ts'
import { handedThings } from '../../src/read/handed-things.ts'
import { parsePictures } from '../picture.ts'
import { linksAt, predicatesAt, readAll } from './14-links/read-links.ts'

const knowledge = openKnowledge()
const source = readFileSync(new URL('../../src/read/handed-things.ts', import.meta.url), 'utf8')

it.each(parsePictures(source).map((picture) => [picture.sentence, picture] as const))(
  '%s',
  (sentence, { marks }) => {
    const reading = readAll(sentence)
    for (const { start, end, label } of marks) {
      const trigger = label.match(/"(.+)"/)![1]!
      const heads = handedThings(reading, knowledge, predicatesAt(reading, trigger)[0]!)
      expect(
        heads.some((token) => reading.tokens.ends[token] === end && reading.tokens.ends[token]! > start),
      ).toBe(true)
    }
  },
)

it.each([
  ['India freed 23 Sri Lankan fishermen on Friday.', 'freed', ['23 Sri Lankan fishermen']],
  ['Two mayors have been let go by the rebels.', 'let', ['Two mayors']],
  ['Singapore restricted arms transfers to Burma.', 'restricted', ['arms transfers']],
  ['Bishkek is to return 60 tents to Oslo.', 'return', ['60 tents']],
  // Who is helped is not handed over, and what is said of a place is not what is asked for.
  ['Ghana armed the fathers of these families.', 'armed', []],
  ['The council urged China, the buyer of oil, to show restraint.', 'urged', []],
])('%s', (text, trigger, items) => {
  expect(linksAt(readAll(text), trigger).items).toEqual(items)
})
