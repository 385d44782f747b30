// Imported lists: every entry in, no alias lost, and each format refused with its line when it is wrong.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseFtm } from '../../src/knowledge/lists/ftm.ts'
import type { ListEntry } from '../../src/knowledge/lists/list-entry.ts'
import { parseOfac } from '../../src/knowledge/lists/ofac.ts'
import { parsePetrarch } from '../../src/knowledge/lists/petrarch.ts'
import { inNewsprint, matchesFreely, shownName, spellingsOf } from '../../src/knowledge/lists/spellings.ts'
import { parseUn } from '../../src/knowledge/lists/un.ts'

const fixture = (file: string): { file: string; text: string } => ({
  file,
  text: readFileSync(new URL(`../fixtures/lists/${file}`, import.meta.url), 'utf8'),
})
const ofac = (...files: string[]) => parseOfac(files.map(fixture))
const wordsOf = ({ names }: ListEntry): string[] =>
  names.map(({ text, quality, kind }) => `${text}/${quality}/${kind}`)

test('the OFAC files in any order', () => {
  const { entries, passed } = ofac('alt.csv', 'sdn.csv', 'add.csv')
  expect(entries.map(({ ref, kind }) => `${ref} ${kind}`)).toEqual([
    '101 person',
    '102 organisation',
    '103 vessel',
    '104 person',
    '105 organisation',
  ])
  expect(wordsOf(entries[0]!)).toEqual([
    'ODHIAMBO, Amina Grace/strong/name',
    'WANJIRU-ODHIAMBO, Amina/strong/aka',
    'THE ENGINEER/weak/aka',
    'PILOT/weak/aka',
  ])
  expect(wordsOf(entries[1]!)).toContain('QUILLFEATHER, "SONS" AND DAUGHTERS/strong/fka')
  expect(entries[0]).toMatchObject({ born: '1960-01-08', countries: ['Kenya'] })
  expect(entries[0]!.listings.map(({ program }) => program)).toEqual(['PORTS', 'FERRY'])
  expect(entries[1]!.countries).toEqual(['Malta'])
  expect(Object.fromEntries(passed)).toEqual({ 'addresses of no entry': 1 })
})

test('the list of the Security Council', () => {
  const { entries, dated } = parseUn(fixture('un.xml'))
  expect(dated).toBe('2026-02-27')
  expect(wordsOf(entries[0]!)).toEqual([
    'AMINA GRACE ODHIAMBO/strong/name',
    'Grace of the Harbour/strong/aka',
    'Captain Green/weak/aka',
    'Амина/strong/script',
  ])
  expect(entries[0]).toMatchObject({ ref: 'HTi.901', born: '1960-01-08', note: 'Runs & owns a port.' })
  expect(entries[1]!.listings).toEqual([{ program: 'Al-Qaida', from: '2020-01-02', until: null }])
})

test('a dictionary of PETRARCH', () => {
  const { entries } = parsePetrarch(
    fixture('actors.txt'),
    new Map([
      ['GOV', 'GOV'],
      ['LAB', 'LAB'],
    ]),
  )
  expect(entries.map(({ kind, countries, sector }) => [kind, ...countries, sector])).toEqual([
    ['state', 'KEN', 'GOV'],
    ['person', 'MLT', 'GOV'],
    ['organisation', 'MLT', 'LAB'],
  ])
  expect(entries[1]!.offices.map(({ title, from, until }) => [title, from, until])).toEqual([
    ['MLTGOV', '2001-01-20', '2009-01-20'],
    ['MLTELI', '2009-01-20', null],
  ])
  expect(entries[0]!.names.map(({ text }) => text)).toEqual(['KENYA', 'KENYAN REPUBLIC'])
})

test('entities of FollowTheMoney', () => {
  const { entries, passed } = parseFtm(fixture('entities.jsonl'))
  expect(entries.map(({ ref, kind }) => `${ref} ${kind}`)).toEqual(['NK-1 person', 'NK-2 organisation'])
  expect(wordsOf(entries[0]!)).toEqual([
    'Cassandra Wetherby-Okoro/strong/name',
    'Cassie Okoro/strong/aka',
    'Ace/weak/aka',
  ])
  expect(entries[1]!.listings).toEqual([
    { program: 'Harbour measures', from: '2023-04-05', until: '2025-01-01' },
  ])
  expect(Object.fromEntries(passed)).toEqual({ Address: 1 })
})

test.each<[string, () => unknown, RegExp]>([
  [
    'a file that is not of the list',
    () => parseOfac([{ file: 'x.csv', text: '1,2,3\n' }]),
    /x\.csv: has rows of 3 cells/,
  ],
  [
    'rows of unlike length',
    () => parseOfac([{ file: 'x.csv', text: '1,2,3,4,5\n1,2\n' }]),
    /x\.csv: .*line 2/,
  ],
  ['a header', () => parseOfac([{ file: 'x.csv', text: 'ent_num,b,c,d,e\n' }]), /line 1 does not begin/],
  ['alt.csv alone', () => ofac('alt.csv'), /is not sdn\.csv/],
  [
    'XML that is cut',
    () => parseUn({ file: 'x.xml', text: '<CONSOLIDATED_LIST>\n<INDIVIDUALS>' }),
    /x\.xml: line 2: /,
  ],
  ['other XML', () => parseUn({ file: 'x.xml', text: '<html/>' }), /begins with html/],
  ['an empty list', () => parseUn({ file: 'x.xml', text: '<CONSOLIDATED_LIST/>' }), /no INDIVIDUAL/],
  [
    'a document type',
    () =>
      parseUn({
        file: 'x.xml',
        text: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>\n<CONSOLIDATED_LIST>&b;</CONSOLIDATED_LIST>',
      }),
    /document type is not allowed/,
  ],
  [
    'XML that is too deep',
    () => parseUn({ file: 'x.xml', text: `<CONSOLIDATED_LIST>${'<a>'.repeat(99)}` }),
    /too deep/,
  ],
  [
    'a code that is none',
    () => parsePetrarch({ file: 'x.txt', text: 'A_ [KEN 20\u006f1]\n' }, new Map()),
    /line 1: a code/,
  ],
  [
    'a name without a code',
    () => parsePetrarch({ file: 'x.txt', text: '# a\nA_\nB_ [KEN]\n' }, new Map()),
    /line 2: A has no code/,
  ],
  ['a line that is no JSON', () => parseFtm({ file: 'x.jsonl', text: '\n{"id"' }), /line 2 is no JSON/],
  ['JSON that is no entity', () => parseFtm({ file: 'x.jsonl', text: 'null' }), /line 1 is no entity/],
  [
    'an entity without a name',
    () => parseFtm({ file: 'x.jsonl', text: '{"id":"a","schema":"Person","properties":{}}' }),
    /line 1: a has no name/,
  ],
])('%s is refused with its line', (_, parse, message) => {
  expect(parse).toThrow(
    expect.objectContaining({ code: 'input-unreadable', message: expect.stringMatching(message) }),
  )
})

const entry = (kind: ListEntry['kind'], text: string, quality: 'strong' | 'weak' = 'strong'): ListEntry => ({
  ref: '1',
  kind,
  order: kind === 'person' ? 'comma' : 'as-written',
  names: [{ text, quality, kind: 'name' }],
  countries: [],
  born: null,
  sector: null,
  listings: [],
  offices: [],
  note: null,
})
const spelt = (one: ListEntry, familyFirst: boolean | null = null): string[] =>
  spellingsOf(one, one.names[0]!, familyFirst).map(({ text, score }) => `${text} ${score}`)

test('"SURNAME, Given" is one name in both orders; the order that is unusual in the country has a score', () => {
  expect(spelt(entry('person', 'DOE, Jane'))).toEqual(['Jane DOE 1', 'DOE Jane 0.9'])
  expect(spelt(entry('person', 'DOE, Jane'), true)).toEqual(['Jane DOE 0.9', 'DOE Jane 1'])
  expect(spelt(entry('person', 'DOE, Jane, Jr.'))).toEqual(['Jane DOE Jr. 1', 'DOE Jane Jr. 0.9'])
  expect(spelt(entry('organisation', 'GULL CO., LTD. (GCL)'))).toEqual([
    'GULL CO., LTD. 1',
    'GULL CO. LTD. 1',
  ])
})

test('names as newspapers write them', () => {
  expect(inNewsprint('GULL TRADING CO., LTD.')).toBe('Gull Trading Co., Ltd.')
  expect(inNewsprint('BANK OF THE SEA JSC')).toBe('Bank of the Sea JSC')
  expect(inNewsprint('AL-HAJ, Amina')).toBe('Al-Haj, Amina')
  expect(shownName(entry('person', 'DOE, Jane'), null)).toBe('Jane Doe')
})

test('only names that can be nothing else match freely', () => {
  const isTaken = (word: string): boolean => word === 'HARBOUR'
  const free = (one: ListEntry): boolean => matchesFreely(one, one.names[0]!, one.names[0]!.text, isTaken)
  expect(free(entry('person', 'Jane DOE'))).toBe(true)
  expect(free(entry('person', 'Jane DOE', 'weak'))).toBe(false)
  expect(free(entry('person', 'PILOT'))).toBe(false)
  expect(free(entry('organisation', 'ZORBINTEKH'))).toBe(true)
  expect(free(entry('organisation', 'HARBOUR'))).toBe(false)
  expect(free(entry('organisation', 'THE BASE'))).toBe(false)
  expect(free(entry('vessel', 'BLUE GULL'))).toBe(false)
})
