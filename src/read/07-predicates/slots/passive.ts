// Is something done to the subject of this verb?
import { dependent, R, X } from '../../../reading/index.ts'
import { isNominal, REACH, rootOf, type Syntax } from '../syntax.ts'

/**
 * Passive voice: a passive auxiliary or subject, a bare participle at its noun, or a conjunct of a passive.
 *
 *     The village was shelled and looted by troops trained abroad.
 *                     ^^^^^^^ passive
 *                                 ^^^^^^ passive
 *                                                  ^^^^^^^ passive
 */
export function isPassive(syntax: Syntax, verb: number, depth = 0): boolean {
  const { dependencies: tree, tags } = syntax
  if (dependent(tree, verb, R['aux:pass']!, R['nsubj:pass']!) >= 0) return true
  if (isStranded(syntax, verb)) return false
  const participle = tags.xpos[verb] === X.VBN
  if (!participle && tags.xpos[verb] !== X.VBD) return false
  if (dependent(tree, verb, R.aux!, R.nsubj!) >= 0) return false
  const relation = tree.relations[verb]
  // "Cuba accused Washington": a participle with an object of its own is a past tense that the parser took for one.
  if (relation === R.acl && dependent(tree, verb, R.obj!) >= 0) return false
  if (participle && (relation === R.acl || relation === R.amod)) return true
  if (participle && relation === R.advcl && dependent(tree, verb, R.obj!) < 0) return true
  if (relation === R.conj && participle && isNominal(syntax, tree.heads[verb]!))
    return dependent(tree, verb, R['obl:agent']!) >= 0
  if (relation === R.conj && depth < REACH) return isPassive(syntax, tree.heads[verb]!, depth + 1)
  return false
}

/**
 * A participle right after a comma in a sentence whose root is a noun that nothing is said of is the sentence's main
 * verb: see stranded-verb.
 */
function isStranded(syntax: Syntax, verb: number): boolean {
  const { dependencies: tree, tokens } = syntax
  const relation = tree.relations[verb]
  if ((relation !== R.acl && relation !== R.advcl) || tokens.lowers[verb - 1] !== ',') return false
  const root = rootOf(syntax, verb)
  return (
    isNominal(syntax, root) && dependent(tree, root, R.cop!) < 0 && dependent(tree, verb, R['obl:agent']!) < 0
  )
}
