// Keeps the full stop with a shortened title before a name.
import { classOf, SPACE, UPPER } from '../../language/characters.ts'
import type { Run } from './token-boundaries.ts'

// Titles and the "v." of lawsuits that the treebanks seldom or never show before a name.
const SHORTENED: ReadonlySet<string> = new Set(
  'Rep Reps Sens Gov Govs Capt Sgt Adm Maj Cmdr Cpl Pvt Pres Supt Amb Hon Msgr Atty Insp Brig v vs'.split(
    ' ',
  ),
)
const LONGEST = 4

/**
 * The stop after a shortened title belongs to it when a capital follows: no sentence ends there.
 *     They met Rep. Doe and Capt. Roe.
 *              ^^^^         ^^^^^
 * True when a token would begin at `at`, the last place of the run, only for that stop; `begin` is where its word began.
 */
export function keepsStop(text: string, run: Run, begin: number, at: number): boolean {
  if (at !== run.to - 1 || text.charCodeAt(at) !== 46 || at - begin > LONGEST) return false
  if (!SHORTENED.has(text.slice(begin, at))) return false
  let next = run.to
  let lines = 0
  while (next < text.length && next < run.to + 8 && classOf(text.charCodeAt(next)) === SPACE)
    if (text.charCodeAt(next++) === 10) lines++
  return lines < 2 && next < text.length && classOf(text.charCodeAt(next)) === UPPER
}
