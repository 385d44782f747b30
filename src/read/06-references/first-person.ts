// Rule: "I" is who speaks; "we" and "our" are the speaker's country, or body.
import type { Identity, Mention } from '../../reading/index.ts'
import { R } from '../../reading/tagset.ts'
import { type Case, decide } from './case.ts'
import { described, stateOf } from './identities.ts'
import { othersMet } from './meetings.ts'
import { before, countriesOf } from './salience.ts'

const SINGULAR: ReadonlySet<string> = new Set(['i', 'me', 'my', 'mine', 'myself'])
const PLURAL: ReadonlySet<string> = new Set(['we', 'us', 'our', 'ours', 'ourselves'])

/**
 * Outside quotations "our" is the side of whoever writes: the country named before it in the paragraph.
 *
 *     "We will rebuild," Kenyan Trade Minister Amina Odhiambo said. "I promise it."
 *      ^^ KEN
 *                                                                    ^ Amina Odhiambo
 */
export function firstPerson(open: Case, mention: Mention): boolean {
  if (mention.rule !== 'pronouns/personal') return false
  const lower = open.tokens.lowers[mention.head]!
  if (!SINGULAR.has(lower) && !PLURAL.has(lower)) return false
  const quoted = open.speakers[mention.head]!
  const speaker = quoted >= 0 ? quoted : speakerAfter(open, mention)
  const found = speaker < 0 ? undefined : open.found[speaker]
  if (found !== undefined && found.identities.length > 0) {
    // "SPOKESWOMAN: We ...": the headings say of which country.
    const unknown = found.identities.every((one) => one.country === null && STATE.has(one.sector))
    const own = unknown && PLURAL.has(lower) && issuer(open, mention) !== null
    if (own && ownSide(open, mention)) return true
    const identities = SINGULAR.has(lower)
      ? found.identities
      : found.identities.map((one) => sideOf(open, one))
    const met = lower === 'we' ? othersMet(open, mention, speaker) : []
    if (met.length > 0) {
      decide(open, mention, [...identities, ...met], 'pronoun', 'first-person/meeting')
      return true
    }
    const same = identities.every((one, index) => one === found.identities[index])
    decide(open, mention, identities, 'pronoun', 'first-person/speaker', speaker, same ? found.entity : -1)
    return true
  }
  if (speaker >= 0) open.waiting.add(mention.index)
  return speaker < 0 && PLURAL.has(lower) && (goesOn(open, mention) || ownSide(open, mention))
}

/** "Our country is ready, the minister said": whom a verb of saying after it makes the speaker, without quotation marks. */
function speakerAfter(open: Case, mention: Mention): number {
  const { mentions, tokens, tags, tree, knowledge } = open
  const end = open.sentences.firsts[mention.sentence + 1]!
  for (let index = mention.index + 1; index < Math.min(mentions.all.length, mention.index + 16); index++) {
    const other = mentions.all[index]!
    if (other.first >= end) break
    if (other.form === 'pronoun' && FIRST.has(tokens.lowers[other.head]!)) continue
    const verb = tree.heads[other.head]!
    if (tree.relations[other.head] !== R.nsubj || verb < 0 || tokens.forms[other.first - 1] !== ',') continue
    if (tree.relations[verb] !== R.parataxis && tree.relations[verb] !== R.root) continue
    if (knowledge.agents.saying.has(tags.lemmas[verb]!)) return other.index
  }
  return -1
}
const FIRST: ReadonlySet<string> = new Set([...SINGULAR, ...PLURAL])

/** "Our country is ready, the minister said. We ask ...": the speaker of the sentence before goes on. */
function goesOn(open: Case, mention: Mention): boolean {
  for (const other of before(open, mention, 2)) {
    if (other.form !== 'pronoun' || !PLURAL.has(open.tokens.lowers[other.head]!)) continue
    if (open.speakers[other.head]! >= 0) return false
    const found = open.found[other.index]
    if (found === undefined) {
      if (open.waiting.has(other.index)) open.waiting.add(mention.index)
      return open.waiting.has(other.index)
    }
    if (!found.because.includes('first-person/speaker')) return false
    decide(open, mention, found.identities, 'pronoun', 'first-person/speaker', other.index, found.entity)
    return true
  }
  return false
}

/** A minister's "we" is the state; an activist's or a fighter's is their own kind. */
function sideOf(open: Case, one: Identity): Identity {
  const official =
    one.sector === 'GOV' || one.sector === 'MIL' || one.sector === 'LEG' || one.sector === 'SPY'
  if (!official || one.country === null) return one
  return stateOf(open, one.country) ?? one
}

function ownSide(open: Case, mention: Mention): boolean {
  const known = open.entities.get('first-person')
  const paragraph = open.sentences.paragraphs[mention.sentence]
  let country: string | null = known === undefined ? null : countryOfEntity(open, known)
  country ??= issuer(open, mention)
  if (country === null) {
    for (const other of before(open, mention, 6)) {
      if (open.sentences.paragraphs[other.sentence] !== paragraph) break
      if (other.kind !== 'state' || other.form !== 'name') continue
      country = countriesOf(open, other)[0] ?? country
    }
  }
  const state = country === null ? null : (stateOf(open, country) ?? described(country, country, 'GOV'))
  if (state === null) return false
  const found = decide(open, mention, [state], 'pronoun', 'first-person/writer')
  open.entities.set('first-person', found.entity)
  return true
}

/**
 * "Statement by the Norwegian Ministry of Foreign Affairs", "House of Representatives of Kenya": the country of the body of
 * state in the text's headings; else that of a place before the date there.
 */
function issuer(open: Case, mention: Mention): string | null {
  for (const other of open.mentions.all) {
    if (other.sentence >= mention.sentence || other.sentence > HEADING) return null
    if (other.sentence > 0 && open.sentences.kinds[other.sentence] !== 'headline') return null
    const one = open.found[other.index]?.identities[0]
    if (one === undefined || one.country === null || one.country === 'IGO') continue
    if (other.sentence === 0 && other.kind === 'organisation' && STATE.has(one.sector)) return one.country
    if (other.kind === 'place' && isBeforeDate(open, other)) return one.country
  }
  return null
}
const STATE: ReadonlySet<string> = new Set(['GOV', 'LEG', 'MIL'])
/** Last sentence of a heading: a text of headings would be walked through for each "we". */
const HEADING = 8

/** "Blantyre, 5 November 2010". */
function isBeforeDate({ tokens, sentences }: Case, other: Mention): boolean {
  return (
    other.form === 'name' &&
    other.first === sentences.firsts[other.sentence] &&
    tokens.lowers[other.end] === ',' &&
    /^\d{1,2}$/.test(tokens.lowers[other.end + 1] ?? '')
  )
}

function countryOfEntity(open: Case, entity: number): string | null {
  const first = open.members.get(entity)?.[0]
  return first === undefined ? null : (open.found[first]?.identities[0]?.country ?? null)
}
