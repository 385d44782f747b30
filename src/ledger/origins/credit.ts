// Which agency a text credits: "(Reuters)", "LONDON (AP) —", "KCNA via Yonhap", "according to TASS".

/** An agency or outlet that texts may credit. */
export interface Agency {
  readonly name: string
  /** As texts write it, such as `Associated Press` and `AP`. */
  readonly spellings: readonly string[]
}

/** Agencies along the way a text took. */
export interface Credits {
  /** The one whose words stand here. */
  readonly outermost: string
  /** The one that had it first; often the same. */
  readonly original: string
}

/** One spelling as words: folded to compare, and as written, because "AP" is an agency and "ap" is none. */
interface Spelling {
  readonly name: string
  readonly folded: readonly string[]
  readonly written: string
}

/** Spellings by their first word, those of most words first. */
type Spellings = ReadonlyMap<string, readonly Spelling[]>

const WORD = /[\p{L}\p{N}]+/gu
const MOST_WORDS = 8
/** Where a text says whence it is: its first characters, and its last. */
const LEAD = 420
const TAIL = 240

/** Stands for an agency while the words around it are looked at; texts that hold it themselves lose it. */
const MARK = '\uE000'

interface Rule {
  readonly parts: 'lead' | 'both'
  readonly pattern: RegExp
  /** True when the first named had it first ("KCNA via Yonhap"). */
  readonly passedOn?: boolean
}

const KIND = '(?:\\s+(?:news\\s+)?agency|\\s+news)?'
const rule = (parts: Rule['parts'], pattern: string, passedOn = false): Rule => ({
  parts,
  pattern: new RegExp(pattern.replaceAll('@', MARK), 'iu'),
  passedOn,
})

/** The surest first. `@` is an agency. */
const RULES: readonly Rule[] = [
  rule('both', `@${KIND}\\s*,?\\s*(?:via|through|/)\\s*(?:the\\s+)?@`, true),
  rule(
    'lead',
    `@${KIND}(?:\\s+\\p{L}+){0,3}\\s*,?\\s+(?:citing|quoting)\\s+(?:the\\s+)?(?:\\p{L}+\\s+){0,4}?@`,
  ),
  rule('lead', '\\(\\s*@\\s*(?:/\\s*@\\s*)?\\)\\s*[-—–]'),
  rule('lead', '/\\s*@\\s*/'),
  rule('both', '\\(\\s*@\\s*(?:/\\s*@\\s*)?\\)'),
  rule('both', '(?:^|[.!?"”]\\s*|\\n)\\s*[-—–]{1,2}\\s?(?:with\\s+)?@\\s*(?:$|\\n)'),
  rule('both', '(?:reporting|inputs?|files|information)\\s+(?:by|from)\\s+(?:the\\s+)?@'),
  rule('both', '(?:sources?|credit|via)\\s*:\\s*(?:the\\s+)?@'),
  rule(
    'lead',
    "(?:according\\s+to|reported\\s+by|told|quoted\\s+by|carried\\s+by|citing|quoting)\\s+(?:the\\s+)?(?:\\p{L}+['’]?s?\\s+){0,3}?(?:news\\s+agency\\s+)?@",
  ),
  rule(
    'lead',
    `@${KIND}(?:\\s+on\\s+\\p{L}+)?\\s+(?:has\\s+)?(?:reported|reports|said|says|quoted|cited|wrote)\\b`,
  ),
]

// Folding a list of agencies costs more than looking at a text: once a list, held as long as the list is.
const spellings = new WeakMap<readonly Agency[], Spellings>()

/** The agency that had the words first, or null when the text credits none. */
export function creditOf(text: string, agencies: readonly Agency[]): string | null {
  return creditsOf(text, agencies)?.original ?? null
}

/** Both ends of the way a text took, or null when it credits nobody. */
export function creditsOf(text: string, agencies: readonly Agency[]): Credits | null {
  let known = spellings.get(agencies)
  if (known === undefined) {
    known = spellingsOf(agencies)
    spellings.set(agencies, known)
  }
  const lead = mark(text.slice(0, LEAD), known)
  const tail = mark(text.length <= LEAD ? '' : text.slice(Math.max(LEAD, text.length - TAIL)), known)
  if (lead.names.length + tail.names.length === 0) return null
  for (const one of RULES) {
    const found = creditsIn(lead, one) ?? (one.parts === 'both' ? creditsIn(tail, one) : null)
    if (found !== null) return found
  }
  return null
}

function spellingsOf(agencies: readonly Agency[]): Spellings {
  const byFirst = new Map<string, Spelling[]>()
  for (const agency of agencies) {
    for (const written of [agency.name, ...agency.spellings]) {
      const folded = (written.match(WORD) ?? []).map((word) => word.toLowerCase())
      if (folded.length === 0 || folded.length > MOST_WORDS || written.length < 2) continue
      const known = byFirst.get(folded[0]!)
      const spelling = { name: agency.name, folded, written }
      if (known === undefined) byFirst.set(folded[0]!, [spelling])
      else known.push(spelling)
    }
  }
  for (const known of byFirst.values()) known.sort((a, b) => b.folded.length - a.folded.length)
  return byFirst
}

/** A part of a text with each agency as one mark, and their names in order. */
interface Marked {
  readonly text: string
  readonly names: readonly string[]
}

function mark(part: string, known: Spellings): Marked {
  const plain = part.replaceAll(MARK, ' ')
  const words = [...plain.matchAll(WORD)]
  const names: string[] = []
  let text = ''
  let from = 0
  for (let at = 0; at < words.length; at++) {
    const spelling = known.get(words[at]![0].toLowerCase())?.find((one) => standsAt(one, words, at))
    if (spelling === undefined) continue
    const last = words[at + spelling.folded.length - 1]!
    text += plain.slice(from, words[at]!.index) + MARK
    from = last.index + last[0].length
    names.push(spelling.name)
    at += spelling.folded.length - 1
  }
  return { text: text + plain.slice(from), names }
}

/** Whether a spelling stands at a word: a name has a capital, and an abbreviation is written as it is. */
function standsAt({ folded, written }: Spelling, words: readonly RegExpExecArray[], at: number): boolean {
  const first = words[at]![0]
  if (folded.length === 1 && /^\p{Lu}{2,5}$/u.test(written)) return first === written
  if (!/^[\p{Lu}\p{N}]/u.test(first)) return false
  return folded.every((word, index) => words[at + index]?.[0].toLowerCase() === word)
}

function creditsIn({ text, names }: Marked, { pattern, passedOn }: Rule): Credits | null {
  if (names.length === 0) return null
  const found = pattern.exec(text)
  if (found === null) return null
  const before = text.slice(0, found.index).split(MARK).length - 1
  const count = found[0].split(MARK).length - 1
  const [first, last] = [names[before]!, names[before + count - 1]!]
  return passedOn === true ? { outermost: last, original: first } : { outermost: first, original: last }
}
