// Items: their span, category and quantity.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildNumbers } from '../../../src/knowledge/numbers.ts'
import { openKnowledge } from '../../../src/knowledge/open.ts'
import { parseRows } from '../../../src/knowledge/rows.ts'
import { openEngine } from '../../../src/read/open.ts'
import { pictures } from '../../picture.ts'

const knowledge = openKnowledge()
const engine = await openEngine()

function find(
  text: string,
): { words: string; category: string; quantity: string; start: number; end: number }[] {
  const { tokens, items } = engine.read({ text, publishedAt: '2025-12-27' })
  return items.all.map(({ first, end, category, quantity }) => {
    const [start, stop] = [tokens.starts[first]!, tokens.ends[end - 1]!]
    const count =
      quantity === null
        ? ''
        : `${quantity.approximate ? '~' : ''}${quantity.value}${quantity.unit === null ? '' : ` ${quantity.unit}`}`
    return { words: text.slice(start, stop), category, quantity: count, start, end: stop }
  })
}

describe('pictures', () => {
  it.each(['noun-phrase.ts', 'measures.ts', 'money.ts'])('%s', (file) => {
    for (const picture of pictures(`src/read/13-items/${file}`)) {
      const found = find(picture.sentence)
      for (const mark of picture.marks) {
        const item = found.find((one) => one.start === mark.start)
        expect(item?.words).toBe(picture.sentence.slice(mark.start, mark.end))
        if (mark.label !== 'item') expect(item!.category).toBe(mark.label)
      }
    }
  })
})

describe('category and quantity', () => {
  it.each([
    [
      'It shipped about 11 tonnes of low-enriched uranium to Russia.',
      'about 11 tonnes of low-enriched uranium',
      'nuclear.uranium',
      '~11 tonnes',
    ],
    ['They promised Kyiv 1,000 anti-tank weapons.', '1,000 anti-tank weapons', 'arms.anti-tank', '1000'],
    ['They pledged 500 million euros.', '500 million euros', 'money', '500000000 EUR'],
    ['They pledged 10 million Canadian dollars.', '10 million Canadian dollars', 'money', '10000000 CAD'],
    ['They froze A$9 million in help.', 'A$9 million in help', 'aid', '9000000 AUD'],
    ['Norway will supply Djibouti cheaper electricity.', 'cheaper electricity', 'energy.electricity', ''],
    ['They gave $400m in aid.', '$400m in aid', 'aid', '400000000 USD'],
    ['They sent North Korean artillery shells.', 'artillery shells', 'arms.ammunition.artillery', ''],
    ['They freed ten captured soldiers.', 'ten captured soldiers', 'people.prisoners', '10 persons'],
    ['They sent dozens of tanks.', 'dozens of tanks', 'arms.tanks', ''],
    [
      'They sent more than 20,000 containers of shells.',
      'more than 20,000 containers of shells',
      'arms.ammunition.artillery',
      '~20000 containers',
    ],
    ['They sent some 9 million rounds.', 'some 9 million rounds', 'arms.ammunition', '~9000000 rounds'],
    ['They sent a 155mm shell.', '155mm shell', 'arms.ammunition.artillery', ''],
    [
      'They sold two dozen Patriot missiles.',
      'two dozen Patriot missiles',
      'arms.missiles.air-defence',
      '24',
    ],
    ['They bought air defense systems.', 'air defense systems', 'arms.missiles.air-defence', ''],
    ['They asked for technological assistance.', 'technological assistance', 'technology', ''],
  ])('%s', (text, words, category, quantity) => {
    expect(find(text).map(({ start: _, end: __, ...item }) => item)).toContainEqual({
      words,
      category,
      quantity,
    })
  })

  it.each(['The oil minister resigned.', 'The missile test failed.', 'It is the capital.'])(
    'nothing in: %s',
    (text) => expect(find(text)).toEqual([]),
  )
})

describe('the lists', () => {
  it('has over a thousand words in about a hundred categories', () => {
    expect(knowledge.items.categories.length).toBeGreaterThan(95)
    const folder = new URL('../../../knowledge/items/', import.meta.url)
    const rows = readdirSync(folder).flatMap((file) => parseRows(readFileSync(new URL(file, folder), 'utf8')))
    expect(rows.flatMap((row) => [...row.words!.split('|'), ...row.weak!.split('|')]).length).toBeGreaterThan(
      1500,
    )
    expect(new Set(rows.map((row) => row.category)).size).toBe(rows.length)
  })
  it('answers for single nouns', () => {
    expect(knowledge.items.category('shell')).toBe('arms.ammunition.artillery')
    expect(knowledge.items.category('table')).toBeNull()
    expect(knowledge.items.strong('package')).toBe(false)
  })
})

describe('numbers', () => {
  const numbers = buildNumbers(
    parseRows(readFileSync(new URL('../../../knowledge/lexicon/numbers.tsv', import.meta.url), 'utf8')),
  )
  it.each([
    ['9 million', 9_000_000],
    ['1,000', 1000],
    ['400m', 400_000_000],
    ['two dozen', 24],
    ['half a million', 500_000],
    ['a hundred', 100],
    ['three hundred and twenty', 320],
    ['twenty - five', 25],
    ['twenty-five', 25],
    ['5.4 billion', 5_400_000_000],
  ])('%s', (text, wanted) => {
    const lowers = text.split(' ')
    expect(numbers.read(lowers, 0, lowers.length)).toEqual({ end: lowers.length, value: wanted })
  })
  it.each(['2,34', 'a m', 'about'])('%s is none', (text) =>
    expect(numbers.read(text.split(' '), 0, text.split(' ').length)).toBeNull(),
  )
})
