// Rule: an office without a name is whoever held it: earlier in the text, else by country and date.
import type { TitleWords } from '../../knowledge/agents.ts'
import { holdsOn } from '../../knowledge/dates.ts'
import type { Mention } from '../../reading/index.ts'
import { type Case, decide, type Found, isDefinite, isIndefinite, isSubject, wordsOf } from './case.ts'
import { subjectOf, verbOf } from './clauses.ts'
import { holder } from './holders.ts'
import { homeCountry } from './home-country.ts'
import { described, identityOf } from './identities.ts'
import { fitsTitle } from './person-names.ts'
import { before, countriesOf } from './salience.ts'

/**
 * "The minister" goes back to the nearest minister named; "Kenya's president" to the holder on the day.
 *
 *     Trade Minister Amina Odhiambo resigned. The minister gave no reason.
 *                                             ^^^^^^^^^^^^ Amina Odhiambo
 */
export function officeHolder(open: Case, mention: Mention): boolean {
  if (mention.form !== 'description' || mention.kind !== 'person' || mention.plural || mention.title === null)
    return false
  if (isIndefinite(open, mention) || isBare(open, mention)) return false
  const title = open.knowledge.agents.title(mention.title) ?? endOfTitle(open, mention)
  if (title !== null && isDefinite(open, mention) && isFormer(open, mention))
    return heldOnce(open, mention, title)
  if (title === null || isFormer(open, mention)) return false
  const country = mention.country ?? ownerCountry(open, mention)
  const of = country ?? title.country
  return (
    goesBack(open, mention, title, country) ||
    (country === null && describedBefore(open, mention)) ||
    headsOrganisation(open, mention, title) ||
    holds(open, mention, title, of) ||
    knownCountry(
      open,
      mention,
      of ?? (AT_HOME.has(mention.sector ?? 'UNK') ? onlyCountry(open, mention) : null),
    )
  )
}

const AT_HOME: ReadonlySet<string> = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'SPY'])

/** "elected as prime minister": an office without article or owner is no person. */
function isBare(open: Case, mention: Mention): boolean {
  if (isDefinite(open, mention)) return false
  if (mention.owner >= 0)
    return ownerCountry(open, mention) === null && open.mentions.all[mention.owner]!.form === 'adjective'
  return !/^\p{Lu}/u.test(open.tokens.forms[mention.first]!)
}

function endOfTitle(open: Case, mention: Mention): TitleWords | null {
  return open.knowledge.agents.titleEnding(open.tokens.lowers, mention.head, mention.first)?.value ?? null
}

function isFormer(open: Case, mention: Mention): boolean {
  for (let token = mention.first; token <= mention.head; token++) {
    const lower = open.tokens.lowers[token]!
    if (
      lower === 'former' ||
      lower === 'ex' ||
      lower.startsWith('ex-') ||
      lower === 'then' ||
      lower === 'next' ||
      lower === 'new'
    )
      return true
  }
  return false
}

function ownerCountry(open: Case, mention: Mention): string | null {
  const owner = mention.owner < 0 ? undefined : open.found[mention.owner]
  return owner?.identities.length === 1 ? owner.identities[0]!.country : null
}

/** The person spoken of last who bears the title somewhere before, of the same country when the phrase has one. */
function goesBack(open: Case, mention: Mention, title: TitleWords, country: string | null): boolean {
  const subject = subjectBeside(open, mention)
  for (const other of before(open, mention, 40)) {
    if (other.kind !== 'person' || other.plural || other.end > mention.first) continue
    const found = open.found[other.index]
    if (found === undefined || found.identities.length !== 1) continue
    if (other.form !== 'name' && found.identities[0]!.kind !== 'person') continue
    if (country !== null && found.identities[0]!.country !== country) continue
    // "He met the president": whoever meets him is another.
    if (subject === found.entity && country === null) continue
    if (!isTitled(open, mention, title, found)) continue
    if (country === null && title.country !== null && found.identities[0]!.country !== title.country) continue
    decide(
      open,
      mention,
      found.identities,
      'description',
      'office-holders/earlier',
      other.index,
      found.entity,
    )
    return true
  }
  return false
}

/** "The ambassador of Kenya ... the ambassador": nobody has named them. */
function describedBefore(open: Case, mention: Mention): boolean {
  if (!isDefinite(open, mention)) return false
  for (const other of before(open, mention, 8)) {
    const found = open.found[other.index]
    if (other.form !== 'description' || other.kind !== 'person' || other.plural || found === undefined)
      continue
    if (other.title !== mention.title || found.identities[0]?.country == null || other.owner < 0) continue
    decide(
      open,
      mention,
      found.identities,
      'description',
      'office-holders/described',
      other.index,
      found.entity,
    )
    return true
  }
  return false
}

/** The text gives the person that title, in a mention before this one. */
function isTitled(open: Case, mention: Mention, title: TitleWords, found: Found): boolean {
  const isSame = (own: string): boolean =>
    own === title.words ||
    (own.endsWith(` ${title.words}`) && !LESSER.test(own)) ||
    own.startsWith(`${title.words} of `)
  return (open.members.get(found.entity) ?? []).some((index) => {
    const own = index < mention.index ? open.mentions.all[index]!.title : null
    return own !== null && isSame(own)
  })
}
/** A vice president is not "the president". */
const LESSER = /^(vice|deputy|former|ex|assistant|under)\b/

/** Whom the subject of the mention's own verb stands for, -1 when the mention is no other party of it. */
function subjectBeside(open: Case, mention: Mention): number {
  const verb = verbOf(open, mention.head)
  const subject = verb < 0 || verb > mention.head || isSubject(open, mention) ? null : subjectOf(open, verb)
  return subject === null || subject.index >= mention.index ? -1 : (open.found[subject.index]?.entity ?? -1)
}

/** "The former president": the nearest person named who held the office once, or whom the text called so. */
function heldOnce(open: Case, mention: Mention, title: TitleWords): boolean {
  const country = mention.country ?? ownerCountry(open, mention)
  for (const other of before(open, mention, 12)) {
    if (other.kind !== 'person' || other.form !== 'name') continue
    const found = open.found[other.index]
    const one = found?.identities.length === 1 ? found.identities[0]! : null
    if (one === null || (country !== null && one.country !== country)) continue
    const offices = one.id === null ? [] : (open.knowledge.actor(one.id)?.offices ?? [])
    const held = offices.some(
      (office) => fitsTitle(office, title.office ?? '', title.words) && !holdsOn(office, open.date),
    )
    if (!held && !(other.title === title.words && isFormer(open, other))) continue
    decide(open, mention, found!.identities, 'description', 'office-holders/once', other.index, found!.entity)
    return true
  }
  return false
}

/** "The secretary-general" of the organisation named last. */
function headsOrganisation(open: Case, mention: Mention, title: TitleWords): boolean {
  if (title.office !== 'secretary-general') return false
  for (const other of before(open, mention, 30)) {
    const id = other.kind === 'organisation' ? (open.found[other.index]?.identities[0]?.id ?? null) : null
    const person =
      id === null ? undefined : open.knowledge.holders(id, 'secretary-general', open.date)[0]?.person
    const identity = person === undefined ? null : identityOf(open, person)
    if (identity === null) continue
    decide(open, mention, [identity], 'description', 'office-holders/of-organisation')
    return true
  }
  return false
}

/** Nobody known holds it, but whose office it is is known. */
function knownCountry(open: Case, mention: Mention, country: string | null): boolean {
  if (country === null || mention.owner >= 0) return false
  decide(
    open,
    mention,
    [described(wordsOf(open, mention), country, mention.sector)],
    'description',
    'office-holders/country',
  )
  return true
}

/** The holder on the day, of the country given or else the one that the document is about. */
function holds(open: Case, mention: Mention, title: TitleWords, country: string | null): boolean {
  const of =
    country ??
    (mention.title === null ? null : (open.home ?? open.mainCountries[0] ?? onlyCountry(open, mention)))
  if (of === null) return false
  const identity = holder(open, of, title)
  if (identity === null) return false
  decide(open, mention, [identity], 'description', 'office-holders/on-the-day')
  return true
}

/** The only country told so far in the sentence that is no other party of the act, or in the headline; null for several. */
function onlyCountry(open: Case, mention: Mention): string | null {
  const own = new Set<string>()
  for (const other of before(open, mention, 0)) {
    if (other.kind === 'place' || open.tree.heads[other.head] === open.tree.heads[mention.head]) continue
    for (const country of countriesOf(open, other)) own.add(country)
  }
  if (own.size > 0) return own.size === 1 ? [...own][0]! : null
  const home = homeCountry(open, mention)
  if (home !== null) return home
  const found = new Set<string>()
  for (const named of open.mentions.all) {
    if (open.sentences.kinds[named.sentence] !== 'headline' || named.index > 12) break
    for (const country of countriesOf(open, named)) found.add(country)
  }
  return found.size === 1 ? [...found][0]! : null
}
