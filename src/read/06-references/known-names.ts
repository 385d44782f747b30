// Rule: a name of a state, body, organisation or group stands for the actor that bears it on the day of publication.
import { holdsOn } from '../../knowledge/dates.ts'
import type { Identity, Mention } from '../../reading/index.ts'
import { R, U } from '../../reading/tagset.ts'
import { type Case, decide, entityOf, wordsOf } from './case.ts'
import { homeCountry } from './home-country.ts'
import { described, identityOf } from './identities.ts'
import { bodyOf } from './owned-bodies.ts'
import { topicCountry } from './salience.ts'

/**
 * Of several bearers the one that exists then, and whose country the text names most, is taken.
 *
 *     Tehran and the IAEA met; Iranian officials left.
 *     ^^^^^^ IRN
 *                ^^^^^^^^ iaea
 *                              ^^^^^^^ IRN
 */
export function knownName(open: Case, mention: Mention): void {
  const ids = mention.candidates.filter((id) => exists(open, id))
  const chosen = choose(open, mention, ids.length > 0 ? ids : mention.candidates)
  const identity = chosen === null ? null : identityOf(open, chosen)
  if (identity === null) return
  if (mention.rule === 'known-names/demonym') {
    if (isGovernment(open, mention)) {
      decide(open, mention, [identity], 'description', 'known-names/government')
      return
    }
    decide(
      open,
      mention,
      [described(wordsOf(open, mention), identity.country, 'CVL')],
      'description',
      'known-names/people',
    )
    return
  }
  const other = abbreviated(open, mention) ?? elsewhere(open, mention, identity)
  if (other === null) decide(open, mention, [identity], 'name', 'known-names/bearer')
  else
    decide(
      open,
      mention,
      [other],
      'name',
      'known-names/elsewhere',
      -1,
      entityOf(open, other.id ?? `name:${other.code}:${other.name}`),
    )
}

/** "The Kenyans signed": all of a people, who act, are its state; "two Kenyans" and "the Kenyans killed" are people. */
function isGovernment(open: Case, { first, head, end }: Mention): boolean {
  const { tokens, tree } = open
  if (tokens.lowers[first] !== 'the' || head !== first + 1 || end !== head + 1) return false
  const verb = tree.heads[head]!
  return tree.relations[head] === R.nsubj && verb > head && open.tags.upos[verb] === U.VERB
}

function exists(open: Case, id: string): boolean {
  const entry = open.knowledge.actor(id)
  return entry !== null && holdsOn(entry, open.date)
}

function choose(open: Case, mention: Mention, ids: readonly string[]): string | null {
  if (ids.length < 2) return ids[0] ?? null
  const told = ids.find((id) => open.told.has(id))
  if (told !== undefined) return told
  const owner = ownerOf(open, mention)
  let best = ids[0]!
  let most = inView(open, best, owner)
  for (const id of ids) {
    const count = inView(open, id, owner)
    // The first candidate is the likeliest use of the name; another must be named clearly more often, or alone.
    if (
      (count > most + 2 || (count > most && most === 0 && mention.kind !== 'state')) &&
      sameKind(open, id, best)
    ) {
      best = id
      most = count
    }
  }
  return best
}

/** How much the text speaks of the country of an actor. */
function inView(open: Case, id: string, owner: string | null): number {
  const country = open.knowledge.actor(id)?.country ?? null
  return country === null ? 0 : (open.countries.get(country) ?? 0) + (country === owner ? 100 : 0)
}

/** The country of the state or nationality right before a name: "Kenya's Supreme Court". */
function ownerOf(open: Case, mention: Mention): string | null {
  const { tokens, mentions } = open
  const mark = tokens.lowers[mention.first - 1]
  const index =
    mentions.atHead[mention.first - (mark === "'s" || mark === '’s' || mark === "'" ? 2 : 1)] ?? -1
  const other = index < 0 ? null : mentions.all[index]!
  if (other !== null && (other.kind === 'state' || other.kind === 'nationality')) return other.country
  const after =
    tokens.lowers[mention.end] === 'of' ? mentions.all[mentions.atHead[mention.end + 1] ?? -1] : undefined
  return after?.kind === 'state' ? after.country : null
}

/**
 * "National Security Council", "Supreme Court": a name that many states have for a body is not the bearer's whom the
 * knowledge has when the text speaks of other states only.
 */
function elsewhere(open: Case, mention: Mention, bearer: Identity): Identity | null {
  const words = wordsOf(open, mention).replace(/^[Tt]he /, '')
  if (bearer.country === null || !open.knowledge.agents.commonBodies.has(words)) return null
  const owner = ownerOf(open, mention)
  const main = open.mainCountries[0] ?? topicCountry(open, mention)
  // Its own mentions stand among those that are counted.
  const count = (open.countries.get(bearer.country) ?? 0) - ownMentions(open, bearer.id)
  const own =
    owner === bearer.country ||
    (owner === null &&
      count > 0 &&
      (isNamedBeside(open, mention, bearer.country) ||
        count * 2 >= (main === null ? 0 : (open.countries.get(main) ?? 0))))
  const country = own ? null : (owner ?? main)
  return country === null || country === bearer.country ? null : described(words, country, mention.sector)
}

/** A name of the country stands in the same sentence. */
function isNamedBeside(open: Case, mention: Mention, country: string): boolean {
  const { all } = open.mentions
  for (
    let index = Math.max(0, mention.index - 20);
    index < Math.min(all.length, mention.index + 10);
    index++
  ) {
    const other = all[index]!
    if (
      other.sentence === mention.sentence &&
      other.country === country &&
      other.candidates[0] !== mention.candidates[0]
    )
      return true
  }
  return false
}

/** "Tindaro Army (TNA)": the abbreviation in brackets may be known better than the name. */
function abbreviated(open: Case, mention: Mention): Identity | null {
  const { tokens, mentions } = open
  if (tokens.forms[mention.end] !== '(' || tokens.forms[mention.end + 2] !== ')') return null
  const other = mentions.all[mentions.atHead[mention.end + 1]!]
  return other?.candidates.length === 1 && other.kind === mention.kind
    ? identityOf(open, other.candidates[0]!)
    : null
}

function ownMentions(open: Case, id: string | null): number {
  let count = 0
  for (const { candidates } of open.mentions.all) if (candidates.length === 1 && candidates[0] === id) count++
  return count
}

function sameKind(open: Case, a: string, b: string): boolean {
  return open.knowledge.actor(a)?.kind === open.knowledge.actor(b)?.kind
}

/** Rule of last resort for names: somebody of this name, with the country and sector that the words give. */
export function unknownName(open: Case, mention: Mention): void {
  const name = nameOf(open, mention)
  const identity =
    commonBody(open, mention) ??
    described(name, mention.country ?? placed(open, mention) ?? homeOf(open, mention, name), mention.sector)
  const entity = entityOf(open, identity.id ?? `name:${name}`)
  const before = open.members.get(entity)?.[0]
  if (before !== undefined) {
    decide(open, mention, open.found[before]!.identities, 'name', 'known-names/again', before, entity)
  } else decide(open, mention, [identity], 'name', 'known-names/unknown', -1, entity)
}

/** A village that no gazetteer has is in the country named after it, else where the text is at home. */
function placed(open: Case, mention: Mention): string | null {
  if (mention.kind !== 'place' || mention.rule !== 'proper-groups/place') return null
  const { mentions, tokens } = open
  const after = /^(,|in|of)$/.test(tokens.lowers[mention.end] ?? '')
    ? mentions.all[mentions.atHead[mention.end + 1] ?? -1]
    : undefined
  if (after !== undefined && (after.kind === 'place' || after.kind === 'state') && after.country !== null)
    return after.country
  return homeCountry(open, mention)
}

/** "The Senate", "the Ministry of Trade": what every state has is of the one at whose home the text is. */
function homeOf(open: Case, mention: Mention, name: string): string | null {
  if (mention.rule !== 'unknown-organisations/head' || mention.owner >= 0) return null
  const common = EVERYWHERE.has(mention.sector ?? 'UNK') || open.knowledge.agents.commonBodies.has(name)
  if ((!common && !MINISTRY.test(name)) || isCut(open, mention)) return null
  return homeCountry(open, mention) ?? topicCountry(open, mention)
}
const EVERYWHERE: ReadonlySet<string> = new Set(['LEG'])
const MINISTRY =
  /^(Ministry|Department) (of|for) |(^| )(Ministry|Affairs Department)$|^(Ministry|Cabinet|Government|Police)$/

/** "National Assembly" of which only the last word was found. */
function isCut(open: Case, mention: Mention): boolean {
  const before = open.tokens.forms[mention.first - 1] ?? ''
  if (mention.end - mention.first > 1) return false
  return mention.first > open.sentences.firsts[mention.sentence]! && /^\p{Lu}\p{Ll}/u.test(before)
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
