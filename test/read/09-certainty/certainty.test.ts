// The rules of certainty: their pictures, and the suite of marked sentences.
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openJudge, readSuite } from '../../../bench/layers/modality-suite.ts'
import { compare, type Mark, picturesIn } from '../../picture.ts'
import { theReader } from '../../reader.ts'

const FOLDER = new URL('../../../src/read/09-certainty/', import.meta.url)
const judge = openJudge()

// These need to know who the parties are, and have tests of their own: own-act.ts, charge.ts, pledge.ts, gathering.ts, word-denies.ts.
const KNOWING = new Set(['own-act.ts', 'charge.ts', 'pledge.ts', 'gathering.ts', 'word-denies.ts'])
const drawn = readdirSync(FOLDER)
  .filter((file) => !KNOWING.has(file))
  .map((file) => ({ file, pictures: picturesIn(new URL(file, FOLDER)) }))
  .filter((one) => one.pictures.length > 0)

describe.each(drawn)('$file', (one) => {
  it.each(one.pictures)('$sentence', (picture) => {
    // Each marked word is judged; its label is one of the three things said of it.
    const found: Mark[] = picture.marks.map((mark) => {
      const { certainty, reality, polarity } = judge(picture.sentence, mark.start)!
      const zone = mark.label === 'condition' || mark.label === 'consequence'
      const says =
        zone && reality === 'conditional'
          ? mark.label
          : [certainty, reality, polarity].includes(mark.label as never)
            ? mark.label
            : `${certainty} ${reality} ${polarity}`
      return { ...mark, label: says }
    })
    const { found: got, wanted } = compare(picture, found)
    expect(got).toBe(wanted)
  })
})

const judged = (text: string) => {
  const got = judge(text.replace(/[[\]]/g, ''), text.indexOf('['))!
  return `${got.certainty} ${got.reality} ${got.polarity}`
}

describe('how sure, how real, denied or not', () => {
  it.each([
    ['The two presidents [met] on Monday.', 'asserted actual affirmed'],
    ['The envoy [urged] both sides to stop.', 'asserted actual affirmed'],
    ['The army could [attack] within days.', 'asserted possible affirmed'],
    ['The ministry refused to [extradite] the suspect.', 'asserted actual denied'],
    ['A last-minute agreement averted a [strike] by dockers.', 'asserted actual denied'],
    ['The kingdom has no plans to [join] the alliance.', 'asserted planned denied'],
    ['The envoy called for an immediate [ceasefire].', 'asserted called-for affirmed'],
    ['The rebels had no part in the [bombing] of the market.', 'asserted actual denied'],
    ['Its troops had not taken part in any [raid] on the port.', 'asserted actual denied'],
    ['The militia had nothing to do with the [attack] on the convoy.', 'asserted actual denied'],
    ['The militia had nothing to do with the army’s [attack] on the convoy.', 'asserted actual affirmed'],
    ['The regiment was not involved in the [raid].', 'asserted actual denied'],
    ['The captive had not admitted any role in the [raid].', 'asserted actual affirmed'],
    ['The claim that the army had [shelled] the village is baseless.', 'alleged actual denied'],
    ['The kingdom has [sent] nobody any weapons.', 'asserted actual denied'],
    ['The union recalled its envoy after police [arrested] two guards.', 'asserted actual affirmed'],
    ['The village answered by [shutting] the sluice.', 'asserted actual affirmed'],
    ['The envoy said that the army, which had been [shelled] first, fired back.', 'reported actual affirmed'],
    ['The envoy said the talks had failed, although a spokesman [praised] them.', 'asserted actual affirmed'],
    ['The king accused the duke of sheltering rebels who [attacked] a town.', 'asserted actual affirmed'],
    ['The captive, who was [arrested] in May, is believed to have fled.', 'asserted actual affirmed'],
    ['Hauliers blocked the road to [demand] their money.', 'asserted actual affirmed'],
    ['The king summoned the envoy to [demand] an apology.', 'asserted actual affirmed'],
    ['The mayor said ten people had died, and soldiers [closed] the road.', 'asserted actual affirmed'],
    ['If parliament approves, the ministry may [buy] the radar.', 'asserted conditional affirmed'],
    ['The ministry said it would [send] a delegation.', 'reported planned affirmed'],
    ['The ministry denied that its planes had [bombed] the market.', 'reported actual denied'],
    ['The government accused the rebels of [burning] the bridge.', 'alleged actual affirmed'],
    ['The alleged [attack] took place near the border.', 'alleged actual affirmed'],
    ['The two sides reportedly [met] in secret.', 'believed actual affirmed'],
    ['The kingdom is believed to have [supplied] the missiles.', 'believed actual affirmed'],
    ['The army stationed there will not [withdraw] unless the rebels do.', 'asserted conditional denied'],
    ['Unless the army ends its [blockade], the port will close.', 'asserted actual affirmed'],
    ['The kingdom refused to end the [embargo].', 'asserted actual affirmed'],
    ['The ministry would not confirm that rebels had [crossed] the river.', 'asserted possible affirmed'],
    ['The army could not verify the [attack].', 'asserted possible affirmed'],
    ['Neither the kingdom nor the republic has [sent] ships.', 'asserted actual denied'],
    ['Both envoys had the opportunity to [meet] the prisoners.', 'asserted actual affirmed'],
    ['The envoys will have the opportunity to [meet] the prisoners.', 'asserted possible affirmed'],
    ['The accord will allow for [cooperation] between the two armies.', 'asserted possible affirmed'],
    ['The raid is considered an [attack] on the republic.', 'believed actual affirmed'],
    ['The president [arrives] in the capital on Sunday.', 'asserted planned affirmed'],
    ['The president [arrived] in the capital on Sunday.', 'asserted actual affirmed'],
    ['The ministers [meet] again next week.', 'asserted planned affirmed'],
    ['The ministers [meet] every Monday.', 'asserted actual affirmed'],
    ['Soldiers [patrol] the port on Monday.', 'asserted actual affirmed'],
    ['No [agreement] can be reached this year.', 'asserted actual denied'],
    ['No matter what it costs, the navy [sent] the ships.', 'asserted actual affirmed'],
    ['The plea for [talks] was refused.', 'asserted called-for denied'],
    ['The kingdom is expected to [reopen] the port.', 'believed planned affirmed'],
    ['The kingdom is expected to [reopen] the port, an official said.', 'reported planned affirmed'],
    ['There is no evidence that the army [shelled] the village.', 'asserted actual denied'],
    ['The kingdom refused a no-fly zone, fearing a [clash].', 'asserted possible affirmed'],
    ['The kingdom did not say whether it had [attacked] the port.', 'asserted possible affirmed'],
    ['If the republic were to [agree], the bank would pay.', 'asserted conditional affirmed'],
  ])('%s', (text, wanted) => expect(judged(text)).toBe(wanted))

  it('reaches the second of two joined acts', () => {
    expect(judged('The bank did not transfer the money or [open] the account.')).toBe(
      'asserted actual denied',
    )
    expect(judged('The cabinet may well approve the loan and [send] the money.')).toBe(
      'asserted possible affirmed',
    )
  })
})

/** How sure the claim with a trigger is, and how many speakers it has. */
async function certainBy(): Promise<(text: string, trigger: string) => string> {
  const reader = await theReader()
  return (text, trigger) => {
    const claim = reader
      .read({ text, publishedAt: '2024-05-01' })
      .claims.find((one) => one.trigger.text === trigger)!
    return `${claim.certainty} ${claim.reality} ${claim.saidBy.length}`
  }
}

describe('an act of speech told by the one who does it', () => {
  it('is in the voice of the text', async () => {
    const certain = await certainBy()
    expect(certain('France said that it condemned the raid by Belgium.', 'condemned')).toBe(
      'asserted actual 0',
    )
    expect(certain('France said that Spain had condemned the raid by Belgium.', 'condemned')).toBe(
      'reported actual 1',
    )
  })

  it('is told when it was done before, or is still to come', async () => {
    const certain = await certainBy()
    expect(certain('France says it has asked Spain to free the crew.', 'asked')).toBe('reported actual 1')
    expect(certain('France said that it would ask Spain to free the crew.', 'ask')).toBe('reported planned 1')
  })

  it('is the state of those who speak for it', async () => {
    const certain = await certainBy()
    expect(
      certain('The French foreign minister said France condemned the raid by Belgium.', 'condemned'),
    ).toBe('asserted actual 0')
  })

  it('is a promise made when it is to come', async () => {
    const certain = await certainBy()
    const text = 'France said that it would meet envoys of Spain in Rome.'
    expect(certain(text, 'meet')).toBe('asserted actual 0')
    expect(certain(text.replace('it would', 'Italy would'), 'meet')).toBe('reported planned 1')
  })
})

describe('a transcript', () => {
  it('is told by those whose turn it is, and who asks tells nothing', async () => {
    const certain = await certainBy()
    const text =
      'Press briefing, Paris\n\nSPOKESWOMAN: Good morning to all of you here today.\n\nQ: Will you summon the ambassador of Spain?\n\nA: We summoned the ambassador of Spain last week.\n\nQ: Spain has closed the border. What now?\n\nA: We thanked Italy for its help.'
    expect(certain(text, 'summoned')).toBe('reported actual 1')
    expect(certain(text, 'thanked')).toBe('reported actual 1')
    expect(certain(text, 'closed')).toBe('asserted actual 0')
  })
})

describe('what is done by deciding it, and words that name a plan', () => {
  it('is done once decided', async () => {
    const certain = await certainBy()
    expect(certain('France decided to suspend aid to Spain.', 'suspend')).toBe('asserted actual 0')
  })
  it('is yet to come', async () => {
    const certain = await certainBy()
    expect(certain('The French president is due in Madrid on Friday.', 'due')).toBe('asserted planned 0')
  })
})

describe('a refusal by a word with "not"', () => {
  it('is not denied by it', async () => {
    const reader = await theReader()
    const text = 'France does not recognise the jurisdiction of the court of Spain.'
    const claim = reader.read({ text, publishedAt: '2024-05-01' }).claims.find(({ kind }) => kind === 'event')
    expect(claim?.polarity).toBe('affirmed')
  })
})

describe('a gathering', () => {
  it('is as far off as the journey to it', async () => {
    const certain = await certainBy()
    expect(certain('A minister of France will travel to Rome for talks with Italy.', 'talks')).toBe(
      'asserted planned 0',
    )
  })
})

describe('a harm that its victim tells', () => {
  it('is alleged, one that others tell is reported', async () => {
    const certain = await certainBy()
    expect(certain('France said Spanish soldiers had attacked its guards.', 'attacked')).toBe(
      'alleged actual 1',
    )
    expect(certain('Spain said French soldiers had attacked its guards.', 'attacked')).toBe(
      'alleged actual 1',
    )
    expect(certain('Italy said Spanish soldiers had attacked guards of France.', 'attacked')).toBe(
      'reported actual 1',
    )
  })
})

describe('the modality suite', () => {
  it('holds at least 400 sentences, of every certainty, reality and polarity', () => {
    const rows = readSuite()
    expect(rows.length).toBeGreaterThanOrEqual(400)
    expect(new Set(rows.map(({ certainty }) => certainty)).size).toBe(4)
    expect(new Set(rows.map(({ reality }) => reality)).size).toBe(5)
  })

  it('is read right in all three in nine cases of ten', () => {
    const rows = readSuite()
    const right = rows.filter((row) => {
      const got = judge(row.text, row.trigger)!
      return got.certainty === row.certainty && got.reality === row.reality && got.polarity === row.polarity
    })
    expect(right.length / rows.length).toBeGreaterThan(0.9)
  })
})
