// Whose allies they are.
import { type Filler, type Mention, R, U } from '../../../reading/index.ts'
import { type Draft, withRoles } from '../draft.ts'
import { isParty } from '../party.ts'
import { prepositionOf, type Syntax } from '../syntax.ts'
import { SENTENCES_BACK } from './lone-side.ts'

/**
 * Allies and partners of nobody named are those of the one the text is about just there. It is the topic that is called
 * to act, with the allies.
 *
 *     For Norway, the pact changes much. Cooperation with allies will grow.
 *         ^^^^^^ actor of "Cooperation"
 *                                                         ^^^^^^ recipient of "Cooperation"
 */
export function topicOfAllies(syntax: Syntax, draft: Draft): Draft {
  const { mentions, references, tags, knowledge } = syntax
  if (draft.kind !== 'event' || draft.row.actor.length < 2) return draft
  const parties = [...draft.actors, ...draft.recipients]
  if (parties.length !== 1) return draft
  const mention = mentions.all[parties[0]!.mention]!
  if (mention.owner >= 0) return draft
  const unknown = references.of[mention.index]!.identities.every(
    (who) => who.id === null && who.country === null,
  )
  if (
    !unknown ||
    !knowledge.predicates.noun(tags.lemmas[mention.head]!).some((row) => row.base === 'relation')
  )
    return draft
  const topic = topicBefore(syntax, draft.sentence)
  if (!topic) return draft
  const actor: Filler = { token: topic.head, mention: topic.index, implied: true }
  return withRoles(draft, { actors: [actor], recipients: parties }, 'predicates/topic-of-allies')
}

/** The state that a sentence before speaks of: fronted ("For Norway, …") or its subject. */
function topicBefore(syntax: Syntax, sentence: number): Mention | null {
  const { dependencies: tree, tags } = syntax
  for (let back = 1; back <= SENTENCES_BACK; back++) {
    const here = (syntax.bySentence[sentence - back] ?? []).filter((one) => isParty(syntax, one.index))
    const fronted = here.find(
      (one) => prepositionOf(syntax, one.head) === 'for' && tree.relations[one.head] === R.obl,
    )
    const subject = here.find((one) => tree.relations[one.head] === R.nsubj && tags.upos[one.head] !== U.PRON)
    const topic = fronted ?? subject
    if (topic?.kind === 'state') return topic
  }
  return null
}
