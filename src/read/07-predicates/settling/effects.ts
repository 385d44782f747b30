// What an act does is the act.
import { type Filler, R, X } from '../../../reading/index.ts'
import { type Draft, type DraftsByHead, withRoles } from '../draft.ts'
import type { Syntax } from '../syntax.ts'

// Words back in which a sentence may have told of the attack.
const SENTENCE_REACH = 80

/**
 * The word that is told of takes the parties of those that tell its effects, and they are put into `dropped`.
 *
 *     Israeli strikes on Lebanon wounded several soldiers, killing a Syrian.
 *                        ^^^^^^^ recipient of "strikes"
 *                                                ^^^^^^^^ recipient of "strikes"
 *                                                                    ^^^^^^ recipient of "strikes"
 */
export function withEffects(
  syntax: Syntax,
  drafts: readonly Draft[],
  at: DraftsByHead,
  dropped: Set<number>,
): readonly Draft[] {
  const extra = new Map<number, Filler[]>()
  for (const draft of drafts) {
    if (dropped.has(draft.head)) continue
    const cause = causeOf(syntax, draft, at)
    if (!cause || dropped.has(cause.head)) continue
    dropped.add(draft.head)
    extra.set(cause.head, [
      ...(extra.get(cause.head) ?? []),
      ...draft.recipients,
      ...(extra.get(draft.head) ?? []),
    ])
  }
  if (extra.size === 0) return drafts
  return drafts.map((draft) => {
    const more = extra.get(draft.head) ?? []
    const known = new Set([...draft.actors, ...draft.recipients].map((filler) => filler.mention))
    const fresh = more.filter((filler) => !known.has(filler.mention))
    if (fresh.length === 0) return draft
    return withRoles(draft, { recipients: [...draft.recipients, ...fresh] }, 'predicates/effects')
  })
}

/** The act of the same type whose effect this one is: its subject, what it happens in, or the clause it closes. */
function causeOf(syntax: Syntax, draft: Draft, at: DraftsByHead): Draft | null {
  if (draft.row.pos !== 'v' || draft.kind !== 'event' || draft.base === 'CONSULT') return null
  const subject = sameAmong(draft, draft.slots.find('subj'), at)
  if (subject || draft.actors.length > 0) return subject
  const { dependencies: tree, tags } = syntax
  const closes = tags.xpos[draft.head] === X.VBG && tree.relations[draft.head] === R.advcl
  return (
    sameAmong(draft, draft.slots.find('in'), at) ??
    (closes ? sameAmong(draft, [tree.heads[draft.head]!], at) : null) ??
    // Nobody is named who did it, and the sentence has told of an attack: its dead and wounded.
    (draft.base === 'ASSAULT' ? earlierInSentence(syntax, draft, at) : null)
  )
}

/** The first act at `heads` of the same type. */
function sameAmong(draft: Draft, heads: readonly number[], at: DraftsByHead): Draft | null {
  for (const head of heads) {
    const other = at.get(head)
    if (other && other.base === draft.base) return other
  }
  return null
}

function earlierInSentence(syntax: Syntax, draft: Draft, at: DraftsByHead): Draft | null {
  const first = Math.max(syntax.sentences.firsts[draft.sentence]!, draft.head - SENTENCE_REACH)
  for (let head = first; head < draft.head; head++) {
    const other = at.get(head)
    if (other && other.base === draft.base) return other
  }
  return null
}
