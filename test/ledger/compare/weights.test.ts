// The decision publishes the weights: it lists each of them as it is.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { THRESHOLDS, WEIGHTS } from '../../../src/ledger/index.ts'

const page = readFileSync(
  new URL('../../../docs/decisions/0010-how-claims-are-judged.md', import.meta.url),
  'utf8',
)
const rows = page.split('\n').filter((line) => line.startsWith('| `'))

it('are all in the table of the decision, with what they add', () => {
  const published = new Map<string, string>()
  for (const row of rows) {
    const [, names, values] = row.split('|')
    const rules = [...names!.matchAll(/`([a-z-]+)`/g)].map((match) => match[1]!)
    const numbers = values!.replaceAll('−', '-').match(/-?\d+/g) ?? []
    for (const [at, rule] of rules.entries())
      published.set(rule, values!.includes('ruled out') ? 'out' : numbers[at]!)
  }
  for (const [rule, weight] of Object.entries(WEIGHTS))
    if (published.get(rule) !== 'out') expect([rule, published.get(rule)]).toEqual([rule, String(weight)])
  expect([...published.keys()].sort()).toEqual(Object.keys(WEIGHTS).sort())
})

it('are published with the thresholds', () => {
  const { ofOneDay, otherwise } = THRESHOLDS
  expect(page).toContain(
    `\`same\` from ${percent(ofOneDay.same)} and \`different\` to ${percent(ofOneDay.different)} where both are of one day, else from ${percent(otherwise.same)} and to ${percent(otherwise.different)}`,
  )
})

function percent(share: number): number {
  return Math.round(100 * share)
}
