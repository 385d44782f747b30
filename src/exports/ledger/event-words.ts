// Events in words: who takes part, when, what it rests on. English for people, not for programs.
import type { EventActor, EventWhen, LedgerEvent, Standing } from '../../model/index.ts'
import { printable } from '../text-width.ts'
import { dateWords, listWords } from '../wording.ts'

/** "North Korea → Russia", or those who act together. */
export function eventParties({ actors, recipients }: Pick<LedgerEvent, 'actors' | 'recipients'>): string {
  const left = names(actors) || 'somebody not named'
  const right = names(recipients)
  return right === '' ? left : `${left} → ${right}`
}

const names = (actors: readonly EventActor[]): string =>
  listWords([...new Set(actors.map(({ name }) => printable(name)))])

/** "AID", "CONSULT visit". */
export function eventLabel({ type, mode }: Pick<LedgerEvent, 'type' | 'mode'>): string {
  return mode === null ? type : `${type} ${mode}`
}

/** "June 2024"; days that only the publication gives say so. */
export function eventWhen(when: EventWhen | null): string {
  if (when === null) return ''
  return when.dated ? dateWords(when) : `published ${dateWords(when)}`
}

/** "disputed: 2 independent sources affirm, 1 denies". */
export function standingWords({ kind, sources, affirming, denying }: Standing): string {
  const verb = (count: number, word: string): string => `${count} ${word}${count === 1 ? 's' : ''}`
  const told = `${sources} independent source${sources === 1 ? '' : 's'}`
  switch (kind) {
    case 'withdrawn':
      return 'withdrawn: no document that tells it stands'
    case 'disputed':
      return `disputed: ${told}, ${verb(affirming, 'affirm')}, ${denying === 1 ? '1 denies' : `${denying} deny`}`
    case 'corroborated':
      return `corroborated: ${told}${affirming === 0 ? ' deny' : ''}`
    case 'single-source':
      return affirming === 0 ? 'single source, which denies' : 'single source'
  }
}

/** "denied", "planned, possible": what keeps the event from being a plain fact. */
export function eventReality({ reality, polarity, certainty }: LedgerEvent): string {
  const words: string[] = []
  if (polarity === 'denied') words.push('denied')
  if (reality !== 'actual') words.push(reality === 'called-for' ? 'called for' : reality)
  if (certainty === 'alleged' || certainty === 'believed') words.push(certainty)
  return words.join(', ')
}

/** "120 events, 100 shown; the next: --after e_…": how many there are, and how to go on when that is not all. */
export function countLine(total: number, word: string, shown: number, last: string | undefined): string {
  const all = counted(total, word)
  return shown < total && last !== undefined ? `${all}, ${shown} shown; the next: --after ${last}` : all
}

/** "1 claim", "3 claims". */
export function counted(count: number, word: string): string {
  return `${count.toLocaleString('en-US')} ${word}${count === 1 ? '' : 's'}`
}
