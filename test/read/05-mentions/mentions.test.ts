// What the stage as a whole promises: offsets, heads, owners, and texts of any kind.
import { describe, expect, it } from 'vitest'
import { mentionOf, readWho, wordsOf } from '../read-who.ts'

const words = (text: string): string[] => {
  const who = readWho(text, '2024-06-01')
  return who.mentions.all.map((mention) => wordsOf(who, mention))
}

describe('mentions', () => {
  it('reads a conjunction as several', () => {
    expect(words('The leaders of Britain, France and Germany met.')).toEqual(
      expect.arrayContaining(['Britain', 'France', 'Germany']),
    )
  })

  it('keeps the owner as a mention of its own', () => {
    const who = readWho('Chinese foreign ministry officials left.')
    const { mention } = mentionOf(who, 'Chinese foreign ministry officials')
    expect(who.mentions.all[mention.owner]!.candidates).toContain('CHN')
    expect(mention).toMatchObject({ country: 'CHN', sector: 'GOV', plural: true })
  })

  it('reads two governments out of an axis', () => {
    expect(words('The Pyongyang-Moscow axis grew.')).toEqual(expect.arrayContaining(['Pyongyang', 'Moscow']))
  })

  it('finds a mention by any word of a name', () => {
    const who = readWho('President Vladimir Putin spoke.')
    const { mention } = mentionOf(who, 'President Vladimir Putin')
    for (let token = mention.first; token < mention.end; token++)
      expect(who.mentions.atHead[token]).toBe(mention.index)
  })

  it.each([
    ['Lt. Gen. Amina Odhiambo spoke.', 'Lt. Gen. Amina Odhiambo', 'MIL'],
    ['The White House press secretary left.', 'The White House press secretary', 'GOV'],
    ['Western intelligence agencies warned.', 'Western intelligence agencies', 'SPY'],
    ['Kenyan lawmakers met.', 'Kenyan lawmakers', 'LEG'],
    ['A Spanish court ruled.', 'A Spanish court', 'JUD'],
  ])('%s', (text, phrase, sector) => {
    expect(mentionOf(readWho(text), phrase).mention.sector).toBe(sector)
  })

  it.each([
    ['More than 300,000 refugees fled.', '300,000 refugees'],
    ['As many as 40 rebels fled.', '40 rebels'],
    ['On Saturday the Kenyan high commission closed.', 'the Kenyan high commission'],
    ["India's information technology ministry spoke.", "India's information technology ministry"],
    ['President Vladimir Putin, his main backer, left.', 'his main backer'],
    ['Musaad bin Mohammed al-Aiban signed.', 'Musaad bin Mohammed al-Aiban'],
  ])('%s', (text, phrase) => {
    expect(words(text)).toContain(phrase)
  })

  it.each([
    'Two fled.',
    'Friday came.',
    'sanctions regimes grew.',
    'A state of emergency began.',
    'The nerve agent was found.',
    'It is clear that rain fell.',
  ])('finds nobody in: %s', (text) => expect(words(text)).toEqual([]))

  it('does not throw and lays heads inside spans, whatever the text', () => {
    for (const text of [
      '',
      '\ud800',
      '((((',
      '"""',
      'A B C D E F G H I J K L.',
      'THE US MAY ACT',
      "'s 's 's",
      'he he he said said said',
      'Russian,',
      'Russian',
      'the',
      'Mr',
      'President',
      'Ms. of',
      'U.S. and',
    ]) {
      for (const { first, end, head, owner, index } of readWho(text).mentions.all) {
        expect(head >= first && head < end).toBe(true)
        expect(owner).not.toBe(index)
      }
    }
  })
})
