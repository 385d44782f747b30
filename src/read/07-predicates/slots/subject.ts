// Who stands as the subject of a verb, also where the clause leaves it out.
import { dependent, dependents, R, X } from '../../../reading/index.ts'
import { isPassive, isVerb, prepositionOf, REACH, type Syntax } from '../syntax.ts'
import { strandedSubject } from './stranded-verb.ts'

/** Words before a gerund whose act is that of the object before it. */
const OF_OBJECT = new Set(['of', 'from', 'into'])
const FLOATING = new Set(['both', 'neither', 'all', 'each', 'either', 'none', 'few', 'many', 'several', 'some'])
const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose'])

/**
 * The grammatical subject of a verb or predicate adjective, -1 for none.
 *
 *     Moscow, which denies it, agreed to send troops.
 *     ^^^^^^ subject of "denies"
 *     ^^^^^^ subject of "send"
 */
export function surfaceSubject(syntax: Syntax, verb: number, depth = 0): number {
  if (depth > REACH || verb < 0) return -1
  const { dependencies: tree, tags, tokens } = syntax
  const own = dependent(tree, verb, R.nsubj!, R['nsubj:pass']!)
  const relation = tree.relations[verb]
  const head = tree.heads[verb]!
  if (own >= 0) {
    // "the troops that crossed": the relative pronoun stands for the noun before it, unless its reference is known.
    const relative = relation === R['acl:relcl'] && RELATIVE.has(tokens.lowers[own]!)
    return relative && syntax.mentions.atHead[own]! < 0 ? saidOf(syntax, head) : own
  }
  // "both welcomed it", where the parser takes the quantifier for an adverb.
  const floating = dependent(tree, verb, R.advmod!, R.cc!, R.det!)
  if (floating >= 0 && floating < verb && FLOATING.has(tokens.lowers[floating]!) && syntax.mentions.atHead[floating]! >= 0) return floating
  const stranded = strandedSubject(syntax, verb)
  if (stranded >= 0) return stranded
  if (head < 0) return -1
  if (relation === R['acl:relcl']) return dependent(tree, verb, R.obj!) >= 0 || !objectGap(syntax, verb) ? head : -1
  if (relation === R.amod && tags.xpos[verb] === X.VBN) return head
  if (relation === R.acl) return participleSubject(syntax, verb, head, depth)
  if (tags.xpos[verb] === X.VBG && isVerb(syntax, verb - 1) && dependent(tree, verb, R.mark!) < 0) {
    // "are considering sending", wherever the parser hung it.
    return surfaceSubject(syntax, verb - 1, depth + 1)
  }
  if (relation === R.xcomp) return controller(syntax, head, depth)
  if (relation === R.advcl || relation === R.ccomp) {
    // "accused Iran of hiding", "kept the envoy from entering": the object's act.
    const mark = dependent(tree, verb, R.mark!)
    const object = mark >= 0 && OF_OBJECT.has(tokens.lowers[mark]!) ? dependent(tree, head, R.obj!) : -1
    if (object >= 0 && object < verb) return object
    return isVerb(syntax, head) || dependent(tree, head, R.cop!) >= 0 ? surfaceSubject(syntax, head, depth + 1) : -1
  }
  if (relation === R.conj) return surfaceSubject(syntax, head, depth + 1)
  if (relation === R.parataxis && syntax.tags.xpos[verb] === X.VBG) return surfaceSubject(syntax, head, depth + 1)
  return -1
}

/** "the only ally that has not ratified": whom the noun is said of, where a copula says it of somebody. */
function saidOf(syntax: Syntax, noun: number): number {
  const subject = dependent(syntax.dependencies, noun, R.cop!) >= 0 ? dependent(syntax.dependencies, noun, R.nsubj!) : -1
  return subject >= 0 ? subject : noun
}

/** A relative clause whose own object is what it hangs on: "the documents it took". */
function objectGap(syntax: Syntax, verb: number): boolean {
  return dependent(syntax.dependencies, verb, R.nsubj!) >= 0
}

/** "forces fighting in", "plans to send": the noun itself, or who has the plan. */
function participleSubject(syntax: Syntax, verb: number, noun: number, depth: number): number {
  const { dependencies: tree, tags } = syntax
  const infinitive = dependents(tree, verb, R.mark!).some((mark) => tags.xpos[mark] === X.TO)
  if (!infinitive && dependent(tree, verb, R.mark!) < 0) return noun
  const owner = dependent(tree, noun, R['nmod:poss']!)
  if (owner >= 0) return owner
  for (const phrase of dependents(tree, noun, R.nmod!)) {
    const preposition = prepositionOf(syntax, phrase)
    if (preposition === 'by' || preposition === 'of' || preposition === 'from') return phrase
  }
  const governor = tree.heads[noun]!
  if (governor >= 0 && (tree.relations[noun] === R.obj || tree.relations[noun] === R.obl)) {
    return surfaceSubject(syntax, governor, depth + 1)
  }
  return -1
}

/** Whose act an infinitive is: the object's ("urged Iran to stop"), else the subject's ("vowed to stop"). */
function controller(syntax: Syntax, governor: number, depth: number): number {
  const { dependencies: tree, tags } = syntax
  const object = dependent(tree, governor, R.obj!, R.iobj!)
  const control = syntax.knowledge.control.has(tags.lemmas[governor]!)
  if (object >= 0 && !control) return object
  return surfaceSubject(syntax, governor, depth + 1)
}

/**
 * Who does the act: the subject of an active verb, the "by" phrase of a passive one; -1 when the clause does not say.
 *
 *     The village was shelled by government troops.
 *                                           ^^^^^^ doer of "shelled"
 */
export function doer(syntax: Syntax, verb: number): number {
  if (!isPassive(syntax, verb)) return surfaceSubject(syntax, verb)
  const { dependencies: tree } = syntax
  const agent = dependent(tree, verb, R['obl:agent']!)
  if (agent >= 0) return agent
  for (const phrase of dependents(tree, verb, R.obl!)) if (prepositionOf(syntax, phrase) === 'by') return phrase
  return -1
}
