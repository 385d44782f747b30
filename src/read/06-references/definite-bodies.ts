// Rule: "the embassy", "the group", "the alliance" go back to the body named earlier; "the government" to the country in view.
import type { Mention } from '../../reading/index.ts'
import { R } from '../../reading/tagset.ts'
import { type Case, decide, isDefinite, wordsOf } from './case.ts'
import { homeCountry, POLITICAL_SECTORS } from './home-country.ts'
import { bodyOf, nounOf } from './owned-bodies.ts'
import { placeAhead } from './places-ahead.ts'
import { before, recentCountries, topicCountry } from './salience.ts'

/** Classes of organisations and groups that a word may go back to. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  alliance: ['alliance'],
  bloc: ['igo', 'alliance', 'informal-group'],
  union: ['igo'],
  agency: ['agency', 'un-body'],
  watchdog: ['agency'],
  'world body': ['igo', 'un-body'],
  group: ['armed-group', 'militia', 'informal-group', 'movement', 'ngo', 'private-force'],
  militia: ['militia', 'armed-group'],
  movement: ['movement', 'armed-group', 'party'],
  rebels: ['armed-group', 'militia'],
  guerrillas: ['armed-group', 'militia'],
  guerrilla: ['armed-group', 'militia'],
  fighters: ['armed-group', 'militia', 'private-force'],
  militants: ['armed-group', 'militia'],
  company: ['company'],
  firm: ['company'],
  court: ['court'],
  tribunal: ['court'],
  organisation: ['igo', 'ngo', 'un-body', 'agency'],
  organization: ['igo', 'ngo', 'un-body', 'agency'],
  party: ['party'],
  bank: ['bank', 'fund'],
  fund: ['fund'],
  coalition: ['coalition', 'informal-group'],
  council: ['un-body', 'igo'],
  'terrorist group': ['armed-group'],
  'militant group': ['armed-group', 'militia'],
  'rebel group': ['armed-group'],
  newspaper: ['media'],
  broadcaster: ['media'],
  charity: ['ngo'],
  jihadists: ['armed-group'],
  insurgents: ['armed-group'],
}
/** Words for bodies that every country has. */
const DOMESTIC: ReadonlySet<string> = new Set([
  'government',
  'administration',
  'regime',
  'authorities',
  'military',
  'army',
  'armed forces',
  'parliament',
  'opposition',
  'foreign ministry',
  'defence ministry',
  'defense ministry',
  'interior ministry',
  'finance ministry',
  'central bank',
  'cabinet',
  'junta',
  'supreme court',
  'constitutional court',
  'navy',
  'air force',
  'state media',
  'presidency',
  'leadership',
  'police',
  'ruling party',
  'security forces',
  'embassy',
  'legislature',
  'foreign office',
  'monarchy',
  'national assembly',
  'senate',
  'congress',
  'house of representatives',
  'lower house',
  'upper house',
  'high court',
  'federal court',
  'appeals court',
  'court of appeal',
  'military court',
  'judiciary',
  'prosecution',
  "prosecutor's office",
  'justice system',
  'intelligence agency',
  'intelligence agencies',
  'intelligence service',
  'intelligence services',
  'spy agency',
  'secret service',
  'secret services',
  'secret police',
  'security service',
  'security services',
  'security agency',
  'security agencies',
  'military intelligence',
  'national guard',
  'presidential guard',
  'republican guard',
  'general staff',
  'high command',
  'defence forces',
  'defense forces',
  'special forces',
  'air defences',
  'federal government',
  'transitional government',
  'interim government',
  'caretaker government',
  'unity government',
  'provisional government',
  'coalition government',
  'treasury',
  'coast guard',
  'riot police',
  'national police',
  'federal police',
  'police force',
  'gendarmerie',
  'home office',
  'council of ministers',
  'ruling council',
  'sovereign council',
  'trade ministry',
  'presidential administration',
  'electoral commission',
  'election commission',
  'border guards',
  'border guard',
  'royal family',
  'ruling family',
  "attorney general's office",
])

/**
 * The same noun goes back furthest; the country of a domestic body is the nearest subject's.
 *
 *     Kenya's embassy in Kampala was hit. The embassy closed, and the government protested.
 *                                         ^^^^^^^^^^^ KEN.GOV
 *                                                                 ^^^^^^^^^^^^^^ KEN.GOV
 */
export function definiteBody(open: Case, mention: Mention): boolean {
  if (
    mention.form !== 'description' ||
    (mention.kind === 'person' && !mention.plural) ||
    mention.kind === 'place'
  )
    return false
  if (!isDefinite(open, mention) && !mention.plural) return false
  const noun = nounOf(open, mention)
  const own = mention.owner < 0 && isDefinite(open, mention) && DOMESTIC.has(noun) && !NOT_AT_HOME.has(noun)
  const seat = own ? (seatOf(open, mention) ?? placeAhead(open, mention)) : null
  if (seat !== null) {
    decide(open, mention, [bodyOf(open, mention, seat)], 'description', 'definite-bodies/seat')
    return true
  }
  if (
    isDefinite(open, mention) &&
    (sameNoun(open, mention) || (!isNamed(open, mention) && sameClass(open, mention, noun)))
  )
    return true
  if (
    mention.plural &&
    isDefinite(open, mention) &&
    (onlyCountry(open, mention) || sameSector(open, mention))
  )
    return true
  // "Authorities" are those of the place with no article too.
  const isBare = noun === 'authorities' && mention.head === mention.first
  if (!DOMESTIC.has(noun) || mention.owner >= 0 || !(isDefinite(open, mention) || isBare)) return false
  const country = NOT_AT_HOME.has(noun)
    ? senderOf(open, mention)
    : (sectorCountry(open, mention) ?? homeAgain(open, mention) ?? atHome(open, mention))
  if (country === null) return false
  decide(open, mention, [bodyOf(open, mention, country)], 'description', 'definite-bodies/topic')
  return true
}

/** "The Daily Herald newspaper" says itself which. */
function isNamed(open: Case, mention: Mention): boolean {
  for (let token = mention.first + 1; token < mention.head; token++)
    if (/^\p{Lu}/u.test(open.tokens.forms[token]!)) return true
  return false
}

/** The country at whose home the text is, before that of the nearest subject; no guest of the body. */
function atHome(open: Case, mention: Mention): string | null {
  const guest = guestOf(open, mention)
  const home = homeCountry(open, mention)
  return home !== null && home !== guest ? home : topicCountry(open, mention, guest)
}

/** The country of the dateline, for the first body that a new paragraph tells of; null without one. */
function homeAgain(open: Case, mention: Mention): string | null {
  const { paragraphs } = open.sentences
  const paragraph = paragraphs[mention.sentence]
  if (open.home === null || paragraph === paragraphs[0]) return null
  for (const other of before(open, mention, 4)) {
    if (paragraphs[other.sentence] !== paragraph) break
    if (open.found[other.index]?.identities.some((one) => one.country !== null)) return null
  }
  return open.home
}

/** "The foreign ministry summoned the Kenyan ambassador": whose envoy is received, it is not. */
function guestOf(open: Case, mention: Mention): string | null {
  const { tree, tags, mentions } = open
  const verb = tree.heads[mention.head]!
  if (verb < 0 || !RECEIVING.has(tags.lemmas[verb]!)) return null
  for (
    let child = tree.firstChild[verb]!, seen = 0;
    child >= 0 && seen < 30;
    child = tree.nextSibling[child]!, seen++
  ) {
    const guest = tree.relations[child] === R.obj ? mentions.all[mentions.atHead[child]!] : undefined
    if (guest !== undefined) return open.found[guest.index]?.identities[0]?.country ?? guest.country
  }
  return null
}
const RECEIVING: ReadonlySet<string> = new Set(['summon', 'expel', 'invite', 'receive', 'host', 'welcome'])

/** An embassy stands where its country is not. */
const NOT_AT_HOME: ReadonlySet<string> = new Set(['embassy', 'consulate', 'mission'])

/** "The foreign ministry in Beijing" is of the country that the place lies in. */
function seatOf(open: Case, mention: Mention): string | null {
  if (open.tokens.lowers[mention.end] !== 'in') return null
  const place = open.mentions.all[open.mentions.atHead[mention.end + 1] ?? -1]
  return place === undefined || (place.kind !== 'place' && place.kind !== 'state') ? null : place.country
}

/** The country in view that is not the one where the embassy stands; after "in Berlin" the one after "of". */
function senderOf(open: Case, mention: Mention): string | null {
  const host = seatOf(open, mention)
  if (host === null) return topicCountry(open, mention)
  for (let token = mention.end + 2; token < Math.min(mention.end + 5, open.tokens.count - 1); token++) {
    const other =
      open.tokens.lowers[token] === 'of' ? open.mentions.all[open.mentions.atHead[token + 1]!] : undefined
    if (other?.country != null) return other.country
  }
  return recentCountries(open, mention, 2).find((country) => country !== host) ?? null
}

/** "The generals" are of the only country in view; with two in view nobody can tell. */
function onlyCountry(open: Case, mention: Mention): boolean {
  if (
    mention.owner >= 0 ||
    mention.country !== null ||
    mention.kind === 'state' ||
    !POLITICAL_SECTORS.has(mention.sector ?? 'UNK')
  )
    return false
  const [country, other] = recentCountries(open, mention, 2)
  if (country === undefined || other !== undefined) return false
  decide(open, mention, [bodyOf(open, mention, country)], 'description', 'definite-bodies/only-country')
  return true
}
/** "The generals" are of the only army that was spoken of. */
function sameSector(open: Case, mention: Mention): boolean {
  const country = mention.owner >= 0 || mention.country !== null ? null : sectorCountry(open, mention)
  if (country === null) return false
  decide(open, mention, [bodyOf(open, mention, country)], 'description', 'definite-bodies/same-sector')
  return true
}

/** The country of whom alone soldiers were spoken of, for a word for soldiers; null for others and for several. */
function sectorCountry(open: Case, mention: Mention): string | null {
  if (mention.sector !== 'MIL') return null
  let country: string | null = null
  for (const other of before(open, mention, 12)) {
    const one = open.found[other.index]?.identities[0]
    if (one?.sector !== 'MIL' || one.country === null || one.country === country) continue
    if (country !== null) return null
    country = one.country
  }
  return country
}

function sameNoun(open: Case, mention: Mention): boolean {
  const head = open.tokens.lowers[mention.head]!
  const owner = mention.owner < 0 ? null : open.mentions.all[mention.owner]!
  const isOfName = owner !== null && owner.form === 'name' && owner.kind !== 'person'
  const words = isOfName ? wordsOf(open, mention) : ''
  let vague: Mention | null = null
  for (const other of before(open, mention, 60)) {
    const found = open.found[other.index]
    if (
      found === undefined ||
      found.identities.length === 0 ||
      other.form === 'pronoun' ||
      other.kind === 'person'
    )
      continue
    // "The government of Malaita" is no other government told before.
    if (isOfName && wordsOf(open, other) !== words) continue
    const last = open.tokens.lowers[other.head]!
    if (last !== head && !(other.form === 'name' && open.tokens.lowers[other.end - 1] === head)) continue
    if (found.identities.every((one) => one.country === null)) {
      if (vague === null && isSameWords(mention, other)) vague = other
      continue
    }
    decide(
      open,
      mention,
      found.identities,
      'description',
      'definite-bodies/same-noun',
      other.index,
      found.entity,
    )
    return true
  }
  if (vague === null) return false
  const found = open.found[vague.index]!
  decide(open, mention, found.identities, 'description', 'definite-bodies/again', vague.index, found.entity)
  return true
}

/** "three rebels ... the rebels", with nothing in between that tells them apart; nobody knows of what country. */
function isSameWords(mention: Mention, other: Mention): boolean {
  if (other.form !== 'description' || other.plural !== mention.plural || mention.owner >= 0) return false
  return mention.sentence - other.sentence < 6 && mention.head - mention.first < 2
}

function sameClass(open: Case, mention: Mention, noun: string): boolean {
  const classes = Object.hasOwn(CLASSES, noun) ? CLASSES[noun]! : null
  if (classes === null) return false
  for (const other of before(open, mention, 12)) {
    if (other.form !== 'name') continue
    const found = open.found[other.index]
    const id = found?.identities.length === 1 ? found.identities[0]!.id : null
    const actor = id === null ? null : open.knowledge.actor(id)
    if (actor?.class == null || !classes.includes(actor.class)) continue
    decide(
      open,
      mention,
      found!.identities,
      'description',
      'definite-bodies/class',
      other.index,
      found!.entity,
    )
    return true
  }
  return false
}
