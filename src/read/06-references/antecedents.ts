// Weighs what a pronoun of the third person may stand for: mentions that agree with it, and things that are no party.
import type { Mention } from '../../reading/index.ts'
import { R, U, X } from '../../reading/tagset.ts'
import { WEIGHTS } from './antecedent-weights.ts'
import { type Case, isSubjectToken } from './case.ts'
import { isPossessive, verbOf } from './clauses.ts'
import {
  agrees,
  HE,
  IT,
  isBound,
  isJoined,
  isTaken,
  OBJECTS,
  SHE,
  THEY,
  takenBySubject,
} from './pronoun-agreement.ts'
import { before } from './salience.ts'

/** Which pronouns are weighed alike. */
export type PronounClass = 'he' | 'it' | 'they'

/** What may be seen of a pronoun and of what it may stand for; the order is that of the weights. */
export const FEATURES = [
  'none',
  'thing',
  'name',
  'definite',
  'other-description',
  'pronoun',
  'same-pronoun',
  'state',
  'organisation',
  'group',
  'person',
  'place',
  'other-kind',
  'often',
  'one-sentence-back',
  'two-back',
  'further-back',
  'other-paragraph',
  'other-speaker',
  'rank',
  'nearest',
  'main-subject',
  'subject',
  'passive',
  'object',
  'oblique',
  'of-noun',
  'possessor',
  'compound',
  'joined-to-other',
  'both-subjects-here',
  'both-subjects',
  'both-possessors-here',
  'both-possessors',
  'main-subject-of-clause',
  'subject-of-clause',
  'object-before-for',
  'shared-object',
  'verbs-joined',
  'above',
  'says',
  'controls',
  'opens',
  'one-for-many',
  'several',
] as const
type Feature = (typeof FEATURES)[number]
const NUMBER = Object.fromEntries(FEATURES.map((name, index) => [name, index])) as Record<Feature, number>

/** A mention, or a token that is no mention; `seen` holds the number of each feature before its value. */
export interface Candidate {
  readonly head: number
  readonly mention: Mention | null
  readonly entity: number
  readonly seen: readonly number[]
}

/** How many sentences back a mention, and a thing, is looked for. */
const REACH = 4
const THINGS = 2

/** The class of a pronoun; null for those that this does not weigh. */
export function classOf(lower: string): PronounClass | null {
  if (HE.has(lower) || SHE.has(lower)) return 'he'
  return IT.has(lower) ? 'it' : THEY.has(lower) ? 'they' : null
}

/** The mention that the pronoun stands for; null when it is more likely a thing, or nothing that the text has named. */
export function likeliest(open: Case, mention: Mention, lower: string): Mention | null {
  const kind = classOf(lower)
  if (kind === null) return null
  const all = candidates(open, mention, lower, kind)
  const scores = all.map(({ seen }) => scoreOf(kind, seen))
  const most = Math.max(...scores)
  // Several mentions of one party speak for it together.
  const sums = new Map<number, number>()
  for (const [index, { entity }] of all.entries())
    sums.set(entity, (sums.get(entity) ?? 0) + Math.exp(scores[index]! - most))
  let best: Candidate | null = null
  let sum = 0
  let score = 0
  for (const [index, one] of all.entries()) {
    const own = sums.get(one.entity)!
    if (own > sum || (own === sum && scores[index]! > score)) {
      best = one
      sum = own
      score = scores[index]!
    }
  }
  return best?.mention ?? null
}

function scoreOf(kind: PronounClass, seen: readonly number[]): number {
  const weights = WEIGHTS[kind]
  let score = 0
  for (let at = 0; at < seen.length; at += 2) score += weights[seen[at]!]! * seen[at + 1]!
  return score
}

/** Everything that the pronoun may stand for, nearest first, and last that it is nothing of these. */
export function candidates(open: Case, mention: Mention, lower: string, kind: PronounClass): Candidate[] {
  const taken = takenBySubject(open, mention, lower)
  const often = new Map<number, number>()
  const found: { head: number; mention: Mention | null }[] = []
  const covered = new Set<number>()
  for (const other of before(open, mention, REACH)) {
    const entity = open.found[other.index]?.entity ?? -1
    often.set(entity, (often.get(entity) ?? 0) + 1)
    if (mention.sentence - other.sentence <= THINGS) cover(covered, other)
    if (agrees(open, mention, lower, other) && !isTaken(open, taken, other))
      found.push({ head: other.head, mention: other })
  }
  if (kind !== 'he')
    for (const head of things(open, mention, lower, kind, covered)) found.push({ head, mention: null })
  found.sort((a, b) => b.head - a.head)
  const words = new Map<string, number>()
  const all = found.map(({ head, mention: other }, rank): Candidate => {
    const entity = other === null ? thingOf(words, open.tags.lemmas[head]!) : open.found[other.index]!.entity
    const seen = features(open, mention, lower, kind, head, other, rank, (often.get(entity) ?? 1) - 1)
    return { head, mention: other, entity, seen }
  })
  all.push({ head: -1, mention: null, entity: -1, seen: [NUMBER.none, 1] })
  return all
}

/** One number for each word: a report told of twice is one. */
function thingOf(words: Map<string, number>, lemma: string): number {
  const known = words.get(lemma)
  if (known !== undefined) return known
  const made = -2 - words.size
  words.set(lemma, made)
  return made
}

/** A place ("the city") stays open as a thing; every other mention covers its own words. */
function cover(covered: Set<number>, other: Mention): void {
  if (other.kind === 'place' && other.form === 'description' && !other.plural) return
  covered.add(other.head)
  if (other.form === 'name' || other.form === 'adjective')
    for (let token = other.first; token < other.end; token++) covered.add(token)
}

/** Common nouns that are no mention, of the number of the pronoun; times are none. */
function things(
  open: Case,
  mention: Mention,
  lower: string,
  kind: PronounClass,
  covered: ReadonlySet<number>,
): number[] {
  const { sentences, tags, tree, tokens, knowledge } = open
  const found: number[] = []
  for (
    let token = mention.first - 1;
    token >= sentences.firsts[Math.max(0, mention.sentence - THINGS)]!;
    token--
  ) {
    if (tags.upos[token] !== U.NOUN || covered.has(token)) continue
    if ((tags.xpos[token] === X.NNS) !== (kind === 'they')) continue
    if (MODIFIERS.has(tree.relations[token]!) || knowledge.calendar.kinds(tokens.lowers[token]!) !== 0)
      continue
    if (!isBound(open, mention, lower, token)) found.push(token)
  }
  return found
}
const MODIFIERS: ReadonlySet<number> = new Set([R.compound, R.fixed, R.flat, R.amod])

function features(
  open: Case,
  mention: Mention,
  lower: string,
  kind: PronounClass,
  head: number,
  other: Mention | null,
  rank: number,
  often: number,
): number[] {
  const { tree, sentences } = open
  const seen: number[] = []
  const add = (name: Feature, value = 1): void => void seen.push(NUMBER[name], value)
  const sentence = sentences.of[head]!
  const apart = mention.sentence - sentence
  const joint = firstJoined(open, head)
  const isSubject = isSubjectToken(open, head)
  if (other === null) add('thing')
  else sort(open, add, kind, lower, other, often)
  if (apart > 0) add(apart === 1 ? 'one-sentence-back' : apart === 2 ? 'two-back' : 'further-back')
  if (sentences.paragraphs[sentence] !== sentences.paragraphs[mention.sentence]) add('other-paragraph')
  if (open.speakers[mention.head] !== open.speakers[head]) add('other-speaker')
  add('rank', Math.log2(1 + rank))
  if (rank === 0) add('nearest')
  const role = ROLES.get(tree.relations[joint]!)
  if (isSubject) add(tree.relations[tree.heads[joint]!] === R.root ? 'main-subject' : 'subject')
  else if (role !== undefined) add(role)
  if (tree.relations[joint] === R['nsubj:pass']) add('passive')
  if (tree.relations[head] === R.conj) add('joined-to-other')
  const possesses = isPossessive(open, mention)
  if (isSubject && isSubjectToken(open, mention.head))
    add(apart === 0 ? 'both-subjects-here' : 'both-subjects')
  if (possesses && role === 'possessor') add(apart === 0 ? 'both-possessors-here' : 'both-possessors')
  if (apart === 0) inOneSentence(open, add, mention, lower, possesses, head, joint, isSubject)
  const first = sentences.firsts[sentence]!
  if (other !== null && other.first === first + 1 && open.tokens.lowers[first] === 'for') add('opens')
  return seen
}
const ROLES: ReadonlyMap<number, Feature> = new Map<number, Feature>([
  [R.obj, 'object'],
  [R.iobj, 'object'],
  [R.obl, 'oblique'],
  [R.nmod, 'of-noun'],
  [R['nmod:poss'], 'possessor'],
  [R.compound, 'compound'],
])

type Add = (name: Feature, value?: number) => void

/** What sort of mention it is, and how often its party was named before. */
function sort(open: Case, add: Add, kind: PronounClass, lower: string, other: Mention, often: number): void {
  const { lowers } = open.tokens
  if (other.form === 'name') add('name')
  else if (other.form === 'pronoun') add('pronoun')
  else add(DEFINITE.has(lowers[other.first]!) ? 'definite' : 'other-description')
  if (other.form === 'pronoun' && classOf(lowers[other.head]!) === classOf(lower)) add('same-pronoun')
  add(other.kind === 'nationality' || other.kind === 'other' ? 'other-kind' : other.kind)
  add('often', Math.log2(1 + often))
  if (kind !== 'they') return
  const many = open.found[other.index]!.identities.length > 1 || isJoined(open, other)
  if (many) add('several')
  else if (!other.plural && other.kind !== 'group') add('one-for-many')
}
const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those'])

/** How the two stand to each other in the tree of one sentence. */
function inOneSentence(
  open: Case,
  add: Add,
  mention: Mention,
  lower: string,
  possesses: boolean,
  head: number,
  joint: number,
  isSubject: boolean,
): void {
  const { tree } = open
  const isObject = tree.relations[joint] === R.obj || tree.relations[joint] === R.iobj
  if (possesses) {
    const verb = verbOf(open, mention.head)
    if (verb >= 0 && tree.heads[joint] === verb) {
      if (isSubject) add(tree.relations[verb] === R.root ? 'main-subject-of-clause' : 'subject-of-clause')
      else if (isObject && isBeforeFor(open, head, mention.head)) add('object-before-for')
    }
  } else if (OBJECTS.has(lower) && sharesObject(open, head, mention.head)) add('shared-object')
  if (isSubject && isSubjectToken(open, mention.head)) {
    const verb = tree.heads[firstJoined(open, mention.head)]!
    if (verb >= 0 && tree.relations[verb] === R.conj && tree.heads[verb] === tree.heads[joint])
      add('verbs-joined')
  }
  if (isSubject && isBelow(open, joint, mention.head, R.ccomp)) add('says')
  else if (isSubject && isBelow(open, joint, mention.head, R.advcl)) add('above')
  if (isObject && isBelow(open, head, mention.head, R.xcomp)) add('controls')
}

function firstJoined(open: Case, head: number): number {
  let at = head
  for (let steps = 0; open.tree.relations[at] === R.conj && steps < 4; steps++) at = open.tree.heads[at]!
  return at
}

/** "thanked Kenya for its help", "condemned Kenya over its raid". */
function isBeforeFor(open: Case, head: number, pronoun: number): boolean {
  for (let token = pronoun - 1; token > head && token > pronoun - 5; token--)
    if (open.tokens.lowers[token] === 'for' || open.tokens.lowers[token] === 'over') return true
  return false
}

/** "summoned the envoy and expelled him": the object of the verb that the own verb is joined to. */
function sharesObject({ tree }: Case, head: number, pronoun: number): boolean {
  const verb = tree.heads[pronoun]!
  return (
    tree.relations[pronoun] === R.obj &&
    verb >= 0 &&
    tree.relations[verb] === R.conj &&
    tree.relations[head] === R.obj &&
    tree.heads[head] === tree.heads[verb]
  )
}

/** The pronoun stands in a clause of the relation that hangs on the verb of the token, or on one joined to that. */
function isBelow(open: Case, token: number, pronoun: number, relation: number): boolean {
  const { tree } = open
  const verb = tree.heads[token]!
  for (let at = pronoun, steps = 0; at >= 0 && steps < 8; at = tree.heads[at]!, steps++)
    if (tree.relations[at] === relation)
      return tree.heads[at] === verb || firstJoined(open, tree.heads[at]!) === verb
  return false
}
