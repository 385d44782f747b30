// Sentences to hashed features, through the stages of the reader.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { type ActWords, buildActWords } from '../../src/language/act-words.ts'
import { openEnglish } from '../../src/language/open-english.ts'
import { readClusters } from '../../src/language/relation-weights.ts'
import { tokens } from '../../src/read/01-tokens/tokens.ts'
import { sentences } from '../../src/read/02-sentences/sentences.ts'
import { tags } from '../../src/read/03-tags/tags.ts'
import { dependencies } from '../../src/read/04-dependencies/dependencies.ts'
import { FeatureList, relationFeatures } from '../../src/read/10-types/relation-features.ts'
import { tokensOf } from '../../src/read/10-types/relation-spans.ts'
import { type RelationLayers, relationView } from '../../src/read/10-types/relation-view.ts'
import { clusterWords } from './clusters.ts'
import type { Marked } from './frames.ts'

/** Runs the language layer over texts. */
export function openLanguage(): (text: string) => RelationLayers {
  const model = openEnglish()
  const stages = [tokens(model), sentences(model), tags(model), dependencies(model)]
  return (text) => {
    let layers: Record<string, unknown> = {
      document: { id: '', text, title: null, url: null, publisher: null, publishedAt: null },
      reader: '',
    }
    for (const stage of stages)
      layers = { ...layers, [stage.adds]: stage.run(layers as never, undefined as unknown as Knowledge) }
    return layers as unknown as RelationLayers
  }
}

/** The act words of knowledge/lexicon with the clusters that ship in models/english. */
export function readActWords(root: string): ActWords {
  return buildActWords(actWordRows(root), readClusters(clusterText(root)))
}

/** One cluster a line. */
export function clusterText(root: string): string {
  const { words, of } = clusterWords(join(root, 'models/english/vectors.bin.gz'))
  const lines: string[][] = []
  for (const [i, word] of words.entries()) (lines[of[i]!] ??= []).push(word)
  return Array.from(lines, (line) => (line ?? []).join(' ')).join('\n')
}

export function actWordRows(root: string): string[][] {
  return readFileSync(join(root, 'knowledge/lexicon/act-words.tsv'), 'utf8')
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'))
}

const list = new FeatureList()

/** The hashed features of a marked sentence. */
export function featuresOf(layers: RelationLayers, marked: Marked, words: ActWords): Int32Array {
  const view = relationView(layers, words)
  const pair = {
    actor: tokensOf(layers.tokens, marked.actor),
    recipient: tokensOf(layers.tokens, marked.recipient),
    trigger: -1,
  }
  relationFeatures(view, pair, list)
  return list.hashes.slice(0, list.count)
}
