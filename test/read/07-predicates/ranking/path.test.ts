// The way through the tree from an act's word to a party.
import { describe, expect, it } from 'vitest'
import { ELSEWHERE, pathOf } from '../../../../src/read/07-predicates/ranking/path.ts'
import { syntaxOf } from '../syntax-of.ts'

/** The path in a text from one of its words to another. */
function path(text: string, from: string, to: string): number {
  const syntax = syntaxOf(text)
  const at = (word: string) => Array.from(syntax.tokens.forms).indexOf(word)
  return pathOf(syntax, at(from), at(to))
}

describe('pathOf', () => {
  it('is the same for the same place in the tree, whoever stands there', () => {
    expect(path('Malta expelled Togo.', 'expelled', 'Togo')).toBe(
      path('Kenya praised Chad.', 'praised', 'Chad'),
    )
  })
  it('differs by role', () => {
    expect(path('Malta expelled Togo.', 'expelled', 'Malta')).not.toBe(
      path('Malta expelled Togo.', 'expelled', 'Togo'),
    )
  })
  it('differs by preposition', () => {
    expect(path('Malta sold jets to Togo.', 'sold', 'Togo')).not.toBe(
      path('Malta bought jets from Togo.', 'bought', 'Togo'),
    )
  })
  it('takes a coordinated party for the first', () => {
    expect(path('Malta expelled Togo and Chad.', 'expelled', 'Chad')).toBe(
      path('Malta expelled Togo and Chad.', 'expelled', 'Togo'),
    )
  })
  it('does not leave the sentence', () => {
    expect(path('Malta voted. Togo slept.', 'voted', 'Togo')).toBe(ELSEWHERE)
  })
})
