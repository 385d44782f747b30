// Acts that the text brings in beside what somebody says: he does not vouch for them.
import type { Attribution, Attributions, TokenSpan } from '../../reading/layers.ts'
import { R, U, X } from '../../reading/tagset.ts'
import { dependent, dependents, subtree } from '../../reading/tree.ts'
import type { Scene } from './standing.ts'

// A sentence nests a few clauses deep.
const STEPS = 12

// What these open after a comma is set against the telling.
const AGAINST: ReadonlySet<string> = new Set(['while', 'although', 'though', 'whereas'])

/**
 * A relative clause between commas tells who is meant in the text's own words, when its tense is the text's.
 *     The envoy said that the treaty, which both kings signed, was void.
 *                                                      ^^^^^^ asserted
 * So does a clause with "although" or "while", and one that says which rebels somebody is accused of sheltering.
 * A clause that ends the sentence and goes on with the story stays the speaker's: ", who fled", ", where it had been sunk".
 *
 * The innermost attribution that vouches for the act at `act`, -1 for none; `innermost` is the one whose content holds it.
 */
export function vouchedBy(scene: Scene, attributions: Attributions, innermost: number, act: number): number {
  let inner = innermost
  while (inner >= 0 && isAside(scene, act, attributions.all[inner]!)) inner = attributions.all[inner]!.outer
  return inner
}

function isAside(scene: Scene, act: number, attribution: Attribution): boolean {
  if (attribution.kind === 'quotation' || attribution.rule === 'statement') return false
  const { dependencies: tree, sentences } = scene
  const content = attribution.content.find(({ first, end }) => act >= first && act < end)
  if (content === undefined) return false
  const hearsay = attribution.rule === 'impersonal'
  let relative = false
  for (let at = act, step = 0; at >= content.first && at < content.end && step < STEPS; step++) {
    const above = tree.heads[at]!
    const relation = tree.relations[at]
    // "Accuses them of sheltering rebels who attacked a town": only the sheltering is charged.
    if (relative && attribution.kind === 'accusation' && isGerund(scene, at)) return true
    if (above < content.first || above >= content.end || sentences.of[above] !== sentences.of[act])
      return false
    if (hearsay && above < at && (relation === R.acl || relation === R['acl:relcl'] || relation === R.appos))
      return true
    if (relation === R['acl:relcl'] && isBesideTelling(scene, at, content)) return true
    if (relation === R.advcl && isAgainst(scene, at, content)) return true
    relative ||= relation === R['acl:relcl']
    at = above
  }
  return false
}

function isGerund({ tags }: Scene, at: number): boolean {
  return tags.upos[at] === U.VERB && tags.xpos[at] === X.VBG
}

function isAgainst(scene: Scene, verb: number, content: TokenSpan): boolean {
  const { dependencies: tree, tokens } = scene
  const mark = dependent(tree, verb, R.mark!)
  if (mark <= content.first || !AGAINST.has(tokens.lowers[mark]!) || tokens.forms[mark - 1] !== ',')
    return false
  return dependent(tree, verb, R.nsubj!, R['nsubj:pass']!) >= 0 && !isShifted(scene, verb)
}

/** In a tense of indirect speech. */
function isShifted({ dependencies: tree, tokens }: Scene, verb: number): boolean {
  return dependents(tree, verb, R.aux!, R['aux:pass']!, R.cop!).some((aux) =>
    SHIFTED.has(tokens.lowers[aux]!),
  )
}

function isBesideTelling(scene: Scene, verb: number, content: TokenSpan): boolean {
  const { dependencies: tree, tokens, tags } = scene
  // The tree may hang the commas on the verb.
  let { first, end } = subtree(tree, verb)
  while (first < end && tags.upos[first] === U.PUNCT) first++
  while (end > first && tags.upos[end - 1] === U.PUNCT) end--
  if (first <= content.first || tokens.forms[first - 1] !== ',') return false
  if (isShifted(scene, verb)) return false
  if (end < content.end && tokens.forms[end] === ',') return true
  const relative = relativeIn(scene, first)
  if (relative < 0) return false
  const isSubject = tree.relations[relative] === R.nsubj || tree.relations[relative] === R['nsubj:pass']
  const auxiliaries = dependents(tree, verb, R.aux!, R['aux:pass']!, R.cop!)
  return !isSubject || !(tags.xpos[verb] === X.VBD || auxiliaries.some((aux) => tags.xpos[aux] === X.VBD))
}

// Tenses of indirect speech.
const SHIFTED: ReadonlySet<string> = new Set(['had', 'would', "'d"])

/** "Which", "in which", "whose": the relative word that begins the clause at `first`, -1 for none. */
function relativeIn({ tags }: Scene, first: number): number {
  const at = tags.upos[first] === U.ADP ? first + 1 : first
  const xpos = tags.xpos[at]
  return xpos === X.WDT || xpos === X.WP || xpos === X['WP$'] || xpos === X.WRB ? at : -1
}
