// Gives a verb behind what somebody said back to the speaker.
import type { Agents } from '../../knowledge/agents.ts'
import type { SpeechAct, SpeechLexicon } from '../../knowledge/speech.ts'
import type { Draft } from '../../language/draft.ts'
import { R, U, X } from '../../reading/tagset.ts'

// What a speaker does next by saying something more.
const SPOKEN: ReadonlySet<SpeechAct> = new Set([
  'say',
  'claim',
  'accuse',
  'deny',
  'demand',
  'promise',
  'threat',
  'reject',
])
// What tells a clause: the verb that went before.
const TELLING: ReadonlySet<SpeechAct> = new Set([
  'say',
  'report',
  'claim',
  'accuse',
  'deny',
  'promise',
  'threat',
])

/**
 * A past tense joined to the clause that is told is the speaker's own act where that clause cannot share it: it stands
 * under "would", or what it tells of cannot speak; who denies two things says "or", not "and".
 *
 *     Peru denied that the payment was overdue and accused Bolivia of theft.
 *          ^^^^^^ telling
 *                                                  ^^^^^^^ resumed
 *
 * Hangs `verb` on the verb of telling.
 */
export function resumeTelling(
  draft: Draft,
  lemmas: readonly string[],
  speech: SpeechLexicon,
  agents: Agents,
  verb: number,
): void {
  const { heads, relations, upos } = draft
  if (relations[verb] !== R.conj || upos[verb] !== U.VERB || !draft.isBarePast(verb)) return
  let clause = heads[verb]!
  if (relations[clause] === R.conj) clause = heads[clause]!
  const telling = relations[clause] === R.ccomp ? heads[clause]! : -1
  if (telling < 0 || telling > clause || draft.xpos[telling] !== X.VBD) return
  const told = speech.verb(lemmas[telling]!)?.[0]?.act
  if (told === undefined || !TELLING.has(told) || draft.child(telling, R.nsubj) < 0) return
  const spoken = speech.verb(lemmas[verb]!)?.[0]?.act
  const resumes =
    isUnderModal(draft, clause, verb) ||
    (spoken !== undefined &&
      SPOKEN.has(spoken) &&
      (told === 'deny' ||
        lemmas[verb] === lemmas[telling] ||
        draft.tokens.forms[draft.startOf(verb) - 1] === ',' ||
        !canSpeak(draft, lemmas, agents, clause)))
  if (resumes) draft.attach(verb, telling, R.conj)
}

/** "Would send troops and closed": no past tense stands under a modal; a passive may share its participle. */
function isUnderModal(draft: Draft, clause: number, verb: number): boolean {
  if (draft.xpos[clause] !== X.VB || draft.xpos[verb] !== X.VBD || draft.child(clause, R['aux:pass']) >= 0)
    return false
  for (let at = draft.firstChild[clause]!; at >= 0 && at < clause; at = draft.nextSibling[at]!)
    if (draft.relations[at] === R.aux && draft.xpos[at] === X.MD) return true
  return false
}

const THINGS: ReadonlySet<string> = new Set(['it', 'this', 'that', 'there', 'which'])

/** Names, persons and bodies speak; "it" does where it may stand for one of them. */
function canSpeak(draft: Draft, lemmas: readonly string[], agents: Agents, clause: number): boolean {
  const active = draft.child(clause, R.nsubj)
  const subject = active >= 0 ? active : draft.child(clause, R['nsubj:pass'])
  if (subject < 0) return draft.child(clause, R.expl) < 0
  const { lowers } = draft.tokens
  if (draft.upos[subject] === U.PRON) return !THINGS.has(lowers[subject]!) || lowers[subject] === 'it'
  if (draft.upos[subject] !== U.NOUN) return draft.isNominal(subject)
  return agents.nounEnding(lowers, lemmas, subject, draft.startOf(subject)) !== null
}
