// A stretch of tokens that may be a place name, and what every place rule sees.
import type { Places as Gazetteer } from '../../knowledge/places.ts'
import type { Dependencies, Mention, Sentences, Tags, Tokens } from '../../reading/index.ts'
import { PART_WORDS } from '../parts-of-countries.ts'

/** Tokens `first` to `end` with the places the name may mean; `name` is -1 when the gazetteer has none. */
export interface Spot {
  readonly first: number
  readonly end: number
  readonly name: number
  readonly candidates: Uint32Array
  /** The mention with the same tokens or more, null for none. */
  readonly mention: Mention | null
  /** True when the words around it say that it is a place: "in", "near", a region after a comma. */
  located: boolean
  /** Number of the region or country that the text puts after it ("Paris, Texas"), -1 for none. */
  inside: number
  /** Where it is, -1 for unknown. */
  place: number
}

export interface View {
  readonly text: string
  readonly tokens: Tokens
  readonly sentences: Sentences
  readonly tags: Tags
  readonly tree: Dependencies
  readonly gazetteer: Gazetteer
  /** Index + 1 of the widest named mention over each token, 0 for none. */
  readonly covering: Int32Array
  readonly mentions: readonly Mention[]
  /** Capitalised words that make the name before them another's. */
  readonly followers: ReadonlySet<string>
  /** Common words that are also small places. */
  readonly stopwords: ReadonlySet<string>
  /** True for a word of time: "March", "Sunday". */
  isTime(lower: string): boolean
}

/** Prepositions that locate. */
const LOCATIVE: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'from',
  'of',
  'outside',
  'inside',
  'around',
  'to',
  'toward',
  'towards',
  'across',
  'through',
  'between',
  'for',
  'into',
  'over',
  'via',
  'within',
  'throughout',
  'off',
  'along',
  'around',
  'on',
  'against',
  'beyond',
  'north',
  'south',
  'east',
  'west',
  'under',
])

/** True when a preposition of place stands before the name, an article and a compass word aside. */
export function afterLocative(view: View, first: number, sentenceFirst: number): boolean {
  let before = first - 1
  while (before >= sentenceFirst && before >= first - 3 && SKIPPED.has(view.tokens.lowers[before]!)) before--
  return before >= sentenceFirst && LOCATIVE.has(view.tokens.lowers[before]!)
}

const SKIPPED: ReadonlySet<string> = new Set([
  ...PART_WORDS,
  'the',
  'northern-most',
  'nearby',
  'occupied',
  'coastal',
])
