// Rule: he, she, it and they stand for the nearest mention that agrees, the subject before others.
import type { Mention } from '../../reading/index.ts'
import { R } from '../../reading/tagset.ts'
import { type Case, decide, type Found, isSubject } from './case.ts'
import { conjuncts } from './conjuncts.ts'
import { before } from './salience.ts'

const HE: ReadonlySet<string> = new Set(['he', 'him', 'his', 'himself'])
const SHE: ReadonlySet<string> = new Set(['she', 'her', 'hers', 'herself'])
const IT: ReadonlySet<string> = new Set(['it', 'its', 'itself'])
const THEY: ReadonlySet<string> = new Set(['they', 'them', 'their', 'theirs', 'themselves', 'each other'])
const OBJECTS: ReadonlySet<string> = new Set(['him', 'them', 'it', 'her'])

/**
 * An object is not its own clause's subject.
 *
 *     Amina Odhiambo met Tom Whitfield, and she thanked him.
 *                                           ^^^ Amina Odhiambo
 *                                                       ^^^ Tom Whitfield
 */
export function personalPronoun(open: Case, mention: Mention): boolean {
  if (mention.rule !== 'pronouns/personal') return false
  const lower = open.tokens.lowers[mention.head]!
  let best: Mention | null = null
  let most = -4.5
  for (const other of before(open, mention, 4)) {
    if (!agrees(open, mention, lower, other)) continue
    const score = nearness(open, mention, lower, other)
    if (score > most) {
      best = other
      most = score
    }
  }
  if (best === null) return false
  const found = together(open, mention, lower, best)
  if (HE.has(lower)) open.genders.set(found.entity, 'm')
  if (SHE.has(lower)) open.genders.set(found.entity, 'f')
  decide(open, mention, found.identities, 'pronoun', 'personal-pronouns/agreement', best.index, found.entity)
  return true
}

function agrees(open: Case, mention: Mention, lower: string, other: Mention): boolean {
  const found = open.found[other.index]
  if (found === undefined || found.identities.length === 0 || other.end > mention.first || isBound(open, mention, lower, other)) return false
  if (other.form === 'adjective') return false
  if (HE.has(lower) || SHE.has(lower)) {
    if (!isPerson(other, found) || found.identities.length > 1) return false
    const gender = open.genders.get(found.entity) ?? null
    return gender === null || gender === (HE.has(lower) ? 'm' : 'f')
  }
  if (IT.has(lower)) {
    if (other.kind === 'place' && other.form === 'description') return false
    if (other.kind === 'other' && other.rule === 'proper-groups/other') return false
    const one = !other.plural || (found.identities[0]?.kind === 'state' && other.form === 'description')
    return !isPerson(other, found) && one && found.identities.length === 1 && other.sector !== 'CVL' &&
      !(other.kind === 'place' && other.rule === 'proper-groups/place')
  }
  if (!THEY.has(lower)) return false
  if (isPerson(other, found) && !other.plural) return isJoined(open, other)
  return other.plural || found.identities.length > 1 || other.kind === 'group' || other.kind === 'organisation' || isJoined(open, other)
}

function isPerson(other: Mention, found: Found): boolean {
  if (found.identities.length === 1 && found.identities[0]!.id !== null) return found.identities[0]!.kind === 'person'
  return other.kind === 'person'
}

/** A coordination: first of several joined by "and". */
function isJoined(open: Case, other: Mention): boolean {
  return conjuncts(open, other).length > 1
}

/** For "they": all of the coordination whose first member was chosen. */
function together(open: Case, mention: Mention, lower: string, best: Mention): Found {
  const own = open.found[best.index]!
  if (!THEY.has(lower) || best.plural) return own
  const all = conjuncts(open, best)
  if (all.length < 2) return own
  const identities = all.flatMap(one => open.found[one.index]!.identities)
  return { ...own, identities: [...new Map(identities.map(one => [one.id ?? one.name, one])).values()], entity: mention.index < 0 ? -1 : newEntity(open) }
}

function newEntity(open: Case): number {
  return open.nextEntity++
}

/** An object pronoun cannot stand for the subject of its own verb. */
function isBound(open: Case, mention: Mention, lower: string, other: Mention): boolean {
  if (!OBJECTS.has(lower) || open.tree.relations[mention.head] === R['nmod:poss']) return false
  if (isSubject(open, mention)) return false
  const governor = open.tree.heads[mention.head]!
  const subject = open.tree.heads[other.head]!
  return governor >= 0 && (subject === governor || open.tree.heads[governor] === subject) && isSubject(open, other) &&
    open.tree.relations[governor] !== R.ccomp && open.tree.relations[governor] !== R.advcl
}

function nearness(open: Case, mention: Mention, lower: string, other: Mention): number {
  const apart = mention.sentence - other.sentence
  let score = -1.6 * apart
  if (isSubject(open, other)) score += open.tree.relations[open.tree.heads[other.head]!] === R.root ? 2.5 : 1.8
  else if (open.tree.relations[other.head] === R.obj || open.tree.relations[other.head] === R.iobj) score += controls(open, other, mention) ? 3 : 0.7
  if (other.form === 'name') score += 0.5
  if (other.form === 'description') score -= IT.has(lower) ? 0.5 : 0
  if (other.form === 'pronoun') score += 0.6
  if (THEY.has(lower) && !other.plural && open.found[other.index]!.identities.length < 2 && other.kind !== 'group' && !isJoined(open, other)) score -= 1.2
  // All of a coordination are meant, which its first member leads to.
  if (THEY.has(lower) && open.tree.relations[other.head] === R.conj) score -= 1
  if (other.kind === 'place') score -= 2
  if (open.tree.relations[other.head] === R['nmod:poss'] || open.tree.relations[other.head] === R.compound) score -= 0.7
  if (open.tree.relations[mention.head] === R['nmod:poss'] && open.tree.relations[other.head] === R['nmod:poss'] && apart === 0) score += 1.8
  if (apart === 0 && actsAbove(open, other, mention)) score += 1.2
  if (opens(open, other)) score += 1.4
  if (open.tree.relations[other.head] === R.nmod) score -= 0.5
  const paragraph = open.sentences.paragraphs[mention.sentence] !== open.sentences.paragraphs[other.sentence]
  if (paragraph) score -= 0.6
  if (sameRole(open, mention, other)) score += 0.4
  score -= Math.min(1.5, (mention.index - other.index) * 0.06)
  if (open.speakers[mention.head] !== open.speakers[other.head]) score -= 0.5
  return score
}

/** "ordered Moscow to suspend its operation": the object of the verb above is who acts below. */
function controls(open: Case, other: Mention, mention: Mention): boolean {
  const { tree } = open
  const verb = tree.heads[other.head]!
  for (let at = mention.head, steps = 0; at >= 0 && steps < 8; at = tree.heads[at]!, steps++) {
    if (tree.relations[at] === R.xcomp && tree.heads[at] === verb) return true
  }
  return false
}

/** "would pay a price if it supplied arms": the subject of the clause that this one hangs on, the nearest that has one. */
function actsAbove(open: Case, other: Mention, mention: Mention): boolean {
  const { tree } = open
  if (!isSubject(open, other)) return false
  for (let at = tree.heads[mention.head]!, steps = 0; at >= 0 && steps < 5; at = tree.heads[at]!, steps++) {
    if (tree.relations[at] === R.advcl) return tree.heads[at] === tree.heads[other.head]
    if (tree.relations[at] !== R.conj && tree.relations[at] !== R.xcomp && tree.relations[at] !== R.obj) return false
  }
  return false
}

/** "For Russia, ...": what a sentence begins with is its topic. */
function opens(open: Case, other: Mention): boolean {
  const first = open.sentences.firsts[other.sentence]!
  return other.first === first + 1 && open.tokens.lowers[first] === 'for' && open.tokens.forms[other.end] === ','
}

function sameRole(open: Case, mention: Mention, other: Mention): boolean {
  return isSubject(open, mention) && isSubject(open, other)
}
