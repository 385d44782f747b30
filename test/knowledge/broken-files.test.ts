// Broken knowledge files: each is reported with its file and line, and refused by the compiler.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { checkKnowledge } from '../../src/knowledge/check.ts'
import { compileKnowledge } from '../../src/knowledge/compile.ts'
import { describeProblem } from '../../src/knowledge/problem.ts'

const roots: string[] = []
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true })
})

const state = (id: string, more = ''): string =>
  `id: ${id}\nkind: state\nname: ${id} land\nnames: []\nadjectives: []\ndemonyms: []\nstatus: territory\n${more}bodies: []\nsources: [test]\nverified: true\n`
const person = (id: string, offices: string, more = ''): string =>
  `id: ${id}\nkind: person\nname: ${id}\nnames: []\ncountry: AAA\nsector: GOV\n${more}offices:\n${offices}sources: [test]\nverified: true\n`

function rootWith(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'chancery-knowledge-'))
  roots.push(root)
  cpSync(fileURLToPath(new URL('../../knowledge/schema', import.meta.url)), join(root, 'schema'), {
    recursive: true,
  })
  for (const [path, text] of Object.entries({ 'actors/states/AAA.yml': state('AAA'), ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}
const problemsOf = (files: Record<string, string>): string[] =>
  checkKnowledge(rootWith(files)).problems.map(describeProblem)

describe('a broken file is reported with file and line', () => {
  test('sound files have no problem', () => expect(problemsOf({})).toEqual([]))
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'bad YAML',
      { 'actors/states/BBB.yml': 'id: [BBB\nkind: state\n' },
      /^knowledge\/actors\/states\/BBB\.yml:\d+: /,
    ],
    [
      'a field that the schema does not know',
      { 'actors/states/BBB.yml': state('BBB', 'colour: red\n') },
      /BBB\.yml:1: .*additional properties \(colour\)/,
    ],
    [
      'a value out of its list',
      { 'actors/states/BBB.yml': state('BBB').replace('territory', 'empire') },
      /BBB\.yml:7: status must be equal/,
    ],
    [
      'a date that is none',
      { 'actors/states/BBB.yml': state('BBB', 'from: "2020-13"\n') },
      /BBB\.yml:8: from must match/,
    ],
    [
      'an id that is not the name of the file',
      { 'actors/states/BBB.yml': state('CCC') },
      /BBB\.yml:1: id CCC is not the name of the file/,
    ],
    [
      'a row with too many cells',
      { 'lexicon/x.tsv': '# x\na\tb\n1\t2\n1\t2\t3\n' },
      /lexicon\/x\.tsv:4: row has 3 cells/,
    ],
    [
      'a slot that no rule and no word fills',
      {
        'lexicon/slot-words.tsv': 'word\nfrom\n',
        'lexicon/predicates-request.tsv':
          'words\tpos\tneeds\tmode\tactor\trecipient\nask\tv\t!obj.owner obj=from\t\tsubj\tfrom/comp.subj\nneed\tv\tobj\t\tctx\tfrom\n',
      },
      /predicates-request\.tsv:3: no slot is called ctx/,
    ],
    [
      'an office of nobody',
      { 'actors/people/joe.yml': person('joe', '  - { office: leader, title: L, of: ZZZ }\n') },
      /joe\.yml:8: no actor has the id ZZZ/,
    ],
    [
      'an office that ends before it begins',
      {
        'actors/people/joe.yml': person(
          'joe',
          '  - { office: leader, title: L, of: AAA, from: "2020", until: "2019" }\n',
        ),
      },
      /joe\.yml:8: ends \(2019\) before/,
    ],
    [
      'an office after death',
      {
        'actors/people/joe.yml': person(
          'joe',
          '  - { office: leader, title: L, of: AAA, from: "2020" }\n',
          'died: "2018"\n',
        ),
      },
      /joe\.yml:9: office begins after the death/,
    ],
    [
      'a member that does not exist',
      {
        'ties/t.yml':
          'id: t\nkind: membership\nname: T\nof: AAA\nrole: member\nparties:\n  - { id: AAA }\n  - { id: XYZ }\nsources: [test]\nverified: true\n',
      },
      /t\.yml:8: no actor has the id XYZ/,
    ],
    [
      'a party twice at a time',
      {
        'ties/t.yml':
          'id: t\nkind: membership\nname: T\nof: AAA\nrole: member\nparties:\n  - { id: AAA }\n  - { id: AAA, from: "2000" }\nsources: [test]\nverified: true\n',
      },
      /t\.yml:8: AAA is already a party/,
    ],
  ])('%s', (_, files, expected) => {
    const problems = problemsOf(files)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(expected)
  })
  test('a gap and an overlap in an office, as warnings', () => {
    const term = (from: string, until: string): string =>
      `  - { office: head-of-state, title: President, of: AAA, from: "${from}", until: "${until}" }\n`
    const problems = problemsOf({
      'actors/people/one.yml': person('one', term('2001-01-01', '2005-01-01')),
      'actors/people/two.yml': person('two', term('2006-01-01', '2010-01-01')),
      'actors/people/three.yml': person('three', term('2009-01-01', '2012-01-01')),
    })
    expect(problems).toEqual([
      'knowledge/actors/people/two.yml:8: warning: head-of-state of AAA: nobody for 365 days since one',
      'knowledge/actors/people/three.yml:8: warning: head-of-state of AAA: overlaps with two',
    ])
  })
  test('two who begin on one day hold an office together', () => {
    const term =
      '  - { office: head-of-state, title: Regent, of: AAA, from: "2001-04-01", until: "2001-10-01" }\n'
    expect(
      problemsOf({
        'actors/people/one.yml': person('one', term),
        'actors/people/two.yml': person('two', term),
      }),
    ).toEqual([])
  })
  test('a member of the UN without a head of state', () => {
    expect(problemsOf({ 'actors/states/BBB.yml': state('BBB').replace('territory', 'un-member') })).toEqual([
      'knowledge/actors/states/BBB.yml:1: warning: no head of state is known',
    ])
  })
  test('two strong names that clash, unless one is noted', () => {
    const file = (id: string, name: string): string => state(id, '').replace('names: []', `names: [${name}]`)
    const clash = {
      'actors/states/BBB.yml': file('BBB', 'Old Land'),
      'actors/states/CCC.yml': file('CCC', 'Old Land'),
    }
    expect(problemsOf(clash)).toEqual([
      'knowledge/actors/states/CCC.yml:4: warning: "Old Land" is CCC here and BBB in knowledge/actors/states/BBB.yml',
    ])
    expect(
      problemsOf({ ...clash, 'actors/states/CCC.yml': file('CCC', '{ text: Old Land, note: also BBB }') }),
    ).toEqual([])
  })
})

test('two persons of one name are told apart by their ids', () => {
  const named = (id: string): string => person(id, '  []\n').replace(`name: ${id}`, 'name: Jo Doe')
  const file = (id: string): Record<string, string> => ({ [`actors/people/${id}.yml`]: named(id) })
  expect(problemsOf({ ...file('jo-doe'), ...file('jo-doe-general') })).toEqual([])
  expect(problemsOf({ ...file('jo-doe'), ...file('general-jo') })).toHaveLength(1)
})

test('the compiler refuses a broken file with a coded error', () => {
  const root = rootWith({ 'actors/states/BBB.yml': state('CCC') })
  expect(() => compileKnowledge(root)).toThrow(
    expect.objectContaining({
      code: 'knowledge-invalid',
      message: 'knowledge/actors/states/BBB.yml:1: id CCC is not the name of the file',
    }),
  )
})
