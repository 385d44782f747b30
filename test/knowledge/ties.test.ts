// Ties by date: who was a member, an ally, on the Security Council, under sanctions on a given day.
import { describe, expect, test } from 'vitest'
import { holdsOn } from '../../src/knowledge/dates.ts'
import { openKnowledge } from '../../src/knowledge/open.ts'

const knowledge = openKnowledge()

test('a fact holds on both its ends, with months and years filled up', () => {
  const fact = { from: '2020-02', until: '2021' }
  expect(['2020-01-31', '2020-02-01', '2021-12-31', '2022-01-01'].map((day) => holdsOn(fact, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(holdsOn(fact, null)).toBe(true)
  expect(holdsOn({ from: null, until: null }, '1066-10-14')).toBe(true)
})

describe('memberships', () => {
  test.each([
    ['nato', '1950-01-01', 12],
    ['nato', '1999-03-12', 19],
    ['nato', '2010-01-01', 28],
    ['nato', '2023-04-04', 31],
    ['nato', '2025-01-01', 32],
    ['eu', '1994-01-01', 12],
    ['eu', '2004-05-01', 25],
    ['eu', '2019-01-01', 28],
    ['eu', '2026-01-01', 27],
    ['un', '1945-12-31', 51],
    ['un', '2012-01-01', 193],
    ['au', '2018-01-01', 55],
    ['arab-league', '2026-01-01', 22],
    ['gcc', '2026-01-01', 6],
    ['asean', '2020-01-01', 10],
    ['asean', '2026-01-01', 11],
    ['g7', '2026-01-01', 7],
    ['g8', '2010-01-01', 8],
    ['g20', '2026-01-01', 21],
    ['brics', '2023-12-31', 5],
    ['brics', '2025-06-01', 10],
    ['csto', '2025-01-01', 6],
    ['sco', '2025-01-01', 10],
    ['opec', '2026-01-01', 12],
    ['opec', '2026-06-01', 11],
    ['commonwealth', '2025-01-01', 56],
    ['oas', '2020-01-01', 35],
    ['five-eyes', '2026-01-01', 5],
    ['aukus', '2026-01-01', 3],
    ['quad', '2026-01-01', 4],
    ['msmt', '2026-01-01', 11],
    ['un-command', '2026-01-01', 18],
    ['eurozone', '2026-01-01', 21],
    ['council-of-europe', '2025-01-01', 46],
    ['schengen-area', '2025-01-01', 29],
    ['icc', '2025-06-01', 125],
    ['oic', '2026-01-01', 57],
    ['osce', '2026-01-01', 57],
    ['sadc', '2026-01-01', 16],
    ['caricom', '2026-01-01', 15],
    ['apec', '2026-01-01', 21],
    ['oecd', '2026-01-01', 38],
    ['pacific-islands-forum', '2026-01-01', 18],
    ['efta', '2026-01-01', 4],
    ['cptpp', '2026-01-01', 12],
    ['jef', '2026-01-01', 10],
  ])('%s had on %s its %i members', (organisation, date, count) => {
    expect(knowledge.members(organisation, date)).toHaveLength(count)
  })
  test('follow the dates of each accession', () => {
    expect(knowledge.isMember('FIN', 'nato', '2023-04-03')).toBe(false)
    expect(knowledge.isMember('FIN', 'nato', '2023-04-04')).toBe(true)
    expect(knowledge.isMember('GBR', 'eu', '2019-06-01')).toBe(true)
    expect(knowledge.isMember('GBR', 'eu', '2020-06-01')).toBe(false)
    expect(knowledge.isMember('RUS', 'g8', '2015-01-01')).toBe(false)
    expect(knowledge.members('eu', '2026-01-01', 'candidate')).toContain('UKR')
  })
})

describe('the Security Council', () => {
  const years = Array.from({ length: 37 }, (_, index) => 1990 + index)
  test.each(years)('has fifteen members in %i, five of them permanent', (year) => {
    const day = `${year}-07-01`
    expect(new Set(knowledge.members('unsc', day)).size).toBe(15)
    expect(knowledge.members('unsc', day, 'permanent-member')).toHaveLength(5)
  })
  test('has its permanent seats where they passed', () => {
    expect([...knowledge.permanentMembers].sort()).toEqual(['CHN', 'FRA', 'GBR', 'RUS', 'USA'])
    expect(knowledge.members('unsc', '1970-01-01', 'permanent-member')).toEqual(
      expect.arrayContaining(['TWN', 'SUN']),
    )
    expect(knowledge.members('unsc', '2025-06-01', 'elected-member')).toContain('KOR')
  })
})

describe('allies and listings', () => {
  test('alliances bind on their dates', () => {
    expect(knowledge.allies('PRK', '2023-01-01')).toEqual(['CHN'])
    expect([...knowledge.allies('PRK', '2025-12-27')].sort()).toEqual(['CHN', 'RUS'])
    expect(knowledge.allies('KOR', '2025-01-01')).toContain('USA')
    expect(knowledge.allies('CAN', '2025-01-01')).toEqual(expect.arrayContaining(['USA', 'NOR']))
    expect(knowledge.allies('DEU', '2025-01-01')).not.toContain('RUS')
  })
  test('a list of allies ties its owner to each, not these to each other', () => {
    expect(knowledge.allies('USA', '2020-01-01')).toContain('EGY')
    expect(knowledge.allies('EGY', '2020-01-01')).toContain('USA')
    expect(knowledge.allies('EGY', '2020-01-01')).not.toContain('ISR')
  })
  test('sanctions have their dates', () => {
    expect(knowledge.sanctioned('2006-01-01', 'un')).not.toContain('PRK')
    expect(knowledge.sanctioned('2025-12-27', 'un')).toContain('PRK')
    expect(knowledge.sanctioned('2020-01-01', 'un')).not.toContain('IRN')
    expect(knowledge.sanctioned('2025-12-27', 'un')).toContain('IRN')
    expect(knowledge.sanctioned('2025-12-27')).toContain('RUS')
  })
})
