// What the splitter of sentences looks at in a word: hashes of its form, its end and its shape.
import { hashText } from './hashing.ts'

export interface Word {
  /** Hash of the lower-cased form with digits levelled. */
  readonly form: number
  /** Hash of the form as written. */
  readonly raw: number
  readonly suffix2: number
  readonly suffix3: number
  readonly shape: number
}

/** "Xxdd-x": letters to X and x, digits to d, runs cut at two, at most eight signs. */
export function shapeOf(form: string): string {
  let shape = ''
  let last = ''
  let run = 0
  for (let i = 0; i < form.length && shape.length < 8; i++) {
    const sign = signOf(form[i]!)
    run = sign === last ? run + 1 : 1
    last = sign
    if (run <= 2) shape += sign
  }
  return shape
}

function signOf(char: string): string {
  const code = char.charCodeAt(0)
  if (code >= 48 && code <= 57) return 'd'
  if (code >= 65 && code <= 90) return 'X'
  if (code >= 97 && code <= 122) return 'x'
  if (code < 128) return char
  const lower = char.toLowerCase()
  return lower === char.toUpperCase() ? 'u' : char === lower ? 'x' : 'X'
}

function describe(form: string): Word {
  const cut = form.length > 64 ? form.slice(0, 64) : form
  const lower = cut.toLowerCase()
  return {
    form: hashText(`w${lower.replace(/\d/g, '0')}`),
    raw: hashText(`f${cut}`),
    suffix2: hashText(`2${lower.slice(-2)}`),
    suffix3: hashText(`3${lower.slice(-3)}`),
    shape: hashText(`s${shapeOf(cut)}`),
  }
}

const CACHE_LIMIT = 50_000
const cache = new Map<string, Word>()

/** The word's hashes; memoised, which changes nothing but speed. */
export function wordOf(form: string): Word {
  const known = cache.get(form)
  if (known !== undefined) return known
  const word = describe(form)
  if (cache.size < CACHE_LIMIT && form.length <= 32) cache.set(form, word)
  return word
}

function marker(name: string): Word {
  const hash = hashText(name)
  return {
    form: hash,
    raw: hashText(name + name),
    suffix2: 0,
    suffix3: name.length,
    shape: name.length,
  }
}
export const BEFORE: Word = marker('<s>')
export const AFTER: Word = marker('</s>')
