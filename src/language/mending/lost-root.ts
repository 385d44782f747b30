// Gives a sentence back the verb that was taken for a participle of its subject.
import { R, U, X } from '../../reading/tagset.ts'
import type { Draft } from './draft.ts'

// Participles of these keep an object in the passive: "a man given the chance", "a group called the Front".
const TWO_OBJECTS: ReadonlySet<string> = new Set(
  'given granted awarded offered paid sent shown taught told sold denied called named dubbed titled entitled elected asked considered deemed made allowed owed lent fined charged'.split(
    ' ',
  ),
)
// With an infinitive these are no participles: nobody is "refused to go".
const INTENDING: ReadonlySet<string> = new Set(
  'promised vowed pledged agreed refused declined decided threatened tried began continued failed sought'.split(
    ' ',
  ),
)
// Steps from the verb up to the subject.
const FAR = 4

/**
 * When no clause is left in a sentence but a noun with what looks like a participle, and the participle has an object,
 * it is the verb and the noun is its subject.
 *
 *     Cuba accused its neighbour of meddling.
 *     ^^^^ subject
 *          ^^^^^^^ verb
 *
 * Mends the clause or sentence headed by the noun `root`; true when something was changed.
 */
export function raiseLostVerb(draft: Draft, root: number): boolean {
  const first = draft.startOf(root)
  const end = draft.endOf(root)
  if (!draft.isNominal(root) || !standsAlone(draft, root, first)) return false
  for (let verb = end - 1; verb > root; verb--) {
    if (!draft.isBarePast(verb) || !isLost(draft, verb, root)) continue
    draft.raise(verb, root, R.nsubj)
    draft.xpos[verb] = X.VBD
    const agent = draft.child(verb, R['obl:agent'])
    if (agent >= 0) draft.relations[agent] = R.obl
    moveRest(draft, root, verb)
    return true
  }
  return false
}

/** A nominal group at the start, that is no predicate and no fragment of a list. */
function standsAlone(draft: Draft, root: number, first: number): boolean {
  for (let at = draft.firstChild[root]!; at >= 0; at = draft.nextSibling[at]!) {
    const relation = draft.relations[at]
    if (relation === R.cop || relation === R.nsubj || relation === R.case || relation === R.parataxis)
      return false
    if (at < root && draft.upos[at] === U.VERB && relation !== R.amod) return false
  }
  return root - first < 12
}

function isLost(draft: Draft, verb: number, root: number): boolean {
  const { heads, relations, tokens } = draft
  const relation = relations[verb]
  if (relation !== R.acl && relation !== R.advcl && relation !== R.conj && relation !== R['acl:relcl'])
    return false
  const intends = INTENDING.has(tokens.lowers[verb]!) && draft.child(verb, R.xcomp) > verb
  if ((draft.child(verb, R.obj) < verb && !intends) || draft.child(verb, R.cc) >= 0) return false
  if (TWO_OBJECTS.has(tokens.lowers[verb]!)) return false
  const before = Math.min(draft.startOf(verb), draft.upos[verb - 1] === U.ADV ? verb - 1 : verb)
  const comma = tokens.forms[before] === ',' || tokens.forms[before - 1] === ','
  if (!comma) return heads[verb] === root && relation === R.acl && draft.child(verb, R['obl:agent']) < 0
  let at = heads[verb]!
  for (let steps = 0; steps < FAR && at >= 0 && at !== root; steps++) at = heads[at]!
  return at === root && hasAside(draft, root, verb)
}

/** Something between commas stands between the subject and its verb. */
function hasAside(draft: Draft, root: number, verb: number): boolean {
  let commas = 0
  for (let at = root + 1; at < verb; at++) if (draft.tokens.forms[at] === ',') commas++
  return commas > 1
}

/** The signs that end the sentence hang on the verb now. */
function moveRest(draft: Draft, root: number, verb: number): void {
  for (let at = draft.firstChild[root]!; at >= 0; ) {
    const next = draft.nextSibling[at]!
    if (at > verb) draft.attach(at, verb, draft.relations[at]!)
    at = next
  }
}
