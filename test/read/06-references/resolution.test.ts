// Seven hundred mentions of 1997 to 2025 stand for whom they should on their date. Floors stand at what was measured.
import { expect, test } from 'vitest'
import { type Resolved, resolveAll } from './resolution.ts'

const all = resolveAll()
// A capital that is only a place is nearly always right: it would flatter the figure.
const counted = all.filter(({ kind }) => kind !== 'capital-as-place')

function share(rows: readonly Resolved[]): number {
  return rows.filter(({ right }) => right).length / rows.length
}

const wrong = (rows: readonly Resolved[]): string =>
  rows
    .filter(({ right }) => !right)
    .map(({ date, mention, expected, found }) => `${date} ${mention}: ${expected}, got ${found}`)
    .join('\n')

test('at least 739 mentions are asked', () => {
  expect(counted.length).toBeGreaterThanOrEqual(739)
})

test('at least 94 of 100 mentions stand for whom they should', () => {
  expect(share(counted), wrong(counted)).toBeGreaterThanOrEqual(0.94)
})

test.each([
  ['state', 0.98],
  ['adjective', 0.95],
  ['seat', 0.97],
  ['capital-as-place', 0.98],
  ['full-name', 0.98],
  ['surname', 0.94],
  ['title', 0.92],
  ['organisation', 0.87],
  ['group', 0.88],
  ['transliteration', 0.93],
  ['historic', 0.98],
  ['ambiguous', 0.77],
  ['trap', 0.87],
])('mentions of kind %s: at least %d', (kind, floor) => {
  const rows = all.filter((row) => row.kind === kind)
  expect(rows.length).toBeGreaterThan(10)
  expect(share(rows), wrong(rows)).toBeGreaterThanOrEqual(floor)
})

test('who is named with an office held it on the date', () => {
  const asked = all.filter(({ office }) => office !== null)
  expect(asked.length).toBeGreaterThan(200)
  const without = asked.filter(({ office }) => office === false)
  expect(without.map(({ date, mention }) => `${date} ${mention}`)).toEqual([])
})
