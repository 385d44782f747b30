// Opening the knowledge: fast, frozen, and the same every time.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { COMPILED_FILE } from '../../src/knowledge/compile.ts'
import { CompiledForm } from '../../src/knowledge/compiled.ts'
import { openKnowledge, readKnowledge } from '../../src/knowledge/open.ts'

test('the compiled form loads in 60 ms', () => {
  const times = Array.from({ length: 7 }, () => {
    const start = process.cpuUsage()
    const knowledge = readKnowledge(new CompiledForm(readFileSync(COMPILED_FILE)))
    knowledge.names.match(['North', 'Korea'], 0, 2)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  // Time of the processor, the least of seven: the machine may be busy with other tests.
  expect(Math.min(...times)).toBeLessThan(60)
})

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
