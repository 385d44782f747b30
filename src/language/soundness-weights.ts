// Opens the weights of the soundness model: models/english/soundness.json, two weights for each feature by its name.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ChanceryError } from '../errors.ts'

export const SOUNDNESS_FILE = 'soundness.json'

/** Weight of each feature; the empty name is the constant. */
type Weights = ReadonlyMap<string, number>

/** Weights for the two questions that are asked of an act. */
export interface SoundnessModel {
  readonly told: Weights
  readonly right: Weights
}

/** How likely an act is one that its text tells, and how likely also its type and both its parties are right; 0 to 1. */
export interface Soundness {
  readonly told: number
  readonly right: number
}

/** The model of a folder, by default the package's own. Throws model-missing. */
export function openSoundness(
  folder: string = fileURLToPath(new URL('../../models/english/', import.meta.url)),
): SoundnessModel {
  const path = join(folder, SOUNDNESS_FILE)
  if (!existsSync(path)) {
    throw new ChanceryError(
      'model-missing',
      `There is no ${path}.`,
      'Restore models/english from the repository, or train it with `npm run train:soundness`.',
    )
  }
  const { told, right } = JSON.parse(readFileSync(path, 'utf8')) as Record<
    keyof SoundnessModel,
    Record<string, number>
  >
  return { told: new Map(Object.entries(told)), right: new Map(Object.entries(right)) }
}

/** Both probabilities of an act with so much of these features. */
export function soundness({ told, right }: SoundnessModel, features: ReadonlyMap<string, number>): Soundness {
  return { told: probability(told, features), right: probability(right, features) }
}

function probability(weights: Weights, features: ReadonlyMap<string, number>): number {
  let sum = weights.get('') ?? 0
  for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value
  return 1 / (1 + Math.exp(-sum))
}
