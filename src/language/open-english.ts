// Opens models/english. The only place of the language layer that touches the disk.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ChanceryError } from '../errors.ts'
import type { EnglishModel, LemmaModel } from './english-model.ts'
import type { LinearModel } from './linear-model.ts'
import { PartReader } from './weights-file.ts'

export const ENGLISH_FILE = 'english.bin.gz'

/** Sizes that stand in the weights file. */
export interface ModelHeader {
  readonly version: string
  /** Upos * 64 + xpos of each joint tag. */
  readonly jointTags: readonly number[]
  readonly contractions: readonly (readonly [string, number])[]
  readonly fixed: readonly (readonly [number, number])[]
  readonly relations: number
  readonly root: number
}

/** The model of a folder, by default the package's own. Throws model-missing or model-invalid. */
export function openEnglish(folder: string = fileURLToPath(new URL('../../models/english/', import.meta.url))): EnglishModel {
  const path = join(folder, ENGLISH_FILE)
  if (!existsSync(path)) {
    throw new ChanceryError('model-missing', `There is no ${path}.`,
      'Restore models/english from the repository, or train it with `npm run train:language`.')
  }
  return readEnglish(new PartReader(path, readFileSync(path)))
}

function readEnglish(parts: PartReader): EnglishModel {
  const header = parts.json<ModelHeader>('header')
  const linear = (name: string, classes: number): LinearModel => {
    const weights = parts.weights(name)
    return { classes, bits: Math.log2(weights.length / classes), weights }
  }
  return {
    version: header.version,
    tokens: { boundaries: linear('tokens', 1), contractions: new Map(header.contractions) },
    sentences: linear('sentences', 1),
    tagger: { ...linear('tagger', header.jointTags.length), fixed: new Map(header.fixed) },
    uposOf: Uint8Array.from(header.jointTags, (code) => code >> 6),
    xposOf: Uint8Array.from(header.jointTags, (code) => code & 63),
    lemmas: readLemmas(parts),
    parser: { actions: linear('actions', 3), relations: linear('relations', header.relations), root: header.root },
  }
}

function readLemmas(parts: PartReader): LemmaModel {
  const table = (name: string): Map<string, string> => {
    const map = new Map<string, string>()
    for (const line of parts.text(name).split('\n')) {
      const tab = line.indexOf('\t')
      if (tab > 0) map.set(line.slice(0, tab), line.slice(tab + 1))
    }
    return map
  }
  return { exceptions: table('lemma-exceptions'), endings: table('lemma-endings') }
}
