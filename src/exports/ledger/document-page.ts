// The page of one kept document: what is known about it, its versions, its claims.
import type { Claim, KeptDocument } from '../../model/index.ts'
import type { Paint } from '../paint.ts'
import { pageWidth, setFacts, setHeading, setQuote, spaced } from '../set-lines.ts'
import { printable } from '../text-width.ts'
import { partyWords } from '../wording.ts'
import { documentFacts } from './claim-list.ts'
import { counted } from './event-words.ts'

export interface ShownDocument {
  readonly kept: KeptDocument
  readonly text: string
  /** All versions at its address, oldest first. */
  readonly versions: readonly KeptDocument[]
  readonly claims: readonly Claim[]
}

/** The page as lines, ending in a newline. The text itself is left out: it may be long, and `--json` has it. */
export function documentPage(
  { kept, versions, claims }: ShownDocument,
  { width, paint }: { width: number; paint: Paint },
): string {
  const setting = { width: pageWidth(width), indent: 2, paint }
  const lines = [
    paint.strong(printable(kept.title ?? kept.id)),
    ...setFacts(documentFacts(kept, null), setting),
    ...setFacts(
      [
        { label: '', text: kept.url === null ? '' : printable(kept.url) },
        { label: '', text: counted(kept.length, 'character') },
        { label: 'kept', text: kept.addedAt.slice(0, 10) },
        { label: 'origin', text: kept.origin },
        { label: 'read by', text: kept.reader },
        { label: '', text: kept.id },
      ],
      setting,
    ),
    ...setFacts(
      [{ label: 'withdrawn because', text: printable(kept.withdrawnBecause ?? ''), caution: true }],
      setting,
    ),
    ...(versions.length < 2
      ? []
      : [
          '',
          setHeading('Versions', setting),
          ...versions.flatMap((version) =>
            setFacts(
              [
                { label: '', text: version.id },
                {
                  label: '',
                  text: version.publishedAt?.slice(0, 10) ?? `kept ${version.addedAt.slice(0, 10)}`,
                },
                { label: '', text: version.supersededBy === null ? 'current' : '' },
              ],
              setting,
            ),
          ),
        ]),
    '',
    setHeading(counted(claims.length, 'claim'), setting),
    ...spaced(
      claims.map((claim) => [
        claim.kind === 'event' ? `${claim.type}  ${partyWords(claim)}` : claim.kind,
        ...setQuote(claim.quote, claim.trigger, setting),
        ...setFacts([{ label: '', text: claim.id }], setting),
      ]),
    ),
  ]
  return `${lines.join('\n')}\n`
}
