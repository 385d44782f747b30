// Words that govern the act: verbs, nouns and adjectives whose complement it is.
import type { Effect, Effects } from '../../knowledge/modality.ts'
import { R, U, X } from '../../reading/tagset.ts'
import { dependent } from '../../reading/tree.ts'
import { deniedPart } from '../denied-part.ts'
import { type Complement, complement, isPassive } from './complements.ts'
import { isNegated } from './negation.ts'
import type { Scene } from './standing.ts'

/** What a governing word does to the act under it; null when it leaves the act alone and the walk ends. */
export interface Governing {
  readonly effect: Effect | null
  /** The governing word, which the tree may have one step higher. */
  readonly head: number
  /** Whether the governing word's own negation reaches the act: not "returned without paying". */
  readonly shares: boolean
  /** The act is bid or planned, not told: an infinitive, a subjunctive. */
  readonly bids: boolean
}

/**
 * The lexicon's word on "plans to visit", "calls for talks", "refused to meet", "the threat of sanctions".
 *     Rebels refused to meet the envoy, and the threat of war hung over talks.
 *                       ^^^^ denied
 *                                                         ^^^ possible
 */
export function governing(
  scene: Scene,
  above: number,
  at: number,
  trigger: number = -1,
  rules: boolean = false,
): Governing {
  const part = deniedPart(scene, scene.words, at)
  if (part) return { effect: 'denied', head: part.denial, shares: part.byWord, bids: false }
  const link =
    scene.dependencies.heads[at] === above
      ? complement(scene, at, above)
      : scene.dependencies.relations[at] === R.ccomp
        ? THAT
        : INF
  const head = scene.dependencies.heads[at] === above ? lifted(scene, above, at, link) : above
  if (isPerformed(scene, head, at, link)) return { effect: 'actual', head, shares: false, bids: false }
  if (leavesOpen(scene, head, link)) return { effect: 'possible', head, shares: false, bids: true }
  const done = isSpokenBy(scene, head, at, link) || (rules && isRuled(scene, head, link))
  let effect = done ? 'same' : effectOf(scene, head, at, link)
  if (effect === 'denied' && at === trigger && (link.kind === 'obj' || link.kind === 'subj')) {
    // "Refused the plea", "dismissed accusations", "cancelled plans to": they were there; "denied plans to" says that there are none.
    const noun = scene.words.noun(scene.tags.lemmas[at]!)
    const denies = scene.words.verb(scene.tags.lemmas[head]!)?.['that'] === 'denied'
    if (noun?.['that'] === 'alleged' || (noun?.['inf'] && !(denies && noun['inf'] === 'planned')))
      effect = null
  }
  const bids =
    effect === 'called-for' ||
    link.kind === 'inf' ||
    link.kind === 'obj' ||
    link.kind === 'phrase' ||
    link.kind === 'ing' ||
    isSubjunctive(scene, at, scene.dependencies.relations[at]!)
  const shares =
    effect !== 'possible-keep' && (!COMPANY.has(link.preposition ?? '') || takesPart(scene, head, link))
  return { effect, head, shares, bids }
}

/** "Did not succeed in taking it", "was not involved in planning it": nor was it done. */
function takesPart({ tags, words }: Scene, head: number, { kind, preposition }: Complement): boolean {
  return (
    kind === 'ing' &&
    preposition === 'in' &&
    tags.upos[head] === U.VERB &&
    words.verb(tags.lemmas[head]!)?.['in'] === 'same'
  )
}

// Under these an act goes with another one and shares its reality, not its denial.
const THAT: Complement = { kind: 'that', preposition: null }
const INF: Complement = { kind: 'inf', preposition: null }

const COMPANY = new Set(['without', 'by', 'while', 'in'])

function effectOf(scene: Scene, head: number, at: number, link: Complement): Effect | null {
  const { dependencies: tree, tags } = scene
  const upos = tags.upos[head]!
  if (upos === U.VERB || upos === U.AUX) return byVerb(scene, head, at, link)
  if (upos === U.NOUN || upos === U.PROPN) return byNoun(scene, head, at, link)
  const effects = adjective(scene, head)
  const found = effects && pick(effects, link)
  if (found) return found
  if (link.kind === 'inf' && (tree.relations[at] === R.xcomp || tree.relations[at] === R.advcl))
    return 'planned'
  return null
}

/** "urged both sides to stop": the infinitive under the noun belongs to the verb whose object the noun is. */
function lifted(scene: Scene, noun: number, at: number, link: Complement): number {
  const { dependencies: tree, tags, words } = scene
  if (link.kind !== 'inf' && link.kind !== 'ing') return noun
  if (tree.relations[at] !== R.acl && tree.relations[at] !== R.nmod && tree.relations[at] !== R.advcl)
    return noun
  if (tags.upos[noun] !== U.NOUN && tags.upos[noun] !== U.PROPN && tags.upos[noun] !== U.PRON) return noun
  const kind = link.kind === 'inf' ? 'inf' : (link.preposition ?? '')
  if (words.noun(tags.lemmas[noun]!)?.[kind]) return noun
  const head = tree.heads[noun]!
  const relation = tree.relations[noun]!
  if (head < 0 || (relation !== R.obj && relation !== R.obl && relation !== R.iobj && relation !== R.nmod))
    return noun
  if (tags.upos[head] === U.VERB) {
    const effects = words.verb(tags.lemmas[head]!)
    return effects?.[kind] || effects?.[`${kind}.pass`] || effects?.[`obj.${kind}`] ? head : noun
  }
  return kind === 'inf' && words.noun(tags.lemmas[head]!)?.['inf'] ? head : noun
}

/**
 * "I would like to thank", "we wish to express": whoever says so does it by saying so.
 *     I would like to thank the crews who brought us home.
 *                     ^^^^^ actual
 */
function isPerformed(scene: Scene, head: number, at: number, link: Complement): boolean {
  const { dependencies: tree, tokens, tags, words } = scene
  if (link.kind !== 'inf' || words.verb(tags.lemmas[at]!)?.['perform'] !== 'actual') return false
  const wish = tags.lemmas[head]
  if (wish !== 'like' && wish !== 'want' && wish !== 'wish') return false
  const subject = dependent(tree, head, R.nsubj)
  return subject >= 0 && (tokens.lowers[subject] === 'i' || tokens.lowers[subject] === 'we')
}

/**
 * "Wrote to ask", "marched to protest": what is done by saying so has been done when whoever came to say it came; the
 * lexicon names the verbs that have a listener do something else ("summoned him to explain").
 *     Hauliers marched to the palace to demand their money.
 *                                       ^^^^^^ actual
 */
function isSpokenBy(
  { dependencies: tree, tags, words }: Scene,
  head: number,
  at: number,
  link: Complement,
): boolean {
  if (link.kind !== 'inf' || tags.upos[head] !== U.VERB) return false
  if (words.verb(tags.lemmas[at]!)?.['perform'] !== 'actual') return false
  const relation = tree.relations[at]
  if (relation !== R.advcl && relation !== R.xcomp && relation !== R.acl) return false
  const effects = words.verb(tags.lemmas[head]!)
  if (effects?.['inf.perform']) return effects['inf.perform'] === 'same'
  if (effects?.['inf'] || effects?.['obj.inf'] || effects?.['inf.pass']) return false
  return !BARE.has(tags.lemmas[head]!)
}

/** "Decided to lift the ban": what is done by deciding it; `rules` says that the act is such a one. */
function isRuled({ tags, words }: Scene, head: number, link: Complement): boolean {
  if (link.kind !== 'inf') return false
  const lemma = tags.lemmas[head]!
  const effects = tags.upos[head] === U.VERB ? words.verb(lemma) : words.noun(lemma)
  return effects?.['rules'] === 'same'
}

// "Has to", "is to", "is going to".
const BARE = new Set(['be', 'have', 'go'])

/**
 * "Would not confirm that", "declined to verify", "neither confirmed nor denied": nobody says that it is so.
 *     The ministry refused to confirm that rebels had crossed.
 *                                                     ^^^^^^^ possible
 */
function leavesOpen(scene: Scene, head: number, link: Complement): boolean {
  const { dependencies: tree, tags, words } = scene
  if (tags.upos[head] !== U.VERB || !words.verb(tags.lemmas[head]!)?.[`not.${link.kind}`]) return false
  if (isNegated(scene, head)) return true
  const above = tree.heads[head]!
  if (above < 0) return false
  if (tree.relations[head] === R.conj) return isNegated(scene, above)
  if (tree.relations[head] !== R.xcomp) return false
  const effects = words.verb(tags.lemmas[above]!) ?? adjective(scene, above)
  return effects?.['inf'] === 'denied' || (effects?.['inf'] === 'possible' && isNegated(scene, above))
}

function adjective(scene: Scene, head: number): Effects | null {
  return scene.words.adjective(scene.tags.lemmas[head]!) ?? scene.words.adjective(scene.tokens.lowers[head]!)
}

function pick(effects: Effects, link: Complement): Effect | undefined {
  if (link.preposition !== null) {
    return effects[link.preposition] ?? (link.kind === 'ing' ? effects['ing'] : undefined)
  }
  return effects[link.kind]
}

function byVerb(scene: Scene, head: number, at: number, link: Complement): Effect | null {
  const { dependencies: tree, tokens, tags, words } = scene
  const opener = words.opener(tokens.lowers[head]!)
  if (
    opener &&
    link.kind === 'that' &&
    tree.relations[head] !== R.root &&
    tokens.lowers[head] !== 'providing'
  )
    return opener
  const effects = verbEffects(scene, head)
  if (effects) {
    const found = verbEffect(scene, head, at, link, effects)
    if (found) return found
  }
  return byForm(scene, head, at, link, tree.relations[at]!, tags)
}

/** Effects of the verb with its particle ("rule out") or alone. */
function verbEffects(scene: Scene, head: number): Effects | null {
  const { dependencies: tree, tokens, tags, words } = scene
  const lemma = tags.lemmas[head]!
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    if (relation === R['compound:prt'] || relation === R.advmod || relation === R.obj) {
      const phrase = words.verb(`${lemma}_${tokens.lowers[child]!}`)
      if (phrase) return phrase
    }
  }
  return words.verb(lemma)
}

function verbEffect(
  scene: Scene,
  head: number,
  at: number,
  link: Complement,
  effects: Effects,
): Effect | undefined {
  const { dependencies: tree, tokens } = scene
  if (link.preposition !== null) {
    const preposition = link.preposition
    if (preposition === 'of' && effects['short.of'] && isShortOf(scene, at)) return effects['short.of']
    if (preposition === 'for' && effects['obj.for']) return effects['obj.for']
    return effects[preposition] ?? (link.kind === 'ing' && !tree.relations[at] ? effects['ing'] : undefined)
  }
  if (link.kind === 'inf') {
    if (isPassive(scene, head)) return effects['inf.pass'] ?? effects['inf']
    if (effects['obj.inf'] && dependent(tree, head, R.obj) >= 0) return effects['obj.inf']
    return effects['inf'] ?? effects['inf.pass']
  }
  if (link.kind === 'that') {
    if (effects['it.that'] && isImpersonal(scene, head)) return effects['it.that']
    return tokens.lowers[at] === '' ? undefined : effects['that']
  }
  if (link.kind === 'subj') {
    if (isPassive(scene, head)) return effects['subj.pass'] ?? effects['obj']
    return effects['subj']
  }
  return link.kind === 'none' || link.kind === 'participle' ? undefined : effects[link.kind]
}

/** "stopped short of entering". */
function isShortOf(scene: Scene, at: number): boolean {
  const { tokens } = scene
  for (let token = at - 1; token > at - 4 && token > 0; token--) {
    if (tokens.lowers[token] === 'of') return tokens.lowers[token - 1] === 'short'
  }
  return false
}

/** "it is thought that", "it appears that". */
export function isImpersonal(scene: Scene, head: number): boolean {
  const { dependencies: tree, tokens } = scene
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    if (relation === R.expl) return true
    if ((relation === R.nsubj || relation === R['nsubj:pass']) && tokens.lowers[child] === 'it') {
      return (
        isPassive(scene, head) || scene.tags.lemmas[head] === 'appear' || scene.tags.lemmas[head] === 'seem'
      )
    }
  }
  return false
}

// Where the lexicon is silent the form speaks: "has to pay", "has yet to pay", "is going to pay", "came to pay".
function byForm(
  scene: Scene,
  head: number,
  at: number,
  link: Complement,
  relation: number,
  tags: Scene['tags'],
): Effect | null {
  const { tokens } = scene
  const lemma = tags.lemmas[head]!
  if (link.kind === 'inf') {
    if (tags.xpos[head] === X.MD) return 'called-for'
    if (lemma === 'have') {
      if (tokens.lowers[head + 1] === 'yet') return 'denied'
      if (tokens.lowers[head + 1] === 'better') return 'called-for'
      return tags.xpos[head] === X.VBD || tags.xpos[head] === X.VBN ? 'same' : 'called-for'
    }
    if (lemma === 'go') return 'planned'
    if (lemma === 'be') return 'planned'
    // A bare infinitive under a verb of perception or help, or an infinitive of purpose.
    return 'planned'
  }
  if (link.kind === 'participle') return 'same'
  if (link.kind === 'that' && isSubjunctive(scene, at, relation)) return 'called-for'
  if (link.kind === 'that' && relation === R.ccomp && isWhether(scene, at)) return 'possible'
  if (
    link.kind === 'ing' &&
    relation !== R.acl &&
    (link.preposition === null || COMPANY.has(link.preposition))
  ) {
    // "By closing the port, they hope to": the means of a plan is planned.
    const planned = link.preposition === 'by' ? scene.words.verb(lemma)?.['inf'] : undefined
    return planned === 'planned' && dependent(scene.dependencies, head, R.xcomp) >= 0 ? 'planned' : 'same'
  }
  return null
}

/** "insist that the base be closed": a bare verb where a finite one would stand. */
export function isSubjunctive(scene: Scene, at: number, relation: number): boolean {
  const { dependencies: tree, tags } = scene
  if (relation !== R.ccomp) return false
  let bare = tags.xpos[at] === X.VB
  let subject = false
  for (let child = tree.firstChild[at]!; child >= 0 && child < at; child = tree.nextSibling[child]!) {
    const kind = tree.relations[child]!
    if (kind === R.nsubj || kind === R['nsubj:pass']) subject = true
    if (kind === R.mark && tags.xpos[child] === X.TO) return false
    if (kind === R.aux || kind === R['aux:pass'] || kind === R.cop) {
      if (tags.xpos[child] !== X.VB) return false
      bare = true
    }
  }
  return bare && subject
}

/** "asked whether it had", "it is unclear if it did". */
export function isWhether(scene: Scene, at: number): boolean {
  const { dependencies: tree, tokens } = scene
  for (let child = tree.firstChild[at]!; child >= 0 && child < at; child = tree.nextSibling[child]!) {
    const word = tokens.lowers[child]!
    if (
      (tree.relations[child] === R.mark || tree.relations[child] === R.advmod) &&
      (word === 'whether' || (word === 'if' && tree.relations[at] === R.ccomp))
    ) {
      return true
    }
  }
  return false
}

function byNoun(scene: Scene, head: number, at: number, link: Complement): Effect | null {
  const { dependencies: tree, tags, words } = scene
  const relation = tree.relations[at]!
  const effects = words.noun(tags.lemmas[head]!)
  if (effects?.['had.inf'] && link.kind === 'inf' && isHad(scene, head)) return effects['had.inf']
  const found = effects && pick(effects, link)
  if (found) return found
  if (link.kind === 'inf' && relation === R.acl) return isOrdinal(scene, head) ? 'same' : 'planned'
  // "Their aim is to attack": the act is the predicate, and the noun its subject; seen from the act, see aims.
  if (link.kind === 'that' && isWhether(scene, at)) return 'possible'
  return null
}

/** "had the chance to meet them": whoever had it took it. */
function isHad({ dependencies: tree, tags }: Scene, noun: number): boolean {
  const verb = tree.heads[noun]!
  if (verb < 0 || tree.relations[noun] !== R.obj || tags.lemmas[verb] !== 'have') return false
  return tags.xpos[verb] === X.VBD || tags.xpos[verb] === X.VBN
}

/** "the first state to recognise it" has recognised it. */
function isOrdinal(scene: Scene, head: number): boolean {
  const { dependencies: tree, tokens, tags } = scene
  if (tags.xpos[head] === X.JJ) return true
  for (let child = tree.firstChild[head]!; child >= 0 && child < head; child = tree.nextSibling[child]!) {
    const word = tokens.lowers[child]!
    if (word === 'first' || word === 'last' || word === 'only' || word === 'second' || word === 'latest')
      return true
  }
  return false
}
