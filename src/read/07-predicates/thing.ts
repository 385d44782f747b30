// Words for what can change hands.
import type { ItemMatch } from '../../knowledge/items.ts'
import { U } from '../../reading/index.ts'
import type { Syntax } from './syntax.ts'

/** Words before a head that may belong to the name of a thing ("surface to air missile system"). */
const ITEM_WORDS = 5

/** The entry of knowledge/items that the words up to a token name, null for none. */
export function itemMatch({ tags, tokens, knowledge }: Syntax, token: number): ItemMatch | null {
  return knowledge.items.match(tags.lemmas, token, Math.max(0, token - ITEM_WORDS), tokens.lowers)
}

/** A word that can change hands: named by knowledge/items, or a sum of money or a counted thing. */
export function isThing(syntax: Syntax, token: number): boolean {
  const { tags, knowledge } = syntax
  if (itemMatch(syntax, token) !== null || knowledge.items.unit(tags.lemmas[token]!.toLowerCase()) !== null)
    return true
  const upos = tags.upos[token]
  return upos === U.SYM || (upos === U.NUM && tags.lemmas[token] !== 'one')
}
