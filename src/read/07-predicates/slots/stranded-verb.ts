// The subject of a main verb that the parser cut off from it by an aside between commas.
import { dependent, R, U, X } from '../../../reading/index.ts'
import { isNominal, type Syntax } from '../syntax.ts'

// Tokens an aside may have.
const ASIDE = 14

/**
 * The noun that a stranded verb belongs to, -1 when the verb is not stranded.
 *
 *     Oslo, reversing its policy, promised Kyiv tanks.
 *     ^^^^ stranded subject of "promised"
 */
export function strandedSubject(syntax: Syntax, verb: number): number {
  const { dependencies: tree, tags, tokens, sentences } = syntax
  if (tags.upos[verb] !== U.VERB || dependent(tree, verb, R.nsubj!, R['nsubj:pass']!, R.mark!) >= 0) return -1
  const relation = tree.relations[verb]
  const auxiliary = dependent(tree, verb, R.aux!, R['aux:pass']!)
  const first = sentences.firsts[sentences.of[verb]!]!
  if (relation === R.acl || relation === R.advcl) {
    // A sentence without a verb of its own whose first noun is followed by an aside: this is its verb.
    if (tags.xpos[verb] !== X.VBN && tags.xpos[verb] !== X.VBD) return -1
    if (tokens.lowers[verb - 1] !== ',') return -1
    const root = rootOf(syntax, verb)
    return root < verb && root >= first && isNominal(syntax, root) && dependent(tree, root, R.cop!) < 0 ? root : -1
  }
  if (relation !== R.parataxis && relation !== R.root && relation !== R.ccomp) return -1
  const finite = tags.xpos[verb] === X.VBD || tags.xpos[verb] === X.VBZ || tags.xpos[verb] === X.VBP
  if (auxiliary > verb || (auxiliary < 0 && !finite)) return -1
  return before(syntax, auxiliary < 0 ? verb : auxiliary, first)
}

function rootOf(syntax: Syntax, token: number): number {
  const { heads } = syntax.dependencies
  let at = token
  for (let steps = 0; heads[at]! >= 0 && steps < 64; steps++) at = heads[at]!
  return at
}

/** The head of the noun phrase that ends before `token`, over an aside between commas. */
function before(syntax: Syntax, token: number, first: number): number {
  const { dependencies: tree, tokens } = syntax
  let at = token - 1
  if (tokens.lowers[at] === ',') {
    const limit = Math.max(first, at - ASIDE)
    let open = at - 1
    while (open > limit && tokens.lowers[open] !== ',') open--
    if (tokens.lowers[open] !== ',') return -1
    at = open - 1
  }
  if (at < first || !isNominal(syntax, at)) return -1
  while (tree.heads[at]! >= first && tree.heads[at]! < at && isNominal(syntax, tree.heads[at]!) && tree.relations[at] !== R.appos) at = tree.heads[at]!
  return at
}
