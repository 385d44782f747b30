// What comparing asks of a claim again and again, worked out once.
import type { EventClaim } from '../../model/index.ts'
import { type Days, datedDays, publishedDay } from '../days.ts'
import type { Told } from '../told.ts'
import { type Party, partyOf } from './actors.ts'
import { stem, stemsOf } from './stems.ts'

export interface Profile {
  readonly told: Told
  /** Days the text gives the act, and day of publication, since 1970-01-01. */
  readonly dated: Days | null
  readonly published: number | null
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
}

/** The words of a claim. Most pairs are told apart before anybody asks for them. */
export interface Wording {
  /** Stems of the names of parties and place, which are compared by themselves. */
  readonly names: ReadonlySet<string>
  /** Weighted stems of the quote without those names. */
  readonly stems: ReadonlyMap<string, number>
  readonly trigger: string
  /** The quote in lower case without punctuation. */
  readonly words: string
}

// A claim is compared with many: what it takes is kept as long as the claim is. Nothing can be told from outside.
const profiles = new WeakMap<Told, Profile>()
const parties = new WeakMap<EventClaim, Pick<Profile, 'actors' | 'recipients'>>()
const wordings = new WeakMap<EventClaim, Wording>()

export function profileOf(told: Told): Profile {
  const known = profiles.get(told)
  if (known !== undefined) return known
  const { actors, recipients } = partiesOf(told.claim)
  const profile = { told, dated: datedDays(told), published: publishedDay(told), actors, recipients }
  profiles.set(told, profile)
  return profile
}

/**
 * All that comparing asks of a claim, besides its document and where in it the claim stands: two claims with one telling
 * compare alike with any other of other documents. A dated claim has the same whenever it is published.
 */
export function tellingOf(told: Told): string {
  const { dated, published } = profileOf(told)
  const said = saidBy(told.claim)
  if (dated === null) return `${said}\n${published}`
  return `${said}\n${dated.from} ${dated.to}${published === null ? '' : ' published'}`
}

const sayings = new WeakMap<EventClaim, string>()

function saidBy(claim: EventClaim): string {
  const known = sayings.get(claim)
  if (known !== undefined) return known
  const { type, mode, polarity, reality, actors, recipients, where, items, quote, trigger } = claim
  const party = ({ id, name, kind, country, sector, via, mention }: EventClaim['actors'][number]) =>
    [id, name, kind, country, sector, via, mention.text].join('\t')
  const said = [
    [type, mode, polarity, reality, trigger.text].join('\t'),
    quote.text,
    ...actors.map(party),
    '',
    ...recipients.map(party),
    where === null
      ? ''
      : [where.id, where.name, where.country, where.lat, where.lon, where.mention.text].join('\t'),
    ...items.map(({ category, text, quantity }) =>
      [category, text, quantity?.value, quantity?.unit, quantity?.approximate].join('\t'),
    ),
  ].join('\n')
  sayings.set(claim, said)
  return said
}

function partiesOf(claim: EventClaim): Pick<Profile, 'actors' | 'recipients'> {
  const known = parties.get(claim)
  if (known !== undefined) return known
  const both = {
    actors: claim.actors.map((actor) => partyOf(actor)),
    recipients: claim.recipients.map((actor) => partyOf(actor, claim.where?.country)),
  }
  parties.set(claim, both)
  return both
}

export function wordingOf({ told: { claim } }: Profile): Wording {
  const known = wordings.get(claim)
  if (known !== undefined) return known
  const names = namesOf(claim)
  const wording = {
    names,
    stems: stemsOf(claim.quote.text, names),
    trigger: claim.trigger.text.split(/\s+/).map(stem).join(' '),
    words: claim.quote.text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  }
  wordings.set(claim, wording)
  return wording
}

function namesOf({ actors, recipients, where }: EventClaim): ReadonlySet<string> {
  const names = new Set<string>()
  const place = where === null ? [] : [`${where.name} ${where.mention.text}`]
  const parties = [...actors, ...recipients].map(({ name, mention, via, kind }) =>
    kind === 'described' ? '' : via === 'implied' ? name : `${name} ${mention.text}`,
  )
  for (const words of [...place, ...parties]) {
    for (const word of words.split(/[^\p{L}\p{N}]+/u)) if (word !== '') names.add(stem(word))
  }
  return names
}
