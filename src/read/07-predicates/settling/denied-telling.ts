// A denial of words whose content is an act.
import { dependents, R } from '../../../reading/index.ts'
import type { Draft, DraftsByHead } from '../draft.ts'
import type { Syntax } from '../syntax.ts'

// Clauses, and the phrase of a nominal act: "claims of interference".
const CONTENT = [R.acl!, R['acl:relcl']!, R.ccomp!, R.xcomp!, R.advcl!, R.nmod!]

/**
 * Who rejects a claim that tells an act, or denies plans for one, denies the act, and refuses nothing besides.
 *
 *     Chad rejected reports that it had shelled a town.
 *          ^^^^^^^^ carried by "shelled"
 *
 * True when `draft` is told by what it denies.
 */
export function deniesTold(syntax: Syntax, draft: Draft, at: DraftsByHead): boolean {
  if ((draft.base !== 'REJECT' && draft.base !== 'ACCUSE') || draft.row.pos !== 'v') return false
  const { dependencies: tree, tags, knowledge } = syntax
  const [object] = draft.slots.find('obj')
  if (object === undefined || object < draft.head) return false
  const act = knowledge.speech.verb(tags.lemmas[draft.head]!)?.[0]?.act
  if (act !== 'deny' && act !== 'reject') return false
  const noun = tags.lemmas[object]!.toLowerCase()
  const told = knowledge.speech.noun(noun)?.[0]?.act
  const tells = told === 'claim' || told === 'report' || told === 'accuse'
  const plans = act === 'deny' && knowledge.modality.noun(noun)?.['inf'] === 'planned'
  if (!tells && !plans) return false
  const content = [...dependents(tree, object, ...CONTENT), ...dependents(tree, draft.head, ...CONTENT)]
  if (plans) content.push(object)
  return content.some((head) => head >= object && isAct(at.get(head)))
}

function isAct(draft: Draft | undefined): boolean {
  return draft !== undefined && draft.kind === 'event' && draft.base !== 'unlisted'
}
