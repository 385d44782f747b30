// Walks from an act up through the words that embed it, and says how sure, how real and whether denied it is.
import type { Assurance, Attribution, Attributions } from '../../reading/layers.ts'
import { R, U, X } from '../../reading/tagset.ts'
import { dependent, subtree } from '../../reading/tree.ts'
import { conditionZone } from './condition-zones.ts'
import { conditionals } from './conditionals.ts'
import { sharing } from './coordination.ts'
import { isAhead } from './gathering.ts'
import { governing } from './governors.ts'
import { modals, settleWould } from './modals.ts'
import { modifiers } from './modifiers.ts'
import { isNegated, negation } from './negation.ts'
import { isPastFact } from './past-fact.ts'
import { questions } from './questions.ts'
import { scheduled } from './scheduled.ts'
import { apply, deny, putAs, type Scene, type Standing, standing, vouchedAs } from './standing.ts'
import { vouching } from './vouching.ts'

// Sentences nest a few words deep; a bound keeps a broken tree from costing more.
const STEPS = 16
// Acts of authority: to decide on them is to do them.
const RULED: ReadonlySet<string> = new Set(['SANCTION', 'CONCEDE'])

/**
 * How sure the act named by the token `trigger` is. `innermost` is what `paint` says of it, -1 outside any content;
 * `own` is an attribution that is the act itself put in words, and vouches for nothing; `base` is the type that its word
 * names, null for a word of the text that is no act of ours.
 */
export function assure(
  scene: Scene,
  attributions: Attributions,
  innermost: number,
  trigger: number,
  own: number = -1,
  base: string | null = null,
): Assurance {
  const state = standing()
  if (isSentence(scene, trigger)) {
    // "Was not a party to it": what stands beside a copula stands beside its predicate.
    const { dependencies: tree } = scene
    const at = tree.relations[trigger] === R.cop ? tree.heads[trigger]! : trigger
    if (base !== null && base !== 'REQUEST') byItself(scene, at, state)
    beside(scene, at, state)
    zone(scene, at, state)
    climb(scene, at, state, base)
  }
  const chain = vouching(attributions, innermost).filter(
    ({ cue, index }) =>
      index !== own && (cue === null || !state.bids.some((bid) => bid >= cue.first && bid < cue.end)),
  )
  // "Said that it would ask": who would speak speaks.
  if (own >= 0 && !state.denied) state.would = false
  // "Is expected to, an official said": the official expects it.
  const expects = state.awaited && chain.some((one) => one.kind !== 'impersonal')
  // "Experts regard it as": the experts believe it.
  const takes = state.certainty === 'believed' && chain.some(({ rule }) => rule === 'taken-for')
  if (expects || takes) state.certainty = 'asserted'
  settleWould(state, own >= 0 || chain.some((one) => one.kind !== 'quotation'))
  for (const attribution of chain) {
    if (expects && attribution.kind === 'impersonal') continue
    vouchedAs(state, attribution.vouches, `said-${attribution.kind}`)
    // Claims that somebody denies are told by the one who denies them.
    if (attribution.denies) break
  }
  return {
    certainty: state.certainty,
    reality: state.reality,
    polarity: state.denied ? 'denied' : 'affirmed',
    pledged: false,
    disowned: state.denied && chain.some(({ denies }) => denies),
    saidBy: speakers(chain),
    because: state.because,
  }
}

/** What is longer is no sentence, and would cost more than its length. */
function isSentence({ sentences }: Scene, token: number): boolean {
  const sentence = sentences.of[token]!
  return sentences.firsts[sentence + 1]! - sentences.firsts[sentence]! <= 400
}

function speakers(chain: readonly Attribution[]): number[] {
  const found: number[] = []
  for (const attribution of chain) if (attribution.source !== null) found.push(attribution.index)
  return found
}

/** "Is due on Monday", "is considering a loan": the word that names the act plans it. */
function byItself({ dependencies: tree, tags, words }: Scene, at: number, state: Standing): void {
  // "Would consider it" answers a plea.
  const auxiliary = dependent(tree, at, R.aux)
  if (auxiliary >= 0 && tags.xpos[auxiliary] === X.MD) return
  const lemma = tags.lemmas[at]!
  const effects =
    tags.upos[at] === U.VERB ? words.verb(lemma) : tags.upos[at] === U.ADJ ? words.adjective(lemma) : null
  const effect = effects?.['itself']
  if (effect) apply(state, effect, `itself/${lemma}`)
}

/** What stands beside the act itself. */
function beside(scene: Scene, at: number, state: Standing): void {
  modals(scene, at, state)
  negation(scene, at, state)
  modifiers(scene, at, state)
  conditionals(scene, at, state)
  scheduled(scene, at, state)
  questions(scene, at, state)
}

/** The second look at conditions, by words. */
function zone(scene: Scene, at: number, state: Standing): void {
  if (state.reality === 'conditional') return
  const found = conditionZone(scene, at)
  if (found === null) return
  putAs(state, 'conditional', 'condition-zones')
  if (found === 'unless') deny(state, 'condition-zones')
}

function climb(scene: Scene, trigger: number, state: Standing, base: string | null): void {
  const { dependencies: tree } = scene
  let at = trigger
  for (let step = 0; step < STEPS; step++) {
    const head = namedBetween(scene, at) ?? tree.heads[at]!
    if (head < 0) return
    if (tree.relations[at] === R.conj) {
      if (!join(scene, head, at, state)) return
      at = head
      continue
    }
    if (isPastFact(scene, at)) return
    const rules = at === trigger && RULED.has(base ?? '')
    const governed = governing(scene, head, at, trigger, rules)
    const { head: over, shares, bids } = governed
    const effect =
      governed.effect ?? (isAhead(scene, at, base === 'CONSULT' && at === trigger) ? 'same' : null)
    if (effect === null) return
    const rule = `governors/${scene.tags.lemmas[over]!}`
    if (effect === 'possible-keep') {
      if (isNegated(scene, over)) putAs(state, 'possible', rule)
      else deny(state, rule)
    } else if (!apply(state, effect, rule)) return
    // What was only claimed and is denied is vouched for by the one who denies it.
    if (effect === 'denied') state.certainty = 'asserted'
    if (bids && (effect === 'planned' || effect === 'called-for' || effect === 'possible'))
      state.bids.push(over)
    above(scene, over, at, state, shares)
    at = over
  }
}

/** "rejected claims that": the clause belongs to the noun before it, wherever the tree hangs it. */
function namedBetween({ dependencies: tree, tags, words }: Scene, at: number): number | null {
  const relation = tree.relations[at]
  if (relation !== R.ccomp && relation !== R.xcomp && relation !== R.advcl) return null
  const object = dependent(tree, tree.heads[at]!, R.obj)
  if (object < 0 || object > at || tags.upos[object] !== U.NOUN) return null
  const first = subtree(tree, at).first
  const effects = first === object + 1 ? words.noun(tags.lemmas[object]!) : null
  return effects?.[relation === R.ccomp ? 'that' : 'inf'] ? object : null
}

/** What stands beside a word that governs the act. */
function above(scene: Scene, at: number, below: number, state: Standing, shares: boolean): void {
  modals(scene, at, state)
  if (shares) negation(scene, at, state, below)
  modifiers(scene, at, state)
  conditionals(scene, at, state)
  scheduled(scene, at, state)
  questions(scene, at, state)
}

/** Takes over what joined acts share; false when the second stands alone. */
function join(scene: Scene, first: number, second: number, state: Standing): boolean {
  const shared = sharing(scene, first, second)
  if (shared.auxiliaries) {
    modals(scene, first, state)
    conditionals(scene, first, state)
  }
  if (shared.negation && isNegated(scene, first) && !nor(scene, second)) deny(state, 'coordination')
  return shared.governor
}

/** "neither sent nor supplied": the joiner denies already. */
function nor(scene: Scene, second: number): boolean {
  const { dependencies: tree, tokens } = scene
  for (let child = tree.firstChild[second]!; child >= 0 && child < second; child = tree.nextSibling[child]!) {
    if (tokens.lowers[child] === 'nor') return true
  }
  return false
}
