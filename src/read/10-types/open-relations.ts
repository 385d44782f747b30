// Opens the weights of the relation model: models/english/relations.bin.gz.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ChanceryError } from '../../errors.ts'
import { PartReader } from '../../language/weights-file.ts'
import { EVENT_TYPES } from '../../model/index.ts'
import { buildActWords } from './act-words.ts'
import type { RelationModel } from './relation-model.ts'

export const RELATIONS_FILE = 'relations.bin.gz'

export interface RelationHeader {
  readonly version: string
  readonly scale: number
}

/** The model of a folder, by default the package's own. Throws model-missing or model-invalid. */
export function openRelations(
  folder: string = fileURLToPath(new URL('../../../models/english/', import.meta.url)),
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
  const weights = parts.weights('weights')
  const words = buildActWords(
    parts
      .text('words')
      .split('\n')
      .map((line) => line.split('\t')),
    readClusters(parts.text('clusters')),
  )
  const classes = EVENT_TYPES.length
  return { version, words, linear: { classes, bits: Math.log2(weights.length / classes), weights }, scale }
}

/** One cluster a line, its words separated by spaces. */
export function readClusters(text: string): Map<string, number> {
  const clusters = new Map<string, number>()
  text.split('\n').forEach((line, cluster) => {
    for (const word of line.split(' ')) clusters.set(word, cluster + 1)
  })
  return clusters
}
