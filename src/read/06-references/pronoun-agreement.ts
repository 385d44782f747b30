// Tells which mentions a pronoun of the third person agrees with: in number, gender, and what sort of somebody they are.
import type { Mention } from '../../reading/index.ts'
import { R } from '../../reading/tagset.ts'
import { asPhrase } from '../as-phrase.ts'
import { type Case, type Found, type Gender, isSubject, isSubjectToken } from './case.ts'
import { isPossessive, subjectOf, verbOf } from './clauses.ts'
import { conjuncts } from './conjuncts.ts'

export const HE: ReadonlySet<string> = new Set(['he', 'him', 'his', 'himself'])
export const SHE: ReadonlySet<string> = new Set(['she', 'her', 'hers', 'herself'])
export const IT: ReadonlySet<string> = new Set(['it', 'its', 'itself'])
export const THEY: ReadonlySet<string> = new Set([
  'they',
  'them',
  'their',
  'theirs',
  'themselves',
  'each other',
])
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
export const OBJECTS: ReadonlySet<string> = new Set(['him', 'them', 'it', 'her'])

/** True when the pronoun can stand for the mention, by its words alone. */
export function agrees(open: Case, mention: Mention, lower: string, other: Mention): boolean {
  const found = open.found[other.index]
  if (
    found === undefined ||
    found.identities.length === 0 ||
    other.end > mention.first ||
    isBound(open, mention, lower, other.head)
  )
    return false
  if (other.form === 'adjective' || isFirstPerson(open, other) || speaksIt(open, mention, found)) return false
  if (HE.has(lower) || SHE.has(lower)) {
    if (!isPerson(other, found) || found.identities.length > 1 || isMany(open, other)) return false
    const gender = genderOf(open, other, found)
    return gender === null || gender === (HE.has(lower) ? 'm' : 'f')
  }
  if (IT.has(lower)) {
    if ((other.kind === 'place' && other.form === 'description') || isListed(open, other)) return false
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

/** Who speaks says "I" and "we" of himself. */
function speaksIt(open: Case, mention: Mention, found: Found): boolean {
  const speaker = open.speakers[mention.head]!
  return speaker >= 0 && open.found[speaker]?.entity === found.entity
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

export function isPerson(other: Mention, found: Found): boolean {
  if (found.identities.length === 1 && found.identities[0]!.id !== null)
    return found.identities[0]!.kind === 'person'
  return other.kind === 'person'
}

/** One of three names and more in a row is not what "it" goes back to. */
function isListed(open: Case, other: Mention): boolean {
  if (other.form !== 'name') return false
  const { mentions, tokens } = open
  const beside = (token: number, step: number): number => {
    let at = token
    if (!/^(,|and|or)$/.test(tokens.lowers[at] ?? '')) return -1
    at += step
    while (/^(the|and|or)$/.test(tokens.lowers[at] ?? '')) at += step
    const one = mentions.all[mentions.atHead[at] ?? -1]
    return one !== undefined && one.form === 'name' && one.kind === other.kind ? one.index : -1
  }
  const before = beside(other.first - 1, -1)
  const after = beside(other.end, 1)
  if (before >= 0 && after >= 0) return true
  if (before >= 0) return beside(mentions.all[before]!.first - 1, -1) >= 0
  return after >= 0 && beside(mentions.all[after]!.end, 1) >= 0
}

/** A coordination: first of several joined by "and". */
export function isJoined(open: Case, other: Mention): boolean {
  return conjuncts(open, other).length > 1
}

/** An object pronoun cannot stand for the subject of its own verb. */
export function isBound(open: Case, mention: Mention, lower: string, head: number): boolean {
  if (!OBJECTS.has(lower) || open.tree.relations[mention.head] === R['nmod:poss']) return false
  if (isSubject(open, mention)) return false
  const governor = open.tree.heads[mention.head]!
  const subject = open.tree.heads[head]!
  return (
    governor >= 0 &&
    (subject === governor || open.tree.heads[governor] === subject) &&
    isSubjectToken(open, head) &&
    open.tree.relations[governor] !== R.ccomp &&
    open.tree.relations[governor] !== R.advcl
  )
}

/**
 * Whom the subject of the clause stands for, when the pronoun is another party of the same verb, or of what the subject
 * takes something for.
 */
export function takenBySubject(open: Case, mention: Mention, lower: string): readonly Mention[] {
  const possessive = isPossessive(open, mention)
  if (!possessive && (!OBJECTS.has(lower) || isSubject(open, mention))) return []
  const verb = possessive ? interpreting(open, mention.head) : verbOf(open, mention.head)
  const subject = verb < 0 || verb > mention.head ? null : subjectOf(open, verb)
  return subject === null || subject.index >= mention.index ? [] : conjuncts(open, subject)
}

/** "Analysts see it as a sign of their friendship": the verb above the phrase with "as", -1 for none. */
function interpreting(open: Case, owner: number): number {
  const { tree, tags, knowledge } = open
  const reads = (verb: number, phrase: number): boolean =>
    knowledge.speech.verb(tags.lemmas[verb]!) !== null &&
    asPhrase({ tokens: open.tokens, dependencies: tree }, verb) === phrase
  let at = tree.heads[owner]!
  for (let steps = 0; at >= 0 && steps < 4; steps++, at = tree.heads[at]!) {
    const above = tree.heads[at]!
    if (above < 0) return -1
    if (reads(above, at)) return above
    // "See the meeting as a sign", hung on the meeting.
    const verb = tree.heads[above]!
    if (tree.relations[at] === R.nmod && verb >= 0 && reads(verb, at)) return verb
    if (tree.relations[at] !== R.nmod) return -1
  }
  return -1
}

/** The same state or person as one of those taken. */
export function isTaken(open: Case, taken: readonly Mention[], other: Mention): boolean {
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
