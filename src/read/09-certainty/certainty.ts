// Stage 09: how sure, how real and whether denied each predicate is, and who vouches for it.
import type { Assurance, Attribution, Predicate } from '../../reading/layers.ts'
import { type Stage, stage } from '../../reading/stage.ts'
import { vouchedBy } from './aside.ts'
import { assure } from './assure.ts'
import { isCharge } from './charge.ts'
import { isOwnAct } from './own-act.ts'
import { isPledge } from './pledge.ts'
import type { Scene } from './standing.ts'
import { paint } from './vouching.ts'
import { wordDenies } from './word-denies.ts'

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
    const assured = (predicate: Predicate): Assurance => {
      const inner = vouchedBy(scene, attributions, innermost[predicate.head]!, predicate.head)
      const base = predicate.kind === 'event' ? predicate.base : null
      if (inner < 0) return assure(scene, attributions, inner, predicate.head, -1, base)
      const teller = attributions.all[inner]!
      const found = assure(scene, attributions, inner, predicate.head, -1, base)
      if (isPledge(predicate, found, teller, mentions, references)) return pledged(found, teller)
      if (isOwnAct(scene, found, predicate, teller, mentions, references))
        return assure(scene, attributions, inner, predicate.head, inner, base)
      return found.certainty === 'reported' && isCharge(predicate, teller, references)
        ? { ...found, certainty: 'alleged', because: [...found.because, 'certainty/charge'] }
        : found
    }
    const of = reading.predicates.all.map((predicate) => {
      const found = assured(predicate)
      if (!wordDenies(scene, predicate, knowledge.predicates)) return Object.freeze(found)
      const because = [...found.because, 'certainty/word-denies']
      const polarity = found.polarity === 'denied' ? 'affirmed' : 'denied'
      return Object.freeze<Assurance>({ ...found, polarity, because })
    })
    return { of }
  },
)

/** A promise in indirect speech is told in the text's own voice; in a quotation it stays its speaker's words. */
function pledged(found: Assurance, teller: Attribution): Assurance {
  const because = [...found.because, 'certainty/pledge']
  if (teller.kind === 'quotation') return { ...found, pledged: true, because }
  const saidBy = found.saidBy.filter((index) => index !== teller.index)
  const certainty = saidBy.length === 0 ? 'asserted' : found.certainty
  return { ...found, pledged: true, certainty, saidBy, because }
}

function pickLayers(
  reading: Pick<Scene, 'tokens' | 'sentences' | 'tags' | 'dependencies'>,
): Omit<Scene, 'words'> {
  const { tokens, sentences, tags, dependencies } = reading
  return { tokens, sentences, tags, dependencies }
}
