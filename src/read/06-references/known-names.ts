// Rule: a name of a state, body, organisation or group stands for the actor that bears it on the day of publication.
import { holdsOn } from '../../knowledge/dates.ts'
import type { Identity, Mention } from '../../reading/index.ts'
import { type Case, decide, entityOf, wordsOf } from './case.ts'
import { described, identityOf } from './identities.ts'
import { bodyOf } from './owned-bodies.ts'

/**
 * Of several bearers the one that exists then, and whose country the text names most, is taken.
 *
 *     Tehran and the IAEA met; Iranian officials left.
 *     ^^^^^^ IRN
 *                ^^^^^^^^ iaea
 *                              ^^^^^^^ IRN
 */
export function knownName(open: Case, mention: Mention): void {
  const ids = mention.candidates.filter(id => exists(open, id))
  const chosen = choose(open, ids.length > 0 ? ids : mention.candidates)
  const identity = chosen === null ? null : identityOf(open, chosen)
  if (identity === null) return
  if (mention.rule === 'known-names/demonym') {
    decide(open, mention, [described(wordsOf(open, mention), identity.country, 'CVL')], 'description', 'known-names/people')
  } else decide(open, mention, [identity], 'name', 'known-names/bearer')
}

function exists(open: Case, id: string): boolean {
  const entry = open.knowledge.actor(id)
  return entry !== null && holdsOn(entry, open.date)
}

function choose(open: Case, ids: readonly string[]): string | null {
  let best: string | null = null
  let most = -1
  const told = ids.length > 1 ? ids.find(id => open.told.has(id)) : undefined
  if (told !== undefined) return told
  for (const id of ids) {
    const country = open.knowledge.actor(id)?.country ?? null
    const count = country === null ? 0 : open.countries.get(country) ?? 0
    // The first candidate is the likeliest use of the name; another must be named clearly more often.
    if (best === null || (count > most + 2 && sameKind(open, id, best))) {
      best = id
      most = count
    }
  }
  return best
}

function sameKind(open: Case, a: string, b: string): boolean {
  return open.knowledge.actor(a)?.kind === open.knowledge.actor(b)?.kind
}

/** Rule of last resort for names: somebody of this name, with the country and sector that the words give. */
export function unknownName(open: Case, mention: Mention): void {
  const name = nameOf(open, mention)
  const identity = commonBody(open, mention) ?? described(name, mention.country, mention.sector)
  const entity = entityOf(open, identity.id ?? `name:${name}`)
  const before = open.members.get(entity)?.[0]
  if (before !== undefined) {
    decide(open, mention, open.found[before]!.identities, 'name', 'known-names/again', before, entity)
  } else decide(open, mention, [identity], 'name', 'known-names/unknown', -1, entity)
}

/** "The Kenyan Government" with a capital is the government all the same. */
function commonBody(open: Case, mention: Mention): Identity | null {
  if (mention.country === null || mention.kind !== 'organisation') return null
  const body = bodyOf(open, mention, mention.country)
  return body.id === null ? null : body
}

function nameOf(open: Case, mention: Mention): string {
  const owner = mention.owner >= 0 ? open.mentions.all[mention.owner]! : null
  if (mention.rule === 'acronyms/introduced' && owner !== null) return nameOf(open, owner)
  const words = wordsOf(open, mention)
  return words.replace(/^[Tt]he /, '')
}
