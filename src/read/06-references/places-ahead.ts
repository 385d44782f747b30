// Finds the place that a sentence or clause opens with: "In Quito, the defence ministry", "Bissau, where the government".
import type { Mention } from '../../reading/index.ts'
import type { Case } from './case.ts'

/**
 * The country of the place, null without one.
 *
 *     In Bamako, the government condemned the killings.
 *        ^^^^^^ MLI
 */
export function placeAhead(open: Case, mention: Mention): string | null {
  const { tokens, sentences, mentions } = open
  if (tokens.lowers[mention.first - 1] === 'where') {
    const last = tokens.lowers[mention.first - 2] === ',' ? mention.first - 3 : mention.first - 2
    return placeAt(open, last)
  }
  const first = sentences.firsts[mention.sentence]!
  if (tokens.lowers[first] !== 'in') return null
  const last = tokens.lowers[mention.first - 1] === ',' ? mention.first - 2 : mention.first - 1
  const place = mentions.all[mentions.atHead[last] ?? -1]
  return place !== undefined && place.first === first + 1 ? placeAt(open, place.head) : null
}

function placeAt({ mentions }: Case, token: number): string | null {
  const place = mentions.all[mentions.atHead[token] ?? -1]
  return place !== undefined && place.form === 'name' && (place.kind === 'place' || place.kind === 'state')
    ? place.country
    : null
}
