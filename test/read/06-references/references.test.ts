// Whom mentions stand for across short texts: dates, titles, pairs, pronouns, quotations.
import { describe, expect, it } from 'vitest'
import { codesOf, idsOf, mentionOf, readWho } from '../read-who.ts'

describe('names', () => {
  it.each([
    ['1998-08-14', 'bill-clinton'],
    ['2010-05-01', 'hillary-clinton'],
  ])('a surname alone is the holder of an office on %s', (date, id) => {
    const title = date < '2000' ? 'President' : 'Secretary of State'
    expect(idsOf(readWho(`U.S. officials waited. ${title} Clinton arrived.`, date), `${title} Clinton`)).toBe(
      id,
    )
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
    expect(
      mentionOf(readWho('Nelson Chamisa spoke.', '2023-01-01'), 'Nelson Chamisa').reference.identities[0]!
        .name,
    ).toBe('Nelson Chamisa')
  })

  it('an unknown name is a value', () => {
    expect(mentionOf(readWho('QRX attacked the Tindaro.'), 'QRX').reference.identities[0]).toMatchObject({
      id: null,
      kind: 'described',
    })
  })
})

describe('descriptions', () => {
  it.each([
    ['Kenya and Ethiopia signed. The two countries will trade.', 'The two countries', 'KEN.GOV ETH.GOV'],
    ['Kenya and Ethiopia signed. Neither government objected.', 'Neither government', 'KEN.GOV ETH.GOV'],
    ['Kenya welcomed Ethiopia. The two armies will train.', 'The two armies', 'KEN.MIL ETH.MIL'],
    ['Chinese troops withdrew, Beijing said. Its personnel were safe.', 'Its personnel', 'CHN.MIL'],
    [
      'Indian, Chinese and Nepali troops marched.',
      'Indian, Chinese and Nepali troops',
      'IND.MIL CHN.MIL NPL.MIL',
    ],
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
    expect(
      mentionOf(readWho('Key Canadian allies agreed.'), 'Key Canadian allies').reference.identities[0]!
        .country,
    ).toBeNull()
  })
})

describe('words for states and bodies', () => {
  it.each([
    ['North Korea fired a missile. The South protested.', 'The South', 'KOR.GOV'],
    ['South Sudan agreed. The North did not.', 'The North', 'UNK.UNK'],
    ['Saudi Arabia and Germany met. The kingdom sent thanks.', 'The kingdom', 'SAU.GOV'],
    ['Qatar and France signed. The Gulf state thanked Paris.', 'The Gulf state', 'QAT.GOV'],
    ['Kuwait warned Iraq. The emirate closed its port.', 'The emirate', 'KWT.GOV'],
    ['Chinese jets flew near Taiwan. The island sent fighters.', 'The island', 'TWN.GOV'],
    ['Kenya fell silent after it became the first country to vote.', 'the first country', 'UNK.GOV'],
    ['The foreign ministry in Beijing thanked Kenya.', 'The foreign ministry', 'CHN.GOV'],
    ['Germany was told. The embassy in Berlin of Kenya closed.', 'The embassy', 'KEN.GOV'],
    ['Pakistan is calm. The National Security Council met.', 'The National Security Council', 'PAK.GOV'],
    ['In Colombia the National Liberation Army attacked a base.', 'the National Liberation Army', 'COL.REB'],
    ['After defeating ISIL, the Iraqi government rested.', 'the Iraqi government', 'IRQ.GOV'],
    ["South Korea's Defence Ministry spoke.", "South Korea's Defence Ministry", 'KOR.GOV'],
    ['Kenya and Uganda traded. Neither side objected.', 'Neither side', 'KEN.GOV UGA.GOV'],
    [
      'Kenya and Uganda trade. Iraq and Oman hosted talks between the two countries.',
      'the two countries',
      'KEN.GOV UGA.GOV',
    ],
    ['India is not a member of the G7, said Canada.', 'a member of the G7', 'IND.GOV'],
  ])('%s', (text, phrase, codes) => {
    expect(codesOf(readWho(text, '2024-06-01'), phrase)).toBe(codes)
  })
})

describe('offices', () => {
  it.each([
    [
      "French President Emmanuel Macron came. Turkey's president met him.",
      "Turkey's president",
      'recep-tayyip-erdogan',
    ],
    [
      'The leaders of Britain, France and Germany met.',
      'The leaders of Britain',
      'rishi-sunak emmanuel-macron olaf-scholz',
    ],
    [
      'Foreign ministers S. Jaishankar and Wang Yi met.',
      'Foreign ministers',
      'subrahmanyam-jaishankar wang-yi',
    ],
    [
      'Justin Trudeau and his Indian counterpart Narendra Modi met.',
      'his Indian counterpart Narendra Modi',
      'narendra-modi',
    ],
    [
      'Crown Prince Mohammed bin Zayed al-Nahyan spoke.',
      'Crown Prince Mohammed bin Zayed al-Nahyan',
      'mohammed-bin-zayed',
    ],
    ['President Omar al-Bashir was ousted. Al-Bashir fled.', 'Al-Bashir', 'omar-al-bashir'],
  ])('%s', (text, phrase, ids) => {
    expect(idsOf(readWho(text, '2024-06-01'), phrase)).toBe(ids)
  })

  it('nobody is led by the leader of the opposition', () => {
    expect(
      idsOf(readWho('The leaders of Russia and Britain met.', '2025-06-01'), 'The leaders of Russia'),
    ).toBe('vladimir-putin keir-starmer')
  })

  it('a counterpart from a state is of that state, and an unknown person of none', () => {
    const who = readWho(
      'Beijing said that its foreign minister met his counterpart from Kenya.',
      '2022-04-22',
    )
    expect(mentionOf(who, 'his counterpart').reference.identities[0]!.country).toBe('KEN')
    const unknown = readWho(
      'Prime Minister Juma Whitfield and his Indian counterpart Narendra Modi met.',
      '2024-06-01',
    )
    expect(mentionOf(unknown, 'Prime Minister Juma Whitfield').reference.identities[0]!.country).toBeNull()
  })
})

describe('pronouns', () => {
  it.each([
    ['Washington warned that Kenya would pay a price if it sold arms.', 'it', 'KEN.GOV'],
    ['After its withdrawal Kenya attacked Uganda.', 'its', 'KEN.GOV'],
    ['India said that Kenya took its own decisions.', 'its', 'KEN.GOV'],
    ['India thanked Kenya for its help.', 'its', 'KEN.GOV'],
    ['Uganda recognised Kenya. India sent envoys and halted trade with it.', 'it', 'UGA.GOV'],
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
    for (const text of [
      '',
      '"',
      'They said: "I',
      'He and he and he',
      'Both both both',
      'the the the',
      'who whose which that',
    ]) {
      const who = readWho(text, 'not a date')
      expect(who.references.of.length).toBe(who.mentions.all.length)
    }
  })
})
