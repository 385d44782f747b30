// Opens the weights of the relation model: models/english/relations.bin.gz.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ChanceryError } from '../errors.ts'
import { type ActWords, buildActWords } from './act-words.ts'
import { RowSums } from './simd.ts'
import { PartReader } from './weights-file.ts'

export const RELATIONS_FILE = 'relations.bin.gz'
/** Features of one pair at most. */
export const MOST_FEATURES = 4096

/** Weights, and the words whose classes they were trained with. */
export interface RelationModel {
  /** A short hash of the weights. */
  readonly version: string
  readonly words: ActWords
  /** A row for each hashed feature, a column for each of the event types of src/model, in their order. */
  readonly rows: RowSums
  /** What one step of the weights is worth, after calibration. */
  readonly scale: number
}

export interface RelationHeader {
  readonly version: string
  readonly scale: number
}

/** The model of a folder, by default the package's own. Throws model-missing or model-invalid. */
export function openRelations(
  folder: string = fileURLToPath(new URL('../../models/english/', import.meta.url)),
): RelationModel {
  const path = join(folder, RELATIONS_FILE)
  if (!existsSync(path)) {
    throw new ChanceryError(
      'model-missing',
      `There is no ${path}.`,
      'Restore models/english from the repository, or train it with `npm run train:relations`.',
    )
  }
  const parts = new PartReader(path, readFileSync(path))
  const { version, scale } = parts.json<RelationHeader>('header')
  const rows = new RowSums(parts.weights('weights'), MOST_FEATURES)
  const words = buildActWords(
    parts
      .text('words')
      .split('\n')
      .map((line) => line.split('\t')),
    readClusters(parts.text('clusters')),
  )
  return { version, words, rows, scale }
}

/** One cluster a line, its words separated by spaces. */
export function readClusters(text: string): Map<string, number> {
  const clusters = new Map<string, number>()
  text.split('\n').forEach((line, cluster) => {
    for (const word of line.split(' ')) clusters.set(word, cluster + 1)
  })
  return clusters
}
