// A verb between two parties that the lexicon does not list.
import type { PredicateEntry } from '../../knowledge/predicates.ts'
import { isEventType } from '../../model/index.ts'
import { R, U } from '../../reading/index.ts'
import { fillRoles, fillsActor, type Roles } from './roles.ts'
import type { SlotFinder } from './slot-finder.ts'
import type { Syntax } from './syntax.ts'

/**
 * Who stands on both sides of a verb that no row fits, null when nobody acts; whom it concerns may be found later. What
 * the verb says is left to the learned model of types, which may drop it. Only its object and the prepositions that
 * usually bring in a party are looked at. A verb of saying tells of acts and is none; a light verb leaves the act to its
 * noun. Of a verb that is `hinted`, rows know acts with other words beside it, so that none of this keeps it out. A deed
 * that moves people does nothing to them: "its threats alarmed the neighbours".
 *
 *     Norway outfoxed Denmark.
 *     ^^^^^^ actor of "outfoxed"
 *                     ^^^^^^^ recipient of "outfoxed"
 */
export function unlistedRoles(
  syntax: Syntax,
  verb: number,
  slots: SlotFinder,
  hinted: boolean,
): Roles | null {
  const { tags, knowledge } = syntax
  const lemma = tags.lemmas[verb]!.toLowerCase()
  const speech = knowledge.speech.verb(lemma)
  if (slots.find('subj').some((one) => isDeed(syntax, one))) return null
  if (isPartOfName(syntax, verb)) return null
  if (!hinted) {
    if (speech !== null || knowledge.lightVerbs.has(lemma)) return null
    if (!fillsActor(syntax, slots, UNLISTED)) return null
  }
  // "recalled the envoy" may be an act, "said on Monday" tells of one.
  if (speech?.some(({ act }) => TELLING.has(act))) {
    if (slots.find('obj').length === 0 || slots.find('comp').length > 0) return null
  }
  return fillRoles(syntax, slots, UNLISTED)
}

/** "The American-led coalition": a participle within the words for a party says who that is. */
function isPartOfName({ dependencies: tree, mentions }: Syntax, verb: number): boolean {
  if (tree.relations[verb] !== R.amod) return false
  const mention = mentions.all[mentions.atHead[tree.heads[verb]!]!]
  return mention !== undefined && mention.first <= verb && verb < mention.end
}

/** A noun that rows know as an act and that names nobody. */
function isDeed({ tags, mentions, knowledge }: Syntax, token: number): boolean {
  if (tags.upos[token] !== U.NOUN || mentions.atHead[token]! >= 0) return false
  return knowledge.predicates.noun(tags.lemmas[token]!.toLowerCase()).some(({ base }) => isEventType(base))
}

const TELLING: ReadonlySet<string> = new Set(['say', 'report', 'claim', 'belief', 'attitude', 'impersonal'])

/** The row such a verb is given. */
export const UNLISTED: PredicateEntry = Object.freeze({
  id: 'unlisted.v',
  words: [''],
  pos: 'v',
  base: 'unlisted',
  mode: null,
  needs: [],
  actor: [['subj']],
  recipient: [['obj', 'iobj', 'to', 'with', 'against', 'on', 'from', 'into']],
  items: [],
  content: null,
  contexts: [],
})
