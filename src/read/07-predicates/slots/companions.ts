// Those named as acting, or as meant, together with somebody: "together with", "along with", "as well as".
import { R } from '../../../reading/index.ts'
import type { Syntax } from '../syntax.ts'

// Words that join two, the last one first as they stand before the second; longest first.
const JOINING: readonly (readonly string[])[] = [
  ['as', 'well', 'as'],
  ['in', 'concert', 'with'],
  ['together', 'with'],
  ['along', 'with'],
  ['jointly', 'with'],
  ['but', 'also'],
  ['alongside'],
]
const FIRST: ReadonlySet<string> = new Set(JOINING.map((words) => words[0]!))
const LAST: ReadonlySet<string> = new Set(JOINING.map((words) => words.at(-1)!))

/**
 * Heads of the mentions that such words join to the mention at a token, on either side of it.
 *
 *     France, together with Germany, condemned the attack.
 *                           ^^^^^^^ companion of "France"
 *     ^^^^^^ companion of "Germany"
 */
export function companions(syntax: Syntax, token: number): number[] {
  const { mentions, tokens } = syntax
  const index = mentions.atHead[token]!
  if (index < 0) return []
  const { first, end } = mentions.all[index]!
  const found: number[] = []
  const after = tokens.forms[end] === ',' ? end + 1 : end
  if (FIRST.has(tokens.lowers[after] ?? '')) {
    const words = JOINING.find((one) => one.every((word, at) => tokens.lowers[after + at] === word))
    if (words) found.push(...startingAt(syntax, after + words.length))
  }
  if (LAST.has(tokens.lowers[first - 1] ?? '')) {
    const words = JOINING.find((one) =>
      one.every((word, at) => tokens.lowers[first - one.length + at] === word),
    )
    if (words) {
      const start = first - words.length
      found.push(...endingAt(syntax, tokens.forms[start - 1] === ',' ? start - 1 : start))
    }
  }
  return found
}

/**
 * The same where the words follow the verb or stand before its clause: they join those who act.
 *
 *     Along with Japan, Australia condemned China.
 *                ^^^^^ acting too in "condemned"
 *     Both signed it along with Brazil.
 *                               ^^^^^^ acting too in "signed"
 */
export function companionsOfVerb(syntax: Syntax, verb: number): number[] {
  const { dependencies: tree, mentions, tokens, named } = syntax
  const found: number[] = []
  for (let child = tree.firstChild[verb]!; child >= 0; child = tree.nextSibling[child]!) {
    const first =
      tree.relations[child] === R.advmod && BESIDE.has(tokens.lowers[child]!)
        ? child
        : linkBefore(syntax, child)
    if (first < 0 || tokens.lowers[first + 1] !== 'with') continue
    // Right behind a party they join it.
    const before = tokens.forms[first - 1] === ',' ? first - 2 : first - 1
    if (before >= 0 && before !== verb && (mentions.atHead[before]! >= 0 || named[before]! > 0)) {
      const { form } =
        mentions.all[mentions.atHead[before]! >= 0 ? mentions.atHead[before]! : named[before]! - 1]!
      if (form !== 'pronoun' || tree.heads[before] !== verb || tree.relations[before] !== R.obj) continue
    }
    found.push(...startingAt(syntax, first + 2))
  }
  return found
}

// Adverbs that say with whom.
const BESIDE: ReadonlySet<string> = new Set(['together', 'along', 'jointly'])

/** The first of the joining words of a phrase, -1 for none. */
function linkBefore({ mentions, tokens, dependencies: tree }: Syntax, token: number): number {
  if (tree.relations[token] !== R.obl) return -1
  const index = mentions.atHead[token]!
  if (index < 0) return -1
  const first = mentions.all[index]!.first - 2
  return BESIDE.has(tokens.lowers[first] ?? '') ? first : -1
}

/** The widest of the mentions that start at a token. */
function startingAt({ sentences, bySentence }: Syntax, token: number): number[] {
  const one = (bySentence[sentences.of[token]!] ?? []).find(({ first }) => first === token)
  return one === undefined || one.form === 'adjective' ? [] : [one.head]
}

/** The widest of the mentions that end at a token. */
function endingAt({ sentences, bySentence }: Syntax, token: number): number[] {
  const one = (bySentence[sentences.of[token - 1]!] ?? []).find(
    ({ end, form }) => end === token && form !== 'adjective',
  )
  return one === undefined ? [] : [one.head]
}
