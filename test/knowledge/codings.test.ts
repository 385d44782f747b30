import { describe, expect, it } from 'vitest'
import { cameoQuad, openCodings } from '../../src/knowledge/codings.ts'
import { openKnowledge } from '../../src/knowledge/open.ts'
import { EVENT_TYPES } from '../../src/model/index.ts'

const knowledge = openKnowledge({ user: null })
const codings = openCodings(knowledge)

describe('codes of other people’s data', () => {
  it('have a Goldstein score and a name for every code that the event types choose', () => {
    for (const type of EVENT_TYPES) {
      const { base, modes = {}, words = {}, contexts = {} } = knowledge.events.of(type).cameo
      for (const code of [base, ...[modes, words, contexts].flatMap((codes) => Object.values(codes))]) {
        expect(codings.cameoName(code), `${type} ${code}`).not.toBeNull()
        expect(Math.abs(codings.goldstein(code)!), `${type} ${code}`).toBeLessThanOrEqual(10)
      }
    }
  })

  it('fall back to the base and the root of a code', () => {
    expect(codings.goldstein('0729')).toBe(codings.goldstein('072'))
    expect(codings.goldstein('1999')).toBe(-10)
    expect(codings.goldstein('99')).toBeNull()
  })

  it('put codes in quads by their root', () => {
    expect(['057', '060', '087', '090', '138', '141', '204'].map(cameoQuad)).toEqual([1, 2, 2, 3, 3, 4, 4])
  })

  it('know countries by two letters', () => {
    expect([codings.iso2('PRK'), codings.iso2('CAN'), codings.iso2('IGO')]).toEqual(['KP', 'CA', null])
  })
})
