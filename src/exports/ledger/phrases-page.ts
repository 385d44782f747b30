// Phrases on a terminal: what was said first when, by whom, and how far it spread.
import type { PhraseRow } from '../../model/index.ts'
import type { Paint } from '../paint.ts'
import { pageWidth, setFacts, spaced } from '../set-lines.ts'
import { printable } from '../text-width.ts'
import { counted } from './event-words.ts'

/** The phrases as lines, ending in a newline. */
export function phrasesPage(
  rows: readonly PhraseRow[],
  { width, paint }: { width: number; paint: Paint },
): string {
  if (rows.length === 0) return `${paint.quiet('no phrases')}\n`
  const setting = { width: pageWidth(width), indent: 2, paint }
  const blocks = rows.map((row) => [
    paint.strong(`“${printable(row.phrase)}”`),
    ...setFacts(
      [
        { label: '', text: counted(row.uses, 'use') },
        { label: '', text: counted(row.origins, 'origin') },
        { label: 'first', text: row.firstPublished?.slice(0, 10) ?? '' },
        {
          label: 'last',
          text: row.lastPublished === row.firstPublished ? '' : (row.lastPublished?.slice(0, 10) ?? ''),
        },
        { label: '', text: row.speakers.map(printable).join(', ') },
        { label: '', text: row.firstClaim },
      ],
      setting,
    ),
  ])
  return `${spaced(blocks).join('\n')}\n`
}
