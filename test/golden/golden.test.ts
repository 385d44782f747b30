// What the reader makes of each example, layer by layer, in files that people read. `npm run test:update` writes them
// anew. A golden shows what changed; whether it is right only labelled text can tell.
import { describe, expect, it } from 'vitest'
import { explainLayer } from '../../src/exports/explain.ts'
import { LAYER_NAMES } from '../../src/exports/layer-names.ts'
import { paint } from '../../src/exports/paint.ts'
import { terminalPage } from '../../src/exports/terminal.ts'
import { EXAMPLES, example } from '../examples.ts'
import { theReader } from '../reader.ts'

const reader = await theReader()

describe.each(EXAMPLES)('%s', (name) => {
  const reading = reader.read(example(name))

  it.each(LAYER_NAMES)('%s', async (layer) => {
    await expect(explainLayer(reading.layers, layer)).toMatchFileSnapshot(`./${name}/${layer}.txt`)
  })

  it('page', async () => {
    const nameOf = (code: string): string => reader.knowledge.actor(code)?.name ?? code
    const style = { width: 80, paint: paint(false), nameOf, because: false }
    const page = terminalPage(reading, { file: `examples/${name}.txt`, line: null, perspective: null }, style)
    await expect(page).toMatchFileSnapshot(`./${name}/page.txt`)
  })
})
