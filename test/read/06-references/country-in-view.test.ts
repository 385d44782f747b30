// Bare soldiers, police and voters take the country in view, and stay unknown where nobody can tell.
import { describe, expect, it } from 'vitest'
import { codesOf, mentionOf, readWho } from '../read-who.ts'

const NAIROBI = 'Kenya held a vote. Kenya has two chambers. Nairobi promised results. '

describe('the country in view', () => {
  it.each([
    ['where the act is', 'Police in Nairobi dispersed Ugandan traders.', 'Police', 'KEN.GOV'],
    ['not the other party', `${NAIROBI}Protesters stormed the Ugandan embassy.`, 'Protesters', 'KEN.CVL'],
    [
      'whoever orders soldiers orders his own',
      'Uganda objected. Kenya ordered 500 soldiers to the border.',
      '500 soldiers',
      'KEN.MIL',
    ],
    ['what the text is about', `${NAIROBI}Voters rejected the plan.`, 'Voters', 'KEN.CVL'],
  ])('%s', (_, text, words, code) => {
    const who = readWho(text, '2024-06-01')
    expect(codesOf(who, words)).toBe(code)
    const { identities, because } = mentionOf(who, words).reference
    expect(identities[0]!.id).toBeNull()
    expect(because.join(' ')).toContain('country-in-view/')
  })

  it.each([
    [
      'two countries in view alike',
      'Kenya and Uganda quarrelled. Soldiers fired at the bridge.',
      'Soldiers',
      'UNK.MIL',
    ],
    ['foreign ones', `${NAIROBI}Foreign troops arrived.`, 'Foreign troops', 'UNK.MIL'],
    ['who only tells', `${NAIROBI}Residents said that the bridge was closed.`, 'Residents', 'UNK.CVL'],
    ['fighters against the country itself', `${NAIROBI}Militants attacked Kenya.`, 'Militants', 'UNK.REB'],
  ])('unknown stays unknown: %s', (_, text, words, code) => {
    expect(codesOf(readWho(text, '2024-06-01'), words)).toBe(code)
  })
})
