// Stage 09: how sure, how real and whether denied each predicate is, and who vouches for it.
import type { Assurance } from '../../reading/layers.ts'
import { stage, type Stage } from '../../reading/stage.ts'
import { assure } from './assure.ts'
import type { Scene } from './standing.ts'
import { paint } from './vouching.ts'

type Needs = 'tokens' | 'sentences' | 'tags' | 'dependencies' | 'predicates' | 'attributions'

/** Adds an assurance to each predicate. */
export const certainty: Stage<Needs, 'certainty'> = stage(
  'certainty',
  ['tokens', 'sentences', 'tags', 'dependencies', 'predicates', 'attributions'] as const,
  (reading, knowledge) => {
    const scene: Scene = { ...pickLayers(reading), words: knowledge.modality }
    const innermost = paint(reading.attributions, reading.tokens.count)
    const of: Assurance[] = reading.predicates.all.map((predicate) =>
      Object.freeze(assure(scene, reading.attributions, innermost[predicate.head]!, predicate.head)),
    )
    return { of }
  },
)

function pickLayers(reading: Pick<Scene, 'tokens' | 'sentences' | 'tags' | 'dependencies'>): Omit<Scene, 'words'> {
  const { tokens, sentences, tags, dependencies } = reading
  return { tokens, sentences, tags, dependencies }
}
