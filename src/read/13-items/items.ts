// Stage 13: everything in the text that can change hands, with its category and quantity.
import type { Knowledge } from '../../knowledge/knowledge.ts'
import {
  dependent,
  type ItemExpression,
  type Layers,
  R,
  type Reading,
  type Stage,
  stage,
  U,
} from '../../reading/index.ts'
import { handedThings } from '../handed-things.ts'
import { withMeasures } from './measures.ts'
import { moneyAt } from './money.ts'
import { phraseBefore } from './noun-phrase.ts'
import { type Draft, lower, type View } from './view.ts'

type Needs = 'tokens' | 'sentences' | 'tags' | 'dependencies' | 'mentions' | 'predicates' | 'types'

/** Of something that a predicate hands over and no list has. */
export const OTHER = 'other'

export const items: Stage<Needs, 'items'> = stage(
  'items',
  ['tokens', 'sentences', 'tags', 'dependencies', 'mentions', 'predicates', 'types'] as const,
  (reading, knowledge): Layers['items'] => {
    const view = open(reading, knowledge)
    const { firsts, count } = reading.sentences
    const all: ItemExpression[] = []
    for (let sentence = 0; sentence < count; sentence++) {
      view.first = firsts[sentence]!
      view.limit = firsts[sentence + 1]!
      for (const draft of withoutOverlaps(readSentence(view)))
        all.push(Object.freeze({ index: all.length, ...draft }))
    }
    return Object.freeze({ all: Object.freeze(all) })
  },
)

function readSentence(view: View): Draft[] {
  const found: Draft[] = []
  for (let at = view.first; at < view.limit; at++) {
    const tag = view.tags.upos[at]
    // Behind a number the tagger may miss a currency.
    const counted = at > view.first && view.tags.upos[at - 1] === U.NUM
    if (tag === U.SYM || tag === U.NOUN || tag === U.PROPN || tag === U.NUM || counted) {
      const money = moneyAt(view, at)
      if (money !== null) found.push(money)
    }
    if (tag !== U.NOUN && tag !== U.PROPN) continue
    const draft = nounAt(view, at) ?? (view.wanted[at] === 1 ? otherAt(view, at) : null)
    if (draft !== null) found.push(withMeasures(view, draft))
  }
  return found
}

/** The item whose head noun stands here. */
function nounAt(view: View, at: number): Draft | null {
  if (view.named[at] === 1 || isModifier(view, at)) return null
  const match = view.index.match(view.tags.lemmas, at, view.first, view.tokens.lowers) ?? plural(view, at)
  if (match === null || (match.weak && view.wanted[at] === 0 && !isOfMeasure(view, match.first)))
    return bareUnit(view, at)
  const own = view.index.unit(view.tags.lemmas[at]!)
  const unit = match.category.startsWith('people.') ? 'persons' : own?.kind === 'measure' ? own.unit : null
  const { first, quantity } = phraseBefore(view, match.first, at, unit)
  return { first, end: at + 1, head: at, category: match.category, quantity }
}

/** "F-16s": a name whose plural the lemma has kept. */
function plural(view: View, at: number): ReturnType<View['index']['match']> {
  const form = view.tokens.lowers[at]!
  if (!form.endsWith('s') || view.tags.upos[at] !== U.PROPN) return null
  const [before, dash] = [view.tags.lemmas[at - 2] ?? '', lower(view, at - 1)]
  const words = dash === '-' ? [before, '-', form.slice(0, -1)] : [form.slice(0, -1)]
  const match = view.index.match(words, words.length - 1, 0)
  return match === null ? null : { ...match, first: at - words.length + 1 + match.first }
}

/** From this number on a bare unit is a quantity of goods: "9 million rounds", not "three rounds" of talks. */
const MANY = 50

/** "20,000 containers" with nothing said of what is in them. */
function bareUnit(view: View, at: number): Draft | null {
  const unit = view.index.unit(view.tags.lemmas[at]!)
  if (unit === null || unit.category === null || unit.kind === 'currency' || lower(view, at + 1) === 'of')
    return null
  const { first, quantity } = phraseBefore(view, at, at, unit.unit)
  if (view.wanted[at] === 0 && (quantity === null || quantity.value < MANY)) return null
  return { first, end: at + 1, head: at, category: unit.category, quantity }
}

/** Endings of nouns that name an act or a state, which nobody hands over: "withdrawal", "recognition". */
const ABSTRACT =
  /(?:(?<!^sta)[ts]ion|ment|[ai]nce|ity|ness|ship|ism|[rtw]al|ing|return|zone|\bpart|plea|visit|talks?)$/

/** What a predicate hands over and the lists do not have: it keeps its words, without a category of its own. */
function otherAt(view: View, at: number): Draft | null {
  if (view.named[at] === 1 || isModifier(view, at) || ABSTRACT.test(view.tags.lemmas[at]!)) return null
  const { first, quantity } = phraseBefore(view, at, at, null)
  // "arms transfers" are arms.
  const moved = view.transfers.has(view.tags.lemmas[at]!)
    ? view.index.match(view.tags.lemmas, at - 1, first, view.tokens.lowers)
    : null
  return { first, end: at + 1, head: at, category: moved?.category ?? OTHER, quantity }
}

/** True for the first noun of "oil minister": the thing is the second. */
function isModifier(view: View, at: number): boolean {
  const head = view.tree.heads[at]!
  const relation = view.tree.relations[at]
  if (
    head > at &&
    (relation === R.compound ||
      relation === R.amod ||
      relation === R['nmod:desc'] ||
      relation === R['nmod:poss'])
  )
    return true
  return (
    lower(view, at + 1) === '-' && at + 2 < view.limit && view.tokens.starts[at + 1] === view.tokens.ends[at]
  )
}

/** A weak word is an item after a unit: "tonnes of supplies". */
function isOfMeasure(view: View, first: number): boolean {
  if (lower(view, first - 1) !== 'of') return false
  const unit = view.index.unit(view.tags.lemmas[first - 2] ?? '')
  return unit !== null && unit.kind === 'measure'
}

/** Of two that overlap the wider stays, the earlier of two as wide. */
function withoutOverlaps(drafts: Draft[]): Draft[] {
  if (drafts.length < 2) return drafts
  drafts.sort((a, b) => a.first - b.first || b.end - a.end)
  const kept: Draft[] = []
  for (const draft of drafts) {
    const last = kept.at(-1)
    if (last === undefined || draft.first >= last.end) kept.push(draft)
    else if (draft.end - draft.first > last.end - last.first) kept[kept.length - 1] = draft
  }
  return kept
}

function open(reading: Reading<Needs>, knowledge: Knowledge): View {
  const { tokens, tags, dependencies: tree } = reading
  const [named, nationality, states, wanted] = [
    new Uint8Array(tokens.count),
    new Uint8Array(tokens.count),
    new Uint8Array(tokens.count),
    new Uint8Array(tokens.count),
  ]
  for (const mention of reading.mentions.all) {
    if (mention.kind === 'nationality' || (mention.kind === 'state' && mention.form === 'adjective'))
      nationality.fill(1, mention.first, mention.end)
    else if (mention.form === 'name') {
      named.fill(1, mention.first, mention.end)
      if (mention.kind === 'state' || mention.kind === 'place') states.fill(1, mention.first, mention.end)
    }
  }
  for (const predicate of reading.predicates.all)
    for (const token of handedThings(reading, knowledge, predicate))
      if (token >= 0) wanted[partOf(tags, tree, token)] = 1
  return {
    tokens,
    tags,
    tree,
    index: knowledge.items,
    transfers: knowledge.transferNouns,
    numbers: knowledge.numbers,
    named,
    nationality,
    states,
    wanted,
    first: 0,
    limit: 0,
  }
}

/** "most of the men": the men are meant. */
function partOf(tags: Layers['tags'], tree: Layers['dependencies'], token: number): number {
  if (tags.upos[token] === U.NOUN || tags.upos[token] === U.PROPN) return token
  const of = dependent(tree, token, R.nmod!)
  return of >= 0 ? of : token
}
