// The predicate lexicon: how its rows are read, ordered and refused.
import { describe, expect, it } from 'vitest'
import { openKnowledge } from '../../src/knowledge/open.ts'
import { buildPredicateLexicon } from '../../src/knowledge/predicates.ts'

const SETS = [['talks', 'talk|meeting']]

describe('buildPredicateLexicon', () => {
  it('indexes a verb by its first word and a noun by its last', () => {
    const rows = [
      ['pull out', 'v', '', '', 'subj'],
      ['air strike', 'n', '', '', 'mod/by'],
    ]
    const lexicon = buildPredicateLexicon([{ name: 'predicates-assault', rows }], SETS)
    expect(lexicon.verb('pull')[0]!.words).toEqual(['pull', 'out'])
    expect(lexicon.noun('strike')[0]!.actor).toEqual([['mod', 'by']])
  })

  it('tries the most demanding row first', () => {
    const rows = [
      ['hold', 'v', '', '', 'subj'],
      ['hold', 'v', 'obj=@talks with=ACTOR', '', 'subj+with'],
    ]
    const lexicon = buildPredicateLexicon([{ name: 'predicates-consult', rows }], SETS)
    expect(lexicon.verb('hold').map((row) => row.needs.length)).toEqual([2, 0])
  })

  it.each([
    [['meet', 'x'], /part of speech/],
    [['meet', 'v', 'obj=@nowhere'], /no set @nowhere/],
    [['meet', 'v', '', '', 'subj', 'obj', '', 'eat'], /content "eat"/],
  ])('refuses %j with table and row', (row, message) => {
    const build = () => buildPredicateLexicon([{ name: 'predicates-consult', rows: [row] }], SETS).check()
    expect(build).toThrow(message)
    expect(build).toThrow(/predicates-consult row 1/)
  })
})

it('ships a row for every event type', () => {
  const { predicates } = openKnowledge()
  for (const verb of [
    'promise',
    'meet',
    'praise',
    'apologise',
    'cooperate',
    'aid',
    'withdraw',
    'ask',
    'condemn',
    'refuse',
    'threaten',
    'protest',
    'sanction',
    'deploy',
    'arrest',
    'attack',
  ]) {
    expect(predicates.verb(verb).length, verb).toBeGreaterThan(0)
  }
})

it('ships rows that all parse', () => {
  expect(() => openKnowledge().predicates.check()).not.toThrow()
})
