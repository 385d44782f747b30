// Opening the knowledge: frozen, and the same every time.
import { expect, test } from 'vitest'
import { openKnowledge } from '../../src/knowledge/open.ts'

test('is frozen, and has a version that stays', () => {
  const knowledge = openKnowledge()
  expect(Object.isFrozen(knowledge)).toBe(true)
  expect(Object.isFrozen(knowledge.actor('PRK'))).toBe(true)
  expect(knowledge.actor('PRK')).toBe(knowledge.actor('PRK'))
  expect(openKnowledge().version).toBe(knowledge.version)
})

test('looks a name up over tokens', () => {
  const { names } = openKnowledge()
  const forms = ['Leaders', 'of', 'N.', 'Korea', 'and', 'the', 'U.S.', 'met']
  expect(names.match(forms, 2, forms.length)).toEqual({
    end: 4,
    senses: [{ actor: 'PRK', use: 'name', from: null, until: null }],
    inCapitals: false,
  })
  expect(names.match(forms, 6, forms.length)?.end).toBe(7)
  expect(names.match(forms, 7, forms.length)).toBeNull()
  expect(names.match(['NORTH', 'KOREA'], 0, 2)?.inCapitals).toBe(true)
})
