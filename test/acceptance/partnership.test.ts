// An article of our own, read as the seed article is: every row that must be read, half of the wanted ones, nothing false.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { theReader } from '../reader.ts'
import { type Expected, falseClaims, judge } from './expected.ts'

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
const expected = JSON.parse(read('partnership.expected.json')) as Expected
const reader = await theReader()

describe('an article of our own', () => {
  const reading = reader.read({ text: read('partnership.txt'), publishedAt: expected.publishedAt })
  const { missing, wanted } = judge(reading, expected)

  it('gives every claim that it must', () => expect(missing.must).toEqual([]))
  it('gives half of what is wanted', () =>
    expect(missing.want.length, missing.want.join('\n')).toBeLessThanOrEqual(wanted / 2))
  it('gives the standing ties', () => expect(missing.relations).toEqual([]))

  it('gives Ukraine no drones', () => {
    const toUkraine = falseClaims(
      reading,
      (claim) =>
        claim.kind === 'event' &&
        claim.items.length > 0 &&
        claim.recipients.some(({ country }) => country === 'UKR'),
    )
    expect(toUkraine).toEqual([])
  })

  it('makes Poland no ally of Iran or Russia', () => {
    const allies = falseClaims(
      reading,
      (claim) =>
        claim.kind === 'relation' &&
        claim.relation === 'ally' &&
        claim.parties.some(({ country }) => country === 'IRN' || country === 'RUS'),
    )
    expect(allies).toEqual([])
  })
})
