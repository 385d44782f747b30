// A denial of words whose content is an act.
import { dependents, R } from '../../../reading/index.ts'
import type { Draft, DraftsByHead } from '../draft.ts'
import type { Syntax } from '../syntax.ts'

const CLAUSES = [R.acl!, R['acl:relcl']!, R.ccomp!, R.xcomp!, R.advcl!]

/**
 * Who rejects a claim that tells an act, or denies plans for one, denies the act, and refuses nothing besides.
 *
 *     Chad rejected claims that it had armed the rebels.
 *                                      ^^^^^ denied by "rejected"
 *
 * Heads of the acts that `draft` denies in this way; none when it is an act of its own.
 */
export function deniedActs(syntax: Syntax, draft: Draft, at: DraftsByHead): number[] {
  if (draft.base !== 'REJECT' || draft.row.pos !== 'v') return []
  const { dependencies: tree, tags, knowledge } = syntax
  const [object] = draft.slots.find('obj')
  if (object === undefined || object < draft.head) return []
  const noun = tags.lemmas[object]!.toLowerCase()
  const told = knowledge.speech.noun(noun)?.[0]?.act
  const tells = told === 'claim' || told === 'report' || told === 'accuse'
  const plans =
    knowledge.modality.noun(noun)?.['inf'] === 'planned' &&
    knowledge.speech.verb(tags.lemmas[draft.head]!)?.[0]?.act === 'deny'
  if (!tells && !plans) return []
  const clauses = [...dependents(tree, object, ...CLAUSES), ...dependents(tree, draft.head, ...CLAUSES)]
  const acts = clauses.filter((clause) => clause > object && isAct(at.get(clause)))
  return plans && isAct(at.get(object)) ? [object, ...acts] : acts
}

function isAct(draft: Draft | undefined): boolean {
  return draft !== undefined && draft.kind === 'event' && draft.base !== 'unlisted'
}
