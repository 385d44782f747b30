// Opens the weights of the model that ranks the parties of an act: models/english/parties.bin.gz.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ChanceryError } from '../errors.ts'
import type { LinearModel } from './linear-model.ts'
import { PartReader } from './weights-file.ts'

export const PARTIES_FILE = 'parties.bin.gz'

/** One weight for each hashed feature. */
export interface PartyModel {
  readonly linear: LinearModel
  /** What one step of the weights is worth, in log odds. */
  readonly scale: number
}

/** The model of a folder, by default the package's own. Throws model-missing or model-invalid. */
export function openParties(
  folder: string = fileURLToPath(new URL('../../models/english/', import.meta.url)),
): PartyModel {
  const path = join(folder, PARTIES_FILE)
  if (!existsSync(path)) {
    throw new ChanceryError(
      'model-missing',
      `There is no ${path}.`,
      'Restore models/english from the repository, or train it with `npm run train:parties`.',
    )
  }
  const parts = new PartReader(path, readFileSync(path))
  const { scale } = parts.json<{ scale: number }>('header')
  const weights = parts.weights('weights')
  return { linear: { classes: 1, bits: Math.log2(weights.length), weights }, scale }
}
