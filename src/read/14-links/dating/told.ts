// How an act is told, as far as that says when it happened: tense and aspect of its verb, its kind of clause, what stands
// above it.
import { hashText } from '../../../language/hashing.ts'
import { dependent, dependents, type Predicate, R, U, X } from '../../../reading/index.ts'
import { HAVE, isVerb, type View } from '../view.ts'

export interface Told {
  /** Tense and aspect of the verb that tells it or carries its noun, as one number. */
  readonly form: number
  /** 0 told by a verb; by a noun: 1 the object of a verb, 2 its subject, 3 in another phrase; 4 by anything else. */
  readonly by: number
  /** What a noun stands after: nothing, "a", "the", "this", somebody's. */
  readonly article: number
  /** Relation of its clause, that of the first of joined verbs. */
  readonly clause: number
  readonly joined: boolean
  /** Word that opens its clause or phrase, 0 for none. */
  readonly mark: number
  /** The same of the clause above; -1 for none. */
  readonly above: number
  /** Predicate of the nearest act above it, -1 for none. */
  readonly governor: number
  /** 0 no subject, 1 a pronoun, 2 with an article, 3 a name, 4 another. */
  readonly subject: number
}

/** Steps up that are followed. */
const CLIMB = 8

const FUTURE: ReadonlySet<string> = new Set(['will', "'ll", '’ll', 'shall', 'wo'])

/** Tense and aspect by number; 0 for a word that is no verb. */
const FORM = {
  none: 0,
  past: 1,
  present: 2,
  perfect: 3,
  pluperfect: 4,
  future: 5,
  modal: 6,
  infinitive: 7,
  gerund: 8,
  participle: 9,
  progressive: 10,
} as const

export function toldOf(view: View, { index, head }: Predicate): Told {
  const { dependencies: tree, tags } = view
  const verb = verbOf(view, head)
  const first = verb < 0 ? head : firstOf(view, verb)
  const clause = tree.relations[first]!
  const up = tree.heads[first]!
  const higher = up < 0 ? -1 : verbOf(view, up)
  return {
    form: verb < 0 ? FORM.none : formOf(view, verb),
    by: byOf(view, head),
    article: tags.upos[head] === U.NOUN ? articleOf(view, head) : 5,
    clause,
    joined: verb >= 0 && first !== verb,
    mark: markOf(view, head === verb ? first : head),
    above: higher < 0 ? -1 : formOf(view, higher),
    governor: governorOf(view, index, head),
    subject: verb < 0 ? 0 : subjectOf(view, verb, first),
  }
}

/** The verb that tells the act, itself or the one above its noun; -1 for none near. */
function verbOf(view: View, token: number): number {
  const { dependencies: tree } = view
  for (let at = token, steps = 0; at >= 0 && steps < 4; at = tree.heads[at]!, steps++)
    if (isVerb(view, at) || dependent(tree, at, R.cop!) >= 0) return at
  return -1
}

/** The first of joined verbs. */
function firstOf({ dependencies: tree }: View, verb: number): number {
  let at = verb
  for (let steps = 0; tree.relations[at] === R.conj && tree.heads[at]! >= 0 && steps < CLIMB; steps++)
    at = tree.heads[at]!
  return at
}

/** Tense and aspect of a verb; one without auxiliaries joined to another has those of the other. */
function formOf(view: View, verb: number): number {
  const { dependencies: tree, tags, tokens } = view
  const auxiliaries = dependents(tree, verb, R.aux!, R['aux:pass']!, R.cop!)
  let form: number = FORM.none
  for (const token of auxiliaries) {
    const word = tokens.lowers[token]!
    if (FUTURE.has(word)) return FORM.future
    if (tags.xpos[token] === X.MD) return FORM.modal
    if (HAVE.has(word)) form = word === 'had' || word === "'d" ? FORM.pluperfect : FORM.perfect
    else if (form === FORM.none && tags.xpos[token] === X.VBD) form = FORM.past
    else if (form === FORM.none && (tags.xpos[token] === X.VBZ || tags.xpos[token] === X.VBP))
      form = tags.xpos[verb] === X.VBG ? FORM.progressive : FORM.present
  }
  if (form !== FORM.none) return form
  const xpos = tags.xpos[verb]
  if (xpos === X.VBD) return FORM.past
  if (xpos === X.VBZ || xpos === X.VBP) return FORM.present
  if (xpos !== X.VBN && xpos !== X.VB && xpos !== X.VBG) return FORM.none
  const mark = dependent(tree, verb, R.mark!)
  if (mark >= 0 && tokens.lowers[mark] === 'to') return FORM.infinitive
  if (tree.relations[verb] === R.conj && auxiliaries.length === 0 && tree.heads[verb]! >= 0) {
    const other = tree.heads[verb]!
    if (tags.xpos[other] === xpos) return formOf(view, other)
  }
  return xpos === X.VBN ? FORM.participle : xpos === X.VBG ? FORM.gerund : FORM.infinitive
}

function byOf(view: View, head: number): number {
  if (isVerb(view, head)) return 0
  if (view.tags.upos[head] !== U.NOUN) return 4
  const relation = view.dependencies.relations[head]
  if (relation === R.obj) return 1
  return relation === R.nsubj || relation === R['nsubj:pass'] ? 2 : 3
}

function articleOf({ dependencies: tree, tokens, tags }: View, noun: number): number {
  if (dependent(tree, noun, R['nmod:poss']!) >= 0) return 4
  const det = dependent(tree, noun, R.det!)
  if (det < 0) return tags.xpos[noun] === X.NNS ? 6 : 0
  const word = tokens.lowers[det]!
  if (word === 'a' || word === 'an') return 1
  return word === 'the' ? 2 : 3
}

function markOf({ dependencies: tree, tokens }: View, token: number): number {
  const mark = dependent(tree, token, R.mark!, R.case!)
  return mark < 0 ? 0 : hashText(tokens.lowers[mark]!)
}

function governorOf({ dependencies: tree, triggers, types }: View, own: number, head: number): number {
  for (let at = tree.heads[head]!, steps = 0; at >= 0 && steps < CLIMB; at = tree.heads[at]!, steps++) {
    const index = triggers[at]! - 1
    if (index >= 0 && index !== own && types.of[index]) return index
  }
  return -1
}

function subjectOf({ dependencies: tree, tags }: View, verb: number, first: number): number {
  let subject = dependent(tree, verb, R.nsubj!, R['nsubj:pass']!)
  if (subject < 0) subject = dependent(tree, first, R.nsubj!, R['nsubj:pass']!)
  if (subject < 0) return 0
  if (tags.upos[subject] === U.PRON) return 1
  if (dependent(tree, subject, R.det!) >= 0) return 2
  return tags.upos[subject] === U.PROPN ? 3 : 4
}
