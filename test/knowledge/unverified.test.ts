// What is not verified can be listed: counts by kind, and file and line of each.
import { expect, test } from 'vitest'
import type { SourceDocument, Sources } from '../../src/knowledge/sources.ts'
import { describeUnverified, unverifiedIn } from '../../src/knowledge/unverified.ts'

const document = (file: string, data: unknown, text: string): SourceDocument => ({ file, data, text })

const sources: Sources = {
  documents: new Map([
    [
      'actors/people',
      [
        document('a.yml', { id: 'a', verified: true, sources: ['a register'] }, 'id: a\nverified: true\n'),
        document('b.yml', { id: 'b', verified: false, sources: ['a guess'] }, 'id: b\nverified: false\n'),
      ],
    ],
    [
      'regimes',
      [
        document(
          'r.yml',
          {
            id: 'r',
            verified: true,
            sources: ['a gazette'],
            clauses: [
              { id: '1', verified: true, source: 'a gazette' },
              { id: '2', verified: false, source: 'memory' },
            ],
          },
          'id: r\nclauses:\n  - id: 1\n    verified: true\n  - id: 2\n    verified: false\nverified: true\n',
        ),
      ],
    ],
    ['events', [document('e.yml', { id: 'e' }, 'id: e\n')]],
  ]),
  tables: new Map(),
  problems: [],
}

test('files and clauses, with counts by kind', () => {
  const report = unverifiedIn(sources)
  expect(Object.fromEntries(report.counts)).toEqual({
    'actors/people': { unverified: 1, all: 2 },
    regimes: { unverified: 0, all: 1 },
    'regimes: clauses': { unverified: 1, all: 2 },
  })
  expect(report.found).toEqual([
    { kind: 'actors/people', file: 'b.yml', line: 2, id: 'b', sources: ['a guess'] },
    { kind: 'regimes: clauses', file: 'r.yml', line: 5, id: '2', sources: ['memory'] },
  ])
})

test('as lines: counts first, then each', () => {
  expect(describeUnverified(unverifiedIn(sources)).split('\n')).toEqual([
    '     1 of     2  actors/people',
    '     0 of     1  regimes',
    '     1 of     2  regimes: clauses',
    '',
    'b.yml:2: b: a guess',
    'r.yml:5: 2: memory',
    '',
  ])
})
