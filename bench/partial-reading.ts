// Runs the first stages of the reader and one stage of interest, without those that the layer does not need.
import type { Knowledge } from '../src/knowledge/knowledge.ts'
import { openKnowledge } from '../src/knowledge/open.ts'
import { openEnglish } from '../src/language/open-english.ts'
import { tokens } from '../src/read/01-tokens/tokens.ts'
import { sentences } from '../src/read/02-sentences/sentences.ts'
import { tags } from '../src/read/03-tags/tags.ts'
import { dependencies } from '../src/read/04-dependencies/dependencies.ts'
import { mentions } from '../src/read/05-mentions/mentions.ts'
import type { LayerName, Layers, Reading, Stage } from '../src/reading/index.ts'

type Base = 'tokens' | 'sentences' | 'tags' | 'dependencies' | 'mentions'

export interface PartialReader {
  readonly knowledge: Knowledge
  /** Layers up to the mentions. */
  read(text: string, publishedAt: string | null): Reading<Base>
}

/** Opens model and knowledge once. */
export function openPartialReader(): PartialReader {
  const knowledge = openKnowledge()
  const model = openEnglish()
  const stages = [
    tokens(model),
    sentences(model),
    tags(model),
    dependencies(model),
    mentions,
  ] as unknown as readonly Stage<LayerName, LayerName>[]
  return {
    knowledge,
    read(text, publishedAt) {
      let reading = {
        document: { id: 'd_0', text, title: null, url: null, publisher: null, publishedAt },
        reader: '',
      } as unknown as Reading<LayerName>
      for (const stage of stages)
        reading = { ...reading, [stage.adds]: stage.run(reading, knowledge) as Layers[LayerName] }
      return reading as Reading<Base>
    },
  }
}
