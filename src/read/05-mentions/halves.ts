// Rule: "the North" and "the South" are the two states that a name is divided between, when the text names one of them.
import { type Board, blank, type Draft, isProper, lay, type SentenceRange } from './board.ts'

/** Halves of divided states by their quarter: `North` to the state's id. */
export type Halves = ReadonlyMap<string, string>

const OPPOSITE: Readonly<Record<string, string>> = {
  North: 'South',
  South: 'North',
  East: 'West',
  West: 'East',
}

/** The halves of the divided states among those that the document names; a quarter of two of them says nothing. */
export function halvesOf(board: Board): Halves {
  const found = new Map<string, string>()
  const torn = new Set<string>()
  for (const country of board.countries) {
    const name = board.knowledge.actor(country)?.name ?? ''
    const space = name.indexOf(' ')
    const quarter = name.slice(0, Math.max(0, space))
    if (!Object.hasOwn(OPPOSITE, quarter)) continue
    const opposite = OPPOSITE[quarter]!
    const other = board.knowledge.names
      .senses(`${opposite} ${name.slice(space + 1)}`)
      .find((sense) => sense.use === 'name')
    if (other === undefined || board.knowledge.actor(other.actor)?.kind !== 'state') continue
    for (const [half, id] of [
      [quarter, country],
      [opposite, other.actor],
    ] as const) {
      if (found.has(half) && found.get(half) !== id) torn.add(half)
      found.set(half, id)
    }
  }
  for (const half of torn) found.delete(half)
  return found
}

/**
 * Only with the article and a capital.
 *
 *     North Korea sent envoys, and the South thanked the North for them.
 *                                  ^^^^^^^^^ state
 *                                                    ^^^^^^^^^ state
 */
export function halves(board: Board, range: SentenceRange, known: Halves): void {
  const { forms, lowers } = board.tokens
  for (let token = range.first + 1; token < range.end; token++) {
    const id = lowers[token - 1] === 'the' ? known.get(forms[token]!) : undefined
    if (id === undefined || board.named[token] !== undefined || forms[token + 1] === '-') continue
    if (token + 1 < range.end && (isProper(board, token + 1) || board.named[token + 1]?.form === 'name'))
      continue
    const draft: Draft = blank(token - 1, token + 1, token, 'state', 'name', 'halves/of-state')
    draft.candidates = [id]
    draft.country = id
    draft.sector = 'GOV'
    lay(board, draft, true)
  }
}
