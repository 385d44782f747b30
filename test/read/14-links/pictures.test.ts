// The pictures of the link rules are true.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isOtherMoment } from '../../../src/read/14-links/other-moment.ts'
import { open } from '../../../src/read/14-links/view.ts'
import type { LayerName, Reading } from '../../../src/reading/index.ts'
import { type Mark, type Picture, parsePictures, pictures } from '../../picture.ts'
import { linksAt, predicatesAt, readAll, wordsOf } from './read-links.ts'

const folder = new URL('../../../src/read/14-links/', import.meta.url)
const files = readdirSync(folder).filter(
  (name) => parsePictures(readFileSync(new URL(name, folder), 'utf8')).length > 0,
)

/** What a mark's label says of its words, checked against the links. */
function check(reading: Reading<LayerName>, picture: Picture, mark: Mark): void {
  const words = picture.sentence.slice(mark.start, mark.end)
  const [kind, of] = [
    mark.label.split(' ')[0]!,
    [...mark.label.matchAll(/"([^"]+)"/g)].map((match) => match[1]!),
  ]
  for (const trigger of of) {
    const found = linksAt(reading, trigger)
    if (kind === 'item') expect(found.items, trigger).toContain(words)
    else if (kind === 'scene') expect(found.where, trigger).toBe(words)
    else expect([found.when, found.where], trigger).toContain(words)
    if (kind === 'of') expect(found.of, trigger).toBe(found.when === words ? 'event' : found.of)
    if (kind === 'report') expect(found.of, trigger).toBe('report')
    if (mark.label.endsWith('only')) {
      const holders = reading.predicates.all.filter(({ index }) => linkedTo(reading, index, words))
      expect(holders.map((one) => wordsOf(reading, one))).toEqual(of)
    }
  }
  if (of.length > 0) return
  const nth = (label: string): string => picture.sentence.slice(...rangeOf(picture, label))
  if (kind === 'nothing')
    expect(reading.predicates.all.some(({ index }) => linkedTo(reading, index, words))).toBe(false)
  else if (kind === 'phrase')
    expect(reading.links.of.flatMap(({ phrases }) => phrases.map((one) => wordsOf(reading, one)))).toContain(
      words,
    )
  else if (kind === 'same') expect(linksAt(reading, words).sameAs).toBe(nth('one'))
  else if (kind === 'answer') expect(linksAt(reading, words).inReturnFor).toBe(nth('answered'))
  else if (kind === 'another')
    expect(isOtherMoment(open(reading, new Set()), reading.tokens.forms.indexOf(words))).toBe(true)
  else expect(predicatesAt(reading, words)).not.toEqual([])
}

function linkedTo(reading: Reading<LayerName>, index: number, words: string): boolean {
  const { when, whenOf } = reading.links.of[index]!
  return when >= 0 && whenOf === 'event' && wordsOf(reading, reading.times.all[when]!) === words
}

function rangeOf(picture: Picture, label: string): [number, number] {
  const mark = picture.marks.find((one) => one.label === label)!
  return [mark.start, mark.end]
}

describe('pictures', () => {
  it.each(files)('%s', (file) => {
    for (const picture of pictures(`src/read/14-links/${file}`)) {
      const reading = readAll(picture.sentence)
      for (const mark of picture.marks) check(reading, picture, mark)
    }
  })
})
