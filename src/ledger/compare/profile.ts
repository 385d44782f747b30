// What comparing asks of a claim again and again, worked out once.
import type { Actor } from '../../model/index.ts'
import { type Days, datedDays, publishedDay } from '../days.ts'
import type { Told } from '../told.ts'
import { stem, stemsOf } from './stems.ts'

export interface Profile {
  readonly told: Told
  /** Days the text gives the act, and day of publication, since 1970-01-01. */
  readonly dated: Days | null
  readonly published: number | null
  /** Weighted stems of the quote without the names of the parties. */
  readonly stems: ReadonlyMap<string, number>
  readonly trigger: string
  /** The quote in lower case without punctuation. */
  readonly words: string
}

// A claim is compared with many: its profile is kept as long as the claim is. Nothing can be told from outside.
const profiles = new WeakMap<Told, Profile>()

export function profileOf(told: Told): Profile {
  const known = profiles.get(told)
  if (known !== undefined) return known
  const { claim } = told
  const profile: Profile = {
    told,
    dated: datedDays(told),
    published: publishedDay(told),
    stems: stemsOf(claim.quote.text, namesOf([...claim.actors, ...claim.recipients])),
    trigger: claim.trigger.text.split(/\s+/).map(stem).join(' '),
    words: claim.quote.text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  }
  profiles.set(told, profile)
  return profile
}

function namesOf(actors: readonly Actor[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { name, mention, via } of actors) {
    if (via === 'implied') continue
    for (const word of `${name} ${mention.text}`.split(/[^\p{L}\p{N}]+/u))
      if (word !== '') names.add(stem(word))
  }
  return names
}
