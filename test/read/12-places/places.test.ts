// Place names: which are found, which place is meant, and what is left out.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openKnowledge } from '../../../src/knowledge/open.ts'
import { compilePlaceRows } from '../../../src/knowledge/place-rows.ts'
import { readSources } from '../../../src/knowledge/sources.ts'
import { givenPlaces } from '../../../src/read/12-places/given.ts'
import { places } from '../../../src/read/12-places/places.ts'
import { picture as pictureOf } from '../../picture.ts'
import { readWho } from '../read-who.ts'

const knowledge = openKnowledge()
const ROOT = new URL('../../../', import.meta.url)

function find(text: string): {
  words: string
  id: string | null
  country: string | null
  start: number
  end: number
  lat: number | null
  lon: number | null
}[] {
  const who = readWho(text, '2025-12-27')
  return places.run(who, knowledge).all.map((place) => {
    const [start, end] = [who.tokens.starts[place.first]!, who.tokens.ends[place.end - 1]!]
    return {
      words: text.slice(start, end),
      id: place.id,
      country: place.country,
      lat: place.lat,
      lon: place.lon,
      start,
      end,
    }
  })
}
const words = (text: string): string[] => find(text).map((place) => place.words)
const countries = (text: string): string[] => find(text).map((place) => `${place.words} ${place.country}`)

describe('pictures of spotting.ts and containment.ts', () => {
  it.each(['spotting', 'containment'])('%s.ts', (file) => {
    const picture = pictureOf(`src/read/12-places/${file}.ts`)
    const found = find(picture.sentence)
    for (const mark of picture.marks) {
      const place = found.find((one) => one.start === mark.start && one.end === mark.end)
      expect(place, picture.sentence.slice(mark.start, mark.end)).toBeDefined()
      if (mark.label !== 'place') expect(near(place!, mark.label)).toBe(true)
    }
    if (file === 'spotting') expect(found).toHaveLength(picture.marks.length)
  })
})

/** Within two degrees of a region's middle, as a test of which town was chosen. */
function near(place: { lat: number | null; lon: number | null }, region: string): boolean {
  const row = readFileSync(new URL('knowledge/places/regions.tsv', ROOT), 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`${region}\t`))!
    .split('\t')
  return Math.abs(place.lat! - Number(row[4])) < 4 && Math.abs(place.lon! - Number(row[5])) < 5
}

describe('which place is meant', () => {
  it.each([
    ['Troops moved from Paris to Marseille.', ['Paris FRA', 'Marseille FRA']],
    ['A factory opened in Paris, Texas.', ['Paris USA', 'Texas USA']],
    [
      'Tbilisi and Moscow fought over Georgia after Russian troops crossed the border.',
      ['Tbilisi GEO', 'Moscow RUS', 'Georgia GEO'],
    ],
    [
      'Voters in Atlanta and Savannah said that Georgia would recount.',
      ['Atlanta USA', 'Savannah USA', 'Georgia USA'],
    ],
    ['Shells hit Kiev and Odessa.', ['Kiev UKR', 'Odessa UKR']],
    ['Iran enriched uranium at Natanz and Fordow.', ['Iran IRN', 'Natanz IRN', 'Fordow IRN']],
    ['The train crossed at Tumangang after a launch from Sohae.', ['Tumangang PRK', 'Sohae PRK']],
    ['Ships left the Strait of Hormuz for the Gulf of Aden.', ['Strait of Hormuz null', 'Gulf of Aden null']],
    ['Fighting spread across the Sahel and the Horn of Africa.', ['Sahel null', 'Horn of Africa null']],
  ])('%s', (text, wanted) => expect(countries(text)).toEqual(wanted))

  it('gives coordinates', () => {
    const [kyiv] = find('They met in Kyiv.')
    expect(Math.abs(kyiv!.lat! - 50.45)).toBeLessThan(0.1)
    expect(Math.abs(kyiv!.lon! - 30.52)).toBeLessThan(0.1)
  })
})

describe('what is no place', () => {
  it.each([
    'The minister arrived in March.',
    'George Washington crossed the river.',
    'The Boston Globe reported it.',
    'Russian and Chinese officials spoke.',
  ])('%s', (text) => expect(words(text)).toEqual([]))
})

it('keeps an unknown place without coordinates, and the others with theirs', () => {
  const found = find('The convoy stopped near Kalamburi, then drove to Nairobi.')
  expect(found.map((place) => [place.words, place.lat === null])).toEqual([
    ['Kalamburi', true],
    ['Nairobi', false],
  ])
})

it('places the names that it is given, nationalities and abbreviations too', () => {
  const text = 'Kenyans and Ugandan drivers left Paris, Texas, for Charleston, S.C.'
  const who = readWho(text, '2025-12-27')
  const given = ['Kenyans', 'Ugandan', 'Paris', 'Texas', 'Charleston', 'S.C.'].map((name) => {
    const at = text.indexOf(name)
    const first = who.tokens.starts.indexOf(at)
    let end = first
    while (end < who.tokens.count && who.tokens.starts[end]! < at + name.length) end++
    return { first, end }
  })
  const found = givenPlaces(who, knowledge, given)
  expect(found.map(({ country }) => country)).toEqual(['KEN', 'UGA', 'USA', 'USA', 'USA', 'USA'])
  expect(found[2]!.lat).toBeCloseTo(33.7, 0)
})

describe('the gazetteer', () => {
  const { rows, names, unknown } = compilePlaceRows(readSources(new URL('knowledge', ROOT).pathname))
  it('has what it says', () => {
    expect(rows.length).toBeGreaterThan(48_000)
    expect(names.length).toBeGreaterThan(54_000)
    expect(rows.filter((row) => row.kind === 'country').length).toBeGreaterThanOrEqual(245)
    expect(rows.filter((row) => row.kind === 'capital').length).toBeGreaterThanOrEqual(230)
  })
  it('knows every city that alternates.tsv names', () => expect(unknown).toEqual([]))
  it('has coordinates on Earth and no id twice', () => {
    expect(
      rows.filter((row) => !(Math.abs(row.lat) <= 90 && Math.abs(row.lon) <= 180)).map((row) => row.id),
    ).toEqual([])
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
  })
})
