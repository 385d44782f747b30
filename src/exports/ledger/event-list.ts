// A list of events on a terminal: who to whom and what, the leading quote, date, standing, where to look further.
import type { EventRecord } from '../../model/index.ts'
import type { Paint } from '../paint.ts'
import { pageWidth, type Setting, setFacts, setQuote, setTitle, spaced } from '../set-lines.ts'
import { itemWords } from '../wording.ts'
import {
  counted,
  countLine,
  eventLabel,
  eventParties,
  eventReality,
  eventWhen,
  standingWords,
} from './event-words.ts'

/** The events as lines, ending in a newline; `total` is how many there are in all. */
export function eventList(
  records: readonly EventRecord[],
  total: number,
  { width, paint }: { width: number; paint: Paint },
): string {
  const setting = { width: pageWidth(width), indent: 2, paint }
  const last = records.at(-1)?.event.id
  const lines = [
    ...spaced(records.map((record) => eventLines(record, setting))),
    ...(records.length === 0 ? [] : ['']),
    paint.quiet(countLine(total, 'event', records.length, last)),
  ]
  return `${lines.join('\n')}\n`
}

/** The lines of one event. */
export function eventLines({ event, claims }: EventRecord, setting: Setting): string[] {
  const lead = claims[0]?.claim
  const title = { first: '', title: eventParties(event), label: eventLabel(event), quad: event.quad }
  const quote = lead?.quote ?? { start: 0, end: event.quote.length, text: event.quote }
  return [
    ...setTitle(title, { ...setting, indent: 0 }),
    ...setQuote(quote, lead?.trigger ?? null, setting),
    ...setFacts(
      [
        { label: '', text: eventReality(event), caution: true },
        { label: '', text: eventWhen(event.when) },
        { label: 'in', text: event.where?.name ?? '' },
        { label: 'what:', text: event.items.map(itemWords).join('; ') },
        {
          label: '',
          text: standingWords(event.standing),
          caution: event.standing.kind === 'disputed' || event.standing.kind === 'withdrawn',
        },
        { label: '', text: counted(event.standing.documents, 'document') },
        { label: '', text: event.id },
      ],
      setting,
    ),
  ]
}
