// Groups of rows that say the same act with the same words: the main verb of the actor and the head of its object. The rows
// of plv were found by search phrases, so rows of one group in training would give the answers to the others away.

import { tokensOf } from '../../src/read/10-types/relation-spans.ts'
import { headOf } from '../../src/read/10-types/relation-tree.ts'
import type { RelationLayers } from '../../src/read/10-types/relation-view.ts'
import { dependent, R, U } from '../../src/reading/index.ts'
import type { Row } from './corpus.ts'

const REPORTS: ReadonlySet<string> = new Set(['say', 'tell', 'announce', 'report', 'add'])

export function groupsOf(rows: readonly Row[], layers: readonly RelationLayers[]): string[] {
  return rows.map((row, i) => groupOf(row, layers[i]!))
}

function groupOf(row: Row, layers: RelationLayers): string {
  const { tags, dependencies, tokens } = layers
  const actor = tokensOf(tokens, row.actor)
  if (actor.end === actor.first) return `no actor ${row.id}`
  let verb = headOf({ layers } as never, actor)
  for (let step = 0; step < 10 && tags.upos[verb] !== U.VERB && dependencies.heads[verb]! >= 0; step++)
    verb = dependencies.heads[verb]!
  // "said it would release": the act is what was said.
  for (let step = 0; step < 3; step++) {
    const below = dependent(dependencies, verb, R.xcomp, R.ccomp)
    if (below < 0 || tags.upos[below] !== U.VERB) break
    if (!REPORTS.has(tags.lemmas[verb]!) && dependencies.relations[below] !== R.xcomp) break
    verb = below
  }
  const object = dependent(dependencies, verb, R.obj, R['nsubj:pass'])
  const inParty =
    row.recipient !== null &&
    object >= 0 &&
    tokens.starts[object]! >= row.recipient.start &&
    tokens.ends[object]! <= row.recipient.end
  return `${tags.lemmas[verb]} ${object < 0 || inParty ? '-' : tags.lemmas[object]}`
}
