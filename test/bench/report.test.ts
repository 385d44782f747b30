import { describe, expect, it } from 'vitest'
import { accuracyTable, record, speedTable, whatMoved } from '../../bench/harness/report.ts'

const result = (value: number) => [
  { layer: 'times', figures: [{ corpus: 'aquaint', metric: 'F1', value, goal: 0.9, count: 1500 }] },
]
const speed = (value: number) => [
  { what: 'the whole reader', value, unit: 'sentences/s' as const, goal: 1200 },
]

describe('the report of a benchmark', () => {
  it('is a table that lines up', () => {
    expect(accuracyTable(result(0.8765)).split('\n')).toEqual([
      '| layer | corpus  | measure | value | asked | of    |',
      '| ----- | ------- | ------- | ----- | ----- | ----- |',
      '| times | aquaint | F1      | 87.6  | 90.0  | 1,500 |',
    ])
    expect(speedTable(speed(1499.6))).toContain('| the whole reader | 1,500 sentences/s | 1,200 |')
  })

  it('says what moved, and not what only trembled', () => {
    const before = record(result(0.87), speed(1500), null)
    expect(whatMoved(before, null)).toEqual(['no run was recorded before'])
    expect(whatMoved(record(result(0.8701), speed(1420), before), before)).toEqual([])
    expect(whatMoved(record(result(0.88), speed(1000), before), before)).toEqual([
      'up     times | aquaint | F1: 87.0 -> 88.0',
      'down   the whole reader: 1500 -> 1000',
    ])
  })

  it('keeps the last value of what was not measured', () => {
    const before = record(result(0.87), speed(1500), null)
    expect(record([], [], before).figures).toEqual({ 'times | aquaint | F1': 0.87 })
  })
})
