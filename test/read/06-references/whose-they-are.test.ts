// Country and sector of people and bodies that no name tells: by the owner before "'s", by scene, by what every state has.
import { describe, expect, it } from 'vitest'
import { codesOf, mentionOf, readWho } from '../read-who.ts'

const codes = (text: string, words: string): string => codesOf(readWho(text, '2024-06-01'), words)

describe('country', () => {
  it.each([
    [
      'a described owner',
      'Kenya closed the port of Mombasa. The city’s traders protested.',
      'The city’s traders',
      'KEN.BUS',
    ],
    [
      '"whose" after a name and a comma',
      'They came from Uganda and Kenya, whose lawmakers object.',
      'whose lawmakers',
      'KEN.LEG',
    ],
    ['a people with one state', 'Tigrayan fighters left.', 'Tigrayan fighters', 'ETH.REB'],
    ['and with none', 'Kurdish fighters left.', 'Kurdish fighters', 'UNK.REB'],
    [
      'a small region after its noun',
      'The province of Malaita protested.',
      'The province of Malaita',
      'SLB.GOV',
    ],
    [
      'the dead where the text is',
      'Shells fell in Kampala. At least 18 people were killed.',
      '18 people',
      'UGA.CVL',
    ],
    [
      'soldiers who fight rebels at home',
      'Colombia voted. Colombia has two chambers. Bogota met. Soldiers killed two FARC members.',
      'Soldiers',
      'COL.MIL',
    ],
    ['those arrested', 'Kenya and Uganda met. Ugandan police arrested 20 people.', '20 people', 'UGA.CVL'],
    [
      'leaders of an unknown union',
      'Kenya voted. Kenya has two chambers. Nairobi met. Union leaders objected.',
      'Union leaders',
      'KEN.LAB',
    ],
    [
      'a judge',
      'Kenya voted. Kenya has two chambers. Nairobi met. A high court judge objected.',
      'A high court judge',
      'KEN.JUD',
    ],
    [
      'the former colonial power',
      'Niger closed its border and blamed the former colonial power.',
      'the former colonial power',
      'FRA.GOV',
    ],
    [
      'where the text is at home',
      'Kenya voted. Kenya has two chambers. Nairobi met Uganda. Some 100 troops are in the country.',
      'the country',
      'KEN.GOV',
    ],
    [
      'the other of two',
      'Kenya and Ethiopia quarrelled. Kenya now blames its neighbour.',
      'its neighbour',
      'ETH.GOV',
    ],
    ['a body that every state has', 'Kenya raised its taxes. The Senate objected.', 'The Senate', 'KEN.LEG'],
    [
      'a regional government is not the state',
      'The Tigrayan government objected.',
      'The Tigrayan government',
      'ETH.GOV',
    ],
  ])('%s', (_, text, words, code) => expect(codes(text, words)).toBe(code))

  it('of another unknown name is not the government told before', () => {
    const text = 'The Tigrayan government objected. The government of Tindaro agreed.'
    expect(codes(text, 'The government of Tindaro')).toBe('UNK.GOV')
  })
})

describe('sector', () => {
  it.each([
    ['members of a group', 'Three Hezbollah members died.', 'Three Hezbollah members', 'LBN.REB'],
    [
      'a mission of the United Nations',
      'A United Nations mission came.',
      'A United Nations mission',
      'IGO.IGO',
    ],
    [
      'a police rank',
      'Kenyan Police Sergeant Tom Whitfield spoke.',
      'Kenyan Police Sergeant Tom Whitfield',
      'KEN.GOV',
    ],
    ['bombers of a state are aircraft', 'Russian bombers struck.', 'Russian bombers', 'RUS.MIL'],
    ['and others people', 'Kenya will find the bombers.', 'the bombers', 'UNK.REB'],
    ['all of a people, who act', 'The Saudis rejected the plan.', 'The Saudis', 'SAU.GOV'],
    ['some of it', 'Three Saudis were arrested.', 'Three Saudis', 'SAU.CVL'],
    [
      'a chamber',
      'Colombia’s House of Representatives voted.',
      'Colombia’s House of Representatives',
      'COL.LEG',
    ],
    [
      'both of two armies',
      'Kenya and Uganda met. Neither army moved; both are waiting.',
      'both',
      'KEN.MIL UGA.MIL',
    ],
    [
      'the counterpart of a general',
      'General Tom Whitfield met his Kenyan counterpart.',
      'his Kenyan counterpart',
      'KEN.MIL',
    ],
  ])('%s', (_, text, words, code) => expect(codes(text, words)).toBe(code))
})

describe('persons', () => {
  it.each([
    ['a given name with a slip', 'Israeli President Shimom Peres spoke.', '2009-03-30', 'Shimon Peres'],
    [
      'a surname spelt otherwise',
      'Ukrainian President Volodymyr Zelenski spoke.',
      '2024-06-01',
      'Volodymyr Zelensky',
    ],
    ['but not another of the surname', 'Israeli sergeant Ariel Peres spoke.', '2009-03-30', 'Ariel Peres'],
  ])('%s', (_, text, day, name) => {
    const who = readWho(text, day)
    const one = who.mentions.all.find((mention) => mention.kind === 'person')!
    expect(who.references.of[one.index]!.identities[0]!.name).toBe(name)
  })

  it('who was spoken of last bears the title, not who was given it last', () => {
    const text =
      'President Amina Odhiambo told Ugandan President Tom Whitfield of it. Odhiambo hoped that the president of Chad agreed. An aide to Odhiambo said the president was glad.'
    expect(mentionOf(readWho(text, '2024-06-01'), 'the president').reference.identities[0]!.name).toBe(
      'Amina Odhiambo',
    )
  })

  it('joined offices share their owner', () => {
    const who = readWho('The trade minister and army chief of Kenya met.', '2024-06-01')
    expect(codesOf(who, 'The trade minister')).toBe('KEN.GOV')
  })
})

describe('several', () => {
  const names = (text: string, words: string): string =>
    mentionOf(readWho(text, '2024-06-01'), words)
      .reference.identities.map((one) => one.code)
      .join(' ')
  it.each([
    [
      'officials of two ministries',
      'Kenya and Uganda met. Officials of the two ministries left.',
      'Officials',
      'KEN.GOV UGA.GOV',
    ],
    [
      'numbers between nationalities',
      'Some 1,500 French and 1,100 Kenyan troops left.',
      'Some 1,500 French and 1,100 Kenyan troops',
      'FRA.MIL KEN.MIL',
    ],
    ['the two', 'Kenya and Uganda quarrelled. Chad hosted talks between the two.', 'two', 'KEN.GOV UGA.GOV'],
    [
      'neither of which',
      'It was welcomed by Kenya and Uganda, neither of which took part.',
      'neither',
      'KEN.GOV UGA.GOV',
    ],
    [
      'some of those told of',
      'Kenya said that 40 Ethiopian prisoners were freed; several were arrested again.',
      'several',
      'ETH.CVL',
    ],
    [
      'we, who met',
      'Kenyan Foreign Minister Amina Odhiambo met Ugandan officials. "We agreed on a truce," Odhiambo said.',
      'We',
      'KEN.GOV UGA.GOV',
    ],
    [
      'our, without quotation marks',
      'Our country is ready, Kenyan Trade Minister Amina Odhiambo said.',
      'Our country',
      'KEN.GOV',
    ],
  ])('%s', (_, text, words, code) => expect(names(text, words)).toBe(code))
})

describe('by a clause, an office, a ship', () => {
  it.each([
    ['who rules it', 'The general who rules Kenya left.', 'The general', 'KEN.MIL'],
    ['ruled by', 'Mali and Niger, ruled by officers, left the bloc.', 'officers', 'MLI.MIL NER.MIL'],
    ['whoever sends', 'Kenya dispatched a junior minister.', 'a junior minister', 'KEN.GOV'],
    ['for', 'A spokesman for the Ugandan army spoke.', 'A spokesman', 'UGA.MIL'],
    ['to', 'An adviser to the Kenyan army left.', 'An adviser', 'KEN.MIL'],
    ['who heads the opposition', 'The leader of the Kenyan opposition left.', 'The leader', 'KEN.OPP'],
    ['a ship', 'HMS Trent left.', 'HMS Trent', 'GBR.MIL'],
  ])('%s', (_, text, words, code) =>
    expect(
      mentionOf(readWho(text, '2024-06-01'), words)
        .reference.identities.map((one) => one.code)
        .join(' '),
    ).toBe(code),
  )
})

describe('states that are given names', () => {
  it.each([
    ['after a title', 'General Israel Odhiambo warned protesters.', 'General Israel Odhiambo', 'UNK.MIL'],
    ['beside a noun', 'The governor, Georgia Lokwa, left.', 'Georgia Lokwa', 'UNK.GOV'],
    ['before a verb of saying', 'Jordan Mbala said so.', 'Jordan Mbala', 'UNK.UNK'],
    ['not before a body', 'Israel Police left.', 'Israel Police', 'ISR.GOV'],
    ['not before a title', 'Georgia Prime Minister Irakli Kobakhidze left.', 'Georgia', 'GEO.GOV'],
  ])('%s', (_, text, words, code) => expect(codes(text, words)).toBe(code))
})
