// A text to be marked: mentions in numbered brackets, under each sentence its acts.
import type { MarkedText } from './marks.ts'

/** `   a4 condemned: ACCUSE 3 > 7`, below `[3 The ministers] ... condemned ... [7 persons]`. */
export function pageOf({ text, sentences, mentions, acts }: MarkedText): string {
  const who = (parties: readonly (number | null)[]) => parties.map((one) => one ?? '?').join(',') || '-'
  const lines: string[] = []
  for (const [at, { start, end }] of sentences.entries()) {
    const marks = mentions.flatMap(({ span, sentence }, index) =>
      sentence === at
        ? [
            { at: span.start, order: -span.end, text: `[${index + 1} ` },
            { at: span.end, order: Number.NEGATIVE_INFINITY, text: ']' },
          ]
        : [],
    )
    // Whoever ends somewhere is closed before whoever begins there, the longer is opened first.
    marks.sort((one, other) => one.at - other.at || one.order - other.order)
    let line = ''
    let from = start
    for (const mark of marks) {
      line += text.slice(from, mark.at) + mark.text
      from = mark.at
    }
    lines.push((line + text.slice(from, end)).replace(/\s+/g, ' '))
    for (const [index, act] of acts.entries())
      if (act.sentence === at)
        lines.push(
          `   a${index + 1} ${text.slice(act.trigger.start, act.trigger.end)}: ${act.type} ${who(act.actors)} > ${who(act.recipients)}`,
        )
  }
  return `${lines.join('\n')}\n`
}
