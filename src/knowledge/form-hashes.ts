// Hashes the words of a text once, so that every phrase table of the knowledge probes with integers only.

/**
 * Tokens as atoms: runs of letters and digits, and single signs. Hyphens, apostrophes and full stops only part atoms, so
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
  /** 1 for a token that holds a lower-case letter, so that it cannot be part of a name in capitals. */
  readonly lower: Uint8Array
}

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

/** Grows as atoms come in: a token has one, rarely more. */
class Atoms {
  low: Uint32Array
  high: Uint32Array
  exact: Uint32Array
  count = 0

  constructor(size: number) {
    this.low = new Uint32Array(size)
    this.high = new Uint32Array(size)
    this.exact = new Uint32Array(size)
  }

  push(low: number, high: number, exact: number): void {
    if (this.count === this.low.length) this.#grow()
    this.low[this.count] = low
    this.high[this.count] = high
    this.exact[this.count] = exact
    this.count += 1
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
  const lower = new Uint8Array(count)
  const atoms = new Atoms(count + 16)
  for (let index = 0; index < count; index++) {
    lower[index] = hashOne(forms[index]!, atoms) ? 1 : 0
    starts[index + 1] = atoms.count
  }
  return { starts, lower, low: atoms.low, high: atoms.high, exact: atoms.exact }
}

/** Adds the atoms of one token; true when it holds a lower-case letter. */
function hashOne(form: string, atoms: Atoms): boolean {
  let low = LOW_SEED
  let high = HIGH_SEED
  let exact = EXACT_SEED
  let letters = 0
  let hasLower = false
  const length = form.length < MAX_LETTERS ? form.length : MAX_LETTERS
  const before = atoms.count
  for (let at = 0; at < length; at++) {
    let code = form.charCodeAt(at)
    if (code > 127) {
      // Start again with the token in ASCII.
      atoms.count = before
      return hashOne(asAscii(form.slice(0, MAX_LETTERS)), atoms)
    }
    const kind = KINDS[code]!
    if (kind !== LETTER && letters > 0) {
      atoms.push(low, high, exact)
      low = LOW_SEED
      high = HIGH_SEED
      exact = EXACT_SEED
      letters = 0
    }
    if (kind === PARTER) continue
    exact = Math.imul(exact ^ code, 0x01000193)
    if (code >= 97 && code <= 122) {
      code -= 32
      hasLower = true
    }
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code, 0x5bd1e995)
    high ^= high >>> 15
    letters += 1
    if (kind === LETTER) continue
    atoms.push(low, high, exact)
    low = LOW_SEED
    high = HIGH_SEED
    exact = EXACT_SEED
    letters = 0
  }
  if (letters > 0) atoms.push(low, high, exact)
  return hasLower
}

const SIGN = 0
const LETTER = 1
const PARTER = 2
const KINDS: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code)
  return /[A-Za-z0-9]/.test(letter) ? LETTER : "-'. \t\n".includes(letter) ? PARTER : SIGN
})

/** Hashes one list of forms only once, however many tables ask for it. */
export class FormHasher {
  readonly #known = new WeakMap<readonly string[], FormHashes>()
  #last: readonly string[] | null = null
  #lastHashes: FormHashes | null = null

  of(forms: readonly string[]): FormHashes {
    if (forms === this.#last && this.#lastHashes!.lower.length === forms.length) return this.#lastHashes!
    let hashes = this.#known.get(forms)
    if (hashes === undefined || hashes.lower.length !== forms.length) {
      hashes = hashForms(forms)
      this.#known.set(forms, hashes)
    }
    this.#last = forms
    this.#lastHashes = hashes
    return hashes
  }
}
