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

interface Finder {
  /** Name and spelling by the spelling in lower case. */
  readonly names: ReadonlyMap<string, { readonly name: string; readonly spelling: string }>
  readonly rules: readonly {
    readonly where: 'lead' | 'edges'
    readonly pattern: RegExp
    readonly chain: boolean
  }[]
}

const LONGEST_SPELLING = 60
/** Where a text says whence it is: its first words, and its last. */
const LEAD = 420
const TAIL = 240

// Building patterns from a list of agencies costs more than a text: one finder a list, held as long as the list is.
const finders = new WeakMap<readonly Agency[], Finder>()

/** The agency that had the words first, or null when the text credits none. */
export function creditOf(text: string, agencies: readonly Agency[]): string | null {
  return creditsOf(text, agencies)?.original ?? null
}

/** Both ends of the way a text took, or null when it credits nobody. */
export function creditsOf(text: string, agencies: readonly Agency[]): Credits | null {
  if (agencies.length === 0 || text.length === 0) return null
  let finder = finders.get(agencies)
  if (finder === undefined) {
    finder = buildFinder(agencies)
    finders.set(agencies, finder)
  }
  const lead = text.slice(0, LEAD)
  const tail = text.length <= LEAD ? '' : text.slice(Math.max(LEAD, text.length - TAIL))
  for (const { where, pattern, chain } of finder.rules) {
    for (const part of where === 'edges' ? [lead, tail] : [lead]) {
      for (const found of part.matchAll(pattern)) {
        const names = found.slice(1).flatMap((spelling) => nameOf(finder, spelling) ?? [])
        if (names.length === 0 || names.length < found.slice(1).filter(Boolean).length) continue
        const [first, last] = [names[0]!, names.at(-1)!]
        return chain ? { outermost: last, original: first } : { outermost: first, original: last }
      }
    }
  }
  return null
}

/** An abbreviation counts only as it is written: "AP" is an agency, "ap" is none. */
function nameOf({ names }: Finder, spelling: string | undefined): string | null {
  const known = names.get(keyOf(spelling ?? ''))
  if (known === undefined) return null
  return /^[A-Z]{2,4}$/.test(known.spelling) && spelling !== known.spelling ? null : known.name
}

function keyOf(spelling: string): string {
  return spelling.toLowerCase().replace(/\s+/g, ' ')
}

function buildFinder(agencies: readonly Agency[]): Finder {
  const names = new Map<string, { name: string; spelling: string }>()
  for (const { name, spellings } of agencies) {
    for (const spelling of [name, ...spellings]) {
      if (spelling.length < 2 || spelling.length > LONGEST_SPELLING) continue
      if (!names.has(keyOf(spelling))) names.set(keyOf(spelling), { name, spelling })
    }
  }
  return { names, rules: names.size === 0 ? [] : rulesFor([...names.keys()]) }
}

function rulesFor(spellings: readonly string[]): Finder['rules'] {
  const escaped = [...spellings]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((spelling) => spelling.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+'))
  const one = `((?:${escaped.join('|')}))`
  const agency = `(?<![\\p{L}\\p{N}])${one}(?![\\p{L}\\p{N}])`
  const kind = '(?:\\s+(?:news\\s+)?agency|\\s+news)?'
  const rule = (where: 'lead' | 'edges', source: string, chain = false): Finder['rules'][number] => ({
    where,
    pattern: new RegExp(source, 'giu'),
    chain,
  })
  return [
    // The first has it from itself and passes it on through the second: "KCNA via Yonhap".
    rule('edges', `${agency}${kind}\\s*(?:,\\s*)?(?:via|through|/)\\s*(?:the\\s+)?${agency}`, true),
    // "Reuters, citing TASS", "Reuters reported, quoting Xinhua": the second had it first.
    rule(
      'lead',
      `${agency}${kind}(?:\\s+\\p{L}+){0,3}\\s*,?\\s+(?:citing|quoting)\\s+(?:the\\s+)?(?:\\p{L}+\\s+){0,4}?${agency}`,
    ),
    rule('lead', `\\(\\s*${one}\\s*(?:/\\s*${one}\\s*)?\\)\\s*[-—–]`),
    rule('lead', `/\\s*${one}\\s*/`),
    rule('edges', `\\(\\s*${one}\\s*(?:/\\s*${one}\\s*)?\\)`),
    rule('edges', `(?:^|[.!?"”]\\s*|\\n)\\s*[-—–]{1,2}\\s?(?:with\\s+)?${one}\\s*(?:$|\\n)`),
    rule(
      'edges',
      `(?:with\\s+)?(?:additional\\s+)?(?:reporting|inputs?|files|information)\\s+(?:by|from)\\s+(?:the\\s+)?${agency}`,
    ),
    rule('edges', `(?:source|sources|credit|via)\\s*:\\s*(?:the\\s+)?${agency}`),
    rule(
      'lead',
      `(?:according\\s+to|reported\\s+by|told|quoted\\s+by|carried\\s+by|citing|quoting)\\s+(?:the\\s+)?(?:\\p{L}+['’]?s?\\s+){0,3}?(?:news\\s+agency\\s+)?${agency}`,
    ),
    rule(
      'lead',
      `${agency}${kind}(?:\\s+on\\s+\\p{L}+)?\\s+(?:has\\s+)?(?:reported|reports|said|says|quoted|cited|wrote)`,
    ),
  ]
}
