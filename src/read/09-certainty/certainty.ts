// Stage 09: how sure, how real and whether denied each predicate is, and who vouches for it.
import type { Assurance } from '../../reading/layers.ts'
import { type Stage, stage } from '../../reading/stage.ts'
import { assure } from './assure.ts'
import { isOwnAct } from './own-act.ts'
import type { Scene } from './standing.ts'
import { paint } from './vouching.ts'

type Needs =
  | 'tokens'
  | 'sentences'
  | 'tags'
  | 'dependencies'
  | 'mentions'
  | 'references'
  | 'predicates'
  | 'attributions'

/** Adds an assurance to each predicate. */
export const certainty: Stage<Needs, 'certainty'> = stage(
  'certainty',
  [
    'tokens',
    'sentences',
    'tags',
    'dependencies',
    'mentions',
    'references',
    'predicates',
    'attributions',
  ] as const,
  (reading, knowledge) => {
    const scene: Scene = { ...pickLayers(reading), words: knowledge.modality }
    const innermost = paint(reading.attributions, reading.tokens.count)
    const { attributions, mentions, references } = reading
    const of: Assurance[] = reading.predicates.all.map((predicate) => {
      const inner = innermost[predicate.head]!
      const own =
        inner >= 0 && isOwnAct(predicate, attributions.all[inner]!, mentions, references) ? inner : -1
      return Object.freeze(assure(scene, attributions, inner, predicate.head, own))
    })
    return { of }
  },
)

function pickLayers(
  reading: Pick<Scene, 'tokens' | 'sentences' | 'tags' | 'dependencies'>,
): Omit<Scene, 'words'> {
  const { tokens, sentences, tags, dependencies } = reading
  return { tokens, sentences, tags, dependencies }
}
