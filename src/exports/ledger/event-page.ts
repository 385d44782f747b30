// The page of one event: what it is, where its claims differ, and every claim that tells it, side by side.
import type { ClaimRecord, Conflict, EventRecord, Judgement } from '../../model/index.ts'
import type { Paint } from '../paint.ts'
import { type Fact, pageWidth, type Setting, setFacts, setHeading, setTitle, spaced } from '../set-lines.ts'
import { printable } from '../text-width.ts'
import { itemWords } from '../wording.ts'
import { keptClaimLines } from './claim-list.ts'
import { counted, eventLabel, eventParties, eventReality, eventWhen, standingWords } from './event-words.ts'

/** The page as lines, ending in a newline. */
export function eventPage(record: EventRecord, { width, paint }: { width: number; paint: Paint }): string {
  const setting = { width: pageWidth(width), indent: 2, paint }
  const { event, claims, judgements } = record
  const affirming = claims.filter(({ claim }) => claim.polarity === 'affirmed')
  const denying = claims.filter(({ claim }) => claim.polarity === 'denied')
  const section = (heading: string, blocks: readonly (readonly string[])[]): string[] =>
    blocks.length === 0 ? [] : ['', setHeading(heading, setting), ...spaced(blocks)]
  const lines = [
    ...headLines(record, setting),
    ...section(
      'Where they differ',
      event.conflicts.map((conflict) => conflictLines(conflict, record, setting)),
    ),
    ...section(
      denying.length === 0
        ? counted(affirming.length, 'claim')
        : `Affirmed by ${counted(affirming.length, 'claim')}`,
      affirming.map((claim) => keptClaimLines(claim, setting, copyFacts(claim, record))),
    ),
    ...section(
      `Denied by ${counted(denying.length, 'claim')}`,
      denying.map((claim) => keptClaimLines(claim, setting, copyFacts(claim, record))),
    ),
    ...section(
      'Why these are one event',
      judgements.map((judgement) => judgementLines(judgement, setting)),
    ),
  ]
  return `${lines.join('\n')}\n`
}

/** The first claim of the event whose text is the same or nearly so: the two count as one source. */
function copyFacts({ claim, document }: ClaimRecord, { claims }: EventRecord): Fact[] {
  const first = claims.find((other) => other.document.origin === document.origin)
  return first === undefined || first.claim.document === claim.document
    ? []
    : [{ label: 'same origin as', text: first.claim.id, caution: true }]
}

function headLines({ event }: EventRecord, setting: Setting): string[] {
  const { standing } = event
  const head = { first: '', title: eventParties(event), label: eventLabel(event), quad: event.quad }
  return [
    ...setTitle(head, { ...setting, indent: 0 }),
    ...setFacts(
      [
        { label: '', text: eventReality(event), caution: true },
        { label: '', text: eventWhen(event.when) },
        { label: 'in', text: event.where?.name ?? '' },
        { label: 'what:', text: event.items.map(itemWords).join('; ') },
      ],
      setting,
    ),
    ...setFacts(
      [
        { label: '', text: standingWords(standing), caution: standing.kind === 'disputed' },
        { label: '', text: counted(standing.origins, 'origin') },
        { label: '', text: counted(standing.documents, 'document') },
        { label: '', text: event.counts ? '' : 'does not count in measures' },
      ],
      setting,
    ),
    ...setFacts(
      [
        { label: 'contexts', text: event.contexts.join(', ') },
        { label: 'score', text: String(event.score) },
        { label: 'CAMEO', text: event.cameo ?? '' },
        { label: '', text: event.id },
      ],
      setting,
    ),
  ]
}

/** Every value with those who give it. */
function conflictLines({ field, values }: Conflict, { claims }: EventRecord, setting: Setting): string[] {
  const publisherOf = new Map(
    claims.map(({ claim, publisher, document }) => [
      claim.id,
      publisher?.name ?? document.title ?? document.id,
    ]),
  )
  return [
    `${field}:`,
    ...values.flatMap(({ value, claims: tellers }) =>
      setFacts(
        [
          { label: '', text: printable(value), caution: true },
          {
            label: 'says',
            text: [...new Set(tellers.map((id) => publisherOf.get(id) ?? id))].map(printable).join(', '),
          },
        ],
        setting,
      ),
    ),
  ]
}

/** Who said so and why. */
export function judgementLines(judgement: Judgement, setting: Setting): string[] {
  const { left, right, verdict, by, score, because, note, at, withdrawnAt } = judgement
  return setFacts(
    [
      { label: '', text: `${left} and ${right}: ${verdict}` },
      { label: 'by', text: by === 'person' ? `a person, ${at.slice(0, 10)}` : 'the rules' },
      { label: 'likeness', text: score === null ? '' : score.toFixed(2) },
      { label: 'because', text: because.join(', ') },
      { label: '', text: note === null ? '' : `“${printable(note)}”` },
      { label: 'taken back', text: withdrawnAt?.slice(0, 10) ?? '', caution: true },
    ],
    setting,
  )
}
