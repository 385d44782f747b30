// Whether one text copies another: the exact check behind the fingerprints.
import { type Words, wordsOf } from './words.ts'

/** How two texts share their words. */
export interface Copy {
  /** `contains`: one is an excerpt or a shortened form of the other. */
  readonly kind: 'identical' | 'near-copy' | 'contains'
  /** Share of the shingles in common: of both for a near-copy, of the shorter for an excerpt. */
  readonly share: number
}

/** Shared shingles over all shingles from which two texts are one. */
export const NEAR_COPY = 0.6
/** Share of the shorter text's shingles that the longer has, from which it is taken from there. */
export const CONTAINED = 0.65
/** Texts of fewer words are often cast in one mould: then every name and number must agree. */
const SHORT = 60
/** Texts of fewer words are no evidence of copying unless they are identical. */
const SHORTEST = 8

/** How text `b` copies `a` or the other way round; null when they are two tellings. Symmetric. */
export function copies(textA: string, textB: string): Copy | null {
  const [a, b] = [wordsOf(textA), wordsOf(textB)]
  if (a.hashes.length === 0 || b.hashes.length === 0) return null
  if (equal(a.hashes, b.hashes)) return { kind: 'identical', share: 1 }
  const fewer = a.hashes.length - b.hashes.length || a.shingles.length - b.shingles.length
  const [shorter, longer] = fewer <= 0 ? [a, b] : [b, a]
  if (shorter.hashes.length < SHORTEST) return null
  const [few, many] = [shorter.shingles, longer.shingles]
  const common = inCommon(few, many)
  const resemblance = common / (few.length + many.length - common)
  const containment = common / few.length
  if (resemblance >= NEAR_COPY && agree(shorter, longer, true))
    return { kind: 'near-copy', share: resemblance }
  if (containment >= CONTAINED && agree(shorter, longer, false))
    return { kind: 'contains', share: containment }
  return null
}

/** How many numbers two ascending lists share, each as often as it stands in both. */
export function inCommon(a: Uint32Array | Uint16Array, b: Uint32Array | Uint16Array): number {
  let common = 0
  let left = 0
  let right = 0
  while (left < a.length && right < b.length) {
    const one = a[left]!
    const two = b[right]!
    if (one === two) common++
    if (one <= two) left++
    if (two <= one) right++
  }
  return common
}

function equal(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((hash, at) => hash === b[at])
}

/**
 * Short texts must agree in what tells them apart from others of their mould; in both directions when `mutual`, and when
 * neither is the shorter one.
 */
function agree(shorter: Words, longer: Words, mutual: boolean): boolean {
  if (shorter.hashes.length >= SHORT) return true
  const has = (words: Words, telling: ReadonlySet<number>): boolean => {
    const all = new Set(words.hashes)
    return [...telling].every((word) => all.has(word))
  }
  if (!has(longer, shorter.telling)) return false
  if (shorter.hashes.length === longer.hashes.length) return has(shorter, longer.telling)
  return !mutual || longer.hashes.length >= 2 * shorter.hashes.length || has(shorter, longer.telling)
}
