// Reads a text up to the references, for the tests of mentions and references.
import { openKnowledge } from '../../src/knowledge/open.ts'
import { openEnglish } from '../../src/language/open-english.ts'
import { tokens } from '../../src/read/01-tokens/tokens.ts'
import { sentences } from '../../src/read/02-sentences/sentences.ts'
import { tags } from '../../src/read/03-tags/tags.ts'
import { dependencies } from '../../src/read/04-dependencies/dependencies.ts'
import { mentions } from '../../src/read/05-mentions/mentions.ts'
import { references } from '../../src/read/06-references/references.ts'
import type { LayerName, Layers, Mention, Reading, Reference, Stage } from '../../src/reading/index.ts'

type Who = Reading<'tokens' | 'sentences' | 'tags' | 'dependencies' | 'mentions' | 'references'>

let stages: readonly Stage<LayerName, LayerName>[] | null = null
const knowledge = openKnowledge()

/** The layers up to references. */
export function readWho(text: string, publishedAt: string | null = null): Who {
  const model = stages === null ? openEnglish() : null
  stages ??= [
    tokens(model!),
    sentences(model!),
    tags(model!),
    dependencies(model!),
    mentions,
    references,
  ] as unknown as readonly Stage<LayerName, LayerName>[]
  let reading = {
    document: { id: 'd_0', text, title: null, url: null, publisher: null, publishedAt },
    reader: '',
  } as unknown as Reading<LayerName>
  for (const stage of stages)
    reading = { ...reading, [stage.adds]: stage.run(reading, knowledge) as Layers[LayerName] }
  return reading as unknown as Who
}

/** Where a mention stands in the text. */
export function spanOf(who: Who, mention: Mention): { readonly start: number; readonly end: number } {
  return { start: who.tokens.starts[mention.first]!, end: who.tokens.ends[mention.end - 1]! }
}

export function wordsOf(who: Who, mention: Mention): string {
  const { start, end } = spanOf(who, mention)
  return who.document.text.slice(start, end)
}

/** The mention with exactly these words, the last one in the text; throws when there is none. */
export function mentionOf(
  who: Who,
  words: string,
): { readonly mention: Mention; readonly reference: Reference } {
  const mention = who.mentions.all.findLast((one) => wordsOf(who, one) === words)
  if (mention === undefined) {
    throw new Error(
      `no mention “${words}” among ${who.mentions.all.map((one) => `“${wordsOf(who, one)}”`).join(', ')}`,
    )
  }
  return { mention, reference: who.references.of[mention.index]! }
}

/** Codes of whom the words stand for: `RUS.MIL`, joined by a space. */
export function codesOf(who: Who, words: string): string {
  return mentionOf(who, words)
    .reference.identities.map((one) => one.code)
    .join(' ')
}

/** Ids, or names where there is no id, joined by a space. */
export function idsOf(who: Who, words: string): string {
  return mentionOf(who, words)
    .reference.identities.map((one) => one.id ?? one.name)
    .join(' ')
}
