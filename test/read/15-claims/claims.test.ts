// Claims: what every one of them keeps to, and whom it names.
import { describe, expect, it } from 'vitest'
import type { Claim, EventClaim, Quoted } from '../../../src/model/index.ts'
import { readAll } from '../14-links/read-links.ts'

const TEXT = `Norway and Iran agree on oil

On Monday the Norwegian foreign minister met his Iranian counterpart in Vienna. Iran accused Iraq of shelling a base, officials said Tuesday.

Norway sent 30 tanks to Jordan. In return, Jordan lifted its ban on Norwegian fish. Relations between Norway and Jordan have improved. Norway, a member of NATO, did not comment.`

const read = (text: string): readonly Claim[] => readAll(text).claims
const events = (text: string): EventClaim[] => read(text).filter((claim) => claim.kind === 'event')

describe('every claim', () => {
  const claims = read(TEXT)

  it('quotes the text', () => {
    expect(claims.length).toBeGreaterThan(3)
    const quoted = claims.flatMap((claim): Quoted[] => [
      claim.trigger,
      claim.quote,
      ...(claim.kind === 'event' ? [...claim.actors, ...claim.recipients] : claim.parties).map(
        ({ mention }) => mention,
      ),
      ...claim.saidBy.map(({ mention }) => mention),
      ...(claim.where ? [claim.where.mention] : []),
      ...(claim.kind === 'event' ? claim.items : []),
    ])
    for (const { start, end, text } of quoted) expect(TEXT.slice(start, end)).toBe(text)
  })

  it('has its trigger inside its quote', () => {
    for (const { trigger, quote } of claims) {
      expect(trigger.start).toBeGreaterThanOrEqual(quote.start)
      expect(trigger.end).toBeLessThanOrEqual(quote.end)
    }
  })

  it('is frozen', () => {
    for (const claim of claims) expect(Object.isFrozen(claim)).toBe(true)
  })

  it('has an id of its own that does not change', () => {
    const ids = claims.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(read(TEXT).map(({ id }) => id)).toEqual(ids)
    for (const id of ids) expect(id).toMatch(/^c_/)
  })
})

describe('what a claim says', () => {
  it('names its speakers with their cue', () => {
    const claim = events(TEXT).find(({ trigger }) => trigger.text === 'accused')!
    expect(claim.saidBy.map(({ mention, cue }) => [mention.text, cue?.text.split(' ')[0]])).toEqual([
      ['officials', 'said'],
    ])
    expect(claim.certainty).toBe('reported')
  })

  it('says which claim it answers', () => {
    const sent = events(TEXT).find(({ trigger }) => trigger.text === 'sent')!
    const lifted = events(TEXT).find(({ trigger }) => trigger.text === 'lifted')!
    expect(lifted.inReturnFor).toBe(sent.id)
    expect(sent.inReturnFor).toBeNull()
    expect(sent.items.map(({ text }) => text)).toEqual(['30 tanks'])
  })

  it('has when and where', () => {
    const met = events(TEXT).find(({ trigger }) => trigger.text === 'met')!
    expect(met.when).toMatchObject({ from: '2024-05-13', to: '2024-05-13', of: 'event' })
    expect(met.where?.name).toBe('Vienna')
  })

  it('marks a party that only follows from the context', () => {
    const implied = events(TEXT)
      .flatMap(({ actors, recipients }) => [...actors, ...recipients])
      .filter(({ via }) => via === 'implied')
    for (const { mention } of implied) expect(TEXT.slice(mention.start, mention.end)).toBe(mention.text)
    const seeks = events(
      'North Korea sent shells to Russia. In return, North Korea is seeking technology.',
    ).find(({ trigger }) => trigger.text === 'seeking')
    expect(seeks?.recipients.map(({ country, via }) => [country, via])).toEqual([['RUS', 'implied']])
  })

  it('takes an act of speech without an actor for its speaker', () => {
    const claim = events(
      'The Norwegian foreign minister said it was essential that Iran provide access to the site.',
    ).find(({ type }) => type === 'REQUEST')
    expect(claim?.actors.map(({ country }) => country)).toEqual(['NOR'])
  })
})

describe('whom a claim names', () => {
  const parties = (text: string, trigger: string): string => {
    const claim = events(text).find((one) => one.trigger.text === trigger)!
    const side = (of: EventClaim['actors']) => of.map(({ mention }) => mention.text).join(' + ')
    return `${side(claim.actors)} > ${side(claim.recipients)}`
  }

  it.each([
    ['money is no party', 'Kenya lent Chad 3 million Swiss francs.', 'lent', 'Kenya > Chad'],
    [
      'a relative clause has its noun',
      'Norway arrested the officers who attacked Chad.',
      'attacked',
      'the officers > Chad',
    ],
    [
      'a body and its name are one',
      'The regional bloc ECOWAS condemned Niger.',
      'condemned',
      'ECOWAS > Niger',
    ],
    [
      'states that a list names stand in it once',
      'Norway praised its allies Chad and Niger.',
      'praised',
      'Norway > Chad + Niger',
    ],
    ['both who do it together', 'Norway held a drill with Chad.', 'held', 'Norway + Chad > '],
    [
      'whoever acts together with him',
      'Norway, together with Chad, condemned Niger.',
      'condemned',
      'Norway + Chad > Niger',
    ],
    [
      'both sides that somebody offers help',
      'Mali expelled an envoy of Chad. Chad accused Mali of lying. Mali blamed Chad. Norway offered to mediate.',
      'offered',
      'Norway > Mali + Chad',
    ],
  ])('%s', (_, text, trigger, wanted) => {
    expect(parties(text, trigger)).toBe(wanted)
  })
})

describe('other kinds', () => {
  it('has a standing tie with its parties', () => {
    const tie = read(TEXT).find((claim) => claim.kind === 'relation')
    expect(tie?.kind === 'relation' ? tie.relation : null).toBe('member')
  })

  it('has an assessment with its direction', () => {
    const claim = read(TEXT).find((one) => one.kind === 'assessment')
    expect(claim?.kind === 'assessment' ? claim.direction : null).toBe('closer')
  })

  it('makes nothing of a text without acts', () => {
    expect(read('')).toEqual([])
    expect(read('The lake is deep.')).toEqual([])
  })
})
