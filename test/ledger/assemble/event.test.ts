// One event of several claims: who leads, what is sharpened, and what stays side by side.
import { describe, expect, it } from 'vitest'
import { assemble, type Told } from '../../../src/ledger/index.ts'
import type { LedgerEvent } from '../../../src/model/index.ts'
import { actor, day, item, place, speaker, tell, word } from '../tell.ts'

function together(...told: Told[]): LedgerEvent {
  const events = assemble(
    told,
    told.slice(1).map((one) => word(told[0]!, one, 'same')),
  )
  expect(events).toHaveLength(1)
  return events[0]!
}

describe('an event', () => {
  it('is led by the claim that tells most, then the surest, then the earliest', () => {
    const short = tell({ id: 'c_1', published: '2024-10-17', recipients: [] })
    const full = tell({
      id: 'c_2',
      published: '2024-10-19',
      when: day('2024-10-08'),
      quote: 'PRK sent troops on October 8',
    })
    const event = together(short, full, tell({ id: 'c_3' }))
    expect(event).toMatchObject({
      id: 'e_2',
      quote: 'PRK sent troops on October 8',
      claims: ['c_2', 'c_1', 'c_3'],
    })
    expect(event).toMatchObject({ firstPublished: '2024-10-17', lastPublished: '2024-10-19' })
    const [alleged, reported] = [
      tell({ id: 'c_4', certainty: 'alleged', published: '2024-10-01' }),
      tell({ id: 'c_5', certainty: 'reported' }),
    ]
    expect(together(alleged, reported)).toMatchObject({ id: 'e_5', certainty: 'reported' })
  })

  it('is dated and placed by a later article', () => {
    const first = tell({
      when: day('2024-10-01', '2024-10-31', { precision: 'month' }),
      where: place('RUS', 'RUS'),
    })
    const later = tell({
      published: '2024-11-20',
      when: day('2024-10-08'),
      where: place('Vladivostok', 'RUS', 43.1, 131.9),
      recipients: [],
      actors: [],
    })
    const event = together(first, later)
    expect(event.when).toEqual({ from: '2024-10-08', to: '2024-10-08', precision: 'day', dated: true })
    expect(event.where).toMatchObject({ name: 'Vladivostok', lat: 43.1 })
    expect(event.conflicts).toEqual([])
  })

  it('has the day of its first publication where nothing dates it, and none where that is unknown', () => {
    expect(together(tell(), tell({ published: '2024-10-17' })).when).toEqual({
      from: '2024-10-17',
      to: '2024-10-17',
      precision: 'day',
      dated: false,
    })
    expect(together(tell({ published: null })).when).toBeNull()
  })

  it('takes from other claims what the leading one leaves open', () => {
    const leading = tell({
      when: day('2024-10-08'),
      where: place('Vladivostok', 'RUS'),
      items: [item('people.troops')],
    })
    const other = tell({ recipients: [], items: [item('people.troops.special', 1500), item('arms.rifles')] })
    expect(
      together(leading, other).items.map(({ category, quantity }) => [category, quantity?.value]),
    ).toEqual([
      ['people.troops.special', 1500],
      ['arms.rifles', undefined],
    ])
    const nobody = tell({
      when: day('2024-10-08'),
      mode: 'x',
      where: place('A', 'RUS'),
      items: [item('a', 1), item('b')],
      recipients: [],
    })
    expect(together(nobody, tell()).recipients).toMatchObject([{ id: 'RUS' }])
  })

  it('keeps every value on which its claims differ, with the claims that give it', () => {
    const a = tell({ id: 'c_a', when: day('2024-10-08'), items: [item('people.troops', 1500)] })
    const b = tell({ id: 'c_b', when: day('2024-10-09'), items: [item('people.troops', 3000)] })
    const { conflicts } = together(a, b)
    expect(conflicts.map(({ field }) => field)).toEqual(['when', 'items'])
    expect(conflicts[0]!.values).toEqual([
      { value: '2024-10-08', claims: ['c_a'] },
      { value: '2024-10-09', claims: ['c_b'] },
    ])
  })

  it('is affirmed and actual as soon as one claim says so, and mixes no two claims into one that is surer', () => {
    const plan = tell({ reality: 'planned', type: 'AGREE' })
    const done = tell({ certainty: 'alleged' })
    const denial = tell({ polarity: 'denied', saidBy: [speaker(actor('PRK'))] })
    const event = together(plan, done, denial)
    expect(event).toMatchObject({
      reality: 'actual',
      certainty: 'alleged',
      polarity: 'affirmed',
      counts: false,
      type: 'AID',
    })
    expect(event.conflicts.map(({ field }) => field)).toEqual(['type', 'polarity', 'reality'])
    expect(together(denial)).toMatchObject({ polarity: 'denied', counts: false })
    expect(together(done, tell())).toMatchObject({ certainty: 'asserted', counts: true })
  })

  it('says nothing of what was withdrawn while another claim stands', () => {
    const gone = tell({
      id: 'c_1',
      when: day('2024-10-02'),
      items: [item('arms', 9)],
      doc: { withdrawnAt: '2024-11-01' },
    })
    const event = together(gone, tell({ id: 'c_2' }))
    expect(event).toMatchObject({ id: 'e_2', items: [], conflicts: [], counts: true, claims: ['c_2', 'c_1'] })
    expect(together(gone)).toMatchObject({ id: 'e_1', counts: false, standing: { kind: 'withdrawn' } })
  })
})
