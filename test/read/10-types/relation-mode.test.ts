// The mode of an act: the word that says it in the picture, and none where no word does.
import { expect, test } from 'vitest'
import { openKnowledge } from '../../../src/knowledge/open.ts'
import { openEnglish } from '../../../src/language/open-english.ts'
import { openRelations } from '../../../src/language/relation-weights.ts'
import type { EventType } from '../../../src/model/index.ts'
import { tokens } from '../../../src/read/01-tokens/tokens.ts'
import { sentences } from '../../../src/read/02-sentences/sentences.ts'
import { tags } from '../../../src/read/03-tags/tags.ts'
import { dependencies } from '../../../src/read/04-dependencies/dependencies.ts'
import { relationMode } from '../../../src/read/10-types/relation-mode.ts'
import { viewRelations } from '../../../src/read/10-types/relation-model.ts'
import { tokensOf } from '../../../src/read/10-types/relation-spans.ts'
import type { RelationLayers } from '../../../src/read/10-types/relation-view.ts'
import { picture } from '../../picture.ts'

const english = openEnglish()
const stages = [tokens(english), sentences(english), tags(english), dependencies(english)]
const knowledge = openKnowledge()
const model = openRelations()

function modeOf(text: string, actor: string, recipient: string, type: EventType): string | null {
  const layers: Record<string, unknown> = { document: { id: '', text }, reader: '' }
  for (const stage of stages) layers[stage.adds] = stage.run(layers as never, knowledge)
  const reading = layers as unknown as RelationLayers
  const span = (words: string) =>
    tokensOf(reading.tokens, { start: text.indexOf(words), end: text.indexOf(words) + words.length })
  return relationMode(
    viewRelations(reading, model),
    { actor: span(actor), recipient: span(recipient), trigger: -1 },
    type,
    knowledge.events,
  )
}

test('finds the word of the picture', () => {
  const { sentence, marks } = picture('src/read/10-types/relation-mode.ts')
  expect(modeOf(sentence, 'Ankara', 'Oslo', 'REQUEST')).toBe(marks[0]!.label)
  const without = sentence.slice(0, marks[0]!.start) + 'reconsider' + sentence.slice(marks[0]!.end)
  expect(modeOf(without, 'Ankara', 'Oslo', 'REQUEST')).toBeNull()
})

test.each([
  ['Ankara telephoned Oslo about the crisis.', 'CONSULT', 'phone'],
  ['Ankara expelled two diplomats of Oslo.', 'SANCTION', 'expel'],
  ['Ankara met Oslo.', 'CONSULT', null],
  ['Ankara praised Oslo.', 'SUPPORT', null],
])('%s %s %s', (text, type, mode) => {
  expect(modeOf(text, 'Ankara', 'Oslo', type as EventType)).toBe(mode)
})
