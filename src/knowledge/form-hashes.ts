// Hashes the words of a text once, so that every phrase table of the knowledge probes with integers only.

/**
 * Tokens as atoms: runs of letters, runs of digits, and single signs. Hyphens, apostrophes and full stops only part atoms, so
 * that "al-Assad", "D.P.R.K." and "Korea's" come out alike however a tokeniser cuts them.
 */
export interface FormHashes {
  /** `starts[t]` to `starts[t + 1]` are the atoms of token `t`; a bare hyphen or full stop has none. */
  readonly starts: Uint32Array
  /** Two 32-bit hashes of an atom in capitals without accents. */
  readonly low: Uint32Array
  readonly high: Uint32Array
  /** A hash of its letters without accents, capitals kept. */
  readonly exact: Uint32Array
  /** `HAS_LOWER` and `GENITIVE` of each token. */
  readonly shape: Uint8Array
}

/** The token holds a lower-case letter, so that it cannot be part of a name in capitals. */
export const HAS_LOWER = 1
/** The token ends in a possessive 's that no tokeniser cut off ("G20's"). */
export const GENITIVE = 2

const LOW_SEED = 0x811c9dc5 | 0
const HIGH_SEED = 0x9747b28c | 0
const EXACT_SEED = 0x3c6ef372 | 0
/** No name has a longer token; the rest of one is not hashed, which keeps the time of any text linear. */
const MAX_LETTERS = 64

const UNFOLDED: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ß: 'ss',
  ə: 'a',
  Ə: 'A',
  ʻ: "'",
  ʼ: "'",
  ʿ: "'",
  ʾ: "'",
  '’': "'",
  '‘': "'",
  '`': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '‐': '-',
  '−': '-',
}

/** `text` in ASCII: accents fall, other scripts are written as escapes, and so keep apart. */
function asAscii(text: string): string {
  let folded = ''
  for (const letter of text.normalize('NFD')) {
    if (letter >= '\u0300' && letter <= '\u036f') continue
    folded += letter <= '\x7f' ? letter : (UNFOLDED[letter] ?? `Z${letter.codePointAt(0)!.toString(36)}`)
  }
  return folded
}

/** The atoms that have come in; a token has one, rarely more. */
class Atoms {
  low: Uint32Array
  high: Uint32Array
  exact: Uint32Array
  count = 0
  #low = LOW_SEED
  #high = HIGH_SEED
  #exact = EXACT_SEED
  #letters = 0

  constructor(size: number) {
    this.low = new Uint32Array(size)
    this.high = new Uint32Array(size)
    this.exact = new Uint32Array(size)
  }

  /** Adds a letter to the atom at hand. */
  add(code: number): void {
    const capital = code >= 97 && code <= 122 ? code - 32 : code
    this.#exact = Math.imul(this.#exact ^ code, 0x01000193)
    this.#low = Math.imul(this.#low ^ capital, 0x01000193)
    const high = Math.imul(this.#high ^ capital, 0x5bd1e995)
    this.#high = high ^ (high >>> 15)
    this.#letters += 1
  }

  /** Ends the atom at hand, when it has letters. */
  part(): void {
    if (this.#letters === 0) return
    if (this.count === this.low.length) this.#grow()
    this.low[this.count] = this.#low
    this.high[this.count] = this.#high
    this.exact[this.count] = this.#exact
    this.count += 1
    this.#low = LOW_SEED
    this.#high = HIGH_SEED
    this.#exact = EXACT_SEED
    this.#letters = 0
  }

  /** Forgets what came since there were `count` atoms. */
  back(count: number): void {
    this.part()
    this.count = count
  }

  #grow(): void {
    const size = this.count * 2 + 16
    for (const name of ['low', 'high', 'exact'] as const) {
      const wider = new Uint32Array(size)
      wider.set(this[name])
      this[name] = wider
    }
  }
}

/** The hashes of every word in order. Linear in the length of the words. */
export function hashForms(forms: readonly string[]): FormHashes {
  const count = forms.length
  const starts = new Uint32Array(count + 1)
  const shape = new Uint8Array(count)
  const atoms = new Atoms(count + 16)
  for (let index = 0; index < count; index++) {
    shape[index] = hashOne(forms[index]!, atoms)
    starts[index + 1] = atoms.count
  }
  return { starts, shape, low: atoms.low, high: atoms.high, exact: atoms.exact }
}

/** Adds the atoms of one token and gives its shape. */
function hashOne(form: string, atoms: Atoms): number {
  const before = atoms.count
  const length = Math.min(form.length, MAX_LETTERS)
  let shape = 0
  let last = PARTER
  for (let at = 0; at < length; at++) {
    const code = form.charCodeAt(at)
    if (code > 127) {
      atoms.back(before)
      return hashOne(asAscii(form.slice(0, MAX_LETTERS)), atoms)
    }
    const kind = KINDS[code]!
    if (kind !== last || kind === SIGN) atoms.part()
    last = kind
    if (kind === PARTER) continue
    if (code >= 97 && code <= 122) shape |= HAS_LOWER
    atoms.add(code)
  }
  atoms.part()
  const possessive =
    length > 2 && (form.charCodeAt(length - 1) | 32) === 115 && form.charCodeAt(length - 2) === 39
  return possessive ? shape | GENITIVE : shape
}

const SIGN = 0
const LETTER = 1
const DIGIT = 2
const PARTER = 3
const KINDS: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code)
  if (/[A-Za-z]/.test(letter)) return LETTER
  return /[0-9]/.test(letter) ? DIGIT : "-'. \t\n".includes(letter) ? PARTER : SIGN
})

/** Hashes one list of forms only once, however many tables ask for it. */
export class FormHasher {
  readonly #known = new WeakMap<readonly string[], FormHashes>()
  #last: readonly string[] | null = null
  #lastHashes: FormHashes | null = null

  of(forms: readonly string[]): FormHashes {
    if (forms === this.#last && this.#lastHashes!.shape.length === forms.length) return this.#lastHashes!
    let hashes = this.#known.get(forms)
    if (hashes === undefined || hashes.shape.length !== forms.length) {
      hashes = hashForms(forms)
      this.#known.set(forms, hashes)
    }
    this.#last = forms
    this.#lastHashes = hashes
    return hashes
  }
}
