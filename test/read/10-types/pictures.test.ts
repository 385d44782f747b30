// The pictures of the type rules: the act at the mark is read with the type or mode of its label.
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pictures } from '../../picture.ts'
import { theReader } from '../../reader.ts'

const FOLDER = 'src/read/10-types/'
const RULES = [
  'content-mode.ts',
  'future-cooperation.ts',
  'own-mode.ts',
  'parties-mode.ts',
  'refused-future.ts',
  'things-mode.ts',
  'traded-goods.ts',
  'worded-mode.ts',
]

describe.each(
  readdirSync(new URL(`../../../${FOLDER}`, import.meta.url)).filter((file) => RULES.includes(file)),
)('%s', (file) => {
  it.each(pictures(`${FOLDER}${file}`))('$sentence', async ({ sentence, marks }) => {
    const reader = await theReader()
    const { claims } = reader.read({ text: sentence, publishedAt: '2025-06-02' })
    for (const { start, label } of marks) {
      const claim = claims.find((one) => one.kind === 'event' && one.trigger.start === start)
      expect(claim, label).toBeDefined()
      expect(claim?.kind === 'event' && [claim.type, claim.mode], label).toContain(label)
    }
  })
})
