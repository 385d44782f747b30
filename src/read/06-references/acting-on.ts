// Finds who acts on "both sides": whoever urges, calls, or brings together the two is none of them.
import type { Mention } from '../../reading/index.ts'
import { R } from '../../reading/tagset.ts'
import { wordSet } from '../word-set.ts'
import { type Case, isSubject } from './case.ts'
import { subjectOf } from './clauses.ts'
import { conjuncts } from './conjuncts.ts'
import { countriesOf } from './salience.ts'

const PARTIES: ReadonlySet<number> = new Set([R.obj, R.iobj, R.obl])
/** Verbs of one act: "will go on helping", "called the two and asked them". */
const JOINED: ReadonlySet<number> = new Set([R.xcomp, R.conj])
const TOWARDS: ReadonlySet<string> = new Set(['with', 'to', 'on', 'upon', 'between', 'for'])

/**
 * The country of the subject of the verb whose party the set is; null for several, who may be the two themselves.
 *
 *     Kenya and Uganda quarrel over the lake. Ethiopia has offered to fly both sides to Addis Ababa.
 *                                             ^^^^^^^^ ETH
 */
export function actingOn(open: Case, mention: Mention): string | null {
  const { tree, tags } = open
  const joining = wordSet(open.knowledge, 'joining')
  const relation = tree.relations[mention.head]!
  if (isSubject(open, mention) || !PARTIES.has(relation)) return null
  if (relation === R.obl && !TOWARDS.has(open.tokens.lowers[mention.first - 1] ?? '')) return null
  let verb = tree.heads[mention.head]!
  for (let steps = 0; verb >= 0 && steps < 4; steps++, verb = tree.heads[verb]!) {
    // One of the two may itself link, serve, or harm both.
    if (joining.has(tags.lemmas[verb]!)) return null
    const subject = subjectOf(open, verb)
    if (subject !== null) {
      if (subject.index >= mention.index || tree.relations[subject.head] !== R.nsubj) return null
      const countries = new Set(conjuncts(open, subject).flatMap((one) => [...countriesOf(open, one)]))
      return countries.size === 1 ? [...countries][0]! : null
    }
    if (!JOINED.has(tree.relations[verb]!)) return null
  }
  return null
}
