// Rule: a person's name stands for the bearer whom title, country, office on the day and earlier mentions speak for.

import type { TitleWords } from '../../knowledge/agents.ts'
import { firstDay, holdsOn } from '../../knowledge/dates.ts'
import type { ActorEntry, Office } from '../../knowledge/knowledge.ts'
import type { Identity, Mention } from '../../reading/index.ts'
import { isNearSpelling } from '../near-spellings.ts'
import { type Case, decide, entityOf, type Gender, isSubject, sliceOf } from './case.ts'
import { holder } from './holders.ts'
import { POLITICAL_SECTORS } from './home-country.ts'
import { countryOn, described, identityOf } from './identities.ts'
import { before } from './salience.ts'

/** A person that the document has named in full. */
interface Named {
  readonly mention: number
  readonly identities: readonly Identity[]
  readonly entity: number
}

/**
 * Surnames alone go to the person named in full earlier; "President" and a surname to whoever held the office then.
 *
 *     Trade Minister Amina Odhiambo of Kenya resigned. Odhiambo gave no reason.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Amina Odhiambo
 *                                                      ^^^^^^^^ Amina Odhiambo
 */
export function personNames(open: Case): void {
  const bySurname = new Map<string, Named>()
  const titled = titledCountries(open)
  const all = open.mentions.all.filter((mention) => mention.kind === 'person' && mention.form === 'name')
  // Names in full first: a headline may have the surname before the text has the name.
  for (const mention of all) if (isFull(bareName(open, mention))) decideFull(open, mention, bySurname, titled)
  for (const mention of all)
    if (open.found[mention.index] === undefined) decideSurname(open, mention, bySurname, titled)
}

/** The words of the name without title and owner. */
function bareName(open: Case, mention: Mention): readonly string[] {
  const words = open.tokens.forms.slice(mention.first, mention.end)
  let first = words.length - 1
  while (
    first > 0 &&
    (/^[\p{Lu}'’-]/u.test(words[first - 1]!) || PARTICLES.has(words[first - 1]!)) &&
    !isTitleWord(open, mention, mention.first + first - 1)
  )
    first--
  while (first < words.length - 1 && /^[-’']/.test(words[first]!)) first++
  return words.slice(first)
}

/** Two words of a name; "al-Bashir" and "bin Zayed" are one. */
function isFull(words: readonly string[]): boolean {
  let count = 0
  for (const word of words) if (word !== '-' && !PARTICLES.has(word.toLowerCase())) count++
  return count > 1
}

const PARTICLES: ReadonlySet<string> = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'van',
  'von',
  'der',
  'de',
  'da',
  'di',
  'ul',
  'bint',
  'abu',
])

function isTitleWord(open: Case, mention: Mention, token: number): boolean {
  if (
    open.tokens.forms[token] === "'s" ||
    open.tokens.forms[token] === '’s' ||
    open.tokens.forms[token] === '-'
  )
    return false
  if (mention.title === null) return false
  return open.knowledge.agents.titleEnding(open.tokens.lowers, token, mention.first) !== null
}

function decideFull(
  open: Case,
  mention: Mention,
  bySurname: Map<string, Named>,
  titled: ReadonlyMap<string, string>,
): void {
  const words = bareName(open, mention)
  const name = sliceOf(open, mention.end - words.length, mention.end)
  const surname = words.at(-1)!
  const best = bestCandidate(open, mention, true)
  const identity = best === null ? unknownPerson(open, mention, name, titled) : identityOf(open, best)!
  const entity = entityOf(open, identity.id ?? `person:${name}`)
  const before = best === null ? bySurname.get(surname) : undefined
  const again = before !== undefined && open.entities.get(`person:${name}`) === before.entity
  decide(
    open,
    mention,
    again ? before.identities : [identity],
    'name',
    best === null ? 'person-names/unknown' : 'person-names/full',
    -1,
    entity,
  )
  const named: Named = { mention: mention.index, identities: again ? before.identities : [identity], entity }
  const entry = best === null ? null : open.knowledge.actor(best)
  for (const key of new Set([surname, entry?.surname ?? surname]))
    if (!bySurname.has(key)) bySurname.set(key, named)
  noteGender(open, entity, words[0]!)
}

function decideSurname(
  open: Case,
  mention: Mention,
  bySurname: Map<string, Named>,
  titled: ReadonlyMap<string, string>,
): void {
  const surname = open.tokens.forms[mention.end - 1]!
  const named = bySurname.get(surname) ?? byGivenName(open, mention, surname, bySurname)
  if (named !== undefined) {
    decide(open, mention, named.identities, 'name', 'person-names/surname', named.mention, named.entity)
    return
  }
  const best = bestCandidate(open, mention, false)
  const identity = best === null ? unknownPerson(open, mention, surname, titled) : identityOf(open, best)!
  const entity = entityOf(open, identity.id ?? `person:${surname}`)
  decide(
    open,
    mention,
    [identity],
    'name',
    best === null ? 'person-names/unknown' : 'person-names/holder',
    -1,
    entity,
  )
  bySurname.set(surname, { mention: mention.index, identities: [identity], entity })
}

/** "Amina" alone, when the text has named one Amina in full, is no surname of somebody else. */
function byGivenName(
  open: Case,
  mention: Mention,
  word: string,
  bySurname: ReadonlyMap<string, Named>,
): Named | undefined {
  if (mention.title !== null || open.knowledge.agents.givenName(word) === null) return undefined
  let found: Named | undefined
  for (const named of bySurname.values()) {
    const other = open.mentions.all[named.mention]!
    if (bareName(open, other)[0] !== word || found?.entity === named.entity) continue
    if (found !== undefined) return undefined
    found = named
  }
  return found
}

function noteGender(open: Case, entity: number, given: string): void {
  const gender = open.knowledge.agents.givenName(given)
  if (gender === 'm' || gender === 'f') open.genders.set(entity, gender as Gender)
}

function unknownPerson(
  open: Case,
  mention: Mention,
  name: string,
  titled: ReadonlyMap<string, string>,
): Identity {
  const title = mention.title === null ? null : open.knowledge.agents.title(mention.title)
  const holder = title === null ? null : holderSpelt(open, mention, name, title)
  if (holder !== null) return holder
  const country =
    mention.country ??
    title?.country ??
    (title === null ? null : (titled.get(title.words) ?? atHome(open, mention, title)))
  return described(name, country, mention.sector ?? title?.sector ?? null)
}

/** "Ukrainian President Zelenski": who holds the office, of a state that the text names, and is spelt nearly so. */
function holderSpelt(open: Case, mention: Mention, name: string, title: TitleWords): Identity | null {
  const words = name.split(' ')
  const countries = mention.country === null ? [...open.countries.keys()].slice(0, MANY) : [mention.country]
  for (const country of countries) {
    const one = holder(open, country, title)
    const own = one === null ? [] : one.name.split(' ')
    if (own.length < 2 || !isNearSpelling(own.at(-1)!, words.at(-1)!)) continue
    if (words.length === 1 || isNearSpelling(own[0]!, words[0]!)) return one
  }
  return null
}
/** Countries that are asked for a name without one. */
const MANY = 6

/** "The trade minister" of a text from Nairobi is Kenya's; else of the state that the sentence before is about. */
function atHome(open: Case, mention: Mention, title: TitleWords): string | null {
  if (title.kind !== 'office' || !POLITICAL_SECTORS.has(title.sector ?? 'UNK')) return null
  if (isSentAbroad(title.words)) return senderOf(open)
  if (open.home !== null) return open.home
  for (const other of before(open, mention, 1)) {
    if (other.kind === 'state' && other.form === 'name' && isSubject(open, other))
      return open.found[other.index]?.identities[0]?.country ?? null
  }
  return null
}
/** Of the two countries that a text is about the envoy is of the one where it is not at home. */
function senderOf(open: Case): string | null {
  const [host, guest, third] =
    open.home === null
      ? open.mainCountries
      : [open.home, ...open.mainCountries.filter((one) => one !== open.home)]
  if (host === undefined || guest === undefined) return null
  const times = (country: string): number => open.countries.get(country) ?? 0
  return third === undefined || times(third) * 2 <= times(guest) ? guest : null
}

/** An ambassador in the news of a country is mostly another's. */
function isSentAbroad(words: string): boolean {
  return /(^| )(ambassador|envoy|consul|consul general|attach[eé]|charg[eé] d'affaires|high commissioner)$/.test(
    words,
  )
}

/** Countries of descriptions by their title: "Kenya's trade minister" tells of "Trade Minister Odhiambo", unless another's is told of too. */
function titledCountries(open: Case): Map<string, string> {
  const found = new Map<string, string>()
  const several = new Set<string>()
  for (const { form, kind, country, plural, title } of open.mentions.all) {
    if (form === 'description' && kind === 'person' && country !== null && !plural && title !== null) {
      if ((found.get(title) ?? country) !== country) several.add(title)
      found.set(title, country)
    }
  }
  for (const title of several) found.delete(title)
  return found
}

/** What must speak for a surname that is a given name as well: "Ahmed" alone may be anybody. */
const GIVEN = 4.5

/** The likeliest candidate, null when none is likely or two are alike. */
function bestCandidate(open: Case, mention: Mention, full: boolean): string | null {
  let best: string | null = null
  // A name in full is nearly proof; a surname alone, or a given name spelt otherwise, needs more.
  const isGiven =
    !full &&
    mention.title === null &&
    open.knowledge.agents.givenName(open.tokens.forms[mention.end - 1]!) !== null
  let most = full && mention.rule !== 'unknown-persons/near-name' ? -3 : isGiven ? GIVEN : 2.5
  let tied = false
  for (const id of mention.candidates) {
    const entry = open.knowledge.actor(id)
    if (entry === null || entry.kind !== 'person') continue
    const score = likelihood(open, mention, entry)
    if (score > most) {
      best = id
      most = score
      tied = false
    } else if (score === most && best !== null) tied = true
  }
  return tied ? null : best
}

function likelihood(open: Case, mention: Mention, entry: ActorEntry): number {
  let score = 0
  if (mention.country !== null)
    score += mention.country === entry.country || mention.country === countryOn(open, entry) ? 5 : -5
  else if (entry.country !== null) score += Math.min(2, open.countries.get(entry.country) ?? 0)
  const title = mention.title === null ? null : open.knowledge.agents.title(mention.title)
  if (title?.office != null) {
    const fits = entry.offices.filter((office) => fitsTitle(office, title.office!, title.words))
    if (fits.some((office) => near(office, open.date, 0))) score += 4
    else score += fits.length > 0 ? 1 : -1
  }
  // "Sergeant Odhiambo" is not the minister of the name.
  if (
    title?.kind === 'rank' &&
    title.sector === 'MIL' &&
    entry.offices.every((office) => office.sector !== 'MIL')
  )
    score -= 4
  if (inSentence(open, mention, entry)) score += 1.5
  if (entry.offices.some((office) => LEADERS.has(office.office) && near(office, open.date, 0))) score += 1
  if (entry.offices.some((office) => near(office, open.date, 0))) score += 2
  else if (entry.offices.some((office) => near(office, open.date, 2))) score += 1
  if (entry.died !== null && open.date !== null && firstDay(entry.died) < yearsBefore(open.date, 10))
    score -= 2
  return score
}

const LEADERS: ReadonlySet<string> = new Set(['leader', 'head-of-state', 'head-of-government'])

/** A name of the candidate's country, or of an organisation that they head, stands in the same sentence. */
function inSentence(open: Case, mention: Mention, entry: ActorEntry): boolean {
  const { all } = open.mentions
  const tells = (other: Mention): boolean =>
    (entry.country !== null && other.country === entry.country) ||
    (other.kind === 'organisation' &&
      other.candidates.length === 1 &&
      entry.offices.some((office) => office.of === other.candidates[0] && near(office, open.date, 0)))
  for (
    let index = mention.index - 1;
    index >= Math.max(0, mention.index - 30) && all[index]!.sentence === mention.sentence;
    index--
  ) {
    if (tells(all[index]!)) return true
  }
  for (
    let index = mention.index + 1;
    index < Math.min(all.length, mention.index + 12) && all[index]!.sentence === mention.sentence;
    index++
  ) {
    if (all[index]!.kind !== 'person' && tells(all[index]!)) return true
  }
  return false
}

/** The office is what the title says, by its key or its words. */
export function fitsTitle(office: Office, key: string, words: string): boolean {
  return (
    office.office === key ||
    office.title.toLowerCase().includes(words) ||
    (key === 'leader' && /^head-of|leader$/.test(office.office)) ||
    (key.startsWith('head-of') && office.office === 'leader')
  )
}

/** True when the office was held on the day, or within some years of it. */
function near(office: Office, date: string | null, years: number): boolean {
  if (date === null) return office.until === null
  if (years === 0) return holdsOn(office, date)
  return holdsOn(office, yearsBefore(date, years)) || holdsOn(office, yearsBefore(date, -years))
}

function yearsBefore(date: string, years: number): string {
  return `${String(Number(date.slice(0, 4)) - years).padStart(4, '0')}${date.slice(4)}`
}
