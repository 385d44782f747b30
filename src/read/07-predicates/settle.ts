// Predicates side by side: what one tells of another, which of two words for one act stays, who is left without parties.
import { dependents, type Filler, isUnder, R, X } from '../../reading/index.ts'
import { clauseOf } from './clause.ts'
import { countriesOf, sharing } from './countries.ts'
import { withImplied } from './implied.ts'
import type { Draft } from './predicates.ts'
import { nearestParty } from './slots/nearest-party.ts'
import { coordinated } from './slots/coordination.ts'
import type { Syntax } from './syntax.ts'

/** Drafts that stay, in text order. */
export function settle(syntax: Syntax, drafts: readonly Draft[]): Draft[] {
  const at = new Map(drafts.map((draft) => [draft.head, draft]))
  const dropped = new Set<number>()
  for (const draft of drafts) {
    if (draft.row.content === 'swallow' && hasParty(syntax, draft)) for (const head of contentHeads(syntax, draft)) dropped.add(head)
  }
  const kept: Draft[] = []
  for (const draft of withEffects(syntax, drafts, at, dropped)) {
    if (dropped.has(draft.head)) continue
    const carrier = carrierOf(syntax, draft, at)
    if (carrier && !dropped.has(carrier.head)) continue
    kept.push(withNearest(syntax, withContent(syntax, withCarried(syntax, draft, at), at), at))
  }
  return withImplied(syntax, kept).filter((draft) => hasParty(syntax, draft))
}

/**
 * What an act does is the act: "a blast damaged the embassy, killing four" is one, done to both. The word that is told
 * of takes the parties of those that tell its effects, and they are dropped.
 */
function withEffects(
  syntax: Syntax,
  drafts: readonly Draft[],
  at: ReadonlyMap<number, Draft>,
  dropped: Set<number>,
): Draft[] {
  const extra = new Map<number, Filler[]>()
  for (const draft of drafts) {
    if (dropped.has(draft.head)) continue
    const cause = causeOf(syntax, draft, at)
    if (!cause || dropped.has(cause.head)) continue
    dropped.add(draft.head)
    extra.set(cause.head, [...(extra.get(cause.head) ?? []), ...draft.recipients, ...(extra.get(draft.head) ?? [])])
  }
  return drafts.map((draft) => {
    const known = new Set([...draft.actors, ...draft.recipients].map((filler) => filler.mention))
    const fresh = (extra.get(draft.head) ?? []).filter((filler) => !known.has(filler.mention))
    return fresh.length > 0 ? widened(syntax, draft, [...draft.recipients, ...fresh], 'predicates/effects') : draft
  })
}

/** The act of the same type whose effect this one is: its subject, or the clause it closes as a participle. */
function causeOf(syntax: Syntax, draft: Draft, at: ReadonlyMap<number, Draft>): Draft | null {
  if (draft.row.pos !== 'v' || draft.kind !== 'event') return null
  const { dependencies: tree, tags } = syntax
  for (const token of draft.slots.find('subj')) {
    const cause = at.get(token)
    if (cause && cause.base === draft.base) return cause
  }
  if (draft.actors.length > 0) return null
  for (const token of draft.slots.find('in')) {
    const cause = at.get(token)
    if (cause && cause.base === draft.base) return cause
  }
  const main = tags.xpos[draft.head] === X.VBG && tree.relations[draft.head] === R.advcl ? at.get(tree.heads[draft.head]!) : undefined
  if (main && main.base === draft.base) return main
  // Nobody is named who did it, and the sentence has told of an attack: its dead and wounded.
  return draft.base === 'ASSAULT' ? earlierInSentence(syntax, draft, at) : null
}

/** Words back in which a sentence may have told of the attack. */
const SENTENCE_REACH = 80

function earlierInSentence(syntax: Syntax, draft: Draft, at: ReadonlyMap<number, Draft>): Draft | null {
  const first = Math.max(syntax.sentences.firsts[draft.sentence]!, draft.head - SENTENCE_REACH)
  for (let head = first; head < draft.head; head++) {
    const other = at.get(head)
    if (other && other.base === draft.base) return other
  }
  return null
}

function hasParty(syntax: Syntax, draft: Draft): boolean {
  if (draft.kind !== 'event') return [...draft.actors, ...draft.recipients].flatMap((filler) => syntax.references.of[filler.mention]!.identities).length > 1
  return draft.actors.length + draft.recipients.length > 0
}

/**
 * Heads of the acts that a demand, promise, threat or refusal tells of: they are its content, not acts of their own.
 *
 *     Washington urged Iran to halt enrichment and release the crew.
 *                              ^^^^ content of "urged"
 *                                                  ^^^^^^^ content of "urged"
 */
function contentHeads(syntax: Syntax, draft: Draft): number[] {
  const { dependencies: tree } = syntax
  const heads: number[] = []
  const roots = [...draft.slots.find('comp')]
  if (draft.row.items.some((group) => group.includes('for'))) roots.push(...draft.slots.find('for'))
  if (draft.row.items.some((group) => group.includes('obj'))) roots.push(...draft.slots.find('obj'))
  for (const root of roots) {
    for (const head of [root, ...dependents(tree, root, R.conj!), ...coordinated(syntax, root)]) {
      heads.push(head, ...dependents(tree, head, R.obj!, R.xcomp!))
    }
  }
  return heads
}

/** A promise, demand or refusal is made to whom its content is done to ("agreed to send troops to Mali"). */
function withContent(syntax: Syntax, draft: Draft, at: ReadonlyMap<number, Draft>): Draft {
  if (draft.row.content !== 'swallow' || draft.recipients.length > 0) return draft
  const own = countriesOf(syntax, draft.actors)
  const doers = new Set(draft.actors.map((filler) => filler.mention))
  for (const head of contentHeads(syntax, draft)) {
    const content = at.get(head)
    if (!content) continue
    const told = draft.base === 'REQUEST' ? [content.actors, content.recipients] : [content.recipients, content.actors]
    const fresh = (filler: Filler) => !sharing(countriesOf(syntax, [filler]), own) && !doers.has(filler.mention)
    const others = told.map((list) => list.filter(fresh)).find((list) => list.length > 0) ?? []
    if (others.length > 0) return widened(syntax, draft, others, 'predicates/content-recipient')
  }
  return draft
}

/** An act without anybody it is done to takes the nearest party of its own clause. */
function withNearest(syntax: Syntax, draft: Draft, at: ReadonlyMap<number, Draft>): Draft {
  if (draft.kind !== 'event' || draft.recipients.length > 0 || draft.actors.length !== 1) return draft
  if (syntax.references.of[draft.actors[0]!.mention]!.identities.length > 1) return draft
  const nearest = nearestParty(syntax, draft, at)
  return nearest ? widened(syntax, draft, [nearest], 'predicates/nearest-party') : draft
}

function widened(syntax: Syntax, draft: Draft, recipients: readonly Filler[], rule: string): Draft {
  const roles = { actors: draft.actors, recipients, items: draft.items }
  return { ...draft, ...roles, clause: clauseOf(syntax, draft.head, draft, roles), because: [...draft.because, rule] }
}

/** A noun act whose verb says the same act ("launched an attack"): the verb has it. */
function carrierOf(syntax: Syntax, draft: Draft, at: ReadonlyMap<number, Draft>): Draft | null {
  if (draft.row.pos !== 'n') return null
  const governor = syntax.dependencies.heads[draft.head]!
  const carrier = governor >= 0 ? at.get(governor) : undefined
  if (!carrier || carrier.row.pos !== 'v' || !carrier.slots.find('obj').includes(draft.head)) return null
  if (carrier.base === draft.base) return carrier
  // "signed an agreement", "lifted sanctions": the row asked for the noun and says what is done with it.
  const asked = carrier.row.needs.some(({ slot, test }) => slot === 'obj' && test.kind === 'lemmas')
  const mentions = new Set(carrier.actors.map((filler) => filler.mention))
  const other = draft.actors.some((filler) => !mentions.has(filler.mention))
  return asked && carrier.base !== 'REJECT' && !other ? carrier : null
}

/** A verb takes from the noun it carries the parties that it does not name itself. */
function withCarried(syntax: Syntax, draft: Draft, at: ReadonlyMap<number, Draft>): Draft {
  if (draft.row.pos !== 'v') return draft
  for (const object of draft.slots.find('obj')) {
    const noun = at.get(object)
    if (!noun || noun.base !== draft.base || !isUnder(syntax.dependencies, object, draft.head)) continue
    const taken = new Set([...draft.actors, ...draft.recipients].map((filler: Filler) => filler.mention))
    const fresh = (fillers: readonly Filler[]) => fillers.filter((filler) => !taken.has(filler.mention))
    const roles = {
      actors: draft.actors.length > 0 ? draft.actors : fresh(noun.actors),
      recipients: draft.recipients.length > 0 ? draft.recipients : fresh(noun.recipients),
      items: draft.items.length > 0 ? draft.items : noun.items,
    }
    const mode = draft.mode ?? noun.mode
    return { ...draft, ...roles, mode, clause: clauseOf(syntax, draft.head, draft, roles), because: [...draft.because, ...noun.because] }
  }
  return draft
}
