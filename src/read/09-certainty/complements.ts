// How an act hangs on the word above it, in the terms of knowledge/lexicon/modality.tsv.
import { R, U, X } from '../../reading/tagset.ts'
import type { Scene } from './standing.ts'

/** The kind of complement that `at` is to its head, with the preposition that leads it in, if one does. */
export interface Complement {
  readonly kind: 'inf' | 'ing' | 'that' | 'obj' | 'subj' | 'phrase' | 'participle' | 'none'
  readonly preposition: string | null
}

const PARTICIPLE: Complement = { kind: 'participle', preposition: null }
const NONE: Complement = { kind: 'none', preposition: null }
const plain = {
  inf: { kind: 'inf', preposition: null },
  ing: { kind: 'ing', preposition: null },
  that: { kind: 'that', preposition: null },
  obj: { kind: 'obj', preposition: null },
  subj: { kind: 'subj', preposition: null },
} as const

/**
 * A to-infinitive, a gerund, a finite clause, an object, a subject, or a phrase with its preposition.
 *     The envoy urged both sides to stop.
 *                                   ^^^^ called-for
 *     The army blamed the militia for attacking the port.
 *                                     ^^^^^^^^^ alleged
 */
export function complement(scene: Scene, at: number, head: number): Complement {
  const { dependencies: tree, tags } = scene
  switch (tree.relations[at]!) {
    case R.xcomp:
    case R.ccomp:
    case R.advcl:
    case R.acl:
    case R.csubj:
    case R['csubj:pass']:
      return clausal(scene, at)
    case R['acl:relcl']:
      return opensWithThat(scene, at) && tellsOf(scene, at, head) ? plain.that : NONE
    case R.obj:
    case R.iobj:
      return tags.xpos[at] === X.VBG && tags.upos[at] === U.VERB ? clausal(scene, at) : plain.obj
    case R.nsubj:
    case R['nsubj:pass']:
      return plain.subj
    case R.obl:
    case R.nmod:
    case R['obl:agent']:
    case R['nmod:unmarked']:
      return phrasal(scene, at)
    default:
      return NONE
  }
}

// What nouns of telling do to their clause; "the order that they support" is no such noun.
const TOLD = new Set(['alleged', 'believed', 'reported'])

/** A noun of telling, or one such as "evidence" with a clause that has nothing left to relate. */
function tellsOf({ dependencies: tree, tags, words }: Scene, at: number, head: number): boolean {
  const effect = words.noun(tags.lemmas[head]!)?.that
  if (effect === undefined) return false
  return TOLD.has(effect) || (effect === 'same' && tree.relations[tree.firstChild[at]!] === R.mark)
}

/** "claims that it had jammed them": a clause told, though it looks like a relative one. */
function opensWithThat({ dependencies: tree, tokens }: Scene, at: number): boolean {
  const first = tree.firstChild[at]!
  return first >= 0 && first < at && tokens.lowers[first] === 'that'
}

const OPENERS = new Set(['if', 'unless', 'although', 'though', 'because', 'since'])

function clausal(scene: Scene, at: number): Complement {
  const { dependencies: tree, tokens, tags } = scene
  let preposition: string | null = null
  for (let child = tree.firstChild[at]!; child >= 0 && child < at; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    if (relation !== R.mark && relation !== R.case) continue
    if (tags.xpos[child] === X.TO || (tokens.lowers[child] === 'to' && tags.xpos[at] === X.VB))
      // "If they were to agree" is a finite clause.
      return preposition !== null && OPENERS.has(preposition) ? plain.that : plain.inf
    if (tags.xpos[child] === X.IN || tags.upos[child] === U.ADP) preposition = tokens.lowers[child]!
  }
  if (gerund(scene, at)) {
    // A participle that goes with the whole clause ("..., killing two") is no complement.
    if (preposition === null && tree.relations[at] === R.advcl && !isBare(scene, at)) return PARTICIPLE
    return preposition === null ? plain.ing : { kind: 'ing', preposition }
  }
  if (
    tree.relations[at] === R.acl &&
    tags.xpos[at] === X.VBN &&
    preposition === null &&
    !hasVerbGroup(scene, at)
  )
    return NONE
  if (tree.relations[at] === R.xcomp && (tags.xpos[at] === X.VB || tags.xpos[at] === X.VBP)) return plain.inf
  if (tags.upos[at] === U.NOUN && preposition !== null) return { kind: 'phrase', preposition }
  // "is considered an occupation", "calls it a blockade": named so, as after "as".
  if (tags.upos[at] === U.NOUN && tree.relations[at] === R.xcomp) return { kind: 'phrase', preposition: 'as' }
  return plain.that
}

/** "denied holding": no comma before it, and a verb that takes such a complement. */
function isBare({ dependencies: tree, tokens, tags, words }: Scene, at: number): boolean {
  const head = tree.heads[at]!
  const first = tree.firstChild[at]!
  if (head > at || tokens.forms[at - 1] === ',' || tokens.forms[first >= 0 ? first : at] === ',') return false
  if (tokens.forms[(first >= 0 && first < at ? first : at) - 1] === ',') return false
  return (
    words.verb(tags.lemmas[head]!)?.['ing'] !== undefined ||
    words.verb(`${tags.lemmas[head]}_${tokens.lowers[head + 1]}`)?.['ing'] !== undefined
  )
}

function hasVerbGroup({ dependencies: tree }: Scene, at: number): boolean {
  for (let child = tree.firstChild[at]!; child >= 0 && child < at; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    if (
      relation === R.aux ||
      relation === R['aux:pass'] ||
      relation === R.cop ||
      relation === R.nsubj ||
      relation === R['nsubj:pass']
    )
      return true
  }
  return false
}

/** "attacking", "having attacked", "being attacked". */
function gerund(scene: Scene, at: number): boolean {
  const { dependencies: tree, tags } = scene
  if (tags.xpos[at] === X.VBG) {
    for (let child = tree.firstChild[at]!; child >= 0 && child < at; child = tree.nextSibling[child]!) {
      const relation = tree.relations[child]!
      if (relation === R.aux && tags.xpos[child] !== X.VBG) return false
    }
    return true
  }
  for (let child = tree.firstChild[at]!; child >= 0 && child < at; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    if (
      (relation === R.aux || relation === R['aux:pass'] || relation === R.cop) &&
      tags.xpos[child] === X.VBG
    )
      return true
  }
  return false
}

function phrasal(scene: Scene, at: number): Complement {
  const { dependencies: tree, tokens } = scene
  for (let child = tree.firstChild[at]!; child >= 0 && child < at; child = tree.nextSibling[child]!) {
    if (tree.relations[child] === R.case) return { kind: 'phrase', preposition: tokens.lowers[child]! }
  }
  return NONE
}

/** True for "is believed" and for a bare participle after its noun ("a state believed to"). */
export function isPassive(scene: Scene, at: number): boolean {
  const { dependencies: tree, tags } = scene
  for (let child = tree.firstChild[at]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    if (relation === R['aux:pass'] || relation === R['nsubj:pass']) return true
  }
  if (tags.xpos[at] !== X.VBN) return false
  for (let child = tree.firstChild[at]!; child >= 0; child = tree.nextSibling[child]!) {
    if (tree.relations[child] === R.aux && tags.lemmas[child] === 'have') return false
    if (tree.relations[child] === R.nsubj) return false
  }
  return true
}
