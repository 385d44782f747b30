// The acts that the reader as it ships finds in a text, before any floor drops one.
import { openKnowledge } from '../src/knowledge/open.ts'
import { openAttributionModel } from '../src/language/attribution-model.ts'
import { openEnglish } from '../src/language/open-english.ts'
import { openParties, openRecall } from '../src/language/party-weights.ts'
import { openRelations } from '../src/language/relation-weights.ts'
import type { EventType } from '../src/model/index.ts'
import { ranker } from '../src/read/07-predicates/ranking/rank.ts'
import { recaller } from '../src/read/07-predicates/recall/recall.ts'
import type { SoundnessFeatures } from '../src/read/10-types/soundness-features.ts'
import { buildPipeline } from '../src/read/pipeline.ts'
import { read } from '../src/read/read.ts'
import type { LayerName, Predicate, Reading } from '../src/reading/index.ts'

/** An act with its type, and what soundness sees of it. */
export interface SeenAct {
  readonly features: SoundnessFeatures
  readonly predicate: Predicate
  readonly type: EventType
}

/** Opens the models of the package; the function reads a text. */
export function actFinder(): (
  text: string,
  publishedAt: string,
) => { readonly reading: Reading<LayerName>; readonly acts: readonly SeenAct[] } {
  let found: SeenAct[] = []
  const knowledge = openKnowledge({ user: null })
  const stages = buildPipeline(
    openEnglish(),
    openAttributionModel(),
    openRelations(),
    (features, predicate, type) => {
      found.push({ features, predicate, type })
      return { told: 1, right: 1 }
    },
    ranker(openParties()),
    recaller(openRecall()),
  )
  return (text, publishedAt) => {
    found = []
    const reading = read({ text, publishedAt }, stages, knowledge, 'train')
    return { reading, acts: found }
  }
}
