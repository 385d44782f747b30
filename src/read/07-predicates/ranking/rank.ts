// Who fills a role when everybody in the sentence is compared: the learned model against the choice of the rules.
import { scoreOne } from '../../../language/linear-model.ts'
import type { PartyModel } from '../../../language/party-weights.ts'
import { dependent, dependents, type Filler, isUnder, R, X } from '../../../reading/index.ts'
import { isAside } from '../aside.ts'
import { countriesAt } from '../countries.ts'
import { type Draft, withRoles } from '../draft.ts'
import { partiesOf } from '../parties.ts'
import { controller } from '../slots/controller.ts'
import { isFloating } from '../slots/floating-subject.ts'
import { isPassive } from '../slots/passive.ts'
import { surfaceSubject } from '../slots/subject.ts'
import { prepositionOf, type Syntax } from '../syntax.ts'
import {
  type Around,
  FeatureList,
  inSentence,
  nobodyFeatures,
  openSlot,
  partyFeatures,
  type Role,
} from './features.ts'

/**
 * What a choice of the rules is worth against another, in log odds: a new actor must be plainly the better one. Among
 * recipients the likelier is taken as it is, for the model sees which rule chose.
 */
export const STAY: Readonly<Record<Role, number>> = { actors: 1, recipients: 0 }
/**
 * The same for leaving a role unfilled that the rules left unfilled; one that they filled stays filled. A recipient whom
 * the text does not name is worse than one left out.
 */
export const NOBODY: Readonly<Record<Role, number>> = { actors: 1, recipients: 0.4 }

/** Gives a draft other parties in a role, or leaves it as it is. */
export type Ranker = (syntax: Syntax, draft: Draft, role: Role, around: Around) => Draft

/** Ranks by a model. */
export function ranker(model: PartyModel): Ranker {
  return (syntax, draft, role, around) => ranked(syntax, model, draft, role, around)
}

const list = new FeatureList()

/**
 * The draft with the likeliest party in a role, where the model prefers one that the rules did not take. Acts only:
 * assessments and standing relations keep the parties of their rows.
 *
 *     Japan sent tents and blankets after an earthquake struck villages in northern Malawi.
 *                                                                                   ^^^^^^ recipient of "sent"
 */
function ranked(syntax: Syntax, model: PartyModel, draft: Draft, role: Role, around: Around): Draft {
  if (draft.kind !== 'event') return draft
  if (role === 'recipients' && draft.actors.length === 0) return draft
  if (isThing(draft, around)) return draft
  // "The matter demands an answer": the row leaves out on purpose who acts.
  if (role === 'actors' && draft.row.actor.length === 0) return draft
  if (role === 'actors' && isCertain(syntax, draft)) return draft
  if (draft[role].length > 0 && isParticiple(syntax, draft)) return draft
  const slot = openSlot(syntax, draft, role, around)
  nobodyFeatures(slot, list)
  const nobody = scoreOne(model.linear, list.hashes, list.count) * model.scale
  const all = candidates(syntax, draft, role)
  const scores = all.map((filler) => {
    partyFeatures(slot, filler, list)
    return scoreOne(model.linear, list.hashes, list.count) * model.scale
  })
  let best: Filler | null = null
  // Whom the rules took may be exchanged and is never only dropped.
  let most = slot.chosen.size > 0 ? Number.NEGATIVE_INFINITY : nobody + NOBODY[role]
  for (const [index, filler] of all.entries()) {
    const score = scores[index]! + (slot.chosen.has(filler.mention) ? STAY[role] : 0)
    if (score > most) {
      most = score
      best = filler
    }
  }
  const chosen = taking(syntax, draft, role, best)
  // Who is named sentences ago was compared with nobody there.
  if (chosen[role].length > 0 && chosen[role].every(({ implied }) => implied)) return chosen
  return { ...chosen, sure: { ...chosen.sure, [role]: shareOf(chosen[role], all, scores, nobody) } }
}

// Rules that say who acts by what the sentence denies or charges him with.
const CERTAIN: ReadonlySet<string> = new Set(['predicates/charged', 'predicates/partaker'])

/** Whoever is charged with an act did it in what is told, though others stand nearer. */
function isCertain(syntax: Syntax, { actors, because, head, row }: Draft): boolean {
  if (because.some((rule) => CERTAIN.has(rule))) return true
  const { heads, relations } = syntax.dependencies
  const governor = heads[head]!
  if (row.pos !== 'v' || governor < 0) return false
  // "Accused a ship of firing", where the parser hung what it is accused of on it.
  const hung = relations[head] === R.acl && dependent(syntax.dependencies, head, R.mark!) >= 0
  const object = hung ? governor : controller(syntax, head, governor)
  return actors.some(({ token }) => token === object)
}

/** "I call upon the Government": the pronoun stands for somebody unknown, who may be the subject of another clause. */
function isSaidByPronoun(syntax: Syntax, { actors, head, row }: Draft): boolean {
  if (actors.length > 0 || row.pos !== 'v' || isPassive(syntax, head)) return false
  const subject = surfaceSubject(syntax, head)
  if (subject < 0 || syntax.tags.xpos[subject] !== X.PRP) return false
  const mention = syntax.mentions.atHead[subject]!
  return mention >= 0 && syntax.references.of[mention]!.identities.length === 0
}

/** The subject of a clause that does not tell what is demanded or promised. */
function isOtherSubject({ dependencies: tree }: Syntax, { slots }: Draft, token: number): boolean {
  return tree.relations[token] === R.nsubj && !slots.find('comp').includes(tree.heads[token]!)
}

/**
 * "Backed by Russian loans": a participle behind its noun, with who does it; the model takes only whole passives for such.
 */
function isParticiple(syntax: Syntax, { head, row }: Draft): boolean {
  const { dependencies: tree, tags } = syntax
  const relation = tree.relations[head]
  if (row.pos !== 'v' || (relation !== R.acl && relation !== R.advcl) || tags.xpos[head] !== X.VBN)
    return false
  if (dependent(tree, head, R['aux:pass']!) >= 0) return false
  return dependents(tree, head, R['obl:agent']!, R.obl!).some(
    (phrase) => prepositionOf(syntax, phrase) === 'by',
  )
}

/** True for a word without parties that tells what changes hands in an act beside it: "seeks economic support". */
function isThing(draft: Draft, around: Around): boolean {
  if (draft.actors.length + draft.recipients.length > 0) return false
  return inSentence(draft, around).some(({ items }) => items.includes(draft.head))
}

/** The draft with the best party in a role, as it is where nobody is better than the rules' choice. */
function taking(syntax: Syntax, draft: Draft, role: Role, best: Filler | null): Draft {
  if (best === null) return draft
  // A whole phrase, or the one who is named in it: the rules know which of the two is meant.
  if (draft[role].some(({ mention }) => nested(syntax, mention, best.mention))) return draft
  const fillers = whole(syntax, draft, role, best)
  if (fillers.length === 0) return draft
  if (role === 'recipients') return withRoles(draft, { recipients: fillers }, RULE.recipients)
  const acting = new Set(fillers.map(({ mention }) => syntax.references.of[mention]!.entity))
  const recipients = draft.recipients.filter(
    ({ mention }) => !acting.has(syntax.references.of[mention]!.entity),
  )
  return withRoles(draft, { actors: fillers, recipients }, RULE.actors)
}

/** The model's probability that one of those who fill a role does, or nobody when nobody does. */
function shareOf(
  fillers: readonly Filler[],
  all: readonly Filler[],
  scores: readonly number[],
  nobody: number,
): number {
  const most = Math.max(nobody, ...scores)
  let sum = Math.exp(nobody - most)
  let own = fillers.length === 0 ? sum : 0
  for (const [index, { mention }] of all.entries()) {
    const odds = Math.exp(scores[index]! - most)
    sum += odds
    if (fillers.some((filler) => filler.mention === mention)) own += odds
  }
  return own / sum
}

const RULE: Readonly<Record<Role, string>> = {
  actors: 'predicates/ranked-actor',
  recipients: 'predicates/ranked-recipient',
}

/** Those whom the rules took, then everybody else in the sentence who is not on the act's other side. */
export function candidates(syntax: Syntax, draft: Draft, role: Role): Filler[] {
  const { references } = syntax
  const all: Filler[] = [...draft[role]]
  const taken = new Set(all.map(({ mention }) => mention))
  const others = role === 'recipients' ? draft.actors : isVisitToDoer(draft) ? draft.recipients : []
  const subjects = role === 'actors' && isSaidByPronoun(syntax, draft)
  for (const { index, head } of syntax.bySentence[draft.sentence] ?? []) {
    if (taken.has(index) || (head >= draft.first && head < draft.end)) continue
    const { entity, identities } = references.of[index]!
    if (identities.length === 0) continue
    if (others.some(({ mention }) => references.of[mention]!.entity === entity)) continue
    const filler = { token: head, mention: index, implied: false }
    if (role === 'actors' && isDoneTo(syntax, draft, head)) continue
    if (subjects && !isOtherSubject(syntax, draft, head)) continue
    if (role === 'recipients' && isAside(syntax, draft, filler)) continue
    if (!isBeside(syntax, draft, role, filler)) all.push(filler)
  }
  return all
}

/** "Cairo received the envoy": the guest acts, and the row knows that it is not who receives. */
function isVisitToDoer({ mode, row, actors }: Draft): boolean {
  return mode === 'visit' && row.pos === 'v' && row.actor[0]?.[0] === 'obj' && actors.length > 0
}

/**
 * True for the object of an active verb and the subject of a passive one, where the row knows nothing else of it: who has
 * something done to him does not do it, though the sentence names nobody else.
 *
 *     I asked the Red Cross for tents.          Eleven people were arrested.
 *                 ^^^^^^^^^ done to             ^^^^^^^^^^^^^
 */
function isDoneTo(syntax: Syntax, { head, row }: Draft, token: number): boolean {
  const { dependencies: tree } = syntax
  if (row.pos !== 'v' || row.actor.some((group) => group.some((slot) => slot.startsWith('obj')))) return false
  const first = tree.relations[token] === R.conj ? tree.heads[token]! : token
  // "Iran asked to come and was not let in": of the verb beside.
  if (first < head && tree.relations[head] === R.conj && dependent(tree, head, R['aux:pass']!) >= 0)
    return surfaceSubject(syntax, head) === first
  if (tree.heads[first] !== head) return false
  if (tree.relations[first] === R.obj || tree.relations[first] === R['nsubj:pass']) return true
  // "Kenya and Uganda were both offered a loan": the same once more.
  return token < head && isFloating(syntax, token) && isPassive(syntax, head)
}

/**
 * True for a party that only tells where the one stands whom the rules took, or that stands outside the act's own words
 * while that one stands among them.
 *
 *     Chad sent shells to the forces of Benin in Togo, and Mali praised its support for Niger.
 *                                       ^^^^^ recipient of "sent"
 *                                                                                    ^^^^^ recipient of "support"
 */
function isBeside(syntax: Syntax, draft: Draft, role: Role, { token }: Filler): boolean {
  const { dependencies: tree } = syntax
  // The subject of a verb may be one that the parser hung too low or too high.
  if (role === 'actors' && draft.row.pos === 'v') return false
  return draft[role].some((chosen) => {
    if (chosen.implied || countriesAt(syntax, chosen.mention).size === 0) return false
    if (isUnder(tree, token, chosen.token)) return true
    return isUnder(tree, chosen.token, draft.head) && !isUnder(tree, token, draft.head)
  })
}

/** True when one mention holds the other, or they are the same. */
function nested({ mentions }: Syntax, one: number, other: number): boolean {
  const [a, b] = [mentions.all[one]!, mentions.all[other]!]
  return a.first < b.end && b.first < a.end
}

/** The party with those coordinated with it, without the act's other side. */
function whole(syntax: Syntax, draft: Draft, role: Role, best: Filler): Filler[] {
  const { references } = syntax
  const others = role === 'recipients' ? draft.actors : []
  const taken = new Set(others.map(({ mention }) => references.of[mention]!.entity))
  const together = partiesOf(syntax, best.token, true)
  const all = together.some(({ mention }) => mention === best.mention) ? together : [best]
  return all.filter(({ mention }) => !taken.has(references.of[mention]!.entity))
}
