// The page of one kept claim: the claim, its document, the event that it tells, and what was judged about it.
import type { ClaimRecord, Judgement } from '../../model/index.ts'
import type { Paint } from '../paint.ts'
import { pageWidth, setFacts, setHeading, spaced } from '../set-lines.ts'
import { keptClaimLines } from './claim-list.ts'
import { judgementLines } from './event-page.ts'

/** The page as lines, ending in a newline. */
export function claimPage(
  record: ClaimRecord,
  judgements: readonly Judgement[],
  { width, paint }: { width: number; paint: Paint },
): string {
  const setting = { width: pageWidth(width), indent: 2, paint }
  const { claim, event } = record
  const lines = [
    ...keptClaimLines(record, setting),
    ...setFacts(
      [
        { label: 'tells', text: event ?? '' },
        { label: 'confidence', text: claim.confidence.toFixed(2) },
        { label: 'read by', text: claim.reader },
      ],
      setting,
    ),
    ...setFacts([{ label: 'because', text: claim.because.join(', ') }], setting),
    ...(judgements.length === 0
      ? []
      : [
          '',
          setHeading('Judged', setting),
          ...spaced(judgements.map((judgement) => judgementLines(judgement, setting))),
        ]),
  ]
  return `${lines.join('\n')}\n`
}
