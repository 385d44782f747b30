// Events in words: who to whom, when, what they rest on. English for people, not for programs.
import type { EventActor, EventRecord, EventWhen, LedgerEvent, Standing, When } from '../model/index.ts'
import { printable } from './text-width.ts'
import { listWords, whenWords } from './wording.ts'

/** "North Korea → Russian forces", or those who act together. */
export function eventParties(event: Pick<LedgerEvent, 'actors' | 'recipients'>): string {
  const actors = nameWords(event.actors) || 'somebody not named'
  const recipients = nameWords(event.recipients)
  return recipients === '' ? actors : `${actors} → ${recipients}`
}

const nameWords = (actors: readonly EventActor[]): string =>
  listWords([...new Set(actors.map(({ name }) => printable(name)))])

/** "AID", "CONSULT visit". */
export function eventLabel({ type, mode }: Pick<LedgerEvent, 'type' | 'mode'>): string {
  return mode === null ? type : `${type} ${mode}`
}

/** "June 2024"; with `published` for the day of the first report where no claim dates the event. */
export function eventWhenWords(when: EventWhen | null): string | null {
  if (when === null) return null
  const words = whenWords({ ...when, of: 'event', text: '' } satisfies When)
  return when.dated ? words : `published ${words}`
}

/** "one source", "2 independent sources", "disputed: 1 affirms, 2 deny", "withdrawn". */
export function standingWords(standing: Standing): string {
  const { kind, sources, affirming, denying } = standing
  if (kind === 'withdrawn') return 'withdrawn'
  if (kind === 'disputed')
    return `disputed: ${affirming} ${affirming === 1 ? 'affirms' : 'affirm'}, ${denying} ${denying === 1 ? 'denies' : 'deny'}`
  return kind === 'corroborated' ? `${sources} independent sources` : 'one source'
}

/** What keeps an event from being a plain fact: denied, planned, called for, possible, conditional; empty for none. */
export function eventCaution({ polarity, reality, certainty }: LedgerEvent): string {
  const words = [
    polarity === 'denied' ? 'denied' : '',
    reality === 'actual' ? '' : reality.replace('-', ' '),
    certainty === 'alleged' || certainty === 'believed' ? certainty : '',
  ]
  return words.filter((word) => word !== '').join(', ')
}

/** Names of those who published it, in the order of its claims, each once. */
export function publishersOf({ claims }: EventRecord): readonly string[] {
  const names = claims.map(
    ({ document }) => document.publisher ?? document.url ?? document.title ?? document.id,
  )
  return [...new Set(names.map(printable))]
}
