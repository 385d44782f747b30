// Features of a pair from the dependency tree: the actor's chain of verbs, what governs the recipient, the path between.
import { dependent, R, type TokenSpan, U } from '../../reading/index.ts'
import type { FeatureList, RelationPair } from './relation-features.ts'
import { FLAG, type RelationView } from './relation-view.ts'

const MAX_CLIMB = 8

/** The token of a span whose head lies outside; the last token for a span without one. */
export function headOf(view: RelationView, span: TokenSpan): number {
  const { heads } = view.layers.dependencies
  for (let i = span.first; i < span.end; i++) if (heads[i]! < span.first || heads[i]! >= span.end) return i
  return span.end - 1
}

/** The head itself, or for a conjunct the first of its coordination. */
function firstConjunct(view: RelationView, token: number): number {
  const { heads, relations } = view.layers.dependencies
  let at = token
  for (
    let step = 0;
    step < 6 && relations[at] === R.conj && heads[at]! >= 0 && view.layers.tags.upos[heads[at]!] !== U.VERB;
    step++
  )
    at = heads[at]!
  return at
}

export function treeFeatures(view: RelationView, pair: RelationPair, list: FeatureList): void {
  const { tokens } = view.layers
  if (tokens.count === 0) return
  const named = pair.actor.end > pair.actor.first
  const actor = named ? firstConjunct(view, headOf(view, pair.actor)) : -1
  chainFeatures(view, actor, pair.trigger, list)
  if (pair.recipient.end <= pair.recipient.first) return
  const recipient = firstConjunct(view, headOf(view, pair.recipient))
  governorFeatures(view, recipient, list)
  if (named) pathFeatures(view, actor, recipient, list)
}

/** Nearest verb above a token, or the root. */
function verbAbove(view: RelationView, token: number): number {
  const { heads } = view.layers.dependencies
  let at = token
  for (let step = 0; step < MAX_CLIMB; step++) {
    const head = heads[at]!
    if (head < 0) return at === token ? -1 : at
    at = head
    if ((view.flags[at]! & FLAG.verb) !== 0) return at
  }
  return -1
}

function content(view: RelationView, verb: number): number {
  const tree = view.layers.dependencies
  const below = dependent(tree, verb, R.xcomp!, R.ccomp!)
  if (below >= 0) return below
  if ((view.flags[verb]! & FLAG.report) !== 0) {
    const parataxis = dependent(tree, verb, R.parataxis!)
    if (parataxis >= 0) return parataxis
  }
  const object = dependent(tree, verb, R.obj!)
  return object < 0 ? -1 : dependent(tree, object, R.acl!)
}

/** Modals, negation and marks over a verb in one number, and whether it is passive. */
function manner(view: RelationView, verb: number): number {
  const tree = view.layers.dependencies
  let bits = view.layers.tags.xpos[verb]! << 8
  for (let child = tree.firstChild[verb]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    const flags = view.flags[child]!
    if ((flags & FLAG.negation) !== 0) bits |= 1
    if ((flags & FLAG.future) !== 0) bits |= 2
    if (relation === R['aux:pass']) bits |= 4
    if (relation === R.mark && view.layers.tokens.lowers[child] === 'to') bits |= 8
    if (relation === R.mark && view.layers.tokens.lowers[child] === 'if') bits |= 16
    if (relation === R.aux && view.layers.tags.lemmas[child] === 'have') bits |= 32
    if (
      relation === R.aux &&
      (view.layers.tags.lemmas[child] === 'must' || view.layers.tags.lemmas[child] === 'should')
    )
      bits |= 64
  }
  return bits
}

/** The actor's verbs from the outermost to the innermost, with their objects and prepositions. */
function chainFeatures(view: RelationView, actor: number, trigger: number, list: FeatureList): void {
  const { signs, class1, class2 } = view
  const role = actor < 0 ? R.nsubj : view.layers.dependencies.relations[actor]!
  list.add(40, role)
  // A known trigger is where the act is said, whatever the tree makes of the actor.
  let verb = trigger >= 0 ? trigger : actor < 0 ? -1 : verbAbove(view, actor)
  if (verb < 0) return
  let sign = 0
  let kind = 0
  let mood = 0
  for (let depth = 0; depth < 4 && verb >= 0; depth++) {
    const how = manner(view, verb)
    list.add(41, signs[verb]!, depth)
    list.add(42, signs[verb]!, role, how & 7)
    list.add(43, class1[verb]!, depth, how & 0x67)
    if (class2[verb]! > 0) list.add(43, class2[verb]!, depth, how & 0x67)
    list.add(44, class1[verb]!, role, how & 7)
    list.add(45, how, depth)
    list.add(46, signs[verb]!)
    list.add(47, class1[verb]!)
    list.add(54, view.clusters[verb]!, depth, how & 0x67)
    list.add(55, view.clusters[verb]!, role, how & 7)
    if (depth > 0) {
      list.add(48, sign, signs[verb]!)
      list.add(49, kind, class1[verb]!, how & 1)
      list.add(50, kind, class1[verb]!, mood & 3)
      list.add(51, sign, class1[verb]!)
    }
    argumentFeatures(view, verb, depth, how, list)
    sign = signs[verb]!
    kind = class1[verb]!
    mood = how
    const next = content(view, verb)
    if (next < 0) {
      list.add(52, signs[verb]!, how & 3)
      list.add(53, class1[verb]!, how & 0x67)
    }
    verb = next
  }
}

function argumentFeatures(
  view: RelationView,
  verb: number,
  depth: number,
  how: number,
  list: FeatureList,
): void {
  const tree = view.layers.dependencies
  const { signs, class1, class2, stems } = view
  for (let child = tree.firstChild[verb]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    const object = relation === R.obj || relation === R['nsubj:pass'] || relation === R.iobj
    if (object) {
      list.add(60, signs[verb]!, signs[child]!)
      list.add(61, class1[verb]!, class1[child]!, how & 3)
      list.add(62, class1[child]!, depth, how & 3)
      list.add(63, signs[child]!)
      list.add(64, class1[verb]!, stems[child]!)
      list.add(69, view.clusters[verb]!, view.clusters[child]!, how & 3)
      list.add(73, class1[verb]!, view.clusters[child]!)
      if (class2[child]! > 0) list.add(61, class1[verb]!, class2[child]!, how & 3)
      prepositionFeatures(view, child, verb, list)
    } else if (relation === R.obl || relation === R.advcl || relation === R.nmod) {
      const preposition = dependent(tree, child, R.case!, R.mark!)
      const link = preposition < 0 ? 0 : signs[preposition]!
      list.add(65, signs[verb]!, link)
      list.add(66, class1[verb]!, link)
      list.add(67, class1[verb]!, link, class1[child]!)
      list.add(68, link, class1[child]!)
    }
  }
}

/** "ban on", "talks with": the prepositions that hang on an object, and what they govern. */
function prepositionFeatures(view: RelationView, noun: number, verb: number, list: FeatureList): void {
  const tree = view.layers.dependencies
  for (let child = tree.firstChild[noun]!; child >= 0; child = tree.nextSibling[child]!) {
    if (
      tree.relations[child] !== R.nmod &&
      tree.relations[child] !== R.acl &&
      tree.relations[child] !== R.compound
    )
      continue
    const preposition = dependent(tree, child, R.case!, R.mark!)
    const link = preposition < 0 ? 0 : view.signs[preposition]!
    list.add(70, view.class1[verb]!, view.class1[noun]!, view.class1[child]!)
    list.add(71, view.signs[noun]!, link)
    list.add(72, view.class1[noun]!, view.class1[child]!)
  }
}

/** What the recipient hangs on: preposition, noun or verb, and what that hangs on. */
function governorFeatures(view: RelationView, recipient: number, list: FeatureList): void {
  const { heads, relations } = view.layers.dependencies
  const { signs, class1, class2 } = view
  const preposition = dependent(view.layers.dependencies, recipient, R.case!)
  const link = preposition < 0 ? 0 : signs[preposition]!
  const role = relations[recipient]!
  list.add(80, role, link)
  let at = heads[recipient]!
  for (let step = 0; step < 4 && at >= 0; step++) {
    list.add(81, signs[at]!, step)
    list.add(82, class1[at]!, step)
    if (step === 0) {
      list.add(83, signs[at]!, link)
      list.add(84, class1[at]!, link, role)
      if (class2[at]! > 0) list.add(84, class2[at]!, link, role)
      list.add(85, signs[at]!, role)
      list.add(88, view.clusters[at]!, link, role)
    }
    const above = heads[at]!
    if (above >= 0) {
      list.add(86, class1[at]!, class1[above]!, step)
      list.add(87, signs[at]!, signs[above]!)
    }
    at = above
  }
}

/** The words on the way between the two in the tree. */
function pathFeatures(view: RelationView, actor: number, recipient: number, list: FeatureList): void {
  const up = climb(view, actor)
  const down = climb(view, recipient)
  let top = -1
  let upCount = up.length
  let downCount = down.length
  for (let i = 0; i < up.length && top < 0; i++) {
    const j = down.indexOf(up[i]!)
    if (j >= 0) {
      top = up[i]!
      upCount = i
      downCount = j
    }
  }
  const { relations } = view.layers.dependencies
  const { signs, class1 } = view
  let shape = top < 0 ? 7 : 3
  let words = 0
  let kinds = 0
  const visit = (token: number, way: number): void => {
    shape = Math.imul(shape, 31) + relations[token]! * 2 + way
    list.add(90, signs[token]!)
    list.add(91, class1[token]!)
    list.add(92, class1[token]!, relations[token]!, way)
    list.add(89, view.clusters[token]!)
    words = Math.imul(words, 131) + signs[token]!
    if (class1[token]! > 0) kinds = Math.imul(kinds, 257) + class1[token]!
  }
  for (let i = 1; i < upCount; i++) visit(up[i]!, 0)
  if (top >= 0) {
    list.add(93, signs[top]!)
    list.add(94, class1[top]!, relations[actor]!, relations[recipient]!)
    list.add(95, manner(view, top), class1[top]!)
    visit(top, 1)
  }
  for (let i = downCount - 1; i >= 1; i--) visit(down[i]!, 1)
  list.add(96, shape)
  list.add(97, words, relations[actor]!, relations[recipient]!)
  list.add(98, kinds)
  list.add(99, kinds, shape)
}

function climb(view: RelationView, token: number): number[] {
  const { heads } = view.layers.dependencies
  const path: number[] = []
  for (let at = token, step = 0; at >= 0 && step < 12; at = heads[at]!, step++) path.push(at)
  return path
}
