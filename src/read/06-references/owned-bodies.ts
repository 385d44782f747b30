// Rule: a description with an owner or nationality is that country's: "Russian forces", "its personnel", "his country".
import type { Sector } from '../../model/index.ts'
import type { Identity, Mention } from '../../reading/index.ts'
import { U } from '../../reading/tagset.ts'
import { type Case, decide, wordsOf } from './case.ts'
import { conjuncts } from './conjuncts.ts'
import { holderOf } from './holders.ts'
import { described, identityOf, stateOf } from './identities.ts'

/** Words for the government itself, which is the state. */
const GOVERNMENT: ReadonlySet<string> = new Set([
  'government',
  'administration',
  'regime',
  'authorities',
  'leadership',
  'state',
  'nation',
  'country',
  'presidency',
  'republic',
  'kingdom',
  'cabinet',
  'capital',
  'homeland',
  'side',
  'establishment',
])
/** Words for the whole of a country's armed forces, parliament, and so on. */
const WHOLE: Readonly<Record<string, string>> = {
  army: 'MIL',
  military: 'MIL',
  forces: 'MIL',
  'armed forces': 'MIL',
  troops: 'MIL',
  parliament: 'LEG',
  legislature: 'LEG',
  opposition: 'OPP',
  judiciary: 'JUD',
  'intelligence services': 'SPY',
  'intelligence agencies': 'SPY',
  'secret service': 'SPY',
  'security services': 'SPY',
  'defence ministry': 'MOD',
  'defense ministry': 'MOD',
  'foreign ministry': 'MFA',
  'foreign office': 'MFA',
  'air force': 'AIR',
  navy: 'NAV',
}

/**
 * The government is the state itself; armed forces and parliament are bodies of it; others stay described.
 *
 *     Ethiopian troops thanked Kenya's government and its lawmakers.
 *     ^^^^^^^^^^^^^^^^ ETH.MIL
 *                              ^^^^^^^^^^^^^^^^^^ KEN.GOV
 *                                                     ^^^^^^^^^^^^^ KEN.LEG
 */
export function ownedBody(open: Case, mention: Mention): boolean {
  // Without an owner only "alliance", "bloc" and the like have a country: whatever they go back to is told elsewhere.
  if (mention.form !== 'description' || mention.owner < 0) return false
  const own = mention.country === null ? ownerCountries(open, mention) : [mention.country]
  if (own.length === 0) return false
  const countries = [...joinedBefore(open, mention), ...own, ...joinedAfter(open, mention)]
  const many = countries.length > 1 && mention.plural && mention.kind === 'person'
  const part = isOfPart(open, mention)
  const sector = sectorOf(open, mention)
  const of = (one: string): Identity =>
    part
      ? described(wordsOf(open, mention), one, sector)
      : ((many ? holderOf(open, mention, one) : null) ?? bodyOf(open, mention, one, sector))
  decide(open, mention, [...new Set(countries)].map(of), 'description', 'owned-bodies/country')
  return true
}

/** "Three members of the front": a word that says no part of society takes that of the body it is of. */
function sectorOf(open: Case, mention: Mention): Sector | null {
  if (mention.sector !== null && mention.sector !== 'UNK') return mention.sector
  const owner = mention.owner < 0 ? null : open.mentions.all[mention.owner]!
  const one = owner === null ? undefined : open.found[owner.index]?.identities[0]
  return one !== undefined && (one.kind === 'organisation' || one.kind === 'group')
    ? one.sector
    : mention.sector
}

/** "The Tigrayan government", "the forces of Kordofan": of a part of the country, and so not its own. */
function isOfPart(open: Case, mention: Mention): boolean {
  const owner = mention.owner < 0 ? null : open.mentions.all[mention.owner]!
  if (owner === null) return false
  return (
    owner.rule === 'peoples/people' ||
    (owner.kind === 'place' && open.found[owner.index]?.identities[0]?.id == null)
  )
}

/** "Indian and Chinese troops": the countries joined to the owner by "and" or commas, in order. */
function joinedBefore(open: Case, mention: Mention): string[] {
  const { mentions, tokens } = open
  const found: string[] = []
  let left = mention.owner < 0 ? null : mentions.all[mention.owner]!
  for (let steps = 0; left !== null && left.end <= mention.head && steps < 6; steps++) {
    // "1,500 French and 1,100 American troops".
    const at = open.tags.upos[left.first - 1] === U.NUM ? left.first - 2 : left.first - 1
    const joint = tokens.lowers[at]
    if (joint !== 'and' && joint !== ',' && joint !== '/') break
    const other: Mention | undefined = mentions.all[mentions.atHead[at - 1] ?? -1]
    if (other === undefined || other.end !== at || other.country === null) break
    if (other.form !== 'adjective' && !(other.kind === 'state' && other.form === 'name' && joint === 'and'))
      break
    found.unshift(other.country)
    left = other
  }
  return found
}

/** "The leaders of Kenya, Ethiopia and Uganda": the states joined to the owner that follows "of". */
function joinedAfter(open: Case, mention: Mention): string[] {
  const owner = mention.owner < 0 ? null : open.mentions.all[mention.owner]!
  if (owner === null || !mention.plural || owner.first < mention.head || owner.kind !== 'state') return []
  const others = conjuncts(open, owner).slice(1)
  return others.every((one) => one.kind === 'state' && one.form === 'name')
    ? others.flatMap((one) => one.country ?? [])
    : []
}

/** Nouns whose owner is another party than the one they name. */
const OTHERS: ReadonlySet<string> = new Set([
  'ally',
  'allies',
  'neighbour',
  'neighbours',
  'neighbor',
  'neighbors',
  'partner',
  'partners',
  'adversary',
  'adversaries',
  'foe',
  'foes',
  'rival',
  'rivals',
  'enemy',
  'enemies',
  'counterpart',
  'counterparts',
  'opponent',
  'opponents',
  'backer',
  'backers',
  'donors',
  'host',
  'hosts',
  'guest',
  'guests',
  'critics',
  'proxies',
  'proxy',
  'supporters',
])

/** The country of the owner; of "officials of the two ministries" both. */
function ownerCountries(open: Case, mention: Mention): readonly string[] {
  if (OTHERS.has(open.tokens.lowers[mention.head]!)) return []
  const owner = open.mentions.all[mention.owner]!
  // What a name's country makes of the phrase was decided with the mention.
  if (owner.country !== null) return []
  const identities = open.found[mention.owner]?.identities ?? []
  if (identities.length > 1 && !mention.plural) return []
  const countries = identities.flatMap((one) => one.country ?? [])
  return countries.length === identities.length ? countries : []
}

/** The body of `country` that the mention's noun names. */
export function bodyOf(
  open: Case,
  mention: Mention,
  country: string,
  sector: Sector | null = mention.sector,
): Identity {
  const noun = nounOf(open, mention)
  const state = stateOf(open, country)
  if (state !== null && GOVERNMENT.has(noun)) return state
  const suffix = Object.hasOwn(WHOLE, noun) ? WHOLE[noun]! : null
  const body =
    suffix === null || (mention.plural && !isWhole(noun)) ? null : identityOf(open, `${country}.${suffix}`)
  return body ?? described(wordsOf(open, mention), country, sector)
}

function isWhole(noun: string): boolean {
  return noun.endsWith('s')
}

/** The agent noun at the end of the mention's own words. */
export function nounOf(open: Case, mention: Mention): string {
  const match = open.knowledge.agents.nounEnding(
    open.tokens.lowers,
    open.tags.lemmas,
    mention.head,
    mention.first,
  )
  return match?.value.noun ?? open.tokens.lowers[mention.head]!
}
