// The subject of a main verb that the parser cut off from it by an aside between commas.
import { dependent, R, U, X } from '../../../reading/index.ts'
import { isNominal, rootOf, type Syntax } from '../syntax.ts'

// Tokens an aside may have.
const ASIDE = 14

/**
 * The noun that a stranded verb belongs to, -1 when the verb is not stranded.
 *
 *     After the mayor of Oslo, Jan Berg, was elected, Norway celebrated.
 *               ^^^^^ stranded subject of "elected"
 */
export function strandedSubject(syntax: Syntax, verb: number): number {
  const { dependencies: tree, tags, sentences } = syntax
  if (tags.upos[verb] !== U.VERB || dependent(tree, verb, R.nsubj!, R['nsubj:pass']!, R.mark!) >= 0) return -1
  const relation = tree.relations[verb]
  const first = sentences.firsts[sentences.of[verb]!]!
  if (relation === R.acl || relation === R.advcl) return nounOfSentence(syntax, verb, first)
  if (relation !== R.parataxis && relation !== R.root && relation !== R.ccomp) return -1
  const auxiliary = dependent(tree, verb, R.aux!, R['aux:pass']!)
  const finite = tags.xpos[verb] === X.VBD || tags.xpos[verb] === X.VBZ || tags.xpos[verb] === X.VBP
  if (auxiliary > verb || (auxiliary < 0 && !finite)) return -1
  return nounBefore(syntax, auxiliary < 0 ? verb : auxiliary, first)
}

/** A sentence without a verb of its own whose first noun is followed by an aside: the participle after it is its verb. */
function nounOfSentence(syntax: Syntax, verb: number, first: number): number {
  const { dependencies: tree, tags, tokens } = syntax
  if (tags.xpos[verb] !== X.VBN && tags.xpos[verb] !== X.VBD) return -1
  if (tokens.lowers[verb - 1] !== ',') return -1
  const root = rootOf(syntax, verb)
  return root < verb && root >= first && isNominal(syntax, root) && dependent(tree, root, R.cop!) < 0
    ? root
    : -1
}

/** The head of the noun phrase that ends before `token`, over an aside between commas. */
function nounBefore(syntax: Syntax, token: number, first: number): number {
  const { tokens } = syntax
  let at = token - 1
  if (tokens.lowers[at] === ',') {
    const limit = Math.max(first, at - ASIDE)
    let open = at - 1
    while (open > limit && tokens.lowers[open] !== ',') open--
    if (tokens.lowers[open] !== ',') return -1
    at = open - 1
  }
  return at < first || !isNominal(syntax, at) ? -1 : phraseHead(syntax, at, first)
}

/** Up from a noun to the head of its phrase, leftwards: "the ministry of trade" to "ministry". */
function phraseHead(syntax: Syntax, noun: number, first: number): number {
  const { dependencies: tree } = syntax
  let at = noun
  for (let up = tree.heads[at]!; up >= first && up < at && isNominal(syntax, up); up = tree.heads[at]!) {
    if (tree.relations[at] === R.appos) break
    at = up
  }
  return at
}
