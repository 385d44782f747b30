// Rule: "the leader of the Lake Front", "the head of the opposition" heads that body, and not its country.
import type { Mention } from '../../reading/index.ts'
import { type Case, decide, isIndefinite, wordsOf } from './case.ts'
import { described, identityOf } from './identities.ts'

const HEADS: ReadonlySet<string> = new Set([
  'head',
  'leader',
  'chief',
  'boss',
  'director',
  'commander',
  'chairman',
  'chairwoman',
  'chair',
  'secretary-general',
  'secretary general',
  'director-general',
  'director general',
  'managing director',
  'executive director',
])
/** Offices that head a group, a party, an organisation, a service. */
const OFFICES = [
  'leader',
  'rebel-leader',
  'party-leader',
  'opposition-leader',
  'secretary-general',
  'director',
  'military-commander',
  'intelligence-chief',
  'central-banker',
]

/**
 * Where the knowledge has one holder on the day it is that person, else somebody of its country and sector.
 *
 *     The leader of the Kenyan opposition spoke.
 *     ^^^^^^^^^^ KEN.OPP
 */
export function headOfBody(open: Case, mention: Mention): boolean {
  if (mention.form !== 'description' || mention.kind !== 'person' || mention.plural || mention.owner < 0)
    return false
  if (mention.title === null || !HEADS.has(mention.title) || isIndefinite(open, mention)) return false
  const owner = open.mentions.all[mention.owner]!
  if (owner.kind !== 'organisation' && owner.kind !== 'group') return false
  const body = open.found[owner.index]?.identities
  if (body?.length !== 1 || body[0]!.kind === 'state') return false
  const { id, country, sector } = body[0]!
  const holder = id === null || isFormer(open, mention) ? null : holderOf(open, id, mention.title)
  const identity =
    holder === null ? described(wordsOf(open, mention), country, sector) : identityOf(open, holder)!
  decide(open, mention, [identity], 'description', 'heads-of-bodies/owner')
  return true
}

function isFormer(open: Case, { first, head }: Mention): boolean {
  for (let token = first; token < head; token++)
    if (/^(former|ex|then|late|deputy|acting|next|new|slain|dead)$/.test(open.tokens.lowers[token]!))
      return true
  return false
}

function holderOf(open: Case, body: string, title: string): string | null {
  if (open.date === null) return null
  const titled = open.knowledge.holders(body, title, open.date)
  const all =
    titled.length > 0 ? titled : OFFICES.flatMap((office) => open.knowledge.holders(body, office, open.date))
  const persons = new Set(all.map((one) => one.person))
  return persons.size === 1 ? [...persons][0]! : null
}
