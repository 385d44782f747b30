// What holds for the reading of any text whatever.
import { expect } from 'vitest'
import { explainLayer } from '../../src/exports/explain.ts'
import { readingJson } from '../../src/exports/json.ts'
import { LAYER_NAMES } from '../../src/exports/layer-names.ts'
import type { Quoted } from '../../src/model/index.ts'
import type { ReadingView } from '../../src/read/view.ts'
import { schemaProblems } from '../schema.ts'

/** Every span quotes the text, every layer can be shown, and the claims are what the schema says. */
export function checkReading(reading: ReadingView): void {
  const { text } = reading.document
  const wrong = quotedIn(reading).filter((quoted) => text.slice(quoted.start, quoted.end) !== quoted.text)
  expect(wrong).toEqual([])
  for (const layer of LAYER_NAMES) expect(explainLayer(reading.layers, layer)).toBeTypeOf('string')
  const frame = { file: 'x', line: null, perspective: null }
  expect(schemaProblems(JSON.parse(JSON.stringify(readingJson(reading, frame, true))))).toEqual([])
  checkOrder(reading)
}

/** Tokens and sentences stand in order and do not overlap; each token has its head in its own sentence. */
function checkOrder({ document, layers: { tokens, sentences, dependencies } }: ReadingView): void {
  let end = 0
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.starts[token]! < end || tokens.ends[token]! <= tokens.starts[token]!)
      throw new Error(`token ${token} overlaps or is empty`)
    end = tokens.ends[token]!
    const head = dependencies.heads[token]!
    if (head >= 0 && sentences.of[head] !== sentences.of[token])
      throw new Error(`the head of token ${token} is in another sentence`)
  }
  expect(end).toBeLessThanOrEqual(document.text.length)
  expect(sentences.firsts[sentences.count]).toBe(tokens.count)
}

/** Every quoted span anywhere in the public view. */
function quotedIn(reading: ReadingView): Quoted[] {
  const found: Quoted[] = []
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { start, end, text } = value as Partial<Quoted>
    if (typeof start === 'number' && typeof end === 'number' && typeof text === 'string')
      found.push(value as Quoted)
    for (const inner of Object.values(value)) collect(inner)
  }
  const { sentences, tokens, mentions, attributions, times, places, claims } = reading
  collect([sentences, tokens, mentions, attributions, times, places, claims])
  return found
}
