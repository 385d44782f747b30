// Hashes of texts and of feature combinations; the weights are addressed by them, so they never change lightly.

/** 32-bit hash of a string's UTF-16 units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) | 0
}

/** Hash of feature template `kind` filled with two values. */
export function mix(kind: number, a: number, b: number): number {
  let hash = Math.imul(kind + 1, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
  hash = Math.imul(hash ^ b, 0x27d4eb2f)
  return hash ^ (hash >>> 13)
}

/** Hash of feature template `kind` filled with three values. */
export function mix3(kind: number, a: number, b: number, c: number): number {
  let hash = Math.imul(kind + 1, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
  hash = Math.imul(hash ^ b, 0x27d4eb2f)
  hash = Math.imul(hash ^ (hash >>> 14) ^ c, 0x165667b1)
  return hash ^ (hash >>> 15)
}
