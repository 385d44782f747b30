// How the names of a list are written in running text: word order, capitals, and which of them may match freely.
import type { ListEntry, ListName } from './list-entry.ts'

/** A way in which a text may have the name. The score is below 1 where the order is not that of the bearer's country. */
export interface Spelling {
  readonly text: string
  readonly score: number
}

/** The score of a name whose family name stands at the other end than is usual. */
const OTHER_ORDER = 0.9

/** Every way to write a name in a text. "SURNAME, Given" says itself that both orders are the same name. */
export function spellingsOf(entry: ListEntry, name: ListName, familyFirst: boolean | null): Spelling[] {
  if (name.kind === 'script') return []
  const text = name.text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/["“”]/g, ' ')
    .replace(/(^|\s)'([^']+)'(?=\s|$)/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim()
  if (text === '') return []
  if (entry.order === 'comma' && text.includes(',')) return turned(text, familyFirst)
  const plain = text.replace(/\s*,\s*/g, ' ')
  return plain === text
    ? [{ text, score: 1 }]
    : [
        { text, score: 1 },
        { text: plain, score: 1 },
      ]
}

function turned(text: string, familyFirst: boolean | null): Spelling[] {
  const [family, given, ...rest] = text.split(',').map((part) => part.trim()) as [string, string, ...string[]]
  const after = rest.length === 0 ? '' : ` ${rest.join(' ')}`
  return [
    { text: `${given} ${family}${after}`, score: familyFirst === true ? OTHER_ORDER : 1 },
    { text: `${family} ${given}${after}`, score: familyFirst === true ? 1 : OTHER_ORDER },
  ].map((one) => ({ ...one, text: one.text.trim() }))
}

/** Words that do not make a name more than one word. */
const SMALL: ReadonlySet<string> = new Set([
  'a',
  'al',
  'an',
  'and',
  'by',
  'da',
  'de',
  'del',
  'der',
  'di',
  'du',
  'e',
  'el',
  'for',
  'in',
  'la',
  'las',
  'le',
  'les',
  'los',
  'of',
  'on',
  'the',
  'to',
  'und',
  'van',
  'von',
  'y',
])
/** Words of two letters that are names by themselves: of Korea, China, Burma. */
const SHORTEST = 2
/** Letters that a name of one word needs to stand by itself. */
const LONG_ENOUGH = 5

/** The words that carry a name. */
export function fullWords(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word.length >= SHORTEST && !SMALL.has(word.toLowerCase()),
  )
}

/**
 * Whether a text's words alone may be taken for the name. Weak names, ships and aircraft need a word beside them that
 * says what they are; so do names of one word, except an organisation's that is long and is no word of the knowledge
 * already. Words that mean somebody already (`isTaken`) never do.
 */
export function matchesFreely(
  entry: ListEntry,
  name: ListName,
  text: string,
  isTaken: (words: string) => boolean,
): boolean {
  if (name.quality === 'weak' || entry.kind === 'vessel' || entry.kind === 'aircraft') return false
  const words = fullWords(text)
  // "Ministry of Defence" is every country's.
  if (words.length > 1) return entry.kind === 'person' || !isTaken(text)
  const [word = ''] = words
  // One word beside a longer name is mostly an abbreviation or a brand, and may mean anything: "Harbour".
  if (name.kind !== 'name' && fullWords(entry.names[0]!.text).length > 1) return false
  return entry.kind !== 'person' && /^\p{L}+$/u.test(word) && word.length >= LONG_ENOUGH && !isTaken(word)
}

/** A name in capitals as newspapers write it: "AL-HAJ TRADING CO., LTD." becomes "Al-Haj Trading Co., Ltd.". */
export function inNewsprint(text: string): string {
  if (/\p{Ll}{2}/u.test(text))
    return text.replace(/(?:\p{Lu}{2,}[-'’])*\p{Lu}{3,}(?:[-'’]\p{Lu}+)*/gu, (word) => asWord(word))
  return text.replace(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu, (word, at: number) =>
    at > 0 && SMALL.has(word.toLowerCase())
      ? word.toLowerCase()
      : // "LTD." is cut short, "JSC" is an abbreviation.
        asWord(word, text[at + word.length] === '.'),
  )
}

function asWord(word: string, short: boolean = false): string {
  if (/\d/.test(word) || (!short && !/[AEIOUYÀ-ÖØ-Ý]/i.test(word))) return word
  return word.replace(/(^|-)(\p{L})([^-]*)/gu, (_, joint: string, first: string, rest: string) => {
    return `${joint}${first.toUpperCase()}${rest.toLowerCase()}`
  })
}

/** The name to show: the one that the list leads with, in the order of the bearer's country. */
export function shownName(entry: ListEntry, familyFirst: boolean | null): string {
  const [first] = entry.names
  const [best] = spellingsOf(entry, first!, familyFirst).sort((a, b) => b.score - a.score)
  return inNewsprint(best?.text ?? first!.text)
}
