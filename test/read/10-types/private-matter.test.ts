// Private matters: nobody public takes part, or only the press and one who talks to it.
import { expect, test } from 'vitest'
import { type Party, privateMatter } from '../../../src/read/10-types/private-matter.ts'

const party = (sector: string, kind = 'described', mention = 'person'): Party =>
  ({ kind, sector, country: null, mention }) as Party

const minister = party('GOV')
const reporters = party('MED', 'described', 'group')

test('an act of speech among private people is no politics, one with an office is', () => {
  expect(privateMatter('AGREE', [party('EDU')], [party('CVL')])).toBe(true)
  expect(privateMatter('AGREE', [minister], [party('CVL')])).toBe(false)
})

test('talk with the press is none, talk of two with the press there is', () => {
  expect(privateMatter('CONSULT', [minister, reporters], [])).toBe(true)
  expect(privateMatter('CONSULT', [minister, party('LEG'), reporters], [])).toBe(false)
  expect(privateMatter('ACCUSE', [minister], [reporters])).toBe(false)
})
