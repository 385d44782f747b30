// Opens models/english. The only place of the language layer that touches the disk.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ChanceryError } from '../errors.ts'
import { Analyser } from './analyser.ts'
import type { EnglishModel } from './english-model.ts'
import { Lexicon } from './lexicon.ts'
import type { LinearModel } from './linear-model.ts'
import { matricesOf, type NetworkShape } from './network-shape.ts'
import { PartReader } from './weights-file.ts'
import { WordList } from './word-list.ts'

/** What was trained on the treebanks. */
export const ENGLISH_FILE = 'english.bin.gz'
/** Word vectors made elsewhere. */
export const VECTORS_FILE = 'vectors.bin.gz'
/** What one unit of the bytes of the word vectors is worth. */
export const VECTOR_SCALE: number = 1 / 32

/** The small things in the weights file. */
export interface ModelHeader {
  readonly version: string
  readonly shape: NetworkShape
  /** Upos * 64 + xpos of each joint tag. */
  readonly jointTags: readonly number[]
  readonly contractions: readonly (readonly [string, number])[]
}

/** The model of a folder, by default the package's own. Throws model-missing or model-invalid. */
export function openEnglish(
  folder: string = fileURLToPath(new URL('../../models/english/', import.meta.url)),
): EnglishModel {
  return readEnglish(openParts(join(folder, ENGLISH_FILE)), openParts(join(folder, VECTORS_FILE)))
}

/** The parts of a weights file. Throws model-missing or model-invalid. */
export function openParts(path: string): PartReader {
  if (existsSync(path)) return new PartReader(path, readFileSync(path))
  throw new ChanceryError(
    'model-missing',
    `There is no ${path}.`,
    'Restore models/english from the repository, or train it with `npm run train:language`.',
  )
}

function readEnglish(parts: PartReader, vectors: PartReader): EnglishModel {
  const header = parts.json<ModelHeader>('header')
  const { shape, jointTags } = header
  const linear = (name: string): LinearModel => ({
    classes: 1,
    bits: Math.log2(parts.weights(name).length),
    weights: parts.weights(name),
  })
  const words = new WordList(parts.text('words'))
  const ranks = new WordList(vectors.text('words'))
  const matrices = new Map(matricesOf(shape).map(([name]) => [name, parts.floats(name)]))
  const analyser = new Analyser(
    {
      shape,
      lexicon: new Lexicon(ranks, words, shape.rows - words.size),
      matrices,
      vectors: vectors.weights('vectors'),
      vectorScale: VECTOR_SCALE,
      table: parts.weights('table'),
      tableScales: parts.floats('table-scales'),
    },
    jointTags,
  )
  return {
    version: header.version,
    analyser,
    tokens: { boundaries: linear('tokens'), contractions: new Map(header.contractions) },
    sentences: linear('sentences'),
    lemmas: {
      exceptions: pairs(parts.text('lemma-exceptions')),
      endings: pairs(parts.text('lemma-endings')),
      irregular: pairs(parts.text('lemma-irregular')),
      known: {
        verb: new WordList(parts.text('lemma-verbs')),
        noun: new WordList(parts.text('lemma-nouns')),
        adjective: new WordList(parts.text('lemma-adjectives')),
      },
      ranks,
    },
  }
}

/** Lines of key, tab, value. */
function pairs(lines: string): Map<string, string> {
  const map = new Map<string, string>()
  for (const line of lines.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab > 0) map.set(line.slice(0, tab), line.slice(tab + 1))
  }
  return map
}
