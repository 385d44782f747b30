// The stages, in order: the table of contents of the reader.
import { ChanceryError } from '../errors.ts'
import type { AttributionModel } from '../language/attribution-model.ts'
import type { EnglishModel } from '../language/english-model.ts'
import type { RelationModel } from '../language/relation-weights.ts'
import type { LayerName, Stage } from '../reading/index.ts'
import { tokens } from './01-tokens/tokens.ts'
import { sentences } from './02-sentences/sentences.ts'
import { tags } from './03-tags/tags.ts'
import { dependencies } from './04-dependencies/dependencies.ts'
import { mentions } from './05-mentions/mentions.ts'
import { references } from './06-references/references.ts'
import { predicates } from './07-predicates/predicates.ts'
import type { Ranker } from './07-predicates/ranking/rank.ts'
import type { Recaller } from './07-predicates/recall/recall.ts'
import { attributions } from './08-attributions/attributions.ts'
import { certainty } from './09-certainty/certainty.ts'
import { type Judge, types } from './10-types/types.ts'
import { times } from './11-times/times.ts'
import { places } from './12-places/places.ts'
import { items } from './13-items/items.ts'
import { links } from './14-links/links.ts'
import { claims } from './15-claims/claims.ts'

/** A stage of any needs, as the pipeline runs it. */
export type AnyStage = Stage<LayerName, LayerName>

/** The stages over the models; checked so that each finds its needs among the layers before it. */
export function buildPipeline(
  model: EnglishModel,
  attribution: AttributionModel,
  relation: RelationModel,
  judge: Judge,
  rank: Ranker | null,
  recall: Recaller | null,
): readonly AnyStage[] {
  const stages = [
    tokens(model),
    sentences(model),
    tags(model),
    dependencies(model),
    mentions,
    references,
    predicates(rank, recall),
    attributions(attribution),
    certainty,
    types(relation, judge),
    times,
    places,
    items,
    links,
    claims,
  ] as unknown as readonly AnyStage[]
  checkOrder(stages)
  return stages
}

/** Throws ChanceryError `pipeline-order` when a stage needs a layer that none before it adds. */
export function checkOrder(stages: readonly AnyStage[]): void {
  const there = new Set<LayerName>()
  for (const { adds, needs } of stages) {
    for (const layer of needs) {
      if (!there.has(layer)) {
        throw new ChanceryError(
          'pipeline-order',
          `stage ${adds} needs ${layer} before it`,
          'order the stages in src/read/pipeline.ts',
        )
      }
    }
    if (there.has(adds))
      throw new ChanceryError('pipeline-order', `two stages add ${adds}`, 'keep one of them')
    there.add(adds)
  }
}
