// The mode that a verb says by itself, where no row of the lexicon fits the words around it.
import type { Events } from '../../knowledge/events.ts'
import type { EventType } from '../../model/index.ts'
import type { Reading } from '../../reading/index.ts'

/**
 * The mode of which the verb is a word, null for none.
 *
 *     Sudan reopened the Libyan kiosks.
 *           ^^^^^^^^ access
 */
export function ownMode(
  { tags }: Reading<'tags'>,
  events: Events,
  type: EventType,
  head: number,
): string | null {
  return events.modeWords(type).get(tags.lemmas[head]!.toLowerCase()) ?? null
}
