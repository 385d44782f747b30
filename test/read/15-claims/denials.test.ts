// What is denied, charged, still to come or cut off, from the sentence to the claim: whose act it is, how it is put, who says it.
import { describe, expect, it } from 'vitest'
import type { EventClaim } from '../../../src/model/index.ts'
import { theReader } from '../../reader.ts'

/** "AID Iran > Russia reported actual denied, Iran": what the text tells of the act whose trigger has `word`. */
async function told(text: string, word: string): Promise<string> {
  const reader = await theReader()
  const claim = reader
    .read({ text, publishedAt: '2025-03-10' })
    .claims.find((one): one is EventClaim => one.kind === 'event' && one.trigger.text.includes(word))
  if (claim === undefined) return 'nothing'
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join(' & ')
  const { type, certainty, reality, polarity } = claim
  const speakers = names(claim.saidBy)
  return `${type} ${names(claim.actors)} > ${names(claim.recipients)} ${certainty} ${reality} ${polarity}${speakers && `, ${speakers}`}`
}

describe('a denial gives the act, denied', () => {
  it.each([
    [
      'Russia denied that it would send troops to Mali.',
      'send',
      'AID Russia > Mali reported planned denied, Russia',
    ],
    ['Iran denied sending drones to Russia.', 'sending', 'AID Iran > Russia reported actual denied, Iran'],
    [
      'Turkey denied having bought oil from Iran.',
      'bought',
      'COOPERATE Turkey > Iran reported actual denied, Turkey',
    ],
    [
      'Serbia denies that it will recognise Kosovo.',
      'recognise',
      'SUPPORT Serbia > Kosovo reported planned denied, Serbia',
    ],
    [
      'Turkey denied any plan to send tanks to Libya.',
      'plan',
      'AGREE Turkey > Libya reported actual denied, Turkey',
    ],
    [
      'Iran denied any role in the attack on Saudi Arabia.',
      'attack',
      'ASSAULT Iran > Saudi Arabia reported actual denied, Iran',
    ],
  ])('%s', async (text, word, claim) => expect(await told(text, word)).toBe(claim))

  it.each([
    [
      'what will not be done is refused',
      'Kenya will not send troops to Haiti.',
      'send',
      'REJECT Kenya > Haiti asserted actual affirmed',
    ],
    [
      'an accusation that is dismissed was made',
      'Oslo dismissed Iranian accusations that it had bombed a mosque.',
      'accusations',
      'ACCUSE Iran > Norway reported actual affirmed, Norway',
    ],
  ])('%s', async (_, text, word, claim) => expect(await told(text, word)).toBe(claim))

  it('refuses nothing besides', async () =>
    expect(await told('Sudan rejected reports that it had shelled Chad.', 'rejected')).toBe('nothing'))
})

describe('a charge gives the act to whoever is charged', () => {
  it.each([
    ['Israel killed a commander whom it accused of shelling its towns.', 'shelling', 'ASSAULT a commander'],
    ['Kenya criticised Uganda for arresting its fishermen.', 'arresting', 'COERCE Uganda'],
    ['Iran accused two men of spying for Israel.', 'spying', 'COERCE two men'],
    ['Chad apologised to Niger for killing two herders.', 'killing', 'ASSAULT Chad'],
  ])('%s', async (text, word, start) => expect((await told(text, word)).startsWith(start)).toBe(true))
})

describe('what is to come is not told as done', () => {
  it.each([
    ['The deal provides for the release of ten prisoners by Venezuela.', 'release', 'planned'],
    ['A truce was conditioned on the release of ten prisoners by Mali.', 'release', 'conditional'],
    ['Amid talk of an Israeli strike on Iran, oil rose.', 'strike', 'possible'],
  ])('%s', async (text, word, reality) =>
    expect((await told(text, word)).includes(` ${reality} `)).toBe(true),
  )

  it('a promise is one claim', async () =>
    expect(await told('Germany promised Ukraine a shipment of tanks.', 'shipment')).toBe('nothing'))
})

describe('supplies that are cut are a sanction', () => {
  it.each([
    ['Turkey cut supplies of water to Syria.', 'SANCTION Turkey > Syria asserted actual affirmed'],
    ['Russia cut off the gas to Bulgaria.', 'SANCTION Russia > Bulgaria asserted actual affirmed'],
    [
      'Supplies of grain to Lebanon were cut off by Russia.',
      'SANCTION Russia > Lebanon asserted actual affirmed',
    ],
  ])('%s', async (text, claim) => expect(await told(text, 'cut')).toBe(claim))
})

describe('who say it together are all named', () => {
  it.each([
    [
      'The minister and the governor said that Kenya had expelled the Ugandan envoy.',
      'expelled',
      ', The minister & the governor',
    ],
    ['Israel had bombed a hospital in Gaza on Monday, Jordan and Egypt said.', 'bombed', ', Jordan & Egypt'],
    ['Turkey, Qatar and Egypt said Hamas had freed two hostages.', 'freed', ', Turkey & Qatar & Egypt'],
    [
      'Senator Jane Doe, Republican of Ohio, said Iran had bombed a hospital in Iraq.',
      'bombed',
      ', Jane Doe',
    ],
  ])('%s', async (text, word, speakers) => expect((await told(text, word)).endsWith(speakers)).toBe(true))
})

describe('who does it stands behind "by" of a participle', () => {
  it.each([
    ['Belarus, backed by Russian loans, has kept its factories open.', 'backed', 'AID Russia > Belarus'],
    ['Mali, helped by Russian mercenaries, retook the town.', 'helped', 'AID Russian mercenaries > Mali'],
    ['Militias backed by Iranian money attacked an American base in Iraq.', 'backed', 'AID Iran > Militias'],
  ])('%s', async (text, word, start) => expect((await told(text, word)).startsWith(start)).toBe(true))
})

describe('what a thing demands is called for, and nobody asks', () => {
  it.each([
    [
      'The crisis demands a joint response from Chad and Niger.',
      'response',
      'COOPERATE Chad & Niger >  asserted called-for affirmed',
    ],
    [
      'The war necessitates talks between Egypt and Ethiopia.',
      'talks',
      'CONSULT Egypt & Ethiopia >  asserted called-for affirmed',
    ],
    [
      'This partnership requires closer cooperation between Oslo and Stockholm.',
      'cooperation',
      'COOPERATE Norway & Sweden >  asserted called-for affirmed',
    ],
    [
      'China demanded a joint response from Japan and Mongolia.',
      'demanded',
      'REQUEST China > Japan & Mongolia asserted actual affirmed',
    ],
  ])('%s', async (text, word, claim) => expect(await told(text, word)).toBe(claim))
  it('asks nobody', async () =>
    expect(await told('The threat demands vigilance from Norway.', 'demands')).toBe('nothing'))
})

describe('what somebody takes something for is his word', () => {
  it.each([
    [
      'Experts described the visit as proof of Chinese support for Myanmar.',
      'support',
      'SUPPORT China > Myanmar reported actual affirmed, Experts',
    ],
    [
      'Diplomats view the move as a prelude to talks between Serbia and Kosovo.',
      'talks',
      'CONSULT Serbia & Kosovo >  reported actual affirmed, Diplomats',
    ],
  ])('%s', async (text, word, claim) => expect(await told(text, word)).toBe(claim))
})
