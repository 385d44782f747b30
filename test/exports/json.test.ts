import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readingJson } from '../../src/exports/json.ts'
import { fixtureReading } from '../fixtures/reading.ts'
import { schemaProblems } from '../schema.ts'

const frame = { file: 'a.txt', line: null, perspective: null }

describe('the JSON form', () => {
  it('is what the schema says', () => {
    const json = JSON.parse(JSON.stringify(readingJson(fixtureReading(), { ...frame, line: 3 }, false)))
    expect(Object.keys(json)).toEqual(['document', 'claims', 'file', 'line'])
    expect(schemaProblems(json)).toEqual([])
  })

  it('shows the layers when they are asked for', () => {
    expect(Object.keys(readingJson(fixtureReading(), frame, true).layers!)).toEqual([
      'sentences',
      'tokens',
      'mentions',
      'attributions',
      'times',
      'places',
    ])
  })

  it('has a schema that tells a wrong claim', () => {
    const reading = fixtureReading()
    const wrong = {
      ...readingJson(reading, frame, false),
      claims: [{ ...reading.claims[0]!, certainty: 'sure' }],
    }
    expect(schemaProblems(wrong)).not.toEqual([])
    const { type: _, ...typeless } = reading.claims[0] as unknown as Record<string, unknown>
    expect(schemaProblems({ ...wrong, claims: [typeless] })).not.toEqual([])
  })

  it('ships its schemas', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    expect(manifest.files).toContain('schema')
    expect(manifest.exports['./schema/*.json']).toBe('./schema/*.json')
  })
})
