// Opens the weights of the attribution stage: models/english/attributions.bin.gz.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ChanceryError } from '../errors.ts'
import type { LinearModel } from './linear-model.ts'
import { readClusters } from './relation-weights.ts'
import { PartReader } from './weights-file.ts'

export const ATTRIBUTIONS_FILE = 'attributions.bin.gz'

/** Classifiers over hashed features: a cue or not, its source and the edges of that, its content, its extent; with their thresholds. */
export interface AttributionModel {
  readonly cue: LinearModel
  readonly source: LinearModel
  readonly content: LinearModel
  readonly extent: LinearModel
  /** Where a source begins, and where it ends. */
  readonly left: LinearModel
  readonly right: LinearModel
  /** 1 at the low bits of the hash of each lemma that has headed a cue. */
  readonly known: Int8Array
  /** Number (1 and up) of the cluster of words used like each lower-cased lemma. */
  readonly clusters: ReadonlyMap<string, number>
  /**
   * Scores at and above which each says yes; `unknown` is how far above it a cue must be that the lexicon does not know,
   * and `doubt` how far below one may be that lexicon and syntax vouch for. */
  readonly thresholds: {
    readonly cue: number
    readonly source: number
    readonly content: number
    readonly extent: number
    readonly unknown: number
    readonly doubt: number
  }
}

/** The model of a folder, by default the package's own. Throws model-missing or model-invalid. */
export function openAttributionModel(
  folder: string = fileURLToPath(new URL('../../models/english/', import.meta.url)),
): AttributionModel {
  const path = join(folder, ATTRIBUTIONS_FILE)
  if (!existsSync(path)) {
    throw new ChanceryError(
      'model-missing',
      `There is no ${path}.`,
      'Restore models/english from the repository, or train it with `npx tsx train/attributions.ts`.',
    )
  }
  const parts = new PartReader(path, readFileSync(path))
  const linear = (name: string): LinearModel => {
    const weights = parts.weights(name)
    return { classes: 1, bits: Math.log2(weights.length), weights }
  }
  return {
    cue: linear('cue'),
    source: linear('source'),
    content: linear('content'),
    extent: linear('extent'),
    left: linear('left'),
    right: linear('right'),
    known: parts.weights('known'),
    clusters: readClusters(parts.text('clusters')),
    thresholds: parts.json('thresholds'),
  }
}
