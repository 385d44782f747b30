// Rule: he, she, it and they stand for the likeliest mention before them that agrees, or for a thing that is nobody.
import type { Mention } from '../../reading/index.ts'
import { R, U } from '../../reading/tagset.ts'
import { likeliest } from './antecedents.ts'
import { type Case, decide, type Found } from './case.ts'
import { isPossessive, subjectOf, verbOf } from './clauses.ts'
import { conjuncts } from './conjuncts.ts'
import { HE, isJoined, isPerson, SHE, THEY } from './pronoun-agreement.ts'

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
  if (isThing(open, mention, lower)) return false
  const best = likeliest(open, mention, lower)
  if (best === null) return false
  const found = together(open, mention, lower, best)
  if (HE.has(lower)) open.genders.set(found.entity, 'm')
  if (SHE.has(lower)) open.genders.set(found.entity, 'f')
  decide(open, mention, found.identities, 'pronoun', 'personal-pronouns/agreement', best.index, found.entity)
  return true
}

/** "It flew 500 kilometres", "it expired in May": what does that is no party. */
function isThing(open: Case, mention: Mention, lower: string): boolean {
  if (lower !== 'it' || open.tree.relations[mention.head] !== R.nsubj) return false
  const verb = open.tree.heads[mention.head]!
  const kind = verb < 0 ? undefined : open.knowledge.agents.thingVerbs.get(open.tags.lemmas[verb]!)
  if (kind !== 'alone') return kind === 'any'
  for (
    let child = open.tree.firstChild[verb]!, seen = 0;
    child >= 0 && seen < 30;
    child = open.tree.nextSibling[child]!, seen++
  )
    if (open.tree.relations[child] === R.obj && !MEASURES.has(open.tags.lemmas[child]!)) return false
  return true
}
const MEASURES: ReadonlySet<string> = new Set([
  'kilometre',
  'kilometer',
  'km',
  'mile',
  'metre',
  'meter',
  'hour',
  'minute',
  'day',
])

/** For "they": all of the coordination whose first member was chosen. */
function together(open: Case, mention: Mention, lower: string, best: Mention): Found {
  const own = open.found[best.index]!
  if (!THEY.has(lower)) return own
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
