// What an event rests on: independent sources, not articles.
import { describe, expect, it } from 'vitest'
import { assemble, type Told } from '../../../src/ledger/index.ts'
import type { Standing } from '../../../src/model/index.ts'
import { actor, described, person, speaker, tell, word } from '../tell.ts'

function standing(...told: Told[]): Standing {
  const words = told.slice(1).map((one) => word(told[0]!, one, 'same'))
  const events = assemble(told, words)
  expect(events).toHaveLength(1)
  return events[0]!.standing
}
const says = (who: ReturnType<typeof actor>, given = {}): Told =>
  tell({ saidBy: [speaker(who)], certainty: 'reported', ...given })

describe('standing', () => {
  it('counts independent publishers', () => {
    expect(standing(tell())).toMatchObject({ kind: 'single-source', sources: 1, documents: 1 })
    expect(standing(tell(), tell())).toMatchObject({
      kind: 'corroborated',
      sources: 2,
      affirming: 2,
      denying: 0,
      origins: 2,
      documents: 2,
    })
  })

  it('counts copies, one agency, one publisher and one speaker once', () => {
    expect(standing(tell({ doc: { origin: 'o_1' } }), tell({ doc: { origin: 'o_1' } }))).toMatchObject({
      sources: 1,
      origins: 1,
      documents: 2,
    })
    expect(
      standing(
        tell({ doc: { credit: 'Reuters' } }),
        tell({ doc: { credit: 'Reuters' } }),
        tell({ doc: { publisher: 'Reuters' } }),
      ),
    ).toMatchObject({ sources: 1, origins: 3 })
    expect(
      standing(tell({ doc: { publisher: 'The Post' } }), tell({ doc: { publisher: 'Post' } })).sources,
    ).toBe(1)
    expect(
      standing(
        says(actor('nis', { kind: 'organisation', country: null })),
        says(actor('nis', { kind: 'organisation', country: null })),
      ).kind,
    ).toBe('single-source')
  })

  it('hears a government as one voice, and two governments as two', () => {
    expect(
      standing(
        says(actor('KOR')),
        says(actor('KOR.SPY', { kind: 'body', sector: 'SPY' })),
        says(person('yoon-suk-yeol', 'KOR')),
      ).sources,
    ).toBe(1)
    expect(standing(says(actor('KOR')), says(actor('UKR'))).kind).toBe('corroborated')
  })

  it('leaves speakers nobody can tell apart to their publishers', () => {
    const officials = described('officials', null)
    expect(
      standing(
        says(officials, { doc: { publisher: 'Post' } }),
        says(officials, { doc: { publisher: 'Post' } }),
      ).sources,
    ).toBe(1)
    expect(standing(says(officials), says(officials)).sources).toBe(2)
  })

  it('takes an outlet of a state that takes part for the voice of that state', () => {
    const kcna = { name: 'KCNA', country: 'PRK', stateMedia: true }
    expect(standing(tell({ publisher: kcna }), says(actor('PRK'))).sources).toBe(1)
    expect(standing(tell({ publisher: { ...kcna, country: 'CHN' } }), says(actor('CHN'))).sources).toBe(2)
  })

  it('is disputed when the accused denies, and shows both sides', () => {
    const denial = says(actor('PRK'), { polarity: 'denied' })
    expect(standing(tell(), tell(), denial)).toMatchObject({
      kind: 'disputed',
      affirming: 2,
      denying: 1,
      sources: 3,
    })
    expect(standing(denial, says(actor('RUS'), { polarity: 'denied' }))).toMatchObject({
      kind: 'corroborated',
      affirming: 0,
      denying: 2,
    })
  })

  it('is withdrawn when no document stands, and counts only those that do', () => {
    const gone = { doc: { withdrawnAt: '2024-11-01T00:00:00Z' } }
    expect(standing(tell(gone))).toMatchObject({ kind: 'withdrawn', sources: 0, documents: 0 })
    expect(standing(tell(gone), tell())).toMatchObject({ kind: 'single-source', documents: 1 })
    expect(standing(tell({ doc: { supersededBy: 'd_9' } }), tell()).sources).toBe(1)
  })
})
