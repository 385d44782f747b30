// Whom an act reaches that names only where it happens.
import { type Filler, U } from '../../../reading/index.ts'
import { countriesAt, countriesOf, sharing } from '../countries.ts'
import { type Draft, withRoles } from '../draft.ts'
import { mentionAt } from '../party.ts'
import { reachesPlaces } from '../roles.ts'
import { attachedPhrases } from '../slots/attached-phrase.ts'
import { lowPhrases } from '../slots/low-phrase.ts'
import type { Syntax } from '../syntax.ts'

const THERE = ['in', 'into', 'to', 'on', 'along', 'throughout', 'inside'] as const

// What is imposed or moved somewhere is so for those who are there, also at home.
const AT_HOME: ReadonlySet<string> = new Set(['COERCE', 'MOBILIZE', 'SANCTION'])

/**
 * Help, force, and what is imposed or lifted, with nobody named whom it is for, are for those of the place where it
 * goes: of the phrase on its object, or on its verb when that is abroad.
 *
 *     Norway has suspended aid deliveries in Aleppo.
 *                                            ^^^^^^ recipient of "suspended"
 */
export function ground(syntax: Syntax, draft: Draft): Draft {
  if (draft.kind !== 'event' || draft.recipients.length > 0 || draft.actors.length === 0) return draft
  if (!reachesPlaces(draft.row)) return draft
  const place = placeReached(syntax, draft)
  return place ? withRoles(draft, { recipients: [place] }, 'predicates/ground') : draft
}

function placeReached(syntax: Syntax, draft: Draft): Filler | null {
  const own = countriesOf(syntax, draft.actors)
  for (const object of [...draft.slots.find('obj'), ...(draft.row.pos === 'n' ? [draft.head] : [])]) {
    for (const preposition of THERE) {
      const place = placeAt(syntax, lowPhrases(syntax, object, preposition, 2))
      if (place) return place
    }
  }
  for (const preposition of THERE) {
    const phrases = attachedPhrases(syntax, draft.head, preposition).filter((phrase) => phrase > draft.head)
    // "remained on alert in Manila"
    if (draft.base === 'MOBILIZE') {
      for (const phrase of draft.slots.find('on'))
        phrases.push(...attachedPhrases(syntax, phrase, preposition))
    }
    const place = placeAt(syntax, phrases)
    if (place && (AT_HOME.has(draft.base) || !sharing(countriesAt(syntax, place.mention), own))) return place
  }
  const relative = placeAt(syntax, draft.slots.find('where'))
  return relative && !sharing(countriesAt(syntax, relative.mention), own) ? relative : null
}

/** The first of the phrases that is a place of a known country; "parts of Kashmir" is Kashmir. */
function placeAt(syntax: Syntax, phrases: readonly number[]): Filler | null {
  const { tags, knowledge, mentions } = syntax
  for (const phrase of phrases) {
    const transparent = tags.upos[phrase] === U.NOUN && knowledge.transparentNouns.has(tags.lemmas[phrase]!)
    const inner = transparent ? attachedPhrases(syntax, phrase, 'of') : []
    for (const token of [phrase, ...inner]) {
      const mention = mentionAt(syntax, token)
      if (mention < 0) continue
      const { kind, form } = mentions.all[mention]!
      if (form !== 'name' && !(form === 'description' && kind === 'place')) continue
      if ((kind === 'place' || kind === 'state') && countriesAt(syntax, mention).size > 0)
        return { token, mention, implied: false }
    }
  }
  return null
}
