// Rule: a host is of the country visited, a counterpart holds the same office elsewhere.
import type { Sector } from '../../model/index.ts'
import type { Mention } from '../../reading/index.ts'
import { type Case, decide, wordsOf } from './case.ts'
import { holder } from './holders.ts'
import { described, identityOf } from './identities.ts'
import { before } from './salience.ts'

const HOSTS: ReadonlySet<string> = new Set(['host', 'hosts', 'guest', 'guests', 'interlocutors'])
const COUNTERPARTS: ReadonlySet<string> = new Set(['counterpart', 'counterparts', 'opposite'])

/**
 * The nearest country that is not the owner's is the other side.
 *
 *     On a visit to Kenya the Ethiopian minister asked his hosts for help and thanked his Ugandan counterpart.
 *                                                      ^^^^^^^^^ KEN
 *                                                                                     ^^^^^^^^^^^^^^^^^^^^^^^ UGA
 */
export function hosts(open: Case, mention: Mention): boolean {
  if (mention.form !== 'description') return false
  const head = open.tokens.lowers[mention.head]!
  const isHost = HOSTS.has(head)
  if (!isHost && !COUNTERPARTS.has(head)) return false
  const country = isHost
    ? otherCountry(open, mention)
    : (mention.country ?? countryAfter(open, mention) ?? otherCountry(open, mention))
  if (country === null) return false
  const person = mention.plural ? null : sameOffice(open, mention, country)
  const identity =
    person === null
      ? described(wordsOf(open, mention), country, isHost ? 'GOV' : sectorBefore(open, mention))
      : identityOf(open, person)!
  decide(open, mention, [identity], 'description', isHost ? 'hosts/host' : 'hosts/counterpart')
  return true
}

/** "his counterpart from Kenya". */
function countryAfter(open: Case, mention: Mention): string | null {
  if (!/^(from|in|of)$/.test(open.tokens.lowers[mention.end] ?? '')) return null
  const at = mention.end + (open.tokens.lowers[mention.end + 1] === 'the' ? 2 : 1)
  return open.mentions.all[open.mentions.atHead[at] ?? -1]?.country ?? null
}

function otherCountry(open: Case, mention: Mention): string | null {
  const owner = mention.owner < 0 ? null : (open.found[mention.owner]?.identities[0]?.country ?? null)
  for (const other of before(open, mention, 2)) {
    const country = open.found[other.index]?.identities[0]?.country ?? null
    if (country !== null && country !== owner && country !== 'IGO') return country
  }
  return null
}

/** A general's counterpart is a soldier too: the sector of whose counterpart it is. */
function sectorBefore(open: Case, mention: Mention): Sector {
  const owner = mention.owner < 0 ? undefined : open.found[mention.owner]?.identities[0]
  if (owner?.kind === 'person' || owner?.kind === 'described')
    return owner.sector === 'UNK' ? 'GOV' : owner.sector
  for (const other of before(open, mention, 0)) {
    const one = other.kind === 'person' ? open.found[other.index]?.identities[0] : undefined
    if (one !== undefined && one.sector !== 'UNK') return one.sector
  }
  return 'GOV'
}

/** Who holds, in that country, the office of the person named last. */
function sameOffice(open: Case, mention: Mention, country: string): string | null {
  for (const other of before(open, mention, 2)) {
    if (other.kind !== 'person' || other.title === null || other.plural) continue
    const title = open.knowledge.agents.title(other.title)
    if (title?.office == null) continue
    return holder(open, country, title)?.id ?? null
  }
  return null
}
