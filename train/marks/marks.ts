// What somebody wrote of the acts in a text, as claims.
import { EVENT_TYPES, type EventType, isEventType, type Span } from '../../src/model/index.ts'

/** A mention that has a number: its place in the list, from 1. */
export interface ShownMention {
  readonly span: Span
  readonly sentence: number
  readonly country: string | null
}

/** An act as the reader found it; parties by number, null for one without. */
export interface Act {
  readonly trigger: Span
  readonly sentence: number
  readonly type: EventType
  readonly actors: readonly (number | null)[]
  readonly recipients: readonly (number | null)[]
}

export interface MarkedText {
  readonly text: string
  readonly sentences: readonly Span[]
  readonly mentions: readonly ShownMention[]
  readonly acts: readonly Act[]
}

/** `type` null: as the reader has it. A null party is one whose words the reader did not see. */
type Mark =
  | 'ok'
  | 'no act'
  | {
      readonly type: EventType | null
      readonly actors: readonly (number | null)[]
      readonly recipients: readonly (number | null)[]
    }

const LINE = /^a(\d+) (?:(ok)|(x)|(?:([A-Z]+) )?([\d,?]+|-) > ([\d,?]+|-))$/

/** Marks by number of text, then of act. Throws on a line of another form. */
export function parseMarks(content: string): Map<number, Map<number, Mark>> {
  const texts = new Map<number, Map<number, Mark>>()
  let acts = new Map<number, Mark>()
  for (const line of content.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const heading = /^## (?:.*-)?(\d+)$/.exec(line)
    if (heading) {
      acts = new Map()
      texts.set(Number(heading[1]), acts)
      continue
    }
    const match = LINE.exec(line)
    if (!match) throw new Error(`no mark: ${line}`)
    const [, act, ok, no, type = null, actors = '-', recipients = '-'] = match
    if (type !== null && !isEventType(type))
      throw new Error(`${line}: the types are ${EVENT_TYPES.join(', ')}`)
    acts.set(
      Number(act),
      ok ? 'ok' : no ? 'no act' : { type, actors: numbers(actors), recipients: numbers(recipients) },
    )
  }
  return texts
}

const numbers = (list: string): (number | null)[] =>
  list === '-' ? [] : list.split(',').map((one) => (one === '?' ? null : Number(one)))

/** Words that stand in no text, for a party whose own were not seen. */
const UNSEEN = { text: '?!?', country: 'unknown' }

/** Claims of the acts that are acts, with the fields that training looks at. Throws where an act has no mark. */
export function claimsOf(
  { text, sentences, mentions, acts }: MarkedText,
  marks: ReadonlyMap<number, Mark>,
  name: string,
): object[] {
  const party = (number: number | null) => {
    const mention = number === null ? null : mentions[number - 1]
    if (mention === undefined) throw new Error(`${name}: no mention ${number}`)
    return mention === null
      ? UNSEEN
      : { text: text.slice(mention.span.start, mention.span.end), country: mention.country ?? 'unknown' }
  }
  return acts.flatMap((act, at) => {
    const mark = marks.get(at + 1)
    if (mark === undefined) throw new Error(`${name}: no mark of a${at + 1}`)
    if (mark === 'no act') return []
    const { type, actors, recipients } = mark === 'ok' ? act : mark
    const { start, end } = sentences[act.sentence]!
    const trigger = text.slice(act.trigger.start, act.trigger.end)
    // A word that stands twice is looked for from its own place on.
    const first = text.indexOf(trigger, start) === act.trigger.start
    return [
      {
        kind: 'event',
        quote: text.slice(first ? start : act.trigger.start, end),
        trigger,
        type: type ?? act.type,
        actors: actors.map(party),
        recipients: recipients.map(party),
      },
    ]
  })
}
