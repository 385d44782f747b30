// The sets of words in predicate-sets.tsv, for rules of other stages than the one that reads predicates.
import type { Knowledge } from '../knowledge/knowledge.ts'

const known = new WeakMap<Knowledge, Map<string, ReadonlySet<string>>>()

/** Lemmas of a set, made once for each knowledge; empty for a set that is not there. */
export function wordSet(knowledge: Knowledge, name: string): ReadonlySet<string> {
  let sets = known.get(knowledge)
  if (sets === undefined) {
    const rows = knowledge.table('predicate-sets')?.rows ?? []
    sets = new Map(rows.map(([set, lemmas]) => [set!, new Set((lemmas ?? '').split('|'))]))
    known.set(knowledge, sets)
  }
  return sets.get(name) ?? NONE
}

const NONE: ReadonlySet<string> = new Set()
