// The rule that mends trees with what the lexicons know of their words.
import { describe, expect, test } from 'vitest'
import { R } from '../../../src/reading/tagset.ts'
import { picture } from '../../picture.ts'
import { readWho } from '../read-who.ts'

/** The word that `form` hangs on as a conjunct; null when it is none. */
function joinedTo(sentence: string, form: string): string | null {
  const { tokens, dependencies } = readWho(sentence)
  const at = tokens.forms.indexOf(form)
  return dependencies.relations[at] === R.conj ? tokens.forms[dependencies.heads[at]!]! : null
}

describe('a verb behind what was said', () => {
  test('hangs where the picture shows', () => {
    const { sentence, marks } = picture('src/read/04-dependencies/resumed-verb.ts')
    const [telling, resumed] = marks.map(({ start, end }) => sentence.slice(start, end))
    expect(joinedTo(sentence, resumed!)).toBe(telling)
  })

  test.each([
    ['Chile said it would pay the fee and closed the strait.', 'closed', 'said'],
    ['The envoy denied that his guards had fired and warned the crowd.', 'warned', 'denied'],
    ['Ghana said the talks were over and demanded an apology from Togo.', 'demanded', 'said'],
  ])('%s', (sentence, verb, telling) => expect(joinedTo(sentence, verb)).toBe(telling))

  test.each([
    ['Ghana said that Togo had shelled a village and killed ten farmers.', 'killed', 'shelled'],
    ['Ghana said that Togo had attacked its navy and threatened its ports.', 'threatened', 'attacked'],
    ['Chile said the men would be arrested and tried in May.', 'tried', 'arrested'],
  ])('stays: %s', (sentence, verb, other) => expect(joinedTo(sentence, verb)).toBe(other))
})
