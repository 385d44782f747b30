// Publishers on a terminal, with the grade that a person gave.
import type { Publisher } from '../../model/index.ts'
import type { Paint } from '../paint.ts'
import { pageWidth, setFacts } from '../set-lines.ts'
import { printable } from '../text-width.ts'

const GRADE_WORDS = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'not reliable',
  F: 'cannot be judged',
} as const

/** The publishers as lines, ending in a newline. */
export function publisherList(
  publishers: readonly Publisher[],
  { width, paint }: { width: number; paint: Paint },
): string {
  if (publishers.length === 0) return `${paint.quiet('no publishers')}\n`
  const setting = { width: pageWidth(width), indent: 2, paint }
  const lines = publishers.flatMap(({ name, actor, country, stateMedia, reliability, note }) => [
    paint.strong(printable(name)),
    ...setFacts(
      [
        {
          label: '',
          text:
            reliability === null
              ? 'not graded'
              : `${reliability}, ${GRADE_WORDS[reliability]}, by your grade`,
        },
        { label: '', text: note === null ? '' : `“${printable(note)}”` },
        { label: '', text: stateMedia ? `outlet of ${country ?? 'a state'}` : (country ?? '') },
        { label: '', text: actor ?? '' },
      ],
      setting,
    ),
  ])
  return `${lines.join('\n')}\n`
}
