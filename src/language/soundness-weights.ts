// Opens the weights of the soundness model: models/english/soundness.json, a weight for each feature by its name.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ChanceryError } from '../errors.ts'

export const SOUNDNESS_FILE = 'soundness.json'

/** Weight of each feature; the empty name is the constant. */
export type SoundnessModel = ReadonlyMap<string, number>

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
  return new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>))
}

/** Probability that an act with so much of these features is told by its text. */
export function soundness(model: SoundnessModel, features: ReadonlyMap<string, number>): number {
  let sum = model.get('') ?? 0
  for (const [name, value] of features) sum += (model.get(name) ?? 0) * value
  return 1 / (1 + Math.exp(-sum))
}
