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
 *     Kenya and Uganda were both offered a loan.
 *                           ^^^^ floating subject of "offered"
 */
export function floatingSubject(syntax: Syntax, verb: number): number {
  const floating = dependent(syntax.dependencies, verb, R.advmod!, R.cc!, R.det!)
  if (floating < 0 || floating > verb || !isFloating(syntax, floating)) return -1
  return syntax.mentions.atHead[floating]! >= 0 ? floating : -1
}

/** "both", "each": a quantifier that may stand for the subject beside it. */
export function isFloating({ tokens }: Syntax, token: number): boolean {
  return FLOATING.has(tokens.lowers[token]!)
}
