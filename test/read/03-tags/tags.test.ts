// Tags and lemmas.
import { describe, expect, test } from 'vitest'
import { openEnglish } from '../../../src/language/open-english.ts'
import { applyEdit, Lemmatizer } from '../../../src/read/03-tags/lemmatizer.ts'
import { UPOS, X, XPOS } from '../../../src/reading/tagset.ts'
import { parse } from '../parse.ts'

describe('tags', () => {
  test('a plain sentence', () => {
    const { tags } = parse('The two ministers have signed a new agreement on Monday.')
    expect([...tags.upos].map((tag) => UPOS[tag])).toEqual([
      'DET',
      'NUM',
      'NOUN',
      'AUX',
      'VERB',
      'DET',
      'ADJ',
      'NOUN',
      'ADP',
      'PROPN',
      'PUNCT',
    ])
    expect([...tags.xpos].map((tag) => XPOS[tag])).toEqual([
      'DT',
      'CD',
      'NNS',
      'VBP',
      'VBN',
      'DT',
      'JJ',
      'NN',
      'IN',
      'NNP',
      '.',
    ])
    expect(tags.lemmas).toEqual([
      'the',
      'two',
      'minister',
      'have',
      'sign',
      'a',
      'new',
      'agreement',
      'on',
      'Monday',
      '.',
    ])
  })

  test('the same form as noun and as verb', () => {
    const { tags, tokens } = parse('They will visit the capital. The visit will last two days.')
    const visits = tokens.forms.flatMap((form, i) => (form === 'visit' ? [UPOS[tags.upos[i]!]] : []))
    expect(visits).toEqual(['VERB', 'NOUN'])
  })
})

describe('lemmas', () => {
  const lemmatizer = new Lemmatizer(openEnglish().lemmas)
  test.each([
    ['said', X.VBD, 'say'],
    ['ties', X.NNS, 'tie'],
    ['countries', X.NNS, 'country'],
    ['men', X.NNS, 'man'],
    ['imposing', X.VBG, 'impose'],
    ['shelled', X.VBN, 'shell'],
    ['fled', X.VBD, 'flee'],
    ['withheld', X.VBN, 'withhold'],
    ['retook', X.VBD, 'retake'],
    ['annexed', X.VBN, 'annex'],
    ['mediated', X.VBN, 'mediate'],
    ['brokered', X.VBN, 'broker'],
    ['defied', X.VBD, 'defy'],
    ['conceding', X.VBG, 'concede'],
    ['controlled', X.VBD, 'control'],
    ['re-established', X.VBD, 're-establish'],
    ['troops', X.NNS, 'troop'],
    ['crises', X.NNS, 'crisis'],
    ['fishermen', X.NNS, 'fisherman'],
    ['busiest', X.JJS, 'busy'],
    ["n't", X.RB, 'not'],
    ['better', X.JJR, 'good'],
    ['denounces', X.VBZ, 'denounce'],
    ['Ministers', X.NNS, 'minister'],
    ['Geneva', X.NNP, 'Geneva'],
  ])('%s', (form, xpos, lemma) => expect(lemmatizer.lemma(form, form.toLowerCase(), xpos)).toBe(lemma))

  test('a form that no rule knows stays as it is', () => {
    for (const form of ['peopel', 'red', 'zzzs', 'undrstood', 'ed', 'ing'])
      for (const tag of [X.VBD, X.VBG]) expect(lemmatizer.lemma(form, form, tag)).not.toMatch(/^.{0,1}$/)
    expect(lemmatizer.lemma('undrstood', 'undrstood', X.VBD)).toBe('undrstood')
  })

  test('an edit never takes a whole form away', () => expect(applyEdit('as', '3x')).toBe('as'))
})
