// Classes of characters (UTF-16 units) that tokens and sentences are split by.

export const SPACE = 1
export const LOWER = 2
export const UPPER = 3
export const DIGIT = 4
export const STOP = 5
export const APOSTROPHE = 6
export const HYPHEN = 7
export const QUOTE = 8
export const OPEN = 9
export const CLOSE = 10
export const SURROGATE = 11
export const OTHER = 12

const known = new Map<number, number>()
for (const [chars, kind] of [
  ['.', STOP],
  ["'’‘`´ʼ", APOSTROPHE],
  ['-‐‑‒–—', HYPHEN],
  ['"“”„«»', QUOTE],
  ['([{<', OPEN],
  [')]}>', CLOSE],
  ['\u200b\ufeff\u2060\u2028\u2029\u0085\u00a0', SPACE],
] as const)
  for (const char of chars) known.set(char.charCodeAt(0), kind)

const table = new Uint8Array(65536)

/** The class of a UTF-16 unit; memoised. */
export function classOf(code: number): number {
  const kind = table[code]!
  return kind !== 0 ? kind : (table[code] = classify(code))
}

function classify(code: number): number {
  if (code >= 97 && code <= 122) return LOWER
  if (code >= 65 && code <= 90) return UPPER
  if (code >= 48 && code <= 57) return DIGIT
  const named = known.get(code)
  if (named !== undefined) return named
  if (code <= 32 || (code >= 0x7f && code < 0xa0)) return SPACE
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE
  if (code < 128) return OTHER
  const char = String.fromCharCode(code)
  if (/\s/.test(char)) return SPACE
  if (char !== char.toUpperCase()) return LOWER
  if (char !== char.toLowerCase()) return UPPER
  return /[\p{L}\p{M}]/u.test(char) ? LOWER : /\p{Nd}/u.test(char) ? DIGIT : OTHER
}

export function isLetter(kind: number): boolean {
  return kind === LOWER || kind === UPPER
}

/** Letters of ASCII to lower case, digits to 0, the rest as it is. */
export function level(code: number): number {
  if (code >= 65 && code <= 90) return code | 32
  if (code >= 48 && code <= 57) return 48
  return code
}

/** Hash of the levelled characters `from..to` of a text. */
export function hashRange(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ level(text.charCodeAt(i)), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) | 0
}
