// Finds where an act is: the place beside it, or where the sentences before have put what they tell; and who only tells of it.
import type { Mention } from '../../reading/index.ts'
import { R } from '../../reading/tagset.ts'
import { type Case, isSubject } from './case.ts'
import { hasHomeWord } from './domestic.ts'
import { before, countriesOf } from './salience.ts'

/** The country of the place where the sentences before have put what they tell; null for none and for several. */
export function sceneOf(open: Case, mention: Mention): string | null {
  if (isSource(open, mention)) return null
  for (const other of before(open, mention, 2)) {
    if (other.form !== 'name' || other.sentence === mention.sentence) continue
    if (other.kind !== 'place' && other.kind !== 'state') continue
    if (!(other.kind === 'place' ? SCENE : INSIDE).has(beforePhrase(open, other))) continue
    const [country] = countriesOf(open, other)
    if (country !== undefined) return country
  }
  return null
}

/** Who acts, suffers or dies where the text is; "a list of people" are anybody's, and so are objects of other verbs. */
export function isAffected(open: Case, mention: Mention): boolean {
  const verb = governor(open, mention.head)
  if (verb < 0) return false
  const relation = open.tree.relations[mention.head]
  if (relation === R['nsubj:pass'] || relation === R.nsubj || relation === R.nmod) return true
  if (relation !== R.obj && relation !== R.conj) return false
  return open.knowledge.predicates
    .verb(open.tags.lemmas[verb]!)
    .some(({ base }) => base === 'ASSAULT' || base === 'COERCE')
}

/** The country of the one place that the sentence names: "attacked the village of Tindaro, killing 23 people". */
export function placeBeside(open: Case, mention: Mention): string | null {
  const { all } = open.mentions
  let found: string | null = null
  for (let index = mention.index - 1; index >= Math.max(0, mention.index - 12); index--) {
    const other = all[index]!
    if (other.sentence !== mention.sentence) break
    if (other.kind !== 'place' || other.form !== 'name') continue
    const [country] = countriesOf(open, other)
    if (country === undefined || (found !== null && found !== country)) return null
    found = country
  }
  return found
}

/** Prepositions that say where an act is. */
export const SCENE: ReadonlySet<string> = new Set([
  'in',
  'at',
  'across',
  'near',
  'inside',
  'outside',
  'throughout',
  'around',
])
const INSIDE: ReadonlySet<string> = new Set(['in', 'across', 'inside', 'throughout'])

export function beforePhrase(open: Case, other: Mention): string {
  const before = open.tokens.lowers[other.first - 1] ?? ''
  return before === 'the' ? (open.tokens.lowers[other.first - 2] ?? '') : before
}

/** What the phrase that a token heads depends on, past those it is joined to. */
export function governor(open: Case, head: number): number {
  let at = head
  for (let steps = 0; open.tree.relations[at] === R.conj && steps < 4; steps++) at = open.tree.heads[at]!
  return open.tree.heads[at]!
}

/** Who tells of something may be from anywhere. */
export function isSource(open: Case, mention: Mention): boolean {
  if (hasHomeWord(open, mention)) return false
  const verb = governor(open, mention.head)
  if (verb < 0 || !TELLING.has(mention.sector ?? 'UNK') || !isSubject(open, mention)) return false
  if (!open.knowledge.agents.saying.has(open.tags.lemmas[verb]!)) return false
  for (
    let child = open.tree.firstChild[verb]!, passed = 0;
    child >= 0 && passed < 30;
    child = open.tree.nextSibling[child]!, passed++
  ) {
    const relation = open.tree.relations[child]
    if (relation === R.ccomp || relation === R.parataxis) return true
  }
  return open.tree.relations[verb] === R.parataxis
}
const TELLING: ReadonlySet<string> = new Set(['CVL', 'UNK', 'EDU', 'MED', 'BUS'])
