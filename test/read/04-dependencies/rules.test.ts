// The rules that mend trees with what the lexicons know of their words.
import { describe, expect, test } from 'vitest'
import { R, RELATIONS } from '../../../src/reading/tagset.ts'
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

test('the act hangs on the part in it that is denied', () => {
  const { sentence, marks } = picture('src/read/04-dependencies/part-in.ts')
  const { tokens, dependencies } = readWho(sentence)
  const [part, act] = marks.map(({ start }) => tokens.starts.indexOf(start))
  expect(dependencies.heads[act!]).toBe(part)
  expect(dependencies.relations[act!]).toBe(R.nmod)
})

describe('a verb with its particle', () => {
  const relationOf = (sentence: string, form: string): string => {
    const { tokens, dependencies } = readWho(sentence)
    return RELATIONS[dependencies.relations[tokens.forms.indexOf(form)]!]!
  }

  test('has the object that the picture shows', () => {
    const { sentence, marks } = picture('src/read/04-dependencies/particle-object.ts')
    const [particle, object] = marks.map(({ start, end }) => sentence.slice(start, end))
    expect(relationOf(sentence, particle!)).toBe('compound:prt')
    expect(relationOf(sentence, object!)).toBe('obj')
  })

  test.each([
    ['The army called off the attack on Goma.', 'attack', 'obj'],
    ['Egypt shut down the crossing.', 'crossing', 'obj'],
    ['The factory shut down last week.', 'week', 'obl:unmarked'],
    ['A plane flew over Taiwan.', 'Taiwan', 'obl'],
    ['The army walked out of the talks.', 'talks', 'obl'],
  ])('%s', (sentence, form, relation) => expect(relationOf(sentence, form)).toBe(relation))
})
