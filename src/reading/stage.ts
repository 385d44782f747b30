// A stage adds one layer to a reading and can touch nothing else.
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Document } from '../model/index.ts'
import type { LayerName, Layers } from './layers.ts'

/** A document with the layers that have been added so far. */
export type Reading<Needs extends LayerName = never> = {
  readonly document: Document
  /** The version of pipeline, model and knowledge that reads, as it stands on each claim. */
  readonly reader: string
} & Pick<Layers, Needs>

/** A pure function with what it needs and adds; reading an undeclared layer does not compile. */
export interface Stage<Needs extends LayerName, Adds extends LayerName> {
  readonly adds: Adds
  readonly needs: readonly Needs[]
  run(reading: Reading<Needs>, knowledge: Knowledge): Layers[Adds]
}

/** Declares a stage, with its types inferred from its lists. */
export function stage<const Needs extends LayerName, const Adds extends LayerName>(
  adds: Adds,
  needs: readonly Needs[],
  run: (reading: Reading<Needs>, knowledge: Knowledge) => Layers[Adds],
): Stage<Needs, Adds> {
  return Object.freeze({ adds, needs, run })
}
