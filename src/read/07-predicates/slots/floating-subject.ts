// A quantifier that stands for the subject, which the parser takes for an adverb.
import { dependent, R } from '../../../reading/index.ts'
import type { Syntax } from '../syntax.ts'

const FLOATING = new Set([
  'both',
  'neither',
  'all',
  'each',
  'either',
  'none',
  'few',
  'many',
  'several',
  'some',
])

/**
 * The quantifier before the verb when the references know whom it stands for, else -1.
 *
 *     Malta and Cyprus were each offered a loan.
 *                           ^^^^ floating subject of "offered"
 */
export function floatingSubject(syntax: Syntax, verb: number): number {
  const { dependencies: tree, tokens, mentions } = syntax
  const floating = dependent(tree, verb, R.advmod!, R.cc!, R.det!)
  if (floating < 0 || floating > verb || !FLOATING.has(tokens.lowers[floating]!)) return -1
  return mentions.atHead[floating]! >= 0 ? floating : -1
}
