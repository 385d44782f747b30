// Answers, once per token, which tokens fill a named slot of a predicate. The names are those of the lexicon's columns.
import { dependents, R } from '../../reading/index.ts'
import { bearer } from './parties.ts'
import { complement } from './slots/complement.ts'
import { lentSubject, lightVerb } from './slots/light-verb.ts'
import { modifiers, possessors } from './slots/modifier.ts'
import { doneTo } from './slots/object.ts'
import { phrases } from './slots/preposition.ts'
import { doer, surfaceSubject } from './slots/subject.ts'
import { isPassive, isVerb, type Syntax } from './syntax.ts'

type Find = (syntax: Syntax, head: number) => number | number[]

/** Slots with a rule of their own; every other name is a preposition, or a dependent with that lemma. */
const RULES: Readonly<Record<string, Find>> = {
  subj: (syntax, head) => (isVerb(syntax, head) ? doer(syntax, head) : nominalSubject(syntax, head)),
  obj: (syntax, head) => (isVerb(syntax, head) ? doneTo(syntax, head) : -1),
  iobj: receivers,
  comp: complement,
  poss: possessors,
  mod: modifiers,
  agentmod: (syntax, head) => modifiers(syntax, head).filter((token) => actsAsModifier(syntax, token)),
  targetmod: (syntax, head) => modifiers(syntax, head).filter((token) => !actsAsModifier(syntax, token)),
  self: (syntax, head) => bearer(syntax, head),
  during: (syntax, head) => lentSubject(syntax, head, true),
  participle: (syntax, head) => (syntax.dependencies.relations[head] === R.amod && isPassive(syntax, head) ? head : -1),
  amod: (syntax, head) => dependents(syntax.dependencies, head, R.amod!, R.compound!),
  light: lightVerb,
}

/** "gave inspectors access", "inspectors were given access": who gets it. */
function receivers(syntax: Syntax, verb: number): number | number[] {
  const { dependencies: tree } = syntax
  if (isVerb(syntax, verb) && isPassive(syntax, verb) && dependents(tree, verb, R.obj!).length > 0) return surfaceSubject(syntax, verb)
  return dependents(tree, verb, R.iobj!)
}

/** "Israeli strikes", "Hamas attack" say who acts; "the Kenya bombing", "the embassy bombing" where or what is hit. */
function actsAsModifier(syntax: Syntax, token: number): boolean {
  const { form, kind } = syntax.mentions.all[syntax.mentions.atHead[token]!]!
  return form === 'adjective' || (form === 'name' && kind !== 'state' && kind !== 'place')
}

/** Adjectives take the subject of their copula; nouns that of the verb that carries them. */
function nominalSubject(syntax: Syntax, head: number): number {
  const subject = surfaceSubject(syntax, head)
  if (subject >= 0 && syntax.tags.lemmas[head] !== undefined && hasCopula(syntax, head)) return subject
  return lentSubject(syntax, head, false)
}

function hasCopula(syntax: Syntax, head: number): boolean {
  const { dependencies: tree, tags } = syntax
  if (dependents(tree, head, R.cop!, R['aux:pass']!).length > 0) return true
  return tags.upos[head] === 0 && tree.relations[head] === R.xcomp
}

/** Fills slots of one predicate, remembering what it found. */
export class SlotFinder {
  private readonly syntax: Syntax
  private readonly head: number
  private readonly known = new Map<string, readonly number[]>()

  constructor(syntax: Syntax, head: number) {
    this.syntax = syntax
    this.head = head
  }

  /** Heads of the phrases in the slot, in text order; `comp.obj` asks the complement, `of.owner` is left to the caller. */
  find(slot: string): readonly number[] {
    let found = this.known.get(slot)
    if (!found) {
      found = this.search(slot)
      this.known.set(slot, found)
    }
    return found
  }

  private search(slot: string): readonly number[] {
    const dot = slot.indexOf('.')
    if (dot > 0) {
      const inner = this.find(slot.slice(0, dot))
      return inner.flatMap((token) => new SlotFinder(this.syntax, token).find(slot.slice(dot + 1)))
    }
    const rule = RULES[slot]
    if (rule) {
      const found = rule(this.syntax, this.head)
      return typeof found === 'number' ? (found >= 0 ? [found] : []) : found
    }
    if (slot === 'PLACE') return [...phrases(this.syntax, this.head, 'in'), ...phrases(this.syntax, this.head, 'at')]
    const held = phrases(this.syntax, this.head, slot)
    return held.length > 0 ? held : this.withLemma(slot)
  }

  /** A dependent word with this lemma: "joint exercises", "drew closer". */
  private withLemma(lemma: string): number[] {
    const { dependencies: tree, tags } = this.syntax
    return dependents(tree, this.head).filter((token) => tags.lemmas[token] === lemma)
  }
}
