// What something is sent for.
import { wordSet } from '../../word-set.ts'
import { type Draft, type DraftsByHead, hasParties } from '../draft.ts'
import { isPurpose } from '../purpose.ts'
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
  const found: number[] = []
  const end = syntax.sentences.firsts[draft.sentence + 1]!
  for (let head = draft.head + 1; head < end; head++) {
    const told = at.get(head)
    if (told?.row.pos !== 'v' || told.kind !== 'event' || BESIDES.has(told.base)) continue
    if (isPurpose(syntax, head, draft.head)) found.push(head)
  }
  return found
}

const BESIDES: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'REQUEST'])
