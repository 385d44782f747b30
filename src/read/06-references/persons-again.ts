// Rule: "the official", "the lawmaker" go back to the person described so; "the billionaire" to the only person in view.
import type { Mention } from '../../reading/index.ts'
import { type Case, decide, isSubject } from './case.ts'
import { before } from './salience.ts'

/** Sentences that a look back may pass: for the same word, and for another. */
const SAME = 8
const OTHER = 2

/** Nouns that describe a person named before in other words; an official or a source is mostly somebody new. */
const DESCRIBING: ReadonlySet<string> = new Set([
  'developer',
  'businessman',
  'businesswoman',
  'billionaire',
  'tycoon',
  'mogul',
  'magnate',
  'entrepreneur',
  'candidate',
  'nominee',
  'front-runner',
  'frontrunner',
  'contender',
  'incumbent',
  'politician',
  'lawmaker',
  'senator',
  'congressman',
  'congresswoman',
  'statesman',
  'strongman',
  'autocrat',
  'dictator',
  'ruler',
  'cleric',
  'dissident',
  'activist',
  'journalist',
  'lawyer',
])
/** Parts of society whose word is not said of who belongs to another. */
const NARROW: ReadonlySet<string> = new Set(['LEG', 'MIL', 'REL', 'MED', 'JUD', 'REB'])

/**
 * What follows with "of" or "who" makes it somebody new.
 *
 *     A Kenyan official met Tom Whitfield. The official thanked him. The billionaire smiled.
 *                                          ^^^^^^^^^^^^ A Kenyan official
 */
export function personAgain(open: Case, mention: Mention): boolean {
  if (mention.form !== 'description' || mention.kind !== 'person' || mention.plural) return false
  if (mention.owner >= 0 || mention.country !== null || !isPlain(open, mention)) return false
  const noun = open.tokens.lowers[mention.head]!
  const other = sameNoun(open, mention, noun) ?? (DESCRIBING.has(noun) ? onlyPerson(open, mention) : null)
  if (other === null) return false
  const found = open.found[other.index]!
  decide(open, mention, found.identities, 'description', 'persons-again/described', other.index, found.entity)
  return true
}

/** "the" and the noun, with nothing after that says who. */
function isPlain(open: Case, { first, head, end }: Mention): boolean {
  const { lowers } = open.tokens
  if (!/^(the|this|that)$/.test(lowers[first]!) || head - first > 2) return false
  return !/^(of|who|whose|that|from|in|for|behind|named|called)$/.test(lowers[end] ?? '')
}

/** The nearest person whose description, title or apposition ends with the same noun. */
function sameNoun(open: Case, mention: Mention, noun: string): Mention | null {
  for (const other of before(open, mention, SAME)) {
    if (!isOne(open, other) || other.end > mention.first) continue
    if (other.form === 'description' && open.tokens.lowers[other.head] === noun) return other
    if (other.form === 'name' && (other.title === noun || other.title?.endsWith(` ${noun}`))) return other
  }
  return null
}

/** The person whom alone the last sentences speak of; not who acts on the one described. */
function onlyPerson(open: Case, mention: Mention): Mention | null {
  let found: Mention | null = null
  for (const other of before(open, mention, OTHER)) {
    if (!isOne(open, other) || other.form === 'adjective') continue
    if (other.sentence === mention.sentence && isSubject(open, other)) return null
    if (found !== null && open.found[found.index]!.entity !== open.found[other.index]!.entity) return null
    if (found === null || other.form === 'name') found = other
  }
  const one = found === null ? undefined : open.found[found.index]!.identities[0]
  if (one === undefined || (found!.form === 'description' && one.kind !== 'person')) return null
  const own = mention.sector ?? 'UNK'
  return NARROW.has(own) && one.sector !== own && one.sector !== 'UNK' ? null : found
}

function isOne(open: Case, other: Mention): boolean {
  return other.kind === 'person' && !other.plural && open.found[other.index]?.identities.length === 1
}
