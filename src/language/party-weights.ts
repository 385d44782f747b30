// Opens the weights of the models that rank the parties of an act: models/english/parties.bin.gz for those of its own
// sentence, recall.bin.gz for those of the sentences before.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ChanceryError } from '../errors.ts'
import type { LinearModel } from './linear-model.ts'
import { PartReader } from './weights-file.ts'

export const PARTIES_FILE = 'parties.bin.gz'
export const RECALL_FILE = 'recall.bin.gz'

/** One weight for each hashed feature. */
export interface PartyModel {
  readonly linear: LinearModel
  /** What one step of the weights is worth, in log odds. */
  readonly scale: number
}

const FOLDER = fileURLToPath(new URL('../../models/english/', import.meta.url))

/** The model of a folder, by default the package's own. Throws model-missing or model-invalid. */
export function openParties(folder: string = FOLDER): PartyModel {
  return open(join(folder, PARTIES_FILE), 'train:parties')
}

/** The same for those whom the sentence of an act does not name. */
export function openRecall(folder: string = FOLDER): PartyModel {
  return open(join(folder, RECALL_FILE), 'train:recall')
}

function open(path: string, script: string): PartyModel {
  if (!existsSync(path)) {
    throw new ChanceryError(
      'model-missing',
      `There is no ${path}.`,
      `Restore models/english from the repository, or train it with \`npm run ${script}\`.`,
    )
  }
  const parts = new PartReader(path, readFileSync(path))
  const { scale } = parts.json<{ scale: number }>('header')
  const weights = parts.weights('weights')
  return { linear: { classes: 1, bits: Math.log2(weights.length), weights }, scale }
}
