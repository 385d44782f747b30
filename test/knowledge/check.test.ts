// The shipped knowledge: no error anywhere, and no list shorter than it was.
import { expect, test } from 'vitest'
import { checkKnowledge } from '../../src/knowledge/check.ts'
import { KNOWLEDGE_FOLDER } from '../../src/knowledge/compile.ts'
import { describeProblem } from '../../src/knowledge/problem.ts'

const { problems, counts } = checkKnowledge(KNOWLEDGE_FOLDER)

test('no file has an error', () => {
  expect(problems.filter(({ severity }) => severity === 'error').map(describeProblem)).toEqual([])
})

test('no two actors share a strong name without a note', () => {
  expect(problems.map(describeProblem).filter((line) => line.includes('" is '))).toEqual([])
})

// Raise a number when a list has grown; a smaller one is a broken edit.
test.each([
  ['actors/states', 263],
  ['actors/organisations', 580],
  ['actors/groups', 560],
  ['ties', 183],
  ['events', 16],
])('%s has not lost any of its %i files', (folder, least) => {
  expect(counts.get(folder) ?? 0).toBeGreaterThanOrEqual(least)
})
