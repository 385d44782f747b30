// Finds who speaks in each quotation and after "... said:", so that "I" and "we" can be told.
import type { Dependencies, Mention, Mentions, Sentences, Tags, Tokens } from '../../reading/index.ts'
import { R } from '../../reading/tagset.ts'
import { turnsOf } from '../turns.ts'

interface Layers {
  readonly tokens: Tokens
  readonly sentences: Sentences
  readonly tags: Tags
  readonly tree: Dependencies
  readonly mentions: Mentions
  readonly saying: ReadonlySet<string>
}

/** Who speaks in the first person is not told by it. */
const FIRST_PERSON: ReadonlySet<string> = new Set(['i', 'we', 'it', 'which', 'that', 'you'])

/** Quotation number of each token, -1 outside. Quotation marks open and close in turn; a paragraph's end closes. */
function quotations(layers: Layers): Int32Array {
  const { tokens, sentences } = layers
  const numbers = new Int32Array(tokens.count).fill(-1)
  let open = false
  let number = -1
  let paragraph = -1
  for (let token = 0; token < tokens.count; token++) {
    const now = sentences.paragraphs[sentences.of[token]!]!
    if (now !== paragraph) open = false
    paragraph = now
    const form = tokens.forms[token]!
    if (form === '"' || form === '``' || form === "''" || form === '“' || form === '”') {
      const opens: boolean =
        form === '“' || form === '``' ? true : form === '”' || form === "''" ? false : !open
      if (opens && !open) number++
      open = opens
    } else if (open) numbers[token] = number
  }
  return numbers
}

/**
 * Mention of the speaker at each token, -1 for none: inside quotation marks the subject of the nearest verb of saying,
 * and after a sentence that ends with "said:" its subject, until another speaks; in a transcript whose turn it is.
 */
export function speakersOf(layers: Layers): Int32Array {
  const numbers = quotations(layers)
  const { tokens, sentences } = layers
  const speakers = new Int32Array(tokens.count).fill(-1)
  const said = subjectsOfSaying(layers, numbers)
  let announced = -1
  let previous = -1
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const first = sentences.firsts[sentence]!
    const end = sentences.firsts[sentence + 1]!
    const own = said[sentence]!
    const quoted = hasQuotation(numbers, first, end)
    const speaker = own >= 0 ? own : quoted ? speakerNear(layers, said, sentence, previous) : announced
    for (let token = first; token < end; token++)
      if (quoted ? numbers[token]! >= 0 : own < 0 && announced >= 0) speakers[token] = speaker
    if (own >= 0) announced = endsWithColon(tokens, first, end) ? own : own === announced ? announced : -1
    previous = own >= 0 ? own : quoted ? speaker : previous
  }
  for (const { content, speaker } of turnsOf(layers)) {
    for (let token = content.first; token < content.end; token++)
      if (numbers[token]! < 0) speakers[token] = speaker
  }
  return speakers
}

function hasQuotation(numbers: Int32Array, first: number, end: number): boolean {
  for (let token = first; token < end; token++) if (numbers[token]! >= 0) return true
  return false
}

function endsWithColon(tokens: Tokens, first: number, end: number): boolean {
  for (let token = end - 1; token >= first && token > end - 3; token--)
    if (tokens.forms[token] === ':') return true
  return false
}

/** A quotation without a verb of saying belongs to the speaker of the sentence before, or else of the one after. */
function speakerNear(layers: Layers, said: Int32Array, sentence: number, previous: number): number {
  const { paragraphs } = layers.sentences
  if (previous >= 0 && (said[sentence - 1]! >= 0 || paragraphs[sentence] === paragraphs[sentence - 1]))
    return previous
  if (said[sentence + 1]! >= 0 && paragraphs[sentence] === paragraphs[sentence + 1])
    return said[sentence + 1]!
  return previous
}

/** For each sentence the mention that is the subject of a verb of saying outside quotation marks, -1 for none. */
function subjectsOfSaying(layers: Layers, numbers: Int32Array): Int32Array {
  const { sentences, mentions, tags, tree, tokens } = layers
  const found = new Int32Array(sentences.count + 1).fill(-1)
  for (const mention of mentions.all) {
    if (
      found[mention.sentence] !== -1 ||
      numbers[mention.head] !== -1 ||
      FIRST_PERSON.has(tokens.lowers[mention.head]!)
    )
      continue
    if (afterAccordingTo(layers, mention)) {
      found[mention.sentence] = mention.index
      continue
    }
    if (tree.relations[mention.head] !== R.nsubj && !beforeSaying(layers, mention)) continue
    const verb = tree.heads[mention.head]!
    const says =
      verb >= 0 &&
      layers.saying.has(tags.lemmas[verb]!.toLowerCase()) &&
      numbers[verb] === -1 &&
      isMain(tree, verb)
    if (says || beforeSaying(layers, mention)) found[mention.sentence] = mention.index
  }
  return found
}

/** A verb of the main clause, or one that the tree hangs beside it. */
function isMain(tree: Dependencies, verb: number): boolean {
  const relation = tree.relations[verb]
  if (relation === R.root || relation === R.parataxis) return true
  return relation === R.conj && tree.relations[tree.heads[verb]!] === R.root
}

/** "According to a spokesman, ..." */
function afterAccordingTo({ tokens }: Layers, mention: Mention): boolean {
  return tokens.lowers[mention.first - 1] === 'to' && tokens.lowers[mention.first - 2] === 'according'
}

/** "..., Odhiambo said" may come out of the tree in other ways. */
function beforeSaying(layers: Layers, mention: Mention): boolean {
  const { tokens, tags, sentences } = layers
  if (mention.end >= sentences.firsts[mention.sentence + 1]!) return false
  const lemma = tags.lemmas[mention.end]!.toLowerCase()
  return (lemma === 'say' || lemma === 'tell' || lemma === 'add') && tokens.lowers[mention.end] !== 'saying'
}
