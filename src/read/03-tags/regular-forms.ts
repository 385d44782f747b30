// What a regular form of a verb, noun or adjective may come from by the rules of spelling.
//
//     imposed     impos|e  impos
//     controlled  controll  control
//     defied      defy
import { X } from '../../reading/tagset.ts'

export type WordClass = 'verb' | 'noun' | 'adjective'

const CLASSES: ReadonlyMap<number, WordClass> = new Map([
  ...[X.VBD, X.VBN, X.VBG, X.VBZ].map((tag) => [tag, 'verb'] as const),
  [X.NNS, 'noun'],
  ...[X.JJR, X.JJS, X.RBR, X.RBS].map((tag) => [tag, 'adjective'] as const),
])
const VOWEL = /[aeiouy]/
/** A stem of one syllable that would have doubled its consonant: "hop" gives "hopped", so "hoped" is of "hope". */
const ONE_SYLLABLE = /^[^aeiouy]*(?:[^aeiouyq]|qu)?[aeiou][^aeiouwxy]$/

/** The class of the words that a Penn tag inflects, undefined for the other tags. */
export function inflectedClass(xpos: number): WordClass | undefined {
  return CLASSES.get(xpos)
}

/** Lemmas that a form with this tag may come from, the likelier spelling first; empty when it has no regular ending. */
export function regularLemmas(lower: string, xpos: number): string[] {
  const found = byTag(lower, xpos)
  return found.filter((lemma) => lemma.length > 1 && VOWEL.test(lemma))
}

function byTag(lower: string, xpos: number): string[] {
  switch (xpos) {
    case X.VBD:
    case X.VBN:
      if (lower.endsWith('ied')) return withY(lower, 3)
      return lower.endsWith('ed') ? fromStem(lower.slice(0, -2)) : []
    case X.VBG:
      if (/^[^aeiouy]+ying$/.test(lower)) return [`${lower.slice(0, -4)}ie`, lower.slice(0, -3)]
      return lower.endsWith('ing') && lower.length > 4 ? fromStem(lower.slice(0, -3)) : []
    case X.NNS:
      return /[a-z]{3}men$/.test(lower) ? [`${lower.slice(0, -2)}an`] : fromPlural(lower)
    case X.VBZ:
      return fromPlural(lower)
    case X.JJR:
    case X.RBR:
      if (lower.endsWith('ier')) return withY(lower, 3)
      return lower.endsWith('er') ? fromStem(lower.slice(0, -2)) : []
    case X.JJS:
    case X.RBS:
      if (lower.endsWith('iest')) return withY(lower, 4)
      return lower.endsWith('est') ? fromStem(lower.slice(0, -3)) : []
    default:
      return []
  }
}

/** "defied" to "defy"; "died" and the like, with nothing but consonants before, to "die". */
function withY(lower: string, cut: number): string[] {
  const stem = lower.slice(0, -cut)
  return VOWEL.test(stem) ? [`${stem}y`, `${stem}ie`] : [`${stem}ie`, `${stem}y`]
}

function fromPlural(lower: string): string[] {
  if (!lower.endsWith('s') || lower.endsWith('ss') || lower.endsWith("'s")) return []
  const one = lower.slice(0, -1)
  if (lower.endsWith('ies')) return withY(lower, 3)
  if (!lower.endsWith('es')) return [one]
  const two = lower.slice(0, -2)
  if (/(?:sh|ch|ss|x|zz|o)$/.test(two)) return [two, one]
  return /(?:s|z)$/.test(two) ? [one, two] : [one]
}

/** What is left without "ed", "ing", "er" or "est" may have lost an "e" or doubled its last consonant. */
function fromStem(stem: string): string[] {
  if (!VOWEL.test(stem)) return []
  const last = stem[stem.length - 1]!
  if (last === stem[stem.length - 2] && !VOWEL.test(last)) {
    const single = stem.slice(0, -1)
    return /[flsz]$/.test(last) ? [stem, single, `${stem}e`] : [single, stem, `${stem}e`]
  }
  if (stem.endsWith('ck')) return [stem, stem.slice(0, -1)]
  // "freed" is of "free": no verb ends in a lone "e" after consonants.
  if (/^[^aeiouy]+e$/.test(stem)) return [`${stem}e`]
  if (stem.endsWith('e') || stem.endsWith('i')) return [`${stem}e`, stem].reverse()
  if (ONE_SYLLABLE.test(stem)) return [`${stem}e`]
  return takesE(stem) ? [`${stem}e`, stem] : [stem, `${stem}e`]
}

/** True when a stem looks as if an "e" had been dropped: "impos", "mediat", "toppl", "challeng". */
function takesE(stem: string): boolean {
  return (
    /(?:[^aeou]at|iz|[vcu]|[^aeiou][ls]|dg|[aeiou]g|ng|rg|lg|[^aeiouy][bcdfgkpt]l|[aiou]s|[iuao]r|rs|ns|od|id|ud|ib|[^aeiou](?:[ao]k|il)|in)$/.test(
      stem,
    ) && !/(?:[aeiou]{2}[rnd]|tion|er|ss|ll|al|el|ol|ul|ain|ion)$/.test(stem)
  )
}
