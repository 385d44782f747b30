// Who is named in an act of words and takes no part in it.
import { dependent, type Filler, R } from '../../reading/index.ts'
import { countriesAt } from './countries.ts'
import type { Draft } from './draft.ts'
import { isPatientNoun } from './slots/victim-noun.ts'
import { isDefinite, prepositionOf, type Syntax } from './syntax.ts'

/**
 * True for a party that the act only names: what is promised or refused, what the one who acts has, whom a demand wants
 * something done to, and the body that hears a complaint.
 *
 *     Togo promised soldiers.
 *                   ^^^^^^^^ aside of "promised"
 *     Togo warned that its troops would stay.
 *                          ^^^^^^ aside of "warned"
 *     Togo demanded the return of the fishermen.
 *                                     ^^^^^^^^^ aside of "demanded"
 *     Togo complained to the European Commission.
 *                                     ^^^^^^^^^^ aside of "complained"
 */
export function isAside(syntax: Syntax, draft: Draft, { mention, implied }: Filler): boolean {
  if (draft.kind !== 'event' || implied) return false
  switch (draft.base) {
    case 'AGREE':
    case 'REJECT':
      return isOwnThing(syntax, draft, mention) || isGiven(syntax, mention)
    case 'THREATEN':
    case 'MOBILIZE':
      return isOwnThing(syntax, draft, mention)
    case 'REQUEST':
      return isPatient(syntax, mention)
    case 'ACCUSE':
      return isHearing(syntax, mention)
    default:
      return false
  }
}

/** The draft without those who are only named. */
export function withoutAside(syntax: Syntax, draft: Draft): Draft {
  const recipients = draft.recipients.filter((filler) => !isAside(syntax, draft, filler))
  return recipients.length === draft.recipients.length ? draft : { ...draft, recipients }
}

/** "its troops", "its coast" of the one who acts; "its neighbour" is somebody else. */
function isOwnThing({ mentions, references }: Syntax, { actors }: Draft, mention: number): boolean {
  const { owner, sector, kind } = mentions.all[mention]!
  if (owner < 0 || (sector !== null && sector !== 'MIL' && kind !== 'place' && kind !== 'other')) return false
  const { entity } = references.of[owner]!
  return actors.some((actor) => references.of[actor.mention]!.entity === entity)
}

/** "90 commandos", "joint patrols": an object that says only what somebody is, of no country and not known before. */
function isGiven(syntax: Syntax, mention: number): boolean {
  const { mentions, dependencies: tree } = syntax
  const { form, head } = mentions.all[mention]!
  if (form !== 'description' || tree.relations[head] !== R.obj) return false
  if (countriesAt(syntax, mention).size > 0 || dependent(tree, head, R['nmod:poss']!) >= 0) return false
  return !isDefinite(syntax, head)
}

/** "the return of the fishermen", "her release". */
function isPatient(syntax: Syntax, mention: number): boolean {
  const { mentions, dependencies: tree } = syntax
  const { head } = mentions.all[mention]!
  const noun = tree.heads[head]!
  if (noun < 0) return false
  const owns = tree.relations[head] === R['nmod:poss']
  const ofPhrase = tree.relations[head] === R.nmod && prepositionOf(syntax, head) === 'of'
  return (owns || ofPhrase) && isPatientNoun(syntax, noun)
}

// Prepositions of the one to whom a complaint is brought.
const BEFORE: ReadonlySet<string> = new Set(['to', 'with', 'before', 'at'])

/** "complained to the European Commission": a body of many states; a state is told what it is blamed for itself. */
function isHearing(syntax: Syntax, mention: number): boolean {
  const { identities } = syntax.references.of[mention]!
  if (!identities.some(({ country }) => country === 'IGO')) return false
  return BEFORE.has(prepositionOf(syntax, syntax.mentions.all[mention]!.head) ?? '')
}
