// Whom mentions stand for across short texts: dates, titles, pairs, pronouns, quotations.
import { describe, expect, it } from 'vitest'
import { codesOf, idsOf, mentionOf, readWho } from '../read-who.ts'

describe('names', () => {
  it.each([
    ['1998-08-14', 'bill-clinton'],
    ['2010-05-01', 'hillary-clinton'],
  ])('a surname alone is the holder of an office on %s', (date, id) => {
    const title = date < '2000' ? 'President' : 'Secretary of State'
    expect(idsOf(readWho(`U.S. officials waited. ${title} Clinton arrived.`, date), `${title} Clinton`)).toBe(id)
  })

  it('two places of government are two states', () => {
    const who = readWho('Moscow warned Kyiv.', '2024-06-01')
    expect([codesOf(who, 'Moscow'), codesOf(who, 'Kyiv')]).toEqual(['RUS.GOV', 'UKR.GOV'])
  })

  it('an unknown person takes country and sector from the title, and keeps one entity', () => {
    const who = readWho('Kenyan Trade Minister Amina Odhiambo resigned. Odhiambo gave no reason.')
    const full = mentionOf(who, 'Kenyan Trade Minister Amina Odhiambo').reference
    const later = mentionOf(who, 'Odhiambo').reference
    expect(full.identities[0]).toMatchObject({ id: null, country: 'KEN', sector: 'GOV' })
    expect(later.entity).toBe(full.entity)
  })

  it('a given name that differs makes another person', () => {
    expect(mentionOf(readWho('Nelson Chamisa spoke.', '2023-01-01'), 'Nelson Chamisa').reference.identities[0]!.name).toBe('Nelson Chamisa')
  })

  it('an unknown name is a value', () => {
    expect(mentionOf(readWho('QRX attacked the Tindaro.'), 'QRX').reference.identities[0]).toMatchObject({ id: null, kind: 'described' })
  })
})

describe('descriptions', () => {
  it.each([
    ['Kenya and Ethiopia signed. The two countries will trade.', 'The two countries', 'KEN.GOV ETH.GOV'],
    ['Kenya and Ethiopia signed. Neither government objected.', 'Neither government', 'KEN.GOV ETH.GOV'],
    ['Kenya welcomed Ethiopia. The two armies will train.', 'The two armies', 'KEN.MIL ETH.MIL'],
    ['Chinese troops withdrew, Beijing said. Its personnel were safe.', 'Its personnel', 'CHN.MIL'],
    ['Indian, Chinese and Nepali troops marched.', 'Indian, Chinese and Nepali troops', 'IND.MIL CHN.MIL NPL.MIL'],
    ['Kenya protested. Its government recalled the envoy.', 'Its government', 'KEN.GOV'],
    ['Kenya is in talks. The government expects a deal.', 'The government', 'KEN.GOV'],
    ['NATO met in Vilnius. The alliance backed Ukraine.', 'The alliance', 'IGO.IGO'],
    ['Kenya, a member of the African Union, agreed.', 'a member of the African Union', 'KEN.GOV'],
  ])('%s', (text, phrase, codes) => {
    expect(codesOf(readWho(text, '2024-06-01'), phrase)).toBe(codes)
  })

  it('the two leaders are those of the two countries on the day', () => {
    const who = readWho("Putin's visit to North Korea ended, where the two leaders met.", '2024-06-20')
    expect(idsOf(who, 'the two leaders').split(' ').sort()).toEqual(['kim-jong-un', 'vladimir-putin'])
  })

  it('an office goes back to its holder in the text', () => {
    const who = readWho('President Bill Clinton spoke. Aides praised the president.', '1998-08-14')
    expect(idsOf(who, 'the president')).toBe('bill-clinton')
  })

  it('allies of a country are not that country', () => {
    expect(mentionOf(readWho('Key Canadian allies agreed.'), 'Key Canadian allies').reference.identities[0]!.country).toBeNull()
  })
})

describe('pronouns', () => {
  it.each([
    ['Kenya warned Ethiopia that it would act.', 'it', 'KEN.GOV'],
    ['The court ordered Moscow to suspend its operation.', 'its', 'RUS.GOV'],
    ['For Kenya, the war in Sudan shapes its policy.', 'its', 'KEN.GOV'],
    ['Kenyan Trade Minister Amina Odhiambo said: "We will rebuild."', 'We', 'KEN.GOV'],
    ['Kenyan and Ethiopian envoys met. They agreed.', 'They', 'KEN.GOV ETH.GOV'],
  ])('%s', (text, pronoun, codes) => {
    expect(codesOf(readWho(text, '2024-06-01'), pronoun)).toBe(codes)
  })

  it('she and he agree with given names', () => {
    const who = readWho('Amina Odhiambo met Tom Whitfield. He thanked her.')
    expect(mentionOf(who, 'He').reference.identities[0]!.name).toBe('Tom Whitfield')
    expect(mentionOf(who, 'her').reference.identities[0]!.name).toBe('Amina Odhiambo')
  })

  it('an unresolved pronoun has no identity', () => {
    expect(mentionOf(readWho('They left.'), 'They').reference.identities).toEqual([])
  })
})

describe('the layer', () => {
  it('runs parallel to the mentions and never throws', () => {
    for (const text of ['', '"', 'They said: "I', 'He and he and he', 'Both both both', 'the the the', 'who whose which that']) {
      const who = readWho(text, 'not a date')
      expect(who.references.of.length).toBe(who.mentions.all.length)
    }
  })
})
