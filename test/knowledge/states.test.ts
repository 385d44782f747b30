// States: every UN member with what newspapers call it, buildings that stand for governments, names of former times.
import { describe, expect, test } from 'vitest'
import { openKnowledge } from '../../src/knowledge/open.ts'

const knowledge = openKnowledge()
const uses = (name: string): string[] =>
  knowledge.names.senses(name).map(({ actor, use }) => `${actor} ${use}`)

describe('states', () => {
  const members = knowledge.members('un', '2026-01-01')

  test('all members of the UN are there, with adjective, demonym, capital', () => {
    expect(members).toHaveLength(193)
    for (const id of members) {
      const entry = knowledge.actor(id)
      expect(entry, id).toMatchObject({ kind: 'state', country: id, class: 'un-member', sector: 'GOV' })
      expect(entry?.capital, id).not.toBeNull()
      expect(uses(entry!.name), id).toContain(`${id} name`)
      // Malé without its accent is a common word.
      if (id !== 'MDV') expect(uses(entry!.capital!), id).toContain(`${id} seat`)
    }
  })
  test('and the usual others', () => {
    for (const id of [
      'VAT',
      'PSE',
      'TWN',
      'XKX',
      'ESH',
      'XAB',
      'XSO',
      'XTR',
      'XNC',
      'XSL',
      'HKG',
      'MAC',
      'GRL',
      'PRI',
      'SUN',
      'YUG',
    ]) {
      expect(knowledge.actor(id)?.kind, id).toBe('state')
    }
  })
  test.each([
    ['the Kremlin', 'Kremlin', 'RUS seat'],
    ['the White House', 'White House', 'USA seat'],
    ['Foggy Bottom', 'Foggy Bottom', 'USA.STATE seat'],
    ['the Pentagon', 'Pentagon', 'USA.MIL seat'],
    ['Capitol Hill', 'Capitol Hill', 'USA.LEG seat'],
    ['Whitehall', 'Whitehall', 'GBR seat'],
    ['Downing Street', 'Downing Street', 'GBR seat'],
    ['the Blue House', 'Blue House', 'KOR seat'],
    ['Zhongnanhai', 'Zhongnanhai', 'CHN seat'],
    ['the Elysee', 'Elysee', 'FRA seat'],
    ["Quai d'Orsay", "Quai d'Orsay", 'FRA.MFA name'],
    ['Itamaraty', 'Itamaraty', 'BRA.MFA name'],
    ['Rashtrapati Bhavan', 'Rashtrapati Bhavan', 'IND seat'],
    ['the Foreign Office', 'Foreign Office', 'GBR.MFA name'],
    ['KCNA', 'KCNA', 'PRK.KCNA name'],
    ['Xinhua', 'Xinhua', 'CHN.XINHUA name'],
    ['IRNA', 'IRNA', 'IRN.IRNA name'],
    ['TASS', 'TASS', 'RUS.TASS name'],
    ['the Knesset', 'Knesset', 'ISR.LEG name'],
    ['the Duma', 'Duma', 'RUS.LEG name'],
    ['the Verkhovna Rada', 'Verkhovna Rada', 'UKR.LEG name'],
    ['Mossad', 'Mossad', 'ISR.MOSSAD name'],
    ['the IRGC', 'IRGC', 'IRN.IRGC name'],
    ['the PLA', 'PLA', 'CHN.MIL name'],
    ['the SBU', 'SBU', 'UKR.SBU name'],
  ])('%s stands for a government or is a body of it', (_, name, expected) =>
    expect(uses(name)).toContain(expected),
  )

  test('names of former times are dated', () => {
    expect(knowledge.names.senses('Burma')).toEqual([
      { actor: 'MMR', use: 'former', from: null, until: '1989-06' },
    ])
    expect(knowledge.names.senses('Swaziland')[0]).toMatchObject({ actor: 'SWZ', until: '2018-04' })
    expect(knowledge.names.senses('Türkiye')).toEqual(knowledge.names.senses('Turkiye'))
    expect(knowledge.actor('SUN')).toMatchObject({ class: 'historic', parent: 'RUS', until: '1991-12-26' })
  })
  test('words that mean something else in small letters are not names', () => {
    for (const word of ['turkey', 'polish', 'poles', 'china', 'chad', 'us'])
      expect(uses(word), word).toEqual([])
  })
  test('ambiguous names keep all their senses', () => {
    expect(uses('Congo')).toEqual(expect.arrayContaining(['COD name', 'COG name']))
    expect(uses('Korean')).toContain('KOR adjective')
    expect(uses('Dominican')).toEqual(expect.arrayContaining(['DOM adjective']))
    expect(uses('Nigerien')).toContain('NER adjective')
    expect(uses('Nigerian')).toContain('NGA adjective')
  })
})

describe('bodies', () => {
  test('are actors of their state', () => {
    expect(knowledge.actor('PRK.KCNA')).toMatchObject({
      kind: 'body',
      country: 'PRK',
      parent: 'PRK',
      sector: 'MED',
      stateMedia: true,
    })
    expect(knowledge.actor('USA')?.bodies).toContain('USA.CIA')
  })
  test('are made up for any state and sector, and for nothing else', () => {
    expect(knowledge.actor('ZMB.MIL')).toMatchObject({
      kind: 'body',
      name: 'armed forces of Zambia',
      country: 'ZMB',
      sector: 'MIL',
    })
    for (const id of ['ZZZ.MIL', 'ZMB.XYZ', 'constructor', '__proto__', ''])
      expect(knowledge.actor(id), id).toBeNull()
  })
})
