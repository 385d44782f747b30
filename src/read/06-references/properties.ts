// Rule: a description by a property ("a permanent member of the UN Security Council") is the party in view that has it.
import type { Identity, Mention } from '../../reading/index.ts'
import { R } from '../../reading/tagset.ts'
import { type Case, decide } from './case.ts'
import { identityOf } from './identities.ts'
import { recentCountries } from './salience.ts'

/**
 * Only parties that the document speaks of are asked, the most often named first; one that stands beside another such
 * description is not taken twice.
 *
 *     Pyongyang and Moscow met: a UN-sanctioned state and a permanent member of the UN Security Council.
 *                               ^^^^^^^^^^^^^^^^^^^^^ PRK
 *                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ RUS
 */
export function property(open: Case, mention: Mention): boolean {
  if (mention.form !== 'description' || mention.plural) return false
  const has = propertyOf(open, mention)
  if (has === null) return false
  const subject = subjectOf(open, mention)
  if (subject !== null) {
    const found = open.found[subject.index]!
    decide(open, mention, found.identities, 'description', 'properties/subject', subject.index, found.entity)
    return true
  }
  const taken = beside(open, mention)
  for (const country of inView(open, mention)) {
    if (taken.has(country) || !has(country)) continue
    const identity = identityOf(open, country)
    if (identity === null || identity.kind !== 'state') continue
    decide(open, mention, [identity], 'description', 'properties/held')
    return true
  }
  return false
}

/** "Kenya is not a member of the alliance": of whom the property is told. */
function subjectOf(open: Case, mention: Mention): Mention | null {
  let subject: Mention | null = null
  let isTold = false
  for (
    let child = open.tree.firstChild[mention.head]!, seen = 0;
    child >= 0 && seen < 30;
    child = open.tree.nextSibling[child]!, seen++
  ) {
    const relation = open.tree.relations[child]
    if (relation === R.cop) isTold = true
    if (relation === R.nsubj) subject = open.mentions.all[open.mentions.atHead[child]!] ?? null
  }
  return isTold && subject !== null && open.found[subject.index] !== undefined ? subject : null
}

type Property = (country: string) => boolean

function propertyOf(open: Case, mention: Mention): Property | null {
  const { knowledge, date } = open
  const words = open.tokens.lowers.slice(mention.first, mention.head + 1)
  const noun = words.at(-1)!
  if (words.includes('sanctioned')) {
    const by = words.includes('un') || words.includes('u.n.') ? 'un' : undefined
    const states = new Set(by === undefined ? knowledge.sanctioned(date) : knowledge.sanctioned(date, by))
    return (country) => states.has(country)
  }
  if (noun === 'member' || noun === 'state' || noun === 'ally') {
    if (words.includes('permanent')) return (country) => knowledge.permanentMembers.includes(country)
    const organisation = organisationOf(open, mention)
    if (organisation !== null) return (country) => knowledge.isMember(country, organisation, date)
  }
  if (noun === 'power' && words.includes('nuclear'))
    return (country) => knowledge.permanentMembers.includes(country)
  return null
}

function organisationOf(open: Case, mention: Mention): string | null {
  const owner = mention.owner < 0 ? undefined : open.found[mention.owner]
  const id = owner?.identities.length === 1 ? owner.identities[0]!.id : null
  return id !== null && open.knowledge.actor(id)?.kind === 'organisation' ? id : null
}

function inView(open: Case, mention: Mention): Set<string> {
  return new Set([...recentCountries(open, mention, 2), ...open.mainCountries])
}

/** Countries that descriptions by property in the same sentence have taken. */
function beside(open: Case, mention: Mention): Set<string> {
  const found = new Set<string>()
  for (let index = mention.index - 1; index >= Math.max(0, mention.index - 40); index--) {
    const other = open.mentions.all[index]!
    if (other.sentence !== mention.sentence) break
    const decided: readonly Identity[] = open.found[index]?.because.includes('properties/held')
      ? open.found[index]!.identities
      : []
    for (const one of decided) if (one.country !== null) found.add(one.country)
  }
  return found
}
