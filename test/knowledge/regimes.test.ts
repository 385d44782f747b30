// Sanctions regimes: what clauses there are, and which of them an act may engage on a date.
import { describe, expect, test } from 'vitest'
import type { Tie } from '../../src/knowledge/knowledge.ts'
import { openKnowledge } from '../../src/knowledge/open.ts'
import { regimeProblems } from '../../src/knowledge/regime-problems.ts'
import { buildRegimes, type SanctionedDeed } from '../../src/knowledge/regimes.ts'
import type { SourceDocument, Sources, SourceTable } from '../../src/knowledge/sources.ts'

const { regimes } = openKnowledge()
const clauses = regimes.all.flatMap((regime) => regime.clauses)

/** Ids of the clauses that a deed may engage, those of regimes that begin with `keeper`. */
function covers(deed: Partial<SanctionedDeed>, keeper = ''): string[] {
  return regimes
    .covering({ acts: ['supply'], item: null, from: null, to: null, date: null, ...deed })
    .map(({ clause }) => clause.id)
    .filter((id) => id.startsWith(keeper))
}

describe('the files', () => {
  // Raise a number when a list has grown; a smaller one is a broken edit.
  test('hold at least 67 regimes with 468 clauses', () => {
    expect(regimes.all.length).toBeGreaterThanOrEqual(67)
    expect(clauses.length).toBeGreaterThanOrEqual(468)
  })
  test.each([
    ['un', 26, 216],
    ['eu', 12, 88],
    ['CAN', 9, 49],
    ['GBR', 8, 45],
    ['USA', 12, 70],
  ])('of %s: at least %d regimes with %d clauses', (by, least, leastClauses) => {
    const kept = regimes.all.filter((regime) => regime.by === by)
    expect(kept.length).toBeGreaterThanOrEqual(least)
    expect(kept.flatMap((regime) => regime.clauses).length).toBeGreaterThanOrEqual(leastClauses)
  })
  test('mark as verified what FIELD.md and the list of the UN say, and nothing from memory', () => {
    expect(clauses.filter(({ verified }) => verified).map(({ id }) => id)).toEqual(
      [
        'ca-un-dprk/8-1',
        ...['1718-8a-i', '1718-8a-ii', '1718-8a-iii', '1718-8b', '1718-8d', '1874-10-small-arms', '1874-10'],
        ...['2270-8', '2270-8-from', '2270-17', '2321-10', '2375-17', '2397-4', '2397-5', '2397-6', '2397-8'],
        ...['un-iran/1747-5', 'un-iran/1747-5-restored', 'un-libya/1970-15', 'un-libya/1970-17'],
        'un-yemen/2624-houthis',
      ].map((id) => (id.includes('/') ? id : `un-dprk/${id}`)),
    )
  })
  test('never say that somebody broke a rule', () => {
    for (const { id, measure, exemptions } of clauses)
      expect(`${measure} ${exemptions ?? ''}`, id).not.toMatch(/violat|breach|illegal|guilty/i)
  })
})

describe('regimes about an actor', () => {
  test('by date', () => {
    const about = (actor: string, date: string) => regimes.targeting(actor, date).map(({ id }) => id)
    expect(about('PRK', '2025-01-01')).toEqual([
      'ca-dprk',
      'ca-un-dprk',
      'eu-dprk',
      'uk-dprk',
      'un-dprk',
      'us-dprk',
    ])
    expect(about('MLI', '2023-01-01')).toEqual(['un-mali'])
    expect(about('MLI', '2024-01-01')).toEqual([])
    expect(about('RUS', '2013-12-31')).toEqual([])
    expect(about('RUS', '2025-01-01')).not.toContain('un-russia')
    expect(about('al-shabaab', '2024-01-01')).toEqual(['un-al-shabaab'])
  })
})

describe('clauses that cover an act', () => {
  test('artillery shells from North Korea to Russia', () => {
    const found = covers(
      {
        acts: ['supply', 'export'],
        item: 'arms.ammunition.artillery',
        from: 'PRK',
        to: 'RUS',
        date: '2023-10-01',
      },
      'un-dprk',
    )
    expect(found).toEqual(['un-dprk/1718-8b', 'un-dprk/1874-9', 'un-dprk/2270-8-from'])
  })
  test('refined oil to North Korea, before and after the resolutions', () => {
    const deed = { item: 'energy.oil.refined', from: 'RUS', to: 'PRK.MIL' }
    expect(covers({ ...deed, date: '2016-01-01' }, 'un-')).toEqual([])
    expect(covers({ ...deed, date: '2024-03-01' }, 'un-dprk/2397')).toEqual(['un-dprk/2397-5'])
  })
  test('small arms to the DPRK under the exception and after it', () => {
    const deed = { item: 'arms.small', from: 'CHN', to: 'PRK' }
    expect(covers({ ...deed, date: '2012-01-01' }, 'un-dprk/1874')).toEqual([])
    expect(covers({ ...deed, date: '2017-01-01' }, 'un-dprk/1874')).toEqual(['un-dprk/1874-10'])
  })
  test('a wider thing than the clause names is covered in part', () => {
    const found = regimes.covering({
      acts: ['export'],
      item: 'energy',
      from: 'CHN',
      to: 'PRK',
      date: '2024-01-01',
    })
    expect(found.find(({ clause }) => clause.id === 'un-dprk/2397-4')?.item).toBe('part')
  })
  test('workers, training and joint research', () => {
    expect(
      covers({ acts: ['employ'], item: 'people.labour', from: 'PRK', to: 'RUS', date: '2025-01-01' }, 'un-'),
    ).toEqual(['un-dprk/2371-11', 'un-dprk/2375-17', 'un-dprk/2397-8'])
    expect(
      covers({ acts: ['cooperate'], item: 'technology', from: 'RUS', to: 'PRK', date: '2024-06-01' }, 'un-'),
    ).toContain('un-dprk/2321-10')
  })
  test('Iran: ended in 2016, restored in 2025', () => {
    const deed = { acts: ['export'] as const, item: 'arms.drones', from: 'IRN', to: 'RUS' }
    expect(covers({ ...deed, date: '2013-01-01' }, 'un-iran')).toEqual(['un-iran/1747-5'])
    expect(covers({ ...deed, date: '2019-01-01' }, 'un-iran')).toEqual(['un-iran/2231-b-6b'])
    expect(covers({ ...deed, date: '2022-01-01' }, 'un-iran')).toEqual([])
    expect(covers({ ...deed, date: '2025-11-01' }, 'un-iran')).toEqual(['un-iran/1747-5-restored'])
  })
  test('members of the keeper are bound while they are members', () => {
    const deed = { acts: ['export'] as const, item: 'technology.dual-use', to: 'RUS', date: '2016-01-01' }
    expect(covers({ ...deed, from: 'DEU' }, 'eu-')).toEqual(['eu-russia-economic/art-2'])
    expect(covers({ ...deed, from: 'GBR' }, 'eu-')).toEqual(['eu-russia-economic/art-2'])
    expect(covers({ ...deed, from: 'GBR', date: '2021-06-01' }, 'eu-')).toEqual([])
    expect(covers({ ...deed, from: 'CHN' }, 'eu-')).toEqual([])
  })
  test('no UN measure is about Russia, and a sale to oneself is none', () => {
    expect(covers({ item: 'arms', from: 'BLR', to: 'RUS', date: '2024-01-01' }, 'un-')).toEqual([])
    expect(covers({ item: 'arms', from: 'PRK', to: 'PRK.MIL', date: '2024-01-01' })).toEqual([])
  })
  test('a clause about a place asks for the place', () => {
    const deed = { acts: ['import'] as const, item: 'goods.food', from: 'RUS', to: 'ITA', date: '2019-01-01' }
    expect(covers(deed, 'eu-')).toEqual([])
    expect(covers({ ...deed, places: ['Crimea'] }, 'eu-')).toEqual(['eu-crimea/art-2'])
  })
  test('what a clause leaves out is not covered', () => {
    const deed = { item: 'goods.medical', from: 'CHN', to: 'PRK', date: '2024-01-01' }
    expect(covers(deed, 'un-')).toEqual([])
    expect(covers({ ...deed, item: 'vehicles.rail' }, 'un-')).toEqual(['un-dprk/2270-8', 'un-dprk/2397-7'])
  })
  test('listed is who stands on a list of the keeper on the date', () => {
    const clause = {
      id: 'a',
      instrument: 'I',
      measure: 'm',
      acts: ['finance'],
      from: ['any'],
      to: ['listed'],
    } as const
    const file = { id: 'x', name: 'X', by: 'un', targets: ['HTI'], from: '2022', verified: false }
    const listing = (date: string | null): readonly Tie[] =>
      date !== null && date < '2023'
        ? []
        : [
            {
              ...{ id: 'l', kind: 'listing', name: 'L', of: 'un', verified: true, from: '2023', until: null },
              parties: [{ id: 'somebody', role: 'listed', from: '2023', until: null }],
            },
          ]
    const own = buildRegimes(
      [{ ...file, clauses: [{ ...clause, since: '2022', verified: false, source: 's' }] }],
      {
        actor: () => null,
        isMember: () => false,
        ties: (actor, date) => (actor === 'somebody' ? listing(date) : []),
      },
    )
    const found = (to: string, date: string) =>
      own.covering({ acts: ['finance'], item: null, from: null, to, date }).map(({ clause }) => clause.id)
    expect(found('somebody', '2024-01-01')).toEqual(['x/a'])
    expect(found('somebody', '2022-06-01')).toEqual([])
    expect(found('nobody', '2024-01-01')).toEqual([])
  })
  test('groups are reached and governments spared', () => {
    const deed = { item: 'arms', from: 'RWA', date: '2024-01-01' }
    expect(covers({ ...deed, to: 'm23' }, 'un-drc')).toEqual(['un-drc/1807-1'])
    expect(covers({ ...deed, to: 'COD.MIL' }, 'un-drc')).toEqual([])
    expect(covers({ ...deed, from: 'IRN', to: 'houthis' }, 'un-yemen')).toEqual([
      'un-yemen/2216-14',
      'un-yemen/2624-houthis',
    ])
  })
  test('an unknown party fits only clauses that bind everybody', () => {
    expect(covers({ item: 'arms', to: 'SSD', date: '2020-01-01' })).toEqual(['un-south-sudan/2428-4'])
    expect(covers({ item: 'arms', from: 'UGA', date: '2020-01-01' })).toEqual([])
  })
})

describe('the check', () => {
  const items: SourceTable = { file: '', header: [], rows: [['arms.small']], lines: [1] }
  function problems(clause: object, regime: object = {}): string[] {
    const data = {
      ...{ id: 'x', name: 'X', by: 'un', targets: ['PRK'], from: '2006', sources: ['s'], verified: false },
      ...regime,
      clauses: [
        {
          id: 'a',
          instrument: 'I',
          measure: 'm',
          acts: ['supply'],
          from: ['any'],
          to: ['PRK'],
          since: '2006',
          verified: false,
          source: 's',
          ...clause,
        },
      ],
    }
    const actor = (folder: string, id: string): [string, SourceDocument[]] => [
      folder,
      [
        {
          file: `${folder}/${id}.yml`,
          text: '',
          data: { id, kind: 'state', name: id, names: [], sector: 'GOV' },
        },
      ],
    ]
    const documents = new Map([
      actor('actors/states', 'PRK'),
      actor('actors/organisations', 'un'),
      ['regimes', [{ file: 'regimes/x.yml', text: 'id: x\n', data }] as SourceDocument[]],
    ])
    const sources: Sources = { documents, tables: new Map([['items/arms', items]]), problems: [] }
    return regimeProblems(sources).map(({ message }) => message)
  }
  test('accepts actors, bodies and categories that are there', () => {
    expect(problems({ items: ['arms', 'arms.small'], to: ['PRK.MIL', 'listed'] })).toEqual([])
  })
  test.each([
    [{ to: ['XYZ'] }, {}, 'no actor has the id XYZ'],
    [{ except: ['nobody'] }, {}, 'no actor has the id nobody'],
    [{ items: ['swords'] }, {}, 'no item category swords'],
    [{ since: '2010', until: '2009' }, {}, 'ends before it begins'],
    [{ since: '2005' }, {}, 'begins before its regime'],
    [{}, { until: '2010' }, 'outlasts its regime, which ends on 2010'],
    [{ verified: true, source: 'from memory of the field' }, {}, 'is verified by memory'],
    [{}, { targets: ['ZZZ'] }, 'no actor has the id ZZZ'],
  ])('%j %j: %s', (clause, regime, message) => {
    expect(problems(clause, regime)).toContain(message)
  })
})
