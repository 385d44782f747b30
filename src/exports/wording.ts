// Claims in words: who vouches, how the act is put, when it was. English for people, not for programs.
import type { Actor, Claim, EventClaim, Item, Quad, Speaker, When } from '../model/index.ts'
import { printable } from './text-width.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** What each quad holds. */
export const QUAD_WORDS: Readonly<Record<Quad, string>> = {
  1: 'verbal cooperation',
  2: 'material cooperation',
  3: 'verbal conflict',
  4: 'material conflict',
}

/** "A", "A and B", "A, B and C". */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** The names of several actors as one phrase; the same name stands once, an implied actor is marked. */
export function actorWords(actors: readonly Actor[]): string {
  const names = actors.map((actor) => printable(actor.name) + (actor.via === 'implied' ? ' (implied)' : ''))
  return listWords([...new Set(names)])
}

/** "North Korea → Russian forces", or those who act together. */
export function partyWords(claim: EventClaim): string {
  const actors = actorWords(claim.actors)
  const recipients = actorWords(claim.recipients)
  if (recipients === '') return actors === '' ? 'somebody not named' : actors
  return `${actors === '' ? 'somebody not named' : actors} → ${recipients}`
}

/** Who vouches, in the text's own words where it has them; null when the text says it in its own voice. */
export function certaintyWords(claim: Claim): string | null {
  const chain = claim.saidBy.map(speakerWords).join(', citing: ')
  switch (claim.certainty) {
    case 'asserted':
      return chain === '' ? null : chain
    case 'reported':
      return chain === '' ? 'reported; the text does not say by whom' : chain
    case 'alleged':
      return chain === '' ? 'alleged; the text does not say by whom' : `alleged: ${chain}`
    case 'believed':
      return chain === '' ? 'believed; the text does not say by whom' : `believed: ${chain}`
  }
}

/** "Western intelligence agencies have reported", "according to officials": source and cue in the order of the text. */
function speakerWords(speaker: Speaker): string {
  const name = printable(speaker.via === 'pronoun' ? speaker.name : speaker.mention.text || speaker.name)
  if (speaker.cue === null) return name
  const cue = printable(speaker.cue.text)
  return speaker.cue.start < speaker.mention.start ? `${cue} ${name}` : `${name} ${cue}`
}

/** Below this a claim's confidence is told: of such acts a fair part have another party or are of another kind. */
const SURE = 0.6

/** True when the reader is less sure than usual that it took the right parties and the right kind of act. */
export function isLessSure({ kind, confidence }: Claim): boolean {
  return kind === 'event' && confidence < SURE
}

/** What keeps the act from being a plain fact: denied, planned, called for, possible, conditional; null for none. */
export function realityWords(claim: Claim): string | null {
  const words: string[] = []
  if (claim.polarity === 'denied') words.push('denied')
  if (claim.reality === 'planned') words.push('planned')
  if (claim.reality === 'called-for') words.push('called for')
  if (claim.reality === 'possible') words.push('possible')
  if (claim.reality === 'conditional') words.push('conditional')
  return words.length === 0 ? null : words.join(', ')
}

/** "26 December 2025", "June 2024", "2024", "2024-03-04 to 2024-03-10"; a date of the report says so. */
export function whenWords(when: When): string {
  const date = dateWords(when)
  return when.of === 'report' ? `reported ${date}` : date
}

/** A closed interval of days as people write it. */
export function dateWords({ from, to, precision }: Pick<When, 'from' | 'to' | 'precision'>): string {
  const [year, month, day] = from.split('-').map(Number)
  const monthName = MONTHS[(month ?? 0) - 1]
  if (precision === 'day' && from === to && monthName !== undefined) return `${day} ${monthName} ${year}`
  if (precision === 'month' && from.slice(0, 7) === to.slice(0, 7) && monthName !== undefined)
    return `${monthName} ${year}`
  if (precision === 'year' && from.slice(0, 4) === to.slice(0, 4)) return String(year)
  return `${from} to ${to}`
}

/** "artillery shells", "shells (about 9,000,000 rounds)"; the figure is left out where the words hold it. */
export function itemWords(item: Pick<Item, 'text' | 'quantity'>): string {
  const words = printable(item.text)
  if (item.quantity === null || /\d/.test(words)) return words
  const { value, unit, approximate } = item.quantity
  const figure = `${approximate ? 'about ' : ''}${value.toLocaleString('en-US')}${unit === null ? '' : ` ${unit}`}`
  return `${words} (${figure})`
}
