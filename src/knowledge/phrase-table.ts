// A hash table from phrases to numbers, matched over hashed tokens: the longest phrase wins, no string is built.
import { type FormHashes, GENITIVE, HAS_LOWER, hashForms } from './form-hashes.ts'

/** The table as typed arrays, ready to be written to the compiled form. */
export interface PhraseArrays {
  /** Five numbers a slot: low and high hash of the phrase in capitals, its exact hash, group + 1 (0 for none), flags. */
  readonly slots: Uint32Array
  /** `starts[g]` to `starts[g + 1]` are the places in `values` of group `g`. */
  readonly starts: Uint32Array
  readonly values: Uint32Array
}

const WIDTH = 5
/** A longer phrase begins with this one. */
const PREFIX = 1
/** Longest phrase in atoms. */
const MAX_ATOMS = 24
/** Most tokens that a match may cover; those without an atom, such as hyphens, count here. */
const MAX_TOKENS = 64
/** A match is its group times this, plus twice its length in tokens, plus 1 when only its capitals agree. */
const CODE = 256

/** One phrase with the number that it stands for; a phrase may come several times with other numbers. */
export interface PhraseEntry {
  readonly phrase: string
  readonly value: number
}

interface Walk {
  low: number
  high: number
  exact: number
}
const START: Readonly<Walk> = { low: 0x2545f491, high: 0x27d4eb2f, exact: 0x165667b1 }

function step(walk: Walk, hashes: FormHashes, at: number): void {
  let low = Math.imul(walk.low ^ hashes.low[at]!, 0x85ebca6b)
  low ^= low >>> 13
  let high = Math.imul(walk.high ^ hashes.high[at]!, 0xc2b2ae35)
  high ^= high >>> 16
  walk.low = low >>> 0
  walk.high = high >>> 0
  walk.exact = (Math.imul(walk.exact ^ hashes.exact[at]!, 0x9e3779b1) ^ (walk.exact >>> 11)) >>> 0
}

/** Builds the arrays of a table. Entries with no atom, or with more than 24, are left out: `left` names them. */
export function buildPhrases(entries: Iterable<PhraseEntry>): {
  readonly arrays: PhraseArrays
  readonly left: string[]
} {
  const groups = new Map<string, { walk: Walk; values: number[] }>()
  const prefixes = new Map<string, Walk>()
  const left: string[] = []
  for (const { phrase, value } of entries) {
    const hashes = hashForms(phrase.split(/\s+/u))
    const walk = { ...START }
    const keys: string[] = []
    const atoms = hashes.starts.at(-1)!
    for (let at = 0; at < atoms; at++) {
      if (keys.length > 0) prefixes.set(keys.at(-1)!, { ...walk })
      step(walk, hashes, at)
      keys.push(`${walk.low}:${walk.high}`)
    }
    if (keys.length === 0 || keys.length > MAX_ATOMS) {
      left.push(phrase)
      continue
    }
    const key = `${keys.at(-1)!}:${walk.exact}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { walk: { ...walk }, values: [value] })
    else if (!group.values.includes(value)) group.values.push(value)
  }
  return { arrays: fill(groups, prefixes), left }
}

function fill(
  groups: Map<string, { walk: Walk; values: number[] }>,
  prefixes: Map<string, Walk>,
): PhraseArrays {
  const size = 2 ** Math.ceil(Math.log2((groups.size + prefixes.size) * 1.6 + 8))
  const slots = new Uint32Array(size * WIDTH)
  const starts = new Uint32Array(groups.size + 1)
  const values: number[] = []
  const put = (walk: Walk, group: number, flags: number): void => {
    let slot = walk.low & (size - 1)
    while (slots[slot * WIDTH + 4] !== 0) slot = (slot + 1) & (size - 1)
    slots.set([walk.low, walk.high, walk.exact, group, flags], slot * WIDTH)
  }
  let number = 0
  for (const { walk, values: own } of groups.values()) {
    starts[number] = values.length
    values.push(...own)
    const prefix = prefixes.delete(`${walk.low}:${walk.high}`)
    put(walk, number + 1, prefix ? PREFIX | USED : USED)
    number += 1
  }
  starts[number] = values.length
  for (const walk of prefixes.values()) put(walk, 0, PREFIX | USED)
  return { slots, starts, values: Uint32Array.from(values) }
}
const USED = 2

/** A match is one number, so that looking costs no allocation; `end`, `group` and `values` take it apart. */
export class PhraseTable {
  readonly #slots: Uint32Array
  readonly #starts: Uint32Array
  readonly #values: Uint32Array
  readonly #mask: number
  readonly #caseless: boolean

  /** With `caseless` capitals do not count at all; such a table is built from phrases in capitals. */
  constructor(arrays: PhraseArrays, { caseless = false }: { readonly caseless?: boolean } = {}) {
    this.#caseless = caseless
    this.#slots = arrays.slots
    this.#starts = arrays.starts
    this.#values = arrays.values
    this.#mask = arrays.slots.length / WIDTH - 1
  }

  /** How many different phrases the table has. */
  get size(): number {
    return this.#starts.length - 1
  }

  /**
   * The longest phrase over tokens `first` to at most `limit` (exclusive), -1 for none. Letters must agree exactly, or
   * the whole stretch must be in capitals; accents and hyphens do not count.
   */
  match(hashes: FormHashes, first: number, limit: number): number {
    const starts = hashes.starts
    if (first >= limit || starts[first] === starts[first + 1]) return -1
    const walk = scratch
    walk.low = START.low
    walk.high = START.high
    walk.exact = START.exact
    let best = -1
    let shape = 0
    const last = Math.min(limit, first + MAX_TOKENS)
    for (let token = first; token < last; token++) {
      const end = starts[token + 1]!
      const atom = starts[token]!
      if (atom === end) continue
      shape |= hashes.shape[token]!
      const found = this.#through(hashes, atom, end, shape)
      if (found < 0) break
      if (found >> 2 > 0) best = ((found >> 2) - 1) * CODE + (token + 1 - first) * 2 + ((found >> 1) & 1)
      if ((found & PREFIX) === 0) break
    }
    return best
  }

  /** Walks through the atoms of one token; what `#find` says at its end, or before its possessive 's. */
  #through(hashes: FormHashes, atom: number, end: number, shape: number): number {
    const capitals = (shape & HAS_LOWER) === 0
    let before = NOTHING
    for (; atom < end - 1; atom++) {
      step(scratch, hashes, atom)
      before = this.#find(scratch, capitals)
      if ((before & PREFIX) === 0) break
    }
    if (atom === end - 1 && (before === NOTHING || (before & PREFIX) !== 0)) {
      step(scratch, hashes, atom)
      const found = this.#find(scratch, capitals)
      if (found >= 0) return found
    }
    return atom >= end - 2 && (shape & GENITIVE) !== 0 && before >= 0 ? before & ~PREFIX : NOTHING
  }

  /** How many tokens a match covers. */
  length(match: number): number {
    return (match % CODE) >> 1
  }

  /** True when the text has the phrase in capitals and the table has it otherwise. */
  inCapitals(match: number): boolean {
    return match % 2 === 1
  }

  /** Number of the phrase matched, 0 to `size` - 1; what is kept per phrase can be indexed by it. */
  group(match: number): number {
    return Math.floor(match / CODE)
  }

  /** The numbers that the phrase stands for. */
  values(group: number): Uint32Array {
    return this.#values.subarray(this.#starts[group]!, this.#starts[group + 1]!)
  }

  /** Group + 1 (0 for a mere prefix) times 4, plus 2 when only capitals agree, plus the prefix flag; negative for nothing. */
  #find(walk: Walk, capitals: boolean): number {
    const slots = this.#slots
    let group = 0
    let loose = 0
    let prefix = 0
    let there = false
    for (let slot = walk.low & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = slot * WIDTH
      const flags = slots[at + 4]!
      if (flags === 0) break
      if (slots[at] !== walk.low || slots[at + 1] !== walk.high) continue
      there = true
      prefix |= flags & PREFIX
      if (slots[at + 3] === 0) continue
      if (slots[at + 2] === walk.exact || this.#caseless) group = slots[at + 3]!
      else if (capitals && loose === 0) loose = slots[at + 3]!
    }
    if (!there) return NOTHING
    return group > 0 ? group * 4 + prefix : loose > 0 ? loose * 4 + 2 + prefix : prefix
  }
}

/** Negative, and without the prefix flag. */
const NOTHING = -2

// One walk serves every match: the walk is over before another begins, and nothing of it outlives the call.
const scratch: Walk = { low: 0, high: 0, exact: 0 }
