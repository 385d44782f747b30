// What the rules of this stage look at: the layers below, with times, places and items by sentence.
import {
  type Dependencies,
  dependent,
  type ItemExpression,
  type LayerName,
  type PlaceExpression,
  R,
  type Reading,
  type TimeExpression,
  type TokenSpan,
  U,
} from '../../reading/index.ts'

export type Needs = Exclude<LayerName, 'mentions' | 'links' | 'claims'>

export interface View extends Reading<Needs> {
  /** 1 + the predicate whose trigger covers a token, 0 for none. */
  readonly triggers: Int32Array
  /** 1 + the attribution whose cue covers a token, 0 for none. */
  readonly cues: Int32Array
  readonly lightVerbs: ReadonlySet<string>
  readonly timesOf: (sentence: number) => readonly TimeExpression[]
  readonly placesOf: (sentence: number) => readonly PlaceExpression[]
  readonly itemsOf: (sentence: number) => readonly ItemExpression[]
}

export function open(reading: Reading<Needs>, lightVerbs: ReadonlySet<string>): View {
  const triggers = new Int32Array(reading.tokens.count)
  for (const { first, end, head, index, base } of reading.predicates.all) {
    // A verb of no row that came to nothing owns no time and no thing.
    if (base === 'unlisted' && reading.types.of[index] === null) continue
    triggers.fill(index + 1, first, end)
    triggers[head] = index + 1
  }
  const cues = new Int32Array(reading.tokens.count)
  for (const { cue, index } of reading.attributions.all) if (cue) cues.fill(index + 1, cue.first, cue.end)
  return {
    ...reading,
    triggers,
    cues,
    lightVerbs,
    timesOf: bySentence(reading.times.all, reading.sentences),
    placesOf: bySentence(reading.places.all, reading.sentences),
    itemsOf: bySentence(reading.items.all, reading.sentences),
  }
}

function bySentence<T extends { readonly first: number }>(
  expressions: readonly T[],
  sentences: Reading<'sentences'>['sentences'],
): (sentence: number) => readonly T[] {
  const map = new Map<number, T[]>()
  for (const expression of expressions) {
    const sentence = sentences.of[expression.first]!
    const list = map.get(sentence)
    if (list) list.push(expression)
    else map.set(sentence, [expression])
  }
  return (sentence) => map.get(sentence) ?? NONE
}

const NONE: readonly never[] = []

/** The token of a span whose head lies outside it. */
export function headOf(tree: Dependencies, span: TokenSpan): number {
  for (let token = span.first; token < span.end; token++) {
    const head = tree.heads[token]!
    if (head < span.first || head >= span.end) return token
  }
  return span.end - 1
}

/** The preposition that stands before a phrase, by the tree or by its place in the text; empty for none. */
export function prepositionAt(
  view: View,
  span: TokenSpan,
  head: number = headOf(view.dependencies, span),
): string {
  const mark = dependent(view.dependencies, head, R.case!)
  if (mark >= 0) return view.tokens.lowers[mark]!
  let before = span.first - 1
  if (view.tags.upos[before] === U.DET) before--
  return view.tags.upos[before] === U.ADP ? view.tokens.lowers[before]! : ''
}

/** Auxiliaries of the perfect. */
export const HAVE: ReadonlySet<string> = new Set(['has', 'have', 'had', "'ve", "'d", 'having'])

export function isVerb(view: View, token: number): boolean {
  const upos = view.tags.upos[token]
  return upos === U.VERB || upos === U.AUX
}
