// One text in, all layers out. Pure: no clock, no network, no store.
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Document, DocumentInput } from '../model/index.ts'
import type { LayerName, Layers, Reading } from '../reading/index.ts'
import { toDocument } from './document.ts'
import type { AnyStage } from './pipeline.ts'

/** Told after each stage, with what it added; the bench and tests time and look at stages with it. */
export type Observer = (layer: LayerName, layers: Partial<Layers>) => void

/** Runs the stages over a text. Never throws on a text. */
export function read(
  input: DocumentInput,
  stages: readonly AnyStage[],
  knowledge: Knowledge,
  reader: string,
  observe?: Observer,
): Reading<LayerName> {
  const document: Document = toDocument(input)
  const reading: Record<string, unknown> = { document, reader }
  for (const { adds, run } of stages) {
    reading[adds] = Object.freeze(run(reading as unknown as Reading<LayerName>, knowledge))
    observe?.(adds, reading as Partial<Layers>)
  }
  return Object.freeze(reading) as unknown as Reading<LayerName>
}
