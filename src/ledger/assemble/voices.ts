// Who vouches for a claim, so that one voice heard in many places counts once.
import type { Actor, Speaker } from '../../model/index.ts'
import { partyKey } from '../block.ts'
import type { Told } from '../told.ts'

const OFFICIAL: ReadonlySet<string> = new Set(['GOV', 'MIL', 'SPY'])

/**
 * Everything by which a claim may share its source with another: its origin, the agency that its text credits, and the
 * speakers who vouch for it. A government, its ministries, forces, services and officials are one voice. Without a
 * speaker who can be told from others, whoever publishes vouches; an outlet of a state that takes part speaks for it.
 */
export function voicesOf(told: Told): readonly string[] {
  const { claim, document, publisher } = told
  const voices = [`origin ${document.origin}`]
  if (document.credit !== null) voices.push(named(document.credit))
  const speakers = claim.saidBy.flatMap((speaker) => voiceOf(speaker) ?? [])
  voices.push(...speakers)
  if (speakers.length > 0) return voices
  const own = publisher?.name ?? document.publisher
  if (own !== null) voices.push(named(own))
  if (publisher?.stateMedia === true && publisher.country !== null && takesPart(told, publisher.country))
    voices.push(`government ${publisher.country}`)
  return voices
}

function takesPart({ claim }: Told, country: string): boolean {
  return [...claim.actors, ...claim.recipients].some((actor) => actor.country === country)
}

function named(name: string): string {
  return `named ${name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/\s+/g, ' ')}`
}

/** Null for a speaker who cannot be told from others, such as "officials". */
function voiceOf(speaker: Speaker): string | null {
  if (ofGovernment(speaker)) return `government ${speaker.country}`
  if (speaker.id !== null) return speaker.sector === 'MED' ? named(speaker.name) : `actor ${partyId(speaker)}`
  if (speaker.kind === 'described' || speaker.via === 'pronoun') return null
  return named(speaker.name)
}

function ofGovernment({ country, sector, kind }: Actor): boolean {
  if (country === null || country === 'IGO' || country === 'NGO' || country === 'UNK') return false
  return kind === 'state' || OFFICIAL.has(sector)
}

function partyId(actor: Actor): string {
  return actor.id ?? partyKey(actor)
}
