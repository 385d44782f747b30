// Words that put what they bring in at another time than the clause they stand in.
import { dependent, R } from '../../reading/index.ts'
import type { View } from './view.ts'

const OTHER: ReadonlySet<string> = new Set([
  'after',
  'before',
  'following',
  'since',
  'until',
  'till',
  'if',
  'unless',
  'because',
  'despite',
  'although',
  'though',
  'ahead',
  'prior',
  'pending',
  'than',
  'whether',
  'beyond',
])

/**
 * True for a phrase or clause that tells of another moment than the clause it stands in: its time is not that clause's,
 * nor the other way round.
 *
 *     Oslo freed two men on May 3 after talks in Doha.
 *                                       ^^^^^ another moment
 */
export function isOtherMoment(view: View, token: number): boolean {
  const { dependencies: tree, tokens } = view
  if (tokens.lowers[token] === 'following') return true
  const mark = dependent(tree, token, R.case!, R.mark!)
  if (mark >= 0 && OTHER.has(tokens.lowers[mark]!)) return true
  return tree.relations[token] === R.advcl && mark < 0 && OTHER.has(tokens.lowers[token - 1] ?? '')
}
