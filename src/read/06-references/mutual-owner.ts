// Rule: "their" before a noun that takes two ("their meeting", "their treaty") is the two parties spoken of last.
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Identity, Mention } from '../../reading/index.ts'
import { R } from '../../reading/tagset.ts'
import { type Case, decide } from './case.ts'
import { conjuncts } from './conjuncts.ts'
import { before } from './salience.ts'

/** Sets of predicate-sets.tsv whose nouns several share. */
const SHARED = ['talks', 'deal', 'ties'] as const
/** How many sentences back the two may stand. */
const REACH = 2

const nouns = new WeakMap<Knowledge, ReadonlySet<string>>()

/**
 * A meeting takes two, so that one party alone is never meant.
 *
 *     Kenya and Ethiopia signed an accord on trade. It follows their meeting in Cairo.
 *                                                              ^^^^^ KEN ETH
 */
export function mutualOwner(open: Case, mention: Mention): boolean {
  const { tokens, tree, tags } = open
  if (tokens.lowers[mention.head] !== 'their' || tree.relations[mention.head] !== R['nmod:poss']) return false
  if (!sharedNouns(open.knowledge).has(tags.lemmas[tree.heads[mention.head]!]!)) return false
  const two = lastTwo(open, mention)
  if (two.length !== 2) return false
  decide(open, mention, two, 'pronoun', 'mutual-owner/two')
  return true
}

/** The parties of the nearest mention of two, or of two that are joined. */
function lastTwo(open: Case, mention: Mention): readonly Identity[] {
  for (const other of before(open, mention, REACH)) {
    const found = open.found[other.index]
    if (found === undefined || other.form === 'adjective' || other.kind === 'place') continue
    if (found.identities.length === 2) return found.identities
    const joined = conjuncts(open, other)
    if (joined.length === 2) return joined.flatMap(({ index }) => open.found[index]!.identities)
  }
  return []
}

function sharedNouns(knowledge: Knowledge): ReadonlySet<string> {
  let found = nouns.get(knowledge)
  if (found === undefined) {
    const rows = knowledge.table('predicate-sets')?.rows ?? []
    const sets = rows.filter(([name]) => SHARED.some((set) => set === name))
    found = new Set(sets.flatMap(([, lemmas]) => (lemmas ?? '').split('|')))
    nouns.set(knowledge, found)
  }
  return found
}
