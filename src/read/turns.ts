// Transcripts: whose turn it is to speak, by the label that begins a paragraph.
import type { Mention, Mentions, Sentences, Tags, TokenSpan, Tokens } from '../reading/index.ts'
import { U, X } from '../reading/tagset.ts'

/** What one speaker says until the next one does. */
export interface Turn {
  /** The label, with its colon. */
  readonly label: TokenSpan
  readonly content: TokenSpan
  /** Mention of the speaker, -1 for none: whoever asks in an interview is nobody in particular. */
  readonly speaker: number
}

interface Layers {
  readonly tokens: Tokens
  readonly sentences: Sentences
  readonly tags: Tags
  readonly mentions: Mentions
}

// "The MINISTER FOR FOREIGN AFFAIRS AND TRADE:" is about the longest.
const LONGEST_LABEL = 12
const ASKS: ReadonlySet<string> = new Set(['q', 'question'])
const ANSWERS: ReadonlySet<string> = new Set(['a', 'answer'])

interface Label extends TokenSpan {
  readonly word: string
  /** Mention of a person in the label, -1 for none. */
  readonly mention: number
}

/**
 * "Q:" and "A:", or the names and offices of those who speak; one of them speaks twice, else the text is no transcript.
 *     The MINISTER: We have signed. Mr BROWN: When? The MINISTER: On Monday.
 * An answer is given by whoever spoke last under a name, or by the first person whom the text names above.
 */
export function turnsOf(layers: Layers): Turn[] {
  const labels = labelsOf(layers)
  if (!isTranscript(labels)) return []
  const end = layers.tokens.count
  let named = labels[0]!.mention < 0 ? interviewed(layers, labels[0]!.first) : -1
  return labels.map((label, index) => {
    if (label.mention >= 0) named = label.mention
    const content = { first: label.end, end: labels[index + 1]?.first ?? end }
    return { label, content, speaker: ASKS.has(label.word) ? -1 : named }
  })
}

function isTranscript(labels: readonly Label[]): boolean {
  const words = new Set<string>()
  let isAsked = false
  let isAnswered = false
  for (const { word } of labels) {
    if (ASKS.has(word)) isAsked = true
    else if (ANSWERS.has(word)) isAnswered = true
    else if (words.has(word)) return true
    words.add(word)
  }
  return isAsked && isAnswered
}

function labelsOf(layers: Layers): Label[] {
  const { sentences } = layers
  const found: Label[] = []
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const begins = sentence > 0 && sentences.paragraphs[sentence] !== sentences.paragraphs[sentence - 1]
    const label = begins ? labelAt(layers, sentence) : null
    if (label) found.push(label)
  }
  return found
}

function labelAt({ tokens, sentences, tags, mentions }: Layers, sentence: number): Label | null {
  const first = sentences.firsts[sentence]!
  const limit = Math.min(sentences.firsts[sentence + 1]!, first + LONGEST_LABEL)
  let mention = -1
  for (let token = first; token < limit; token++) {
    if (tokens.forms[token] === ':') {
      const opening = tokens.lowers[first]!
      if (token === first + 1 && (ASKS.has(opening) || ANSWERS.has(opening)))
        return { first, end: token + 1, word: opening, mention: -1 }
      if (mention < 0) return null
      return { first, end: token + 1, word: tokens.lowers[mentions.all[mention]!.head]!, mention }
    }
    const xpos = tags.xpos[token]
    if (tags.upos[token] === U.AUX || xpos === X.VBD || xpos === X.VBZ || xpos === X.VBP) return null
    const there = mentions.atHead[token] ?? -1
    if (mention < 0 && there >= 0 && isSomebody(mentions.all[there]!)) mention = there
  }
  return null
}

/** A person, or a name in capitals that nobody knows. */
function isSomebody({ kind, form, candidates }: Mention): boolean {
  return kind === 'person' || (kind === 'other' && form === 'name' && candidates.length === 0)
}

/** "An interview with Zambia's foreign minister": the first person above who is no journalist. */
function interviewed({ mentions }: Layers, end: number): number {
  for (const { index, first, kind, form, plural, sector } of mentions.all) {
    if (first >= end) return -1
    if (kind === 'person' && form !== 'pronoun' && !plural && sector !== 'MED') return index
  }
  return -1
}
