// A text as the words that copies share: folded, without punctuation and without what publishers add.
import { withoutBoilerplate } from './boilerplate.ts'

/** Words and sentences of a text, as hashes. */
export interface Words {
  /** Hash of each folded word. */
  readonly hashes: Uint32Array
  /** Positions at which a sentence begins. */
  readonly sentences: readonly number[]
  /** Words with a digit or, within a sentence, a capital: what tells two short texts of one mould apart. */
  readonly telling: ReadonlySet<number>
  /** Hashes of the runs of three words, each once and in ascending order; of a text of fewer words, one of all. */
  readonly shingles: Uint32Array
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]{1,3}(?![\p{L}]))?/gu
const MARKS = /\p{M}/gu
const APOSTROPHE = 39
const SENTENCE_END = /[.!?\n]/

/** Words beyond this are left out: a story is shorter, and a hostile text may be endless. */
const MOST_WORDS = 20_000

/** Hash of a folded word: lower case, without marks and without an ending after an apostrophe. FNV-1a, 32 bits. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) {
    let unit = word.charCodeAt(at)
    if (unit === APOSTROPHE) break
    if (unit > 127) return hashWord(foldRare(word))
    if (unit >= 65 && unit <= 90) unit += 32
    hash = Math.imul(hash ^ unit, 0x01000193)
  }
  return hash >>> 0
}

function foldRare(word: string): string {
  const plain = word
    .replace(/['’]\p{L}*$/u, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
  // What stays outside ASCII is spelled out as code units, which no other word is.
  return [...plain].map((letter) => (letter < '\x80' ? letter : `\x01${letter.codePointAt(0)}`)).join('')
}

/** Whether a word has a digit or begins with a capital. */
function isTelling(word: string, begins: boolean): boolean {
  const first = word.charCodeAt(0)
  if (!begins && (first > 127 ? /^\p{Lu}/u.test(word) : first >= 65 && first <= 90)) return true
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    if (unit >= 48 && unit <= 57) return true
  }
  return false
}

/** Texts whose words are remembered: a newcomer is compared with several, and each of them again with the next. */
const REMEMBERED = 256
/** Longer texts are not. */
const LONGEST_REMEMBERED = 100_000
const known = new Map<string, Words>()

/** The folded words of a text; remembered for a while, which changes nothing but speed. */
export function wordsOf(text: string): Words {
  const before = known.get(text)
  if (before !== undefined) return before
  const words = readWords(text)
  if (text.length <= LONGEST_REMEMBERED) {
    if (known.size === REMEMBERED) known.delete(known.keys().next().value!)
    known.set(text, words)
  }
  return words
}

function readWords(text: string): Words {
  const told = withoutBoilerplate(text)
  const hashes: number[] = []
  const sentences: number[] = []
  const telling = new Set<number>()
  let before = -1
  for (const match of told.matchAll(WORD)) {
    if (hashes.length >= MOST_WORDS) break
    const word = match[0]
    const hash = hashWord(word)
    const begins = before < 0 || endsSentence(told, before, match.index)
    if (begins) sentences.push(hashes.length)
    if (isTelling(word, begins)) telling.add(hash)
    hashes.push(hash)
    before = match.index + word.length
  }
  return { hashes: Uint32Array.from(hashes), sentences, telling, shingles: ascending(shinglesOf(hashes)) }
}

/** Whether a sentence ends between two words: a stop and then white space. "U.S." and "3.5" end none. */
function endsSentence(text: string, from: number, to: number): boolean {
  if (to - from === 1) return text.charCodeAt(from) === 10
  return SENTENCE_END.test(text.slice(from, to))
}

/** Mixes two 32-bit hashes into one. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Each number once, the smallest first. */
function ascending(numbers: Uint32Array): Uint32Array {
  numbers.sort()
  let kept = 0
  for (let at = 0; at < numbers.length; at++) {
    if (at === 0 || numbers[at] !== numbers[at - 1]) numbers[kept++] = numbers[at]!
  }
  return numbers.slice(0, kept)
}

function shinglesOf(hashes: readonly number[]): Uint32Array {
  if (hashes.length === 0) return new Uint32Array(0)
  if (hashes.length < 3) return Uint32Array.of(hashes.reduce(mix, 1))
  const shingles = new Uint32Array(hashes.length - 2)
  for (let at = 0; at < shingles.length; at++)
    shingles[at] = mix(mix(hashes[at]!, hashes[at + 1]!), hashes[at + 2]!)
  return shingles
}
