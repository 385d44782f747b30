// Where a report ends and the text goes on to say when that was.
import { U } from '../../reading/tagset.ts'
import type { Board } from './board.ts'

// Between the comma and "after" stand a number and a unit of time at most.
const LONGEST = 4
const UNITS = new Set(['hour', 'minute', 'day', 'week', 'month', 'year', 'decade'])

/**
 * ", a day after", ", three weeks before", ", on the eve of": the text dates the report by another act, for which it
 * vouches itself.
 *     Mali said it had freed ten men, two days after Niger closed the border.
 *     ^^^^ source
 *          ^^^^ cue
 *               ^^^^^^^^^^^^^^^^^^^^ content
 * True when such words begin after the comma at `comma`.
 */
export function beginsBackground({ tokens, tags }: Board, comma: number, end: number): boolean {
  if (tokens.lowers[comma + 1] === 'on' && tokens.lowers[comma + 3] === 'eve') return true
  for (let token = comma + 1; token < end && token <= comma + LONGEST; token++) {
    if (UNITS.has(tags.lemmas[token]!)) {
      const next = tokens.lowers[token + 1]
      return next === 'after' || next === 'before'
    }
    const upos = tags.upos[token]
    if (upos !== U.DET && upos !== U.NUM && upos !== U.ADV && upos !== U.ADJ && upos !== U.ADP) return false
  }
  return false
}
