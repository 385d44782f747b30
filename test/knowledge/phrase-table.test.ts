// The phrase table: longest match, capitals, accents, hyphens; against a plain matcher on random phrases.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashForms } from '../../src/knowledge/form-hashes.ts'
import { buildPhrases, PhraseTable } from '../../src/knowledge/phrase-table.ts'

function tableOf(...phrases: string[]): PhraseTable {
  return new PhraseTable(buildPhrases(phrases.map((phrase, value) => ({ phrase, value }))).arrays)
}

/** What `table` finds at the first word: how many words, the values, and whether only capitals agree. */
function look(
  table: PhraseTable,
  text: string,
  limit?: number,
): { length: number; values: number[]; capitals: boolean } | null {
  const forms = text.split(' ')
  const found = table.match(hashForms(forms), 0, limit ?? forms.length)
  if (found < 0) return null
  return {
    length: table.length(found),
    values: [...table.values(table.group(found))],
    capitals: table.inCapitals(found),
  }
}

describe('match', () => {
  const table = tableOf(
    'Korea',
    'North Korea',
    "Korean People's Army",
    'Kim Jong-un',
    'U.S.',
    'US',
    "Côte d'Ivoire",
    'Turkey',
  )

  test('takes the longest phrase', () => {
    expect(look(table, 'North Korea said')).toEqual({ length: 2, values: [1], capitals: false })
    expect(look(table, 'Korea said')).toEqual({ length: 1, values: [0], capitals: false })
    expect(look(table, 'North of the river')).toBeNull()
  })
  test('goes no further than the limit', () => {
    expect(look(table, 'North Korea', 1)).toBeNull()
  })
  test('does not care how a tokeniser cuts hyphens, apostrophes and abbreviations', () => {
    for (const text of ['Kim Jong - un', 'Kim Jong-un', 'Kim Jong un'])
      expect(look(table, text)?.values).toEqual([3])
    for (const text of ["Korean People 's Army", "Korean People's Army", 'Korean People’s Army'])
      expect(look(table, text)?.values).toEqual([2])
    for (const text of ['U.S.', 'U.S .', 'U. S.']) expect(look(table, text)?.values).toEqual([4])
    expect(look(table, 'US')?.values).toEqual([5])
  })
  test('nor digits and an uncut possessive', () => {
    const groups = tableOf('G20', 'G5 Sahel', "McDonald's", 'McDonald')
    for (const text of ['G20', 'G-20', 'G 20', "G20's", 'G20’s'])
      expect(look(groups, text)?.values, text).toEqual([0])
    expect(look(groups, 'G 5 Sahel')?.values).toEqual([1])
    expect(look(groups, "McDonald's")?.values).toEqual([2])
    expect(look(groups, "McDonald 's")?.values).toEqual([2])
    expect(look(groups, 'McDonald')?.values).toEqual([3])
    expect(look(groups, "G5's Sahel")).toBeNull()
  })
  test('reads accents as absent', () => {
    for (const text of ["Côte d'Ivoire", 'Cote d’Ivoire', "Cote d 'Ivoire"])
      expect(look(table, text)?.values).toEqual([6])
  })
  test('wants the letters exactly, or all in capitals', () => {
    expect(look(table, 'turkey')).toBeNull()
    expect(look(table, 'NORTH KOREA FIRES')).toEqual({ length: 2, values: [1], capitals: true })
    expect(look(table, 'North KOREA')).toBeNull()
    expect(look(table, 'US')?.capitals).toBe(false)
  })
  test('keeps all the numbers of one phrase, each once', () => {
    const entries = [
      { phrase: 'Congo', value: 7 },
      { phrase: 'Congo', value: 3 },
      { phrase: 'Congo', value: 7 },
    ]
    expect(look(new PhraseTable(buildPhrases(entries).arrays), 'Congo')?.values).toEqual([7, 3])
  })
  test('names the phrases that it cannot hold', () => {
    expect(
      buildPhrases([
        { phrase: '-', value: 0 },
        { phrase: 'word '.repeat(30), value: 1 },
      ]).left,
    ).toHaveLength(2)
  })
})

test('agrees with a plain matcher on random phrases', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'A', 'B', 'ab', 'Ab')
  const phrase = fc.array(word, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(phrase, { maxLength: 12 }), fc.array(word, { maxLength: 12 }), (phrases, forms) => {
      const table = tableOf(...phrases.map((words) => words.join(' ')))
      const hashes = hashForms(forms)
      for (let first = 0; first < forms.length; first++) {
        const found = table.match(hashes, first, forms.length)
        const exact = phrases
          .filter((words) => words.every((one, at) => forms[first + at] === one))
          .map((words) => words.length)
        // In capitals, a phrase in other letters may match, too; those are told apart by the flag.
        if (found >= 0 && table.inCapitals(found)) continue
        expect(found < 0 ? 0 : table.length(found)).toBe(Math.max(0, ...exact))
      }
    }),
  )
})

test('any forms at all are hashed and matched without throwing', () => {
  const table = tableOf('North Korea')
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 80 }), { maxLength: 20 }), (forms) => {
      const hashes = hashForms(forms)
      expect(hashes.starts).toHaveLength(forms.length + 1)
      for (let first = 0; first < forms.length; first++) table.match(hashes, first, forms.length)
    }),
  )
})

test('other scripts stay apart', () => {
  const table = tableOf('Россия', '中国')
  expect(look(table, '中国')?.values).toEqual([1])
  expect(look(table, 'Россия')?.values).toEqual([0])
  expect(look(table, '中')).toBeNull()
})
