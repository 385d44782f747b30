// Answers, once per token, which tokens fill a named slot of a predicate. The names are those of the lexicon's columns.
import type { SlotRule } from '../../knowledge/predicates.ts'
import { type Dependencies, dependents, R } from '../../reading/index.ts'
import { actingModifiers, targetModifiers } from './slots/acting-modifier.ts'
import { bearer } from './slots/bearer.ts'
import { companionsOfVerb } from './slots/companions.ts'
import { complement } from './slots/complement.ts'
import { doer } from './slots/doer.ts'
import { duringSubject } from './slots/during.ts'
import { lightVerb } from './slots/light-verb.ts'
import { modifiers, possessors } from './slots/modifier.ts'
import { nominalSubject } from './slots/nominal-subject.ts'
import { doneTo } from './slots/object.ts'
import { isPassive } from './slots/passive.ts'
import { phrases } from './slots/preposition.ts'
import { pressed } from './slots/pressed.ts'
import { receivers } from './slots/receiver.ts'
import { placeOfRelative } from './slots/where.ts'
import { isVerb, type Syntax } from './syntax.ts'

/** The token that fills a slot, -1 for none; or all that do. */
type Find = (syntax: Syntax, head: number) => number | number[]

/** Slots with a rule of their own; every other name is a preposition, or a dependent with that lemma. */
const BY_RULE: Readonly<Record<SlotRule, Find>> = {
  subj: (syntax, head) =>
    isVerb(syntax, head) ? withCompanions(syntax, head, doer(syntax, head)) : nominalSubject(syntax, head),
  obj: (syntax, head) => (isVerb(syntax, head) ? doneTo(syntax, head) : -1),
  iobj: receivers,
  comp: complement,
  poss: possessors,
  mod: modifiers,
  agentmod: actingModifiers,
  targetmod: targetModifiers,
  self: (syntax, head) => bearer(syntax, head),
  during: duringSubject,
  pressed,
  participle: (syntax, head) =>
    syntax.dependencies.relations[head] === R.amod && isPassive(syntax, head) ? head : -1,
  amod: (syntax, head) => modifying(syntax.dependencies, head),
  light: lightVerb,
  where: placeOfRelative,
  PLACE: (syntax, head) => [...phrases(syntax, head, 'in'), ...phrases(syntax, head, 'at')],
}
const RULES: ReadonlyMap<string, Find> = new Map(Object.entries(BY_RULE))

/** Who acts, with those who act "together with" him. */
function withCompanions(syntax: Syntax, verb: number, subject: number): number[] {
  return subject < 0 ? [] : [subject, ...companionsOfVerb(syntax, verb)]
}

/** What modifies a noun, "vigilant and coordinated" both. */
function modifying(tree: Dependencies, head: number): number[] {
  const found = dependents(tree, head, R.amod!, R.compound!)
  return found.flatMap((token) => [token, ...dependents(tree, token, R.conj!)])
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
    const rule = RULES.get(slot)
    if (rule) {
      const found = rule(this.syntax, this.head)
      return typeof found === 'number' ? (found >= 0 ? [found] : []) : found
    }
    const held = phrases(this.syntax, this.head, slot)
    return held.length > 0 ? held : this.withLemma(slot)
  }

  /** A dependent word with this lemma: "joint exercises", "drew closer". */
  private withLemma(lemma: string): number[] {
    const { dependencies: tree, tags } = this.syntax
    const found: number[] = []
    for (let token = tree.firstChild[this.head]!; token >= 0; token = tree.nextSibling[token]!) {
      if (tags.lemmas[token] === lemma) found.push(token)
    }
    return found
  }
}
