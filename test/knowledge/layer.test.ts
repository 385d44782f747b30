// The user's own layer: laid over the base, compiled when it changes, and never half-written.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planAddition } from '../../src/knowledge/add-files.ts'
import { defaultLayerFolder } from '../../src/knowledge/layer.ts'
import { importList } from '../../src/knowledge/lists/import-list.ts'
import type { ListFormat } from '../../src/knowledge/lists/list-entry.ts'
import { openKnowledge } from '../../src/knowledge/open.ts'
import { describeProblem } from '../../src/knowledge/problem.ts'
import { writeWhole } from '../../src/knowledge/write-whole.ts'

const base = openKnowledge({ user: null })
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-layer-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bring = (format: ListFormat, ...files: string[]) =>
  importList(
    {
      format,
      list: format,
      imported: '2026-03-01',
      files: files.map((file) => ({
        file,
        text: readFileSync(new URL(`../fixtures/lists/${file}`, import.meta.url), 'utf8'),
      })),
    },
    join(folder, 'lists-only'),
    base,
  )
const whoIs = (knowledge: typeof base, name: string): string[] =>
  knowledge.names.senses(name).map(({ actor, score }) => `${actor}${score === undefined ? '' : ` ${score}`}`)

test('where the layer is', () => {
  expect(defaultLayerFolder({ CHANCERY_KNOWLEDGE: '/a' })).toBe('/a')
  expect(defaultLayerFolder({ XDG_DATA_HOME: '/b' })).toBe('/b/chancery/knowledge')
  expect(defaultLayerFolder({ XDG_DATA_HOME: 'b' })).toMatch(/\/\.local\/share\/chancery\/knowledge$/)
  expect(openKnowledge({ user: join(folder, 'nothing') }).version).toBe(base.version)
  expect(() => openKnowledge({ user: join(import.meta.dirname, 'layer.test.ts') })).toThrow(/cannot be read/)
})

describe('imported lists', () => {
  beforeAll(() => {
    expect(bring('ofac', 'sdn.csv', 'alt.csv', 'add.csv').header).toMatchObject({ entries: 5, names: 11 })
    expect(bring('un', 'un.xml').header).toMatchObject({ entries: 2, names: 6 })
    bring('petrarch', 'actors.txt')
    bring('ftm', 'entities.jsonl')
  })
  const open = () => openKnowledge({ user: join(folder, 'lists-only') })

  test('names match in capitals and not, in both orders', () => {
    const knowledge = open()
    expect(whoIs(knowledge, 'Amina Grace Odhiambo')).toEqual(['ofac-101'])
    expect(whoIs(knowledge, 'Odhiambo Amina Grace')).toEqual(['ofac-101 0.9'])
    expect(whoIs(knowledge, 'Quillfeather Shipping and Trading Co. Ltd.')).toEqual(['ofac-102'])
    expect(whoIs(knowledge, 'Zorbintekh')).toEqual(['ofac-105'])
    expect(whoIs(knowledge, 'orange marmalade front')).toEqual([])
    expect(whoIs(knowledge, 'Cassie Okoro')).toEqual(['ftm-nk-1'])
    expect(whoIs(knowledge, 'Ports Union of Valletta')).toEqual(['petrarch-ports-union-of-valletta'])
    expect(whoIs(knowledge, 'Kenyan Republic')).toEqual(['KEN'])
  })
  test('weak names, ships and short names need a cue', () => {
    const { bynames } = open().names
    for (const name of ['Pilot', 'The Engineer', 'Blue Gull', 'Harbour', 'Captain Green', 'Ace'])
      expect([name, whoIs(open(), name).filter((actor) => /^(ofac|un|ftm)-/.test(actor))]).toEqual([name, []])
    expect(bynames!.match(['the', 'Engineer'], 0, 2)?.senses.map(({ actor }) => actor)).toEqual(['ofac-101'])
    expect(bynames!.cue(['also', 'known', 'as'], 2, 0)).toBe('alias')
    expect(bynames!.cue(['oil', 'tanker'], 1, 0)).toBe('vessel')
    expect(base.names.bynames).toBeNull()
  })
  test('an entry is the actor of the base, or of another list, that it names', () => {
    const knowledge = open()
    expect(knowledge.listings('kim-jong-un', null)).toEqual(['ofac-ports'])
    expect(knowledge.actor('ofac-104')).toBeNull()
    expect(whoIs(knowledge, 'Grace of the Harbour')).toEqual(['ofac-101'])
    expect(knowledge.about('ofac-101')!.listed).toEqual([
      { list: 'ofac', line: 2 },
      { list: 'un', line: 2 },
    ])
  })
  test('listings are dated ties', () => {
    const knowledge = open()
    expect(knowledge.listings('ofac-101', '2020-01-01')).toEqual(['ofac-ports', 'ofac-ferry'])
    expect(knowledge.listings('ofac-101', '2025-01-01')).toEqual(['ofac-ports', 'ofac-ferry', 'un-haiti'])
    expect(knowledge.ties('ofac-101', '2025-01-01').map(({ kind, of }) => `${kind} ${of}`)).toEqual([
      'listing USA.OFAC',
      'listing USA.OFAC',
      'listing unsc',
    ])
    expect(knowledge.listings('ftm-nk-2', '2024-01-01')).toEqual(['ftm-harbour-measures'])
    expect(knowledge.listings('ftm-nk-2', '2026-01-01')).toEqual([])
    expect(base.listings('kim-jong-un', null)).toEqual([])
  })
  test('who they are', () => {
    const knowledge = open()
    expect(knowledge.actor('ofac-101')).toMatchObject({
      name: 'Amina Grace Odhiambo',
      surname: 'Odhiambo',
      country: 'KEN',
      kind: 'person',
    })
    expect(knowledge.actor('ofac-103')).toMatchObject({ class: 'vessel' })
    expect(knowledge.holders('MLT', 'mltgov', '2005-01-01').map(({ person }) => person)).toEqual([
      'petrarch-bartholomew-quillfeather',
    ])
    expect(knowledge.actor('nato')).toEqual(base.actor('nato'))
    expect(knowledge.ties('CAN', null)).toEqual(base.ties('CAN', null))
  })
  test('the version follows the layer, and the compiled file is taken as it is', () => {
    const file = join(folder, 'lists-only', 'compiled.bin')
    const before = open().version
    const { mtimeMs } = statSync(file)
    expect(before).not.toBe(base.version)
    expect(open().version).toBe(before)
    expect(statSync(file).mtimeMs).toBe(mtimeMs)
    bring('ofac', 'sdn.csv')
    expect(open().version).not.toBe(before)
    writeFileSync(file, 'broken')
    expect(open().version).not.toBe(before)
  })
  test('a list that was cut is told of', () => {
    const file = join(folder, 'lists-only', 'lists', 'un.jsonl')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.slice(0, -20))
    expect(open).toThrow(/un\.jsonl is no whole imported list/)
    writeFileSync(file, text)
  })
  test('a list that is wrong leaves the old one', () => {
    const before = open().version
    expect(() => bring('un', 'actors.txt')).toThrow()
    expect(open().version).toBe(before)
  })
})

test('a file is written whole or not at all', () => {
  const place = join(folder, 'whole')
  writeWhole(join(place, 'a'), 'one')
  mkdirSync(join(place, 'b'))
  expect(() => writeWhole(join(place, 'b'), 'two')).toThrow()
  expect(readdirSync(place).sort()).toEqual(['a', 'b'])
})

const person = (id: string, more = ''): string =>
  `id: ${id}\nkind: person\nname: ${id.replace('-', ' ')}\nnames: []\ncountry: MLT\nsector: GOV\n${more}offices: []\nsources: [test]\nverified: true\n`
const write = (name: string, text: string): string => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

describe('files of the user', () => {
  const own = (): string => join(folder, 'own')
  const plan = (...files: string[]) => planAddition(files, openKnowledge({ user: own() }))
  test('are added with their ties, and replace what ships', () => {
    const files = [
      write(
        'bart-quill.yml',
        person('bart-quill').replace(
          'offices: []',
          'offices:\n  - { office: minister, title: Port Minister, of: MLT, from: "2020" }',
        ),
      ),
      write(
        'quill-club.yml',
        'id: quill-club\nkind: membership\nname: Quill Club\nof: nato\nrole: observer\nparties:\n  - { id: bart-quill, from: "2021" }\nsources: [test]\nverified: true\n',
      ),
      write('kim-jong-un.yml', person('kim-jong-un', 'surname: Kim\n')),
    ]
    const { problems, files: planned, commit } = plan(...files)
    expect(problems.map(describeProblem)).toEqual([])
    expect(planned.map(({ id, replaces }) => `${id} ${replaces}`)).toEqual([
      'bart-quill false',
      'quill-club false',
      'kim-jong-un true',
    ])
    commit(own())
    const knowledge = openKnowledge({ user: own() })
    expect(whoIs(knowledge, 'bart quill')).toEqual(['bart-quill'])
    expect(knowledge.holders('MLT', 'port minister', '2022-01-01').map(({ person }) => person)).toEqual([
      'bart-quill',
    ])
    expect(knowledge.ties('bart-quill', '2022-01-01').map(({ id }) => id)).toEqual(['quill-club'])
    expect(knowledge.actor('kim-jong-un')?.offices).toEqual([])
    expect(knowledge.holders('PRK', 'leader', null).map(({ person }) => person)).not.toContain('kim-jong-un')
    expect(whoIs(knowledge, 'Kim Jong Un')).toEqual(['kim-jong-un'])
    expect(existsSync(join(own(), 'ties', 'quill-club.yml'))).toBe(true)
  })
  test.each<[string, string, RegExp]>([
    ['one.yml', 'id: [one\n', /one\.yml:\d+: /],
    ['two.yml', person('two', 'colour: red\n'), /two\.yml:1: .*additional properties \(colour\)/],
    ['three.yml', person('tree'), /three\.yml:1: id tree is not the name/],
    ['four.yml', person('four').replace('MLT', 'QQQ'), /four\.yml:5: no actor has the id QQQ/],
    [
      'five.yml',
      person('five').replace('names: []', 'names: [Angela Merkel]'),
      /five\.yml:4: "Angela Merkel" is five here and angela-merkel/,
    ],
    ['six.yml', 'a: 1\n', /six\.yml:1: kind must be one of/],
  ])('%s is refused with its line', (name, text, message) => {
    const { problems } = plan(write(name, text))
    expect(problems.map(describeProblem)).toEqual([expect.stringMatching(message)])
    expect(problems[0]!.severity).toBe('error')
  })
  test('a shared name may be noted', () => {
    const noted = person('seven').replace(
      'names: []',
      'names: [{ text: Angela Merkel, note: also the chancellor }]',
    )
    expect(plan(write('seven.yml', noted)).problems).toEqual([])
  })
  test('an office that somebody else holds is a warning', () => {
    const office =
      'offices:\n  - { office: head-of-government, title: Chancellor, of: DEU, from: "2006", until: "2008" }'
    const { problems } = plan(write('eight.yml', person('eight').replace('offices: []', office)))
    expect(problems.map(describeProblem)).toEqual([
      expect.stringMatching(/eight\.yml:8: warning: head-of-government of DEU: overlaps with angela-merkel/),
    ])
  })
  test('a broken file in the folder is told of with its line', () => {
    mkdirSync(join(folder, 'broken', 'ties'), { recursive: true })
    writeFileSync(join(folder, 'broken', 'ties', 'x.yml'), 'id: x\n')
    expect(() => openKnowledge({ user: join(folder, 'broken') })).toThrow(
      expect.objectContaining({
        code: 'knowledge-invalid',
        message: expect.stringMatching(/ties\/x\.yml:1: /),
      }),
    )
  })
})
