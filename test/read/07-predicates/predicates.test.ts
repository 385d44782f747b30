// Who did what to whom, over original sentences: base type, actors and recipients of each act told.
import { describe, expect, it } from 'vitest'
import { predicates } from '../../../src/read/07-predicates/predicates.ts'
import { syntaxOf } from './syntax-of.ts'

/** Acts of a text as `BASE actors > recipients`, countries joined by `+`. */
function acts(text: string): string[] {
  const syntax = syntaxOf(text)
  const countries = (fillers: readonly { mention: number }[]) =>
    fillers.flatMap((filler) => syntax.references.of[filler.mention]!.identities.map((who) => who.country ?? who.name)).join('+')
  return predicates
    .run(syntax, syntax.knowledge)
    .all.filter((one) => one.base !== 'unlisted')
    .map((one) => `${one.base} ${countries(one.actors)} > ${countries(one.recipients)}`.trim())
}

describe('verbs', () => {
  it.each([
    ['Japan condemned North Korea.', 'ACCUSE JPN > PRK'],
    ['Norway sent ammunition to Ukraine.', 'AID NOR > UKR'],
    ['Kenya was attacked by Somali gunmen.', 'ASSAULT SOM > KEN'],
    ['France imposed sanctions on Mali.', 'SANCTION FRA > MLI'],
    ['Turkey refused to extradite the suspects to Greece.', 'REJECT TUR > GRC'],
    ['Egypt urged Israel to open the crossing.', 'REQUEST EGY > ISR'],
    ['Poland promised to send tanks to Ukraine.', 'AGREE POL > UKR'],
    ['Iran threatened to attack Israel.', 'THREATEN IRN > ISR'],
    ['Brazil and Argentina signed a trade agreement.', 'SUPPORT BRA+ARG >'],
    ['China supplied Pakistan with fighter jets.', 'AID CHN > PAK'],
  ])('%s', (text, act) => expect(acts(text)).toContain(act))
})

describe('nouns', () => {
  it.each([
    ['The talks between Serbia and Kosovo ended on Friday.', 'CONSULT SRB+XKX >'],
    ["Canada's support for Ukraine continued.", 'SUPPORT CAN > UKR'],
    ['Israeli air strikes on Lebanon killed several people.', 'ASSAULT ISR > LBN'],
  ])('%s', (text, act) => expect(acts(text)).toContain(act))
})

describe('what is told of an act is no act of its own', () => {
  it('leaves the content of a demand to the demand', () => {
    expect(acts('Egypt urged Israel to release the prisoners.')).toEqual(['REQUEST EGY > ISR'])
  })
  it('leaves a noun to the verb that carries it', () => {
    expect(acts('Russia launched an attack on Ukraine.')).toEqual(['ASSAULT RUS > UKR'])
  })
})

it('finds nothing where nothing happens', () => {
  expect(acts('The sky over the valley was blue, and the harvest had been good.')).toEqual([])
})
