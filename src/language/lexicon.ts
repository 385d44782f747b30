// Which word vector and which rows of the table of word parts stand for a form.
import { hashText } from './hashing.ts'
import { shapeOf } from './word.ts'
import type { WordNumbers } from './word-list.ts'

/** Rows that one form has at most. */
export const MAX_ROWS = 11

export class Lexicon {
  /** Lower-cased word to its row among the vectors. */
  readonly vectors: WordNumbers
  /** Lower-cased words with a row of their own in the table. */
  readonly words: WordNumbers
  private readonly hashed: number

  constructor(vectors: WordNumbers, words: WordNumbers, hashedRows: number) {
    this.vectors = vectors
    this.words = words
    this.hashed = hashedRows
  }

  /** Row of the form's vector, -1 for none. Figures are levelled when the form itself has none. */
  vectorOf(lower: string): number {
    return this.vectors.get(lower) ?? this.vectors.get(plain(lower)) ?? -1
  }

  /** Rows of the table, the word's own first (-1 when it has none). */
  rowsOf(form: string): number[] {
    const cut = form.length > 40 ? form.slice(0, 40) : form
    const lower = plain(cut.toLowerCase())
    const level = lower.replace(/\d/g, '0')
    const rows = [this.words.get(level) ?? -1]
    const add = (part: string): void => void rows.push(this.words.size + (hashText(part) & (this.hashed - 1)))
    for (let n = 1; n <= 5; n++) if (n < 2 || level.length >= n) add(`s${n}${level.slice(-n)}`)
    for (let n = 1; n <= 4; n++) if (n < 2 || level.length >= n) add(`p${n}${level.slice(0, n)}`)
    add(`c${shapeOf(cut)}`)
    return rows
  }
}

/** Quotation marks and dashes of every kind as the corpora write them. */
function plain(lower: string): string {
  return lower
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”]|''/g, '"')
    .replace(/[–—]/g, '--')
}
