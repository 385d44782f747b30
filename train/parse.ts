// Reads a text as far as the dependencies, for training what stands on them.

import type { Knowledge } from '../src/knowledge/knowledge.ts'
import type { EnglishModel } from '../src/language/english-model.ts'
import { tokens } from '../src/read/01-tokens/tokens.ts'
import { sentences } from '../src/read/02-sentences/sentences.ts'
import { tags } from '../src/read/03-tags/tags.ts'
import { dependencies } from '../src/read/04-dependencies/dependencies.ts'
import type { Layers } from '../src/reading/layers.ts'

export type Parsed = Pick<Layers, 'tokens' | 'sentences' | 'tags' | 'dependencies'>

/** The language layers of a text. */
export function parse(model: EnglishModel, text: string): Parsed {
  const document = { id: '', text, title: null, url: null, publisher: null, publishedAt: null }
  const none = null as unknown as Knowledge
  const start = { document, reader: '' }
  const first = { ...start, tokens: tokens(model).run(start, none) }
  const second = { ...first, sentences: sentences(model).run(first, none) }
  const third = { ...second, tags: tags(model).run(second, none) }
  return { ...third, dependencies: dependencies(model).run(third, none) }
}
