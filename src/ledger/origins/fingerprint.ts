// A short print of a text by which copies of it are looked up: MinHash in bands, and sentences.
import { mix, type Words, wordsOf } from './words.ts'

/** What of a text is stored to find its copies. */
export interface Fingerprint {
  /** 128 smallest hashes of its three-word shingles, one a hash function (MinHash, Broder 1997). */
  readonly signature: Uint32Array
  /** Texts that share one of these are candidates: bands of the signature, and some of the sentences. */
  readonly bands: readonly string[]
  /** Number of words that count. */
  readonly words: number
  /** Hashes of its shingles, each once and in ascending order. */
  readonly shingles: Uint32Array
}

export const SIGNATURE_LENGTH = 128
/** 32 bands of 4 rows: texts that share 0.6 of their shingles meet in 98.8 of 100 cases, 0.2 in 5 of 100. */
const ROWS = 4
/** Sentences of fewer words are shared by chance. */
const SHORTEST_SENTENCE = 8
const MOST_SENTENCES = 24
/** The first sentences are always keys, for a shortened story keeps them; of the others one in this many. */
const FIRST_SENTENCES = 3
const SAMPLED = 2

const SEEDS = Uint32Array.from({ length: SIGNATURE_LENGTH }, (_, at) => mix(0x6a09e667, at + 1))

/** The print of a text. The same text always has the same; of an empty text it has no bands. */
export function fingerprint(text: string): Fingerprint {
  const words = wordsOf(text)
  const signature = minHash(words.shingles)
  const { shingles } = words
  if (words.hashes.length === 0) return { signature, bands: [], words: 0, shingles }
  return {
    signature,
    bands: [...bandKeys(signature), ...sentenceKeys(words)],
    words: words.hashes.length,
    shingles,
  }
}

function minHash(shingles: Uint32Array): Uint32Array {
  const signature = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff)
  for (let at = 0; at < SIGNATURE_LENGTH; at++) {
    const seed = SEEDS[at]!
    let least = 0xffffffff
    for (let index = 0; index < shingles.length; index++) {
      let hash = Math.imul(shingles[index]! ^ seed, 0x9e3779b1)
      hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca77) >>> 0
      if (hash < least) least = hash
    }
    signature[at] = least
  }
  return signature
}

function bandKeys(signature: Uint32Array): string[] {
  const keys: string[] = []
  for (let start = 0; start < SIGNATURE_LENGTH; start += ROWS) {
    let hash = start
    for (let row = 0; row < ROWS; row++) hash = mix(hash, signature[start + row]!)
    keys.push(`b${(start / ROWS).toString(36)}:${hash.toString(36)}`)
  }
  return keys
}

/** Keys of whole sentences, so that an excerpt meets the story it is from. */
function sentenceKeys({ hashes, sentences }: Words): string[] {
  const keys = new Set<string>()
  sentences.forEach((start, index) => {
    const end = sentences[index + 1] ?? hashes.length
    if (end - start < SHORTEST_SENTENCE || keys.size >= MOST_SENTENCES) return
    let [left, right] = [1, 2]
    for (let at = start; at < end; at++) {
      left = mix(left, hashes[at]!)
      right = mix(hashes[at]!, right)
    }
    if (index < FIRST_SENTENCES || left % SAMPLED === 0)
      keys.add(`s:${left.toString(36)}${right.toString(36)}`)
  })
  return [...keys]
}

/** Share of shingles that two texts have in common, as their signatures estimate it, 0 to 1. */
export function estimatedResemblance(a: Uint32Array, b: Uint32Array): number {
  let same = 0
  for (let at = 0; at < SIGNATURE_LENGTH; at++) if (a[at] === b[at]) same++
  return same / SIGNATURE_LENGTH
}
