// A text in 128 bytes, and in two bytes a word: enough to see that two texts are no copies without reading either again.
import { CONTAINED, inCommon, NEAR_COPY } from './copies.ts'
import { type Fingerprint, SIGNATURE_LENGTH } from './fingerprint.ts'

/** What is kept of a fingerprint beside its bands. */
export interface Sketch {
  /** The last byte of each value of the signature (b-bit minwise hashing, Li and König 2010). */
  readonly signature: Uint8Array
  /** Number of different shingles. */
  readonly shingles: number
}

export function sketchOf({ signature, shingles }: Pick<Fingerprint, 'signature' | 'shingles'>): Sketch {
  return { signature: Uint8Array.from(signature, (value) => value & 0xff), shingles: shingles.length }
}

/** The first half of the hash of each shingle, in ascending order. */
export function outlineOf({ shingles }: Pick<Fingerprint, 'shingles'>): Uint16Array {
  return Uint16Array.from(shingles, (hash) => hash >>> 16)
}

/**
 * The same as `mayCopy`, and surer: two outlines share at least what the texts share, and by chance one in a hundred more.
 * For what the sketches leave open. Symmetric.
 */
export function mayCopyOutline(a: Uint16Array, b: Uint16Array): boolean {
  const fewer = Math.min(a.length, b.length)
  if (fewer === 0) return true
  const common = inCommon(a, b)
  return common >= NEAR_COPY * (a.length + b.length - common) || common >= CONTAINED * fewer
}

/** So many standard errors above the estimate a resemblance does not lie: once in 30,000. */
const ERRORS = 4

/** False when two texts are no copies of each other; true when reading both must tell. Symmetric. */
export function mayCopy(a: Sketch, b: Sketch): boolean {
  const fewer = Math.min(a.shingles, b.shingles)
  if (fewer === 0) return true
  let same = 0
  for (let at = 0; at < SIGNATURE_LENGTH; at++) if (a.signature[at] === b.signature[at]) same++
  // Two more of each make the error right where nothing or everything agrees (Agresti and Coull 1998).
  const share = (same + 2) / (SIGNATURE_LENGTH + 4)
  const most = Math.min(1, share + ERRORS * Math.sqrt((share * (1 - share)) / (SIGNATURE_LENGTH + 4)))
  const contained = (most * (a.shingles + b.shingles)) / (1 + most) / fewer
  return most >= NEAR_COPY || contained >= CONTAINED
}
