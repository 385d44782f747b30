// Whom pronouns and descriptions stand for: by gender, by what else could be meant, by who was named before.
import { describe, expect, it } from 'vitest'
import { mentionOf, readWho } from '../read-who.ts'

/** Names of those that a phrase stands for; empty for nobody. */
function namesOf(text: string, phrase: string, day = '2024-06-01'): string {
  return mentionOf(readWho(text, day), phrase)
    .reference.identities.map((one) => one.name)
    .join(' + ')
}
function codesOf(text: string, phrase: string, day = '2024-06-01'): string {
  return mentionOf(readWho(text, day), phrase)
    .reference.identities.map((one) => one.code)
    .join(' ')
}

describe('pronouns', () => {
  it.each([
    ['his sister is not he', 'Tom Whitfield spoke. His sister left, and he stayed.', 'he', 'Tom Whitfield'],
    ['the parents are not he', 'Tom Whitfield came. The parents met, and he left.', 'he', 'Tom Whitfield'],
    ['a thing is nobody', 'Kenya fired a missile. It flew 500 kilometres.', 'It', ''],
    [
      'both of two joined',
      'Five nurses and a doctor were freed. They left.',
      'They',
      'Five nurses + a doctor',
    ],
  ])('%s', (_, text, pronoun, names) => expect(namesOf(text, pronoun)).toBe(names))

  it('the body whose members are listed, not the last of them', () => {
    const text =
      'The Monitoring Team, which includes Japan, Canada and New Zealand, met. Its members from Asia spoke.'
    expect(codesOf(text, 'Its')).not.toMatch(/JPN|CAN|NZL/)
  })

  it('who speaks is not the "he" of the quotation', () => {
    const text = 'Tom Whitfield met Amos Kariuki. "I thanked him," Whitfield said.'
    expect(namesOf(text, 'him')).toBe('Amos Kariuki')
  })
})

describe('descriptions without a country', () => {
  it.each([
    [
      'who acts on both sides is none of them',
      'Kenya and Uganda quarrel. Somalia and Kenya traded. Somalia has offered to fly both sides home.',
      'both sides',
      'KEN.GOV UGA.GOV',
    ],
    [
      'the body of the place that opens the sentence',
      'Niger and its army sent help. In Bamako, the government condemned the killings.',
      'the government',
      'MLI.GOV',
    ],
    [
      'the body of a place of two words that opens the sentence',
      'Kenya and its army sent help. In Addis Ababa, the government condemned the killings.',
      'the government',
      'ETH.GOV',
    ],
    [
      'the body of the place before "where"',
      'Niger and its army sent help to Bamako, where the government condemned the killings.',
      'the government',
      'MLI.GOV',
    ],
    [
      'the body of the country at whose home the text is',
      'Kenya voted. Kenya cut taxes. Kenya sent nurses north. Uganda praised Kenya. The government sent thanks.',
      'The government',
      'KEN.GOV',
    ],
    [
      'the writer is who stands in the heading',
      'Kingdom of Denmark, Ministry of Foreign Affairs\n\nKenya freed the crew. We thank Oman.',
      'We',
      'DNK.GOV',
    ],
    [
      'the writer is where the heading is dated',
      'Our river\n\nBlantyre, 5 November 2010\n\nMozambique stopped a barge. We want it back.',
      'We',
      'MWI.GOV',
    ],
  ])('%s', (_, text, phrase, codes) => expect(codesOf(text, phrase)).toBe(codes))
})

describe('persons', () => {
  it.each([
    ['a given name alone', 'Amina Odhiambo met Tom Whitfield. Amina thanked him.', 'Amina', 'Amina Odhiambo'],
    [
      'the same description again',
      'A Kenyan official spoke. The official left.',
      'The official',
      'A Kenyan official',
    ],
    [
      'another word for the only person',
      'Tom Whitfield won. The billionaire smiled.',
      'The billionaire',
      'Tom Whitfield',
    ],
    [
      'a description that touches a name',
      'Kenyan doctor Amina Odhiambo spoke.',
      'Kenyan doctor',
      'Amina Odhiambo',
    ],
    [
      'a governor with a known surname',
      'Gov. Jabari Christie spoke.',
      'Gov. Jabari Christie',
      'Jabari Christie',
    ],
  ])('%s', (_, text, phrase, names) => expect(namesOf(text, phrase)).toBe(names))

  it('a former president is the one named', () => {
    expect(
      namesOf('Bill Clinton landed. The former president waved.', 'The former president', '2009-08-05'),
    ).toBe('Bill Clinton')
  })

  it('an ambassador is of the other of two countries, and who summons him is not', () => {
    const text =
      'Kenya protested to Uganda. Kenya closed the road. Uganda was angry. The foreign ministry summoned Ambassador Tom Whitfield.'
    expect(codesOf(text, 'Ambassador Tom Whitfield')).toBe('UGA.GOV')
    expect(codesOf(text, 'The foreign ministry')).toBe('KEN.GOV')
  })
})

describe('countries', () => {
  it.each([
    ['officials in a capital', 'Officials in Nairobi spoke.', 'Officials', 'KEN.GOV'],
    ['diplomats in a capital', 'Diplomats in Nairobi spoke.', 'Diplomats', 'UNK.GOV'],
    ['the city', 'Shells fell on Mombasa. The city burned.', 'The city', 'KEN.CVL'],
    [
      'the army of whom soldiers were spoken of',
      "The US spoke of Sudan's soldiers. The army left.",
      'The army',
      'SDN.MIL',
    ],
    ['personnel of nobody told', 'Personnel at the hospital spoke.', 'Personnel', 'UNK.UNK'],
    ['donors', 'Wealthy donors gave money.', 'Wealthy donors', 'UNK.UNK'],
    ['Kurdistan', 'Troops left Kurdistan.', 'Kurdistan', 'UNK.UNK'],
    ['a bare number', 'Kenya mourned, and 200 were killed.', '200', 'UNK.CVL'],
  ])('%s', (_, text, phrase, code) => expect(codesOf(text, phrase)).toBe(code))
})
