// Transcripts: each turn is told by its speaker.
import type { Attribution, Mentions } from '../../reading/layers.ts'
import { turnsOf } from '../turns.ts'
import type { Board } from './board.ts'

/**
 * What somebody says in his turn is his word, like a quotation; what is told within it has his turn around it.
 *     Q: Will you go? A: They signed an accord. Q: When? A: On Monday.
 */
export function withTurns(
  board: Board,
  mentions: Mentions | null,
  all: readonly Attribution[],
): Attribution[] {
  const turns = mentions === null ? [] : turnsOf({ ...board, mentions })
  if (mentions === null || turns.length === 0) return [...all]
  const inLabel = new Uint8Array(board.tokens.count)
  const turnAt = new Int32Array(board.tokens.count).fill(-1)
  const added: Attribution[] = []
  for (const { label, content, speaker } of turns) {
    inLabel.fill(1, label.first, label.end)
    if (speaker < 0) continue
    const { first, end } = mentions.all[speaker]!
    const turn: Attribution = Object.freeze({
      index: all.length + added.length,
      kind: 'quotation',
      source: { first, end },
      sourceMention: speaker,
      joined: [],
      cue: { first: label.end - 1, end: label.end },
      content: [content],
      vouches: 'reported',
      denies: false,
      outer: -1,
      rule: 'transcript',
    })
    turnAt.fill(turn.index, content.first, content.end)
    added.push(turn)
  }
  const within = all.map((one) => {
    const at = one.cue?.first ?? one.content[0]?.first ?? -1
    // A label's colon may have been taken for a cue.
    if (at >= 0 && inLabel[at] === 1)
      return Object.freeze({ ...one, content: [], vouches: 'asserted' as const })
    return one.outer >= 0 || at < 0 || turnAt[at]! < 0 ? one : Object.freeze({ ...one, outer: turnAt[at]! })
  })
  return [...within, ...added]
}
