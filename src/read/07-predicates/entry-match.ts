// Does a lexicon row fit a predicate? Its words must stand there and its slots must hold what the row asks.
import type { ItemMatch } from '../../knowledge/items.ts'
import type { Condition, PredicateEntry } from '../../knowledge/predicates.ts'
import { dependents, R, type TokenSpan, U } from '../../reading/index.ts'
import { isParty, mentionAt, partiesOf } from './parties.ts'
import type { SlotFinder } from './slot-finder.ts'
import { phrases } from './slots/preposition.ts'
import { isVerb, type Syntax } from './syntax.ts'

/** Tokens a particle may stand away from its verb ("pulled its troops out"). */
const PARTICLE_REACH = 6

/** The tokens of the row's words around `head`, or null when they are not there. */
export function wordsAt(syntax: Syntax, head: number, entry: PredicateEntry): TokenSpan | null {
  const { words, pos } = entry
  if (words.length === 1) return { first: head, end: head + 1 }
  const { tags, tokens } = syntax
  if (pos === 'n') {
    const first = head - words.length + 1
    if (first < 0) return null
    for (let i = 0; i < words.length - 1; i++) {
      if (tags.lemmas[first + i] !== words[i] && tokens.lowers[first + i] !== words[i]) return null
    }
    return { first, end: head + 1 }
  }
  let at = head
  for (let i = 1; i < words.length; i++) {
    const next = particle(syntax, head, at, words[i]!)
    if (next < 0) return null
    at = next
  }
  return at - head === words.length - 1 ? { first: head, end: at + 1 } : { first: head, end: head + 1 }
}

function particle(syntax: Syntax, head: number, after: number, word: string): number {
  const { tokens, dependencies: tree } = syntax
  if (tokens.lowers[after + 1] === word) return after + 1
  for (const child of dependents(tree, head, R['compound:prt']!, R.advmod!, R.obl!)) {
    if (child > head && child - head <= PARTICLE_REACH && tokens.lowers[child] === word) return child
  }
  return -1
}

/** True when every condition of the row holds. */
export function conditionsHold(syntax: Syntax, slots: SlotFinder, entry: PredicateEntry): boolean {
  for (const condition of entry.needs) if (holds(syntax, slots, condition) === condition.negated) return false
  return true
}

function holds(syntax: Syntax, slots: SlotFinder, { slot, test }: Condition): boolean {
  const tokens = slots.find(slot)
  if (tokens.length === 0) return false
  if (test.kind === 'filled') return true
  return [...tokens, ...throughOf(syntax, tokens)].some((token) => {
    const { tags } = syntax
    const lemma = tags.lemmas[token]!.toLowerCase()
    if (test.kind === 'lemmas') {
      const lower = syntax.tokens.lowers[token]!
      // Some plurals are their own lemma in the treebanks ("troops"); the lists have the singular.
      if (test.lemmas.has(lemma) || test.lemmas.has(lower) || test.lemmas.has(lower.replace(/s$/, ''))) return true
      return test.classes.some((name) => inClass(syntax, token, name))
    }
    if (test.kind === 'item') return itemMatch(syntax, token)?.category.startsWith(test.category) ?? false
    return inClass(syntax, token, test.name)
  })
}

function inClass(syntax: Syntax, token: number, name: string): boolean {
  const { mentions, references, tags, knowledge } = syntax
  const mention = mentionAt(syntax, token)
  switch (name) {
    case 'ACTOR':
      return isParty(syntax, mention) || partiesOf(syntax, token).some((filler) => filler.token === token)
    case 'PLACE':
      if (mention < 0) return tags.upos[token] === U.PROPN
      return mentions.all[mention]!.form === 'name' || mentions.all[mention]!.kind === 'place'
    case 'ORGANISATION':
      return mention >= 0 && references.of[mention]!.identities.some((who) => who.kind === 'organisation')
    case 'NATION':
      return mention >= 0 && references.of[mention]!.identities.some((who) => who.country !== null)
    case 'ITEM':
      return itemAt(syntax, token)
    case 'INF':
    case 'ACT':
      return isVerb(syntax, token) || knowledge.predicates.noun(tags.lemmas[token]!).length > 0
    default:
      return false
  }
}

/** A word that can change hands: named by knowledge/items, or a sum of money or a counted thing. */
function itemAt(syntax: Syntax, token: number): boolean {
  const { tags, knowledge } = syntax
  if (itemMatch(syntax, token) !== null || knowledge.items.unit(tags.lemmas[token]!.toLowerCase()) !== null) return true
  const upos = tags.upos[token]
  return upos === U.SYM || (upos === U.NUM && tags.lemmas[token] !== 'one')
}

/** Words before a head that may belong to the name of a thing ("surface to air missile system"). */
const ITEM_WORDS = 5

function itemMatch({ tags, knowledge }: Syntax, token: number): ItemMatch | null {
  return knowledge.items.match(tags.lemmas, token, Math.max(0, token - ITEM_WORDS))
}

/** "the opening of talks" is talks: what stands after "of" in nouns that say no more than how much or which part. */
function throughOf(syntax: Syntax, tokens: readonly number[]): number[] {
  const { tags, knowledge } = syntax
  return tokens.flatMap((token) =>
    knowledge.transparentNouns.has(tags.lemmas[token]!.toLowerCase()) ? phrases(syntax, token, 'of') : [],
  )
}
