// Writes the weights file of models/english.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LemmaModel, TokenModel } from '../../src/language/english-model.ts'
import type { LinearModel } from '../../src/language/linear-model.ts'
import { ENGLISH_FILE, type ModelHeader } from '../../src/language/open-english.ts'
import { packParts } from '../../src/language/weights-file.ts'
import type { JointTags } from './joint-tags.ts'
import { quantise, quantiseRows } from './quantise.ts'
import type { TrainedNetwork } from './train-network.ts'

export interface TrainedEnglish {
  readonly jointTags: JointTags
  readonly tokens: TokenModel
  readonly endings: LinearModel
  readonly lemmas: LemmaModel
  readonly network: TrainedNetwork
}

/** Returns the size of the file in bytes. */
export function writeEnglish(
  folder: string,
  { jointTags, tokens, endings, lemmas, network }: TrainedEnglish,
): number {
  const table = quantiseRows(network.table, network.shape.width)
  const header: ModelHeader = {
    version: 'english-4',
    shape: network.shape,
    jointTags: jointTags.codes,
    contractions: [...tokens.contractions],
  }
  const packed = packParts({
    header: JSON.stringify(header),
    tokens: quantise(tokens.boundaries),
    sentences: quantise(endings),
    ...lemmaParts(lemmas),
    words: network.words.join('\n'),
    table: table.bytes,
    'table-scales': table.scales,
    ...Object.fromEntries(network.matrices),
  })
  writeFileSync(join(folder, ENGLISH_FILE), packed)
  return packed.length
}

/** What the lemmatizer knows, as parts of the file. */
export function lemmaParts({
  exceptions,
  endings,
  irregular,
  known,
}: LemmaModel): Readonly<Record<string, string>> {
  return {
    'lemma-exceptions': lines(exceptions),
    'lemma-endings': lines(endings),
    'lemma-irregular': lines(irregular),
    'lemma-verbs': known.verb.lines,
    'lemma-nouns': known.noun.lines,
    'lemma-adjectives': known.adjective.lines,
  }
}

function lines(map: ReadonlyMap<string, string>): string {
  return [...map].map(([key, value]) => `${key}\t${value}`).join('\n')
}
