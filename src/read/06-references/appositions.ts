// Rule: a description beside a name in apposition is the one named: "Amina Odhiambo, Kenya's trade minister,".
import type { Identity, Mention } from '../../reading/index.ts'
import { R, X } from '../../reading/tagset.ts'
import { type Case, decide, type Found, isDefinite } from './case.ts'
import { homeCountry, POLITICAL_SECTORS } from './home-country.ts'
import { described } from './identities.ts'

/**
 * An unknown person takes country and sector from the description; the description takes the person.
 *
 *     Amina Odhiambo, Kenya's trade minister, resigned.
 *     ^^^^^^^^^^^^^^ KEN
 *                     ^^^^^^^^^^^^^^^^^^^^^^ Amina Odhiambo
 */
export function apposition(open: Case, mention: Mention): boolean {
  if (mention.form !== 'description') return false
  const named = namedBeside(open, mention)
  if (named === null) return false
  learn(open, named, mention)
  const found = open.found[named.index]!
  decide(open, mention, found.identities, 'description', 'appositions/beside', named.index, found.entity)
  return true
}

/** Lets a name take country and sector from a description of it, where nothing else tells. */
export function learn(open: Case, named: Mention, mention: Mention): void {
  const found = open.found[named.index]!
  const filled = fill(open, found, mention)
  if (filled !== found.identities) refill(open, found, filled)
}

function namedBeside(open: Case, mention: Mention): Mention | null {
  const { tree, mentions } = open
  const own = mention.head
  const up = tree.relations[own] === R.appos ? tree.heads[own]! : -1
  const beside = [up]
  for (let child = tree.firstChild[own]!; child >= 0; child = tree.nextSibling[child]!) {
    if (tree.relations[child] === R.appos || tree.relations[child] === R['nmod:desc']) beside.push(child)
  }
  for (const token of beside) {
    const other = token < 0 ? undefined : mentions.all[mentions.atHead[token]!]
    if (other !== undefined && fits(open, mention, other)) return other
  }
  return acrossComma(open, mention)
}

/** The tree often loses an apposition: a comma between the two phrases, and a comma or full stop after, will do. */
function acrossComma(open: Case, mention: Mention): Mention | null {
  const { tokens, mentions } = open
  // "Kenyan doctor Amina Odhiambo", "the regional bloc SADC".
  const touching = mentions.all[mentions.atHead[mention.end] ?? -1]
  if (
    touching?.first === mention.end &&
    (touching.kind === 'person' || (isBody(touching) && isBody(mention))) &&
    fits(open, mention, touching)
  )
    return touching
  if (tokens.forms[mention.end] === ',') {
    const after = mentions.all[mentions.atHead[mention.end + 1] ?? -1]
    if (
      after !== undefined &&
      after.first === mention.end + 1 &&
      after.kind === 'person' &&
      after.form === 'name' &&
      closes(open, after.end) &&
      fits(open, mention, after)
    )
      return after
  }
  if (tokens.forms[mention.first - 1] === ',' && mention.first >= 2) {
    const before = mentions.all[mentions.atHead[mention.first - 2]!]
    if (
      before !== undefined &&
      before.end === mention.first - 1 &&
      before.form === 'name' &&
      fits(open, mention, before) &&
      (closes(open, mention.end) || goesOn(open, mention))
    )
      return before
  }
  return null
}

function isBody({ kind }: Mention): boolean {
  return kind === 'organisation' || kind === 'group'
}

/** "of Kenya", "linked to", "that": what follows tells more of the same phrase. */
function goesOn(open: Case, mention: Mention): boolean {
  const xpos = open.tags.xpos[mention.end]
  const lower = open.tokens.lowers[mention.end]
  if (lower === 'of') return true
  const begins = /^(a|an|the)$/.test(open.tokens.lowers[mention.first]!)
  return begins && (xpos === X.VBN || xpos === X.WDT || xpos === X.WP || lower === 'that' || lower === 'from')
}

function closes(open: Case, token: number): boolean {
  const form = open.tokens.forms[token] ?? '.'
  return form === ',' || form === '.' || form === ':' || form === ';' || isSaying(open, token)
}

function isSaying(open: Case, token: number): boolean {
  return open.knowledge.agents.saying.has(open.tags.lemmas[token]?.toLowerCase() ?? '')
}

/** A person for a person, a state for a word for states. */
function fits(open: Case, mention: Mention, other: Mention): boolean {
  if (other.form !== 'name' || open.found[other.index] === undefined || mention.plural) return false
  if (other.index === mention.owner) return false
  if (other.first >= mention.first && other.end <= mention.end) return false
  if (mention.kind === 'person') return other.kind === 'person'
  // "his rival Tom Whitfield".
  if (mention.kind === 'state')
    return other.kind === 'state' || (other.kind === 'person' && other.first === mention.end)
  if (isElsewhere(open, mention, other)) return false
  return other.kind === 'organisation' || other.kind === 'group' || other.kind === 'other'
}

/** "After leaving NATO, the Kenyan government": a body of another country, or another part of society. */
function isElsewhere(open: Case, mention: Mention, other: Mention): boolean {
  const one = open.found[other.index]!.identities[0]
  if (one === undefined) return false
  const country =
    mention.country !== null &&
    one.country !== null &&
    mention.country !== one.country &&
    one.country !== 'IGO'
  const state =
    mention.sector === 'GOV' && (one.sector === 'REB' || one.sector === 'OPP' || one.sector === 'CRM')
  return country || state || (mention.country !== null && mention.sector === 'GOV' && one.country === 'IGO')
}

function fill(open: Case, found: Found, mention: Mention): readonly Identity[] {
  const one = found.identities[0]
  if (found.identities.length !== 1 || one === undefined || one.id !== null) return found.identities
  const owner = mention.owner >= 0 ? open.found[mention.owner]?.identities[0] : undefined
  const title = mention.title === null ? null : open.knowledge.agents.title(mention.title)
  const country =
    one.country ??
    mention.country ??
    owner?.country ??
    title?.country ??
    officeAtHome(open, mention, title?.kind === 'office' || mention.sector === 'MIL')
  const sector = one.sector === 'UNK' ? (mention.sector ?? 'UNK') : one.sector
  if (country === one.country && sector === one.sector) return found.identities
  return [described(one.name, country, sector)]
}

/** "The governor, Amina Odhiambo": an office of nobody said is of the country where the text is at home. */
function officeAtHome(open: Case, mention: Mention, isOffice: boolean): string | null {
  return isOffice &&
    mention.owner < 0 &&
    isDefinite(open, mention) &&
    POLITICAL_SECTORS.has(mention.sector ?? 'UNK')
    ? homeCountry(open, mention)
    : null
}

/** Gives all mentions of the entity what was learnt of it. */
function refill(open: Case, found: Found, identities: readonly Identity[]): void {
  for (const index of open.members.get(found.entity) ?? [])
    open.found[index] = { ...open.found[index]!, identities }
}
