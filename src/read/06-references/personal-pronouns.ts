// Rule: he, she, it and they stand for the nearest mention that agrees, the subject before others.
import type { Mention } from '../../reading/index.ts'
import { R, U } from '../../reading/tagset.ts'
import { type Case, decide, type Found, type Gender, isSubject } from './case.ts'
import { conjuncts } from './conjuncts.ts'
import { before } from './salience.ts'

const HE: ReadonlySet<string> = new Set(['he', 'him', 'his', 'himself'])
const SHE: ReadonlySet<string> = new Set(['she', 'her', 'hers', 'herself'])
const IT: ReadonlySet<string> = new Set(['it', 'its', 'itself'])
const THEY: ReadonlySet<string> = new Set(['they', 'them', 'their', 'theirs', 'themselves', 'each other'])
const FIRST_PERSON: ReadonlySet<string> = new Set([
  'i',
  'me',
  'my',
  'mine',
  'myself',
  'we',
  'us',
  'our',
  'ours',
  'ourselves',
])
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
  const ahead = subjectAhead(open, mention, lower)
  if (ahead !== null) {
    const found = open.found[ahead.index]!
    decide(
      open,
      mention,
      found.identities,
      'pronoun',
      'personal-pronouns/subject-ahead',
      ahead.index,
      found.entity,
    )
    return true
  }
  const taken = takenBySubject(open, mention, lower)
  let best: Mention | null = null
  // Beside a subject that it cannot be, the pronoun may well stand for a thing.
  let most = taken.length > 0 && lower === 'it' ? -0.8 : -4.5
  for (const other of before(open, mention, 4)) {
    if (!agrees(open, mention, lower, other) || isTaken(open, taken, other)) continue
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
  if (
    found === undefined ||
    found.identities.length === 0 ||
    other.end > mention.first ||
    isBound(open, mention, lower, other)
  )
    return false
  if (other.form === 'adjective' || isFirstPerson(open, other)) return false
  if (HE.has(lower) || SHE.has(lower)) {
    if (!isPerson(other, found) || found.identities.length > 1 || isMany(open, other)) return false
    const gender = genderOf(open, other, found)
    return gender === null || gender === (HE.has(lower) ? 'm' : 'f')
  }
  if (IT.has(lower)) {
    if (other.kind === 'place' && other.form === 'description') return false
    if (other.kind === 'other' && other.rule === 'proper-groups/other') return false
    const one = !other.plural || (found.identities[0]?.kind === 'state' && other.form === 'description')
    return (
      !isPerson(other, found) &&
      one &&
      found.identities.length === 1 &&
      other.sector !== 'CVL' &&
      !(other.kind === 'place' && other.rule === 'proper-groups/place')
    )
  }
  if (!THEY.has(lower)) return false
  if (isPerson(other, found) && !other.plural) return isJoined(open, other)
  return (
    other.plural ||
    found.identities.length > 1 ||
    other.kind === 'group' ||
    other.kind === 'organisation' ||
    isJoined(open, other)
  )
}

/** "I" and "we" speak; whom they speak of is somebody else. */
function isFirstPerson(open: Case, other: Mention): boolean {
  return other.form === 'pronoun' && FIRST_PERSON.has(open.tokens.lowers[other.head]!)
}

/** "The parents" are not he; "whose leaders" are a plural that the lexicon may have as one. */
function isMany(open: Case, other: Mention): boolean {
  return other.plural || (other.form === 'pronoun' && THEY.has(open.tokens.lowers[other.head]!))
}

/** What the text has said with he and she, with a given name, a noun ("her sister") or a title ("Mrs"). */
function genderOf(open: Case, other: Mention, found: Found): Gender {
  const known = open.genders.get(found.entity) ?? null
  if (known !== null || other.form === 'pronoun') return known
  const { agents } = open.knowledge
  const title = other.title === null ? null : agents.gender(other.title.split(' ').at(-1)!)
  return title ?? (other.form === 'description' ? agents.gender(open.tokens.lowers[other.head]!) : null)
}

function isPerson(other: Mention, found: Found): boolean {
  if (found.identities.length === 1 && found.identities[0]!.id !== null)
    return found.identities[0]!.kind === 'person'
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
  const identities = all.flatMap((one) => open.found[one.index]!.identities)
  return {
    ...own,
    identities: [...new Map(identities.map((one) => [one.id ?? one.name, one])).values()],
    entity: mention.index < 0 ? -1 : newEntity(open),
  }
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
  return (
    governor >= 0 &&
    (subject === governor || open.tree.heads[governor] === subject) &&
    isSubject(open, other) &&
    open.tree.relations[governor] !== R.ccomp &&
    open.tree.relations[governor] !== R.advcl
  )
}

function nearness(open: Case, mention: Mention, lower: string, other: Mention): number {
  const apart = mention.sentence - other.sentence
  let score = -1.6 * apart
  if (isSubject(open, other))
    score += open.tree.relations[open.tree.heads[other.head]!] === R.root ? 2.5 : 1.8
  else if (open.tree.relations[other.head] === R.obj || open.tree.relations[other.head] === R.iobj)
    score += controls(open, other, mention) ? 3 : 0.7
  if (other.form === 'name') score += 0.5
  if (other.form === 'description') score -= IT.has(lower) ? 0.5 : 0
  if (other.form === 'pronoun') score += 0.6
  if (
    THEY.has(lower) &&
    !other.plural &&
    open.found[other.index]!.identities.length < 2 &&
    other.kind !== 'group' &&
    !isJoined(open, other)
  )
    score -= 1.2
  // All of a coordination are meant, which its first member leads to.
  if (THEY.has(lower) && open.tree.relations[other.head] === R.conj) score -= 1
  if (other.kind === 'place') score -= 2
  if (open.tree.relations[other.head] === R['nmod:poss'] || open.tree.relations[other.head] === R.compound)
    score -= 0.7
  if (
    open.tree.relations[mention.head] === R['nmod:poss'] &&
    open.tree.relations[other.head] === R['nmod:poss'] &&
    apart === 0
  )
    score += 1.8
  if (apart === 0 && isPossessive(open, mention)) score += ownerInClause(open, other, mention)
  if (apart === 0 && OBJECTS.has(lower) && sharesObject(open, other, mention)) score += 2
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

function isPossessive(open: Case, mention: Mention): boolean {
  return open.tree.relations[mention.head] === R['nmod:poss']
}

/** The verb of the clause that a mention stands in, by the nouns that it hangs on; -1 for none. */
function verbOf(open: Case, head: number): number {
  const { tree } = open
  let at = tree.heads[head]!
  for (let steps = 0, token = head; at >= 0 && steps < 5; token = at, at = tree.heads[at]!, steps++) {
    if (!INSIDE.has(tree.relations[token]!)) return -1
    const upos = open.tags.upos[at]
    if (upos === U.VERB || upos === U.AUX) return at
  }
  return -1
}
const INSIDE: ReadonlySet<number> = new Set([
  R['nmod:poss'],
  R.obj,
  R.obl,
  R.nmod,
  R.conj,
  R.iobj,
  R.nsubj,
  R['nsubj:pass'],
  R.compound,
])

/** The mention that is the subject of a verb, or of the verb that it is joined to. */
function subjectOf(open: Case, verb: number): Mention | null {
  const { tree, mentions } = open
  for (let at = verb, steps = 0; at >= 0 && steps < 3; at = tree.heads[at]!, steps++) {
    for (
      let child = tree.firstChild[at]!, seen = 0;
      child >= 0 && seen < 40;
      child = tree.nextSibling[child]!, seen++
    ) {
      if (tree.relations[child] === R.nsubj || tree.relations[child] === R['nsubj:pass'])
        return mentions.all[mentions.atHead[child]!] ?? null
    }
    if (tree.relations[at] !== R.conj && tree.relations[at] !== R.xcomp) return null
  }
  return null
}

/** "summoned the envoy and expelled him": the object of the verb that the own verb is joined to. */
function sharesObject(open: Case, other: Mention, mention: Mention): boolean {
  const { tree } = open
  const verb = tree.heads[mention.head]!
  return (
    tree.relations[mention.head] === R.obj &&
    verb >= 0 &&
    tree.relations[verb] === R.conj &&
    tree.relations[other.head] === R.obj &&
    tree.heads[other.head] === tree.heads[verb]
  )
}

/** "took its own decisions", "thanked Kenya for its help": the subject of the own clause, or its object before "for". */
function ownerInClause(open: Case, other: Mention, mention: Mention): number {
  const verb = verbOf(open, mention.head)
  if (verb < 0 || open.tree.heads[other.head] !== verb) return 0
  if (isSubject(open, other)) return open.tree.relations[verb] === R.root ? 0.4 : 1.2
  if (open.tree.relations[other.head] !== R.obj) return 0
  for (let token = mention.head - 1; token > other.head && token > mention.head - 5; token--) {
    if (TOWARDS.has(open.tokens.lowers[token]!)) return 3
  }
  return 0
}
const TOWARDS: ReadonlySet<string> = new Set(['for', 'over', 'from', 'about', 'regarding', 'of'])

/**
 * "After its withdrawal Kenya attacked": a possessor in what stands before the verb's subject is the subject, when no
 * name has come before it in the sentence.
 */
function subjectAhead(open: Case, mention: Mention, lower: string): Mention | null {
  if (!isPossessive(open, mention) || HE.has(lower) || SHE.has(lower)) return null
  const { tree, sentences, mentions } = open
  const first = sentences.firsts[mention.sentence]!
  if (mention.head - first > 12 || (open.tags.upos[first] !== U.ADP && open.tags.upos[first] !== U.SCONJ))
    return null
  for (
    let index = mention.index - 1;
    index >= 0 && mentions.all[index]!.sentence === mention.sentence;
    index--
  ) {
    const before = mentions.all[index]!
    if (before.form === 'name' && before.kind !== 'place') return null
  }
  const verb = verbOf(open, mention.head)
  const subject = verb < 0 || verb < mention.head ? null : subjectOf(open, verb)
  if (subject === null || subject.first < mention.end || subject.form === 'pronoun') return null
  const found = open.found[subject.index]
  if (found === undefined || found.identities.length === 0 || isPerson(subject, found)) return null
  const many = subject.plural || isJoined(open, subject)
  return many === THEY.has(lower) && !many && tree.heads[subject.head] === verb ? subject : null
}

/** Whom the subject of the clause stands for, when the pronoun is another party of the same verb. */
function takenBySubject(open: Case, mention: Mention, lower: string): readonly Mention[] {
  if (!OBJECTS.has(lower) || isPossessive(open, mention) || isSubject(open, mention)) return []
  const verb = verbOf(open, mention.head)
  const subject = verb < 0 || verb > mention.head ? null : subjectOf(open, verb)
  return subject === null || subject.index >= mention.index ? [] : conjuncts(open, subject)
}

/** The same state or person as one of those taken. */
function isTaken(open: Case, taken: readonly Mention[], other: Mention): boolean {
  if (taken.length === 0) return false
  const ones = open.found[other.index]!.identities
  return taken.some(
    (one) =>
      one.index === other.index ||
      (open.found[one.index]?.identities ?? []).some((a) =>
        ones.some(
          (b) =>
            (a.id !== null && a.id === b.id) ||
            (a.kind !== 'person' &&
              b.kind !== 'person' &&
              a.country === b.country &&
              a.sector === b.sector &&
              a.country !== null),
        ),
      ),
  )
}

/** "would pay a price if it supplied arms": the subject of the clause that this one hangs on, the nearest that has one. */
function actsAbove(open: Case, other: Mention, mention: Mention): boolean {
  const { tree } = open
  if (!isSubject(open, other)) return false
  for (let at = tree.heads[mention.head]!, steps = 0; at >= 0 && steps < 5; at = tree.heads[at]!, steps++) {
    if (tree.relations[at] === R.advcl) return tree.heads[at] === tree.heads[other.head]
    if (tree.relations[at] !== R.conj && tree.relations[at] !== R.xcomp && tree.relations[at] !== R.obj)
      return false
  }
  return false
}

/** "For Russia, ...": what a sentence begins with is its topic. */
function opens(open: Case, other: Mention): boolean {
  const first = open.sentences.firsts[other.sentence]!
  return (
    other.first === first + 1 && open.tokens.lowers[first] === 'for' && open.tokens.forms[other.end] === ','
  )
}

function sameRole(open: Case, mention: Mention, other: Mention): boolean {
  return isSubject(open, mention) && isSubject(open, other)
}
