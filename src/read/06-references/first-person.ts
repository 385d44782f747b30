// Rule: "I" is who speaks; "we" and "our" are the speaker's country, or body.
import type { Identity, Mention } from '../../reading/index.ts'
import { type Case, decide } from './case.ts'
import { described, stateOf } from './identities.ts'
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
  const speaker = open.speakers[mention.head]!
  const found = speaker < 0 ? undefined : open.found[speaker]
  if (found !== undefined && found.identities.length > 0) {
    const identities = SINGULAR.has(lower)
      ? found.identities
      : found.identities.map((one) => sideOf(open, one))
    const same = identities.every((one, index) => one === found.identities[index])
    decide(open, mention, identities, 'pronoun', 'first-person/speaker', speaker, same ? found.entity : -1)
    return true
  }
  if (speaker >= 0) open.waiting.add(mention.index)
  return speaker < 0 && PLURAL.has(lower) && ownSide(open, mention)
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

function countryOfEntity(open: Case, entity: number): string | null {
  const first = open.members.get(entity)?.[0]
  return first === undefined ? null : (open.found[first]?.identities[0]?.country ?? null)
}
