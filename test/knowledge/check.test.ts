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
  ['actors/organisations', 1682],
  ['actors/groups', 570],
  ['actors/people', 5891],
  ['ties', 217],
  ['regimes', 67],
  ['events', 16],
  ['items/arms', 25],
  ['lexicon/agents', 1700],
  ['lexicon/titles', 800],
  ['lexicon/given-names', 1400],
  ['lexicon/speech', 800],
  ['lexicon/modality', 1500],
  ['lexicon/not-actors', 240],
  ['places/cities', 40082],
  ['places/regions', 7748],
  ['places/features', 547],
  ['places/countries', 255],
])('%s has at least its %i entries', (folder, least) => {
  expect(counts.get(folder) ?? 0).toBeGreaterThanOrEqual(least)
})
