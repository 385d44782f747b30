// What changes hands: the categories of knowledge/items with the words that name them, and the units they come in.
import { parts, type Row } from './rows.ts'

/** One dotted category of the taxonomy. */
export interface ItemCategory {
  readonly id: string
  readonly name: string
}

/** A unit or container of a quantity; `category` is what it holds when the text names nothing else. */
export interface ItemUnit {
  readonly unit: string
  readonly kind: 'measure' | 'container' | 'currency'
  readonly category: string | null
}

/** The longest item phrase that ends at a head noun: from token `first`. */
export interface ItemMatch {
  readonly first: number
  readonly category: string
  /** True when the words alone may mean something else: an item only where the clause says it changes hands. */
  readonly weak: boolean
}

export interface ItemIndex {
  readonly categories: readonly ItemCategory[]
  /** Category of a single head noun by lemma ("shell", "aid", "prisoner"), weak words included; null when it is none. */
  category(lemma: string): string | null
  /** True when the lemma alone names an item wherever it stands. */
  strong(lemma: string): boolean
  /** Unit or container by lemma ("tonne", "shipment", "$"); its "of" complement is the thing itself. */
  unit(lemma: string): ItemUnit | null
  /**
   * The longest phrase of lemmas that ends with token `head`, no further left than `limit`; null when none. Where the list
   * has a plural ("arms", "weapons delivery") the words as they are written, in lower case, count too.
   */
  match(lemmas: readonly string[], head: number, limit: number, lowers?: readonly string[]): ItemMatch | null
}

interface Node {
  next: Map<string, Node> | null
  category: string | null
  weak: boolean
}

const node = (): Node => ({ next: null, category: null, weak: false })

/** Item index from the rows of knowledge/items (`category`, `name`, `words`, `weak`), units and spellings. */
export function buildItems(
  rows: readonly Row[],
  units: readonly Row[],
  spellings: readonly Row[],
): ItemIndex {
  const root = node()
  const american = new Map(spellings.map((row) => [row.british!, row.american!]))
  const add = (phrase: string, category: string, weak: boolean): void => {
    const words = split(phrase)
    insert(root, words, category, weak)
    const other = words.map((word) => american.get(word) ?? word)
    if (other.some((word, index) => word !== words[index])) insert(root, other, category, weak)
  }
  for (const row of rows) {
    for (const phrase of parts(row.words)) add(phrase, row.category!, false)
    for (const phrase of parts(row.weak)) add(phrase, row.category!, true)
  }
  const unitOf = new Map<string, ItemUnit>()
  for (const row of units) {
    const category = row.category === '' ? null : row.category!
    unitOf.set(row.word!, Object.freeze({ unit: row.unit!, kind: row.kind as ItemUnit['kind'], category }))
  }
  return Object.freeze({
    categories: Object.freeze(rows.map((row) => Object.freeze({ id: row.category!, name: row.name! }))),
    category: (lemma: string) => longest(root, [lemma], 0, 0)?.category ?? null,
    strong: (lemma: string) => longest(root, [lemma], 0, 0)?.weak === false,
    unit: (lemma: string) => unitOf.get(lemma) ?? unitOf.get(lemma.toLowerCase()) ?? null,
    match: (lemmas: readonly string[], head: number, limit: number, lowers?: readonly string[]) => {
      const found = longest(root, lemmas, head, limit, lowers)
      const form = lowers?.[head]
      if (form === undefined || form === lemmas[head]) return found
      return longer(found, walk(root, lemmas, form, head, limit, lowers!))
    },
  })
}

/** Words of a phrase as the trie knows them: lower case, hyphens as breaks, because tokens split some and not others. */
function split(phrase: string): string[] {
  return phrase
    .toLowerCase()
    .split(/[ -]/)
    .filter((word) => word !== '')
}

function insert(root: Node, words: readonly string[], category: string, weak: boolean): void {
  let at = root
  for (let index = words.length - 1; index >= 0; index--) {
    at.next ??= new Map()
    let next = at.next.get(words[index]!)
    if (next === undefined) at.next.set(words[index]!, (next = node()))
    at = next
  }
  // The first category that claims a word keeps it; a strong reading wins over a weak one.
  if (at.category === null || (at.weak && !weak)) {
    at.category = category
    at.weak = weak
  }
}

/** The longest phrase by lemmas, or by the written form for a word in front whose lemma goes nowhere ("armoured"). */
function longest(
  root: Node,
  lemmas: readonly string[],
  head: number,
  limit: number,
  lowers: readonly string[] = lemmas,
): ItemMatch | null {
  return walk(root, lemmas, lemmas[head]!, head, limit, lowers)
}

function walk(
  root: Node,
  lemmas: readonly string[],
  last: string,
  head: number,
  limit: number,
  lowers: readonly string[],
): ItemMatch | null {
  let at: Node | undefined = root
  let found: ItemMatch | null = null
  for (let token = head; token >= limit && token > head - 8; token--) {
    const lemma = token === head ? last : lemmas[token]!
    if (lemma === '-' || lemma === '–') continue
    at = lemma.includes('-') ? descend(at, lemma) : step(at, lemma, lowers[token]!)
    if (at === undefined) break
    if (at.category !== null) found = { first: token, category: at.category, weak: at.weak }
  }
  return found
}

function step({ next }: Node, lemma: string, lower: string): Node | undefined {
  return next?.get(lemma) ?? next?.get(lemma.toLowerCase()) ?? next?.get(lower)
}

function longer(one: ItemMatch | null, other: ItemMatch | null): ItemMatch | null {
  if (one === null || other === null) return one ?? other
  return other.first < one.first ? other : one
}

/** Walks the parts of a hyphenated token, last first. */
function descend(from: Node, lemma: string): Node | undefined {
  let at: Node | undefined = from
  const words = lemma.toLowerCase().split('-')
  for (let index = words.length - 1; index >= 0 && at !== undefined; index--) {
    if (words[index] !== '') at = at.next?.get(words[index]!)
  }
  return at
}
