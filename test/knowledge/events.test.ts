// Event types as data: every type has a file, scores and codes are looked up as the files say.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { buildEvents, type EventFile } from '../../src/knowledge/events.ts'
import { EVENT_TYPES } from '../../src/model/index.ts'

const folder = new URL('../../knowledge/events/', import.meta.url)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yml'))
  .map((name) => ({ name, file: parse(readFileSync(new URL(name, folder), 'utf8')) as EventFile }))
const events = buildEvents(files.map(({ file }) => file))

describe('knowledge/events', () => {
  test('has one file for each type, named for it', () => {
    expect(files.map(({ name }) => name).sort()).toEqual(EVENT_TYPES.map((type) => `${type}.yml`).sort())
    for (const { name, file } of files) expect(name).toBe(`${file.id}.yml`)
  })
  test('codes quads and scores as FIELD.md corrects them', () => {
    expect(events.score('ACCUSE', null)).toBe(-3)
    expect(events.quad('SANCTION')).toBe(4)
    expect(events.score('CONSULT', 'visit')).toBe(4)
    expect(events.score('CONSULT', 'no such mode')).toBe(2.5)
  })
  test('gives every mode a CAMEO code of the type', () => {
    for (const type of EVENT_TYPES) {
      expect(events.of(type).conventions.length, type).toBeGreaterThan(0)
      for (const mode of events.modes(type))
        expect(events.cameo(type, mode), `${type} ${mode}`).toMatch(/^\d{3,4}$/)
      for (const mode in events.of(type).cameo.modes) expect(events.modes(type), type).toContain(mode)
    }
  })
  test('looks up CAMEO by mode, then word, then context, then base', () => {
    expect(events.cameo('AID', null, ['military'])).toBe('072')
    expect(events.cameo('AID', null)).toBe('070')
    expect(events.cameo('SUPPORT', null, [], ['sign'])).toBe('057')
    expect(events.cameo('SUPPORT', null, [], ['constructor'])).toBe('050')
    expect(events.cameo('CONSULT', 'visit', [], ['negotiate'])).toBe('042')
  })
  test('refuses a bad or missing file with a coded error', () => {
    expect(() => buildEvents([])).toThrow(/AGREE.yml is missing/)
    expect(() => buildEvents([{ ...files[0]!.file, score: Number.NaN }])).toThrow(/needs a score/)
  })
})
