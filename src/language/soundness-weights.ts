// Opens the weights of the soundness model: models/english/soundness.json, two weights for each feature by its name.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ChanceryError } from '../errors.ts'

export const SOUNDNESS_FILE = 'soundness.json'

/** Weights of each feature for the two questions that are asked of an act; the empty name is the constant. */
export type SoundnessModel = ReadonlyMap<string, Soundness>

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
  const weights = JSON.parse(readFileSync(path, 'utf8')) as Record<keyof Soundness, Record<string, number>>
  const model = new Map<string, { told: number; right: number }>()
  for (const [name, told] of Object.entries(weights.told)) model.set(name, { told, right: 0 })
  for (const [name, right] of Object.entries(weights.right)) {
    const both = model.get(name)
    if (both) both.right = right
    else model.set(name, { told: 0, right })
  }
  return model
}

/** Both probabilities of an act with so much of these features. */
export function soundness(model: SoundnessModel, features: ReadonlyMap<string, number>): Soundness {
  let { told, right } = model.get('') ?? NOTHING
  for (const [name, value] of features) {
    const weights = model.get(name)
    if (weights === undefined) continue
    told += weights.told * value
    right += weights.right * value
  }
  return { told: 1 / (1 + Math.exp(-told)), right: 1 / (1 + Math.exp(-right)) }
}

const NOTHING: Soundness = { told: 0, right: 0 }
