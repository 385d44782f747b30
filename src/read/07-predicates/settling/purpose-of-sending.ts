// What something is sent for.
import { wordSet } from '../../word-set.ts'
import { type Draft, type DraftsByHead, hasParties } from '../draft.ts'
import { purposesOf } from '../purpose.ts'
import type { Syntax } from '../syntax.ts'

/**
 * Heads of the acts that somebody or something is sent for: the sending tells them, and a second claim would tell them
 * again as a plan. Who is to kill, to seize or to ask is told besides.
 *
 *     Chad sent soldiers to patrol Togo.
 *                           ^^^^^^ content of "sent"
 */
export function purposesOfSending(syntax: Syntax, draft: Draft, at: DraftsByHead): number[] {
  if (draft.row.pos !== 'v' || draft.kind !== 'event') return []
  const { tags, knowledge } = syntax
  if (!wordSet(knowledge, 'sending').has(tags.lemmas[draft.head]!) || !hasParties(syntax, draft)) return []
  return purposesOf(syntax, draft, at, ({ kind, base }) => kind === 'event' && !BESIDES.has(base))
}

const BESIDES: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'REQUEST'])
