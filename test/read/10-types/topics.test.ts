// What a text is about: the words of the picture count for their topic, and a short text says nothing.
import { expect, test } from 'vitest'
import { openKnowledge } from '../../../src/knowledge/open.ts'
import { openEnglish } from '../../../src/language/open-english.ts'
import { tokens } from '../../../src/read/01-tokens/tokens.ts'
import { sentences } from '../../../src/read/02-sentences/sentences.ts'
import { tags } from '../../../src/read/03-tags/tags.ts'
import { topicShares } from '../../../src/read/10-types/topics.ts'
import { picture } from '../../picture.ts'

const english = openEnglish()
const knowledge = openKnowledge({ user: null })

test('counts the words of a topic, and only in a text that is long enough', () => {
  const { sentence, marks } = picture('src/read/10-types/topics.ts')
  const layers: Record<string, unknown> = { document: { id: '', text: sentence }, reader: '' }
  for (const stage of [tokens(english), sentences(english), tags(english)])
    layers[stage.adds] = stage.run(layers as never, knowledge)
  const reading = layers as unknown as Parameters<typeof topicShares>[0]
  const shares = topicShares(reading, knowledge, 0)
  for (const { label } of marks) expect(shares.get(label)).toBeGreaterThan(0)
  expect(shares.get('foreign')).toBe(0)
  expect(topicShares(reading, knowledge).size).toBe(0)
})
