// Rule: "several", "scores", "most" with no noun are some of the people told of last.
import type { Mention } from '../../reading/index.ts'
import { type Case, decide, isSubject } from './case.ts'
import { before } from './salience.ts'

const WORDS: ReadonlySet<string> = new Set([
  'several',
  'some',
  'many',
  'most',
  'few',
  'all',
  'scores',
  'dozens',
  'hundreds',
  'thousands',
])
const AMOUNTS: ReadonlySet<string> = new Set(['some', 'many', 'most', 'few', 'all'])
/** Sentences that a look back may pass. */
const REACH = 1

/**
 * The nearest plural of people before it.
 *
 *     Kenya freed 40 Ethiopian prisoners, and several returned to Nairobi.
 *                                             ^^^^^^^ ETH.CVL
 */
export function quantifiedAgain(open: Case, mention: Mention): boolean {
  if (!mention.rule.startsWith('lone-quantifiers/') || !WORDS.has(open.tokens.lowers[mention.head]!))
    return false
  // "All we can", "did many": as an object these are mostly things.
  if (AMOUNTS.has(open.tokens.lowers[mention.head]!) && !isSubject(open, mention)) return false
  for (const other of before(open, mention, REACH)) {
    const found = open.found[other.index]
    if (!other.plural || other.form !== 'description' || other.kind === 'place' || other.kind === 'state')
      continue
    // Whoever kills hundreds is none of them.
    if (other.sentence === mention.sentence && isSubject(open, other) && !isSubject(open, mention)) continue
    if (found?.identities.length !== 1 || other.rule.startsWith('lone-quantifiers/')) continue
    decide(
      open,
      mention,
      found.identities,
      mention.form === 'pronoun' ? 'pronoun' : 'description',
      'quantified-again/people',
      other.index,
    )
    return true
  }
  return false
}
