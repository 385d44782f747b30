// What every item rule sees.
import type { ItemIndex } from '../../knowledge/items.ts'
import type { Numbers } from '../../knowledge/numbers.ts'
import type { Quantity } from '../../model/index.ts'
import type { Dependencies, Tags, Tokens } from '../../reading/index.ts'

export interface View {
  readonly tokens: Tokens
  readonly tags: Tags
  readonly tree: Dependencies
  readonly index: ItemIndex
  /** Lemmas of nouns of transfer ("sale"). */
  readonly transfers: ReadonlySet<string>
  readonly numbers: Numbers
  /** 1 for tokens inside the name of a person, an organisation or a group. */
  readonly named: Uint8Array
  /** 1 for tokens of a nationality ("North Korean shells" is about shells). */
  readonly nationality: Uint8Array
  /** 1 for tokens of the name of a state or a place. */
  readonly states: Uint8Array
  /** 1 for tokens that a predicate takes as what changes hands. */
  readonly wanted: Uint8Array
  /** The sentence being read. */
  first: number
  limit: number
}

/** An item as it is being put together; `head` carries the syntax of the whole span. */
export interface Draft {
  readonly first: number
  readonly end: number
  readonly head: number
  readonly category: string
  readonly quantity: Quantity | null
}

export function lower(view: View, at: number): string {
  return at >= view.first && at < view.limit ? view.tokens.lowers[at]! : ''
}
