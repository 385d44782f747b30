// Runs the language layer for tests.

import type { EnglishModel } from '../../src/language/english-model.ts'
import { openEnglish } from '../../src/language/open-english.ts'
import { cutTokens } from '../../src/read/01-tokens/tokens.ts'
import { cutSentences } from '../../src/read/02-sentences/sentences.ts'
import { tags as tagsStage } from '../../src/read/03-tags/tags.ts'
import { dependencies as dependenciesStage } from '../../src/read/04-dependencies/dependencies.ts'
import type { Dependencies, Reading, Sentences, Tags, Tokens } from '../../src/reading/index.ts'

export interface Parse {
  readonly tokens: Tokens
  readonly sentences: Sentences
  readonly tags: Tags
  readonly dependencies: Dependencies
}

let opened: EnglishModel | null = null

/** The first four layers of a text. */
export function parse(text: string): Parse {
  const model = (opened ??= openEnglish())
  const tokens = cutTokens(text, model.tokens)
  const sentences = cutSentences(text, tokens, model.sentences)
  const reading = { document: { text }, reader: 'test', tokens, sentences } as unknown as Reading<
    'tokens' | 'sentences' | 'tags'
  >
  const tags = tagsStage(model).run(reading, undefined as never)
  return {
    tokens,
    sentences,
    tags,
    dependencies: dependenciesStage(model).run({ ...reading, tags }, undefined as never),
  }
}
