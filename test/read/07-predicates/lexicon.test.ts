// The lexicon over original sentences of every type: lexicon.tsv beside this file. Parses and tags go wrong now and then, so a floor is asked.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { predicates } from '../../../src/read/07-predicates/predicates.ts'
import { syntaxOf } from './syntax-of.ts'

interface Row {
  readonly type: string
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly text: string
}

const rows: readonly Row[] = readFileSync(new URL('lexicon.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [type = '', actors = '', recipients = '', text = ''] = line.split('\t')
    const list = (cell: string) => (cell === '' ? [] : cell.split('+'))
    return { type, actors: list(actors), recipients: list(recipients), text }
  })

/** Does the reader find the act of the row, with the parties it names? */
function found({ type, actors, recipients, text }: Row): boolean {
  const syntax = syntaxOf(text)
  const countries = (fillers: readonly { mention: number }[]) =>
    new Set(
      fillers.flatMap(({ mention }) =>
        syntax.references.of[mention]!.identities.map((who) => who.country ?? who.name),
      ),
    )
  return predicates(null)
    .run(syntax, syntax.knowledge)
    .all.some((one) => {
      const doers = countries(one.actors)
      const others = countries(one.recipients)
      return (
        one.base === type &&
        actors.every((who) => doers.has(who)) &&
        recipients.every((who) => others.has(who))
      )
    })
}

/** Share of each type that is found, and of all. */
const FLOOR = { type: 0.8, all: 0.92 }

describe('sentences of every type', () => {
  const wrong = rows.filter((row) => !found(row))

  it('are many', () => expect(rows.length).toBeGreaterThanOrEqual(250))

  it.each([...new Set(rows.map(({ type }) => type))])('%s', (type) => {
    const missed = wrong.filter((row) => row.type === type).map(({ text }) => text)
    const number = rows.filter((row) => row.type === type).length
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(number * (1 - FLOOR.type))
  })

  it('all together', () => {
    expect(wrong.length, wrong.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(
      rows.length * (1 - FLOOR.all),
    )
  })
})
