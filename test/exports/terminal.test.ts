import { describe, expect, it } from 'vitest'
import { paint } from '../../src/exports/paint.ts'
import { terminalPage } from '../../src/exports/terminal.ts'
import { textWidth } from '../../src/exports/text-width.ts'
import { fixtureReading } from '../fixtures/reading.ts'

const NAMES: Readonly<Record<string, string>> = {
  PRK: 'North Korea',
  RUS: 'Russia',
  CAN: 'Canada',
  nato: 'NATO',
}
const options = {
  width: 80,
  paint: paint(false),
  nameOf: (code: string) => NAMES[code] ?? code,
  because: false,
}
const frame = { file: 'arms-for-oil.txt', line: null, perspective: null }

describe('the terminal form', () => {
  it('is a page that a person likes to read', async () => {
    await expect(terminalPage(fixtureReading(), frame, options)).toMatchFileSnapshot('./terminal-80.txt')
  })

  it('gives the reasons when they are asked for, in a narrow window too', async () => {
    const page = terminalPage(fixtureReading(), frame, { ...options, width: 48, because: true })
    await expect(page).toMatchFileSnapshot('./terminal-48-because.txt')
  })

  it('puts first what concerns a country', async () => {
    const concerns = [
      { claim: 'c_06', how: 'party', through: [] },
      { claim: 'c_07', how: 'member', through: ['nato'] },
    ] as const
    const page = terminalPage(
      fixtureReading(),
      { ...frame, perspective: { country: 'CAN', concerns } },
      options,
    )
    await expect(page).toMatchFileSnapshot('./terminal-80-for-canada.txt')
  })

  it.each([40, 57, 80, 100])('keeps to %i columns', (width) => {
    const lines = terminalPage(fixtureReading(), frame, { ...options, width }).split('\n')
    expect(lines.filter((line) => textWidth(line) > width)).toEqual([])
  })

  it('colours the same words', () => {
    const coloured = terminalPage(fixtureReading(), frame, { ...options, paint: paint(true) })
    expect(coloured).toContain('\u001b[')
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(terminalPage(fixtureReading(), frame, options))
  })

  it('sets apart, last, what the reader is less sure of', () => {
    const reading = fixtureReading()
    const [doubted] = reading.claims.filter(({ kind }) => kind === 'event')
    const claims = reading.claims.map((claim) => (claim === doubted ? { ...claim, confidence: 0.4 } : claim))
    const page = terminalPage({ ...reading, claims }, frame, options)
    const [sure, unsure] = page.split('Less sure ─')
    expect(page).toContain('(1 less sure)')
    expect(unsure?.split('“').length).toBe(2)
    expect(sure).not.toContain(unsure?.split('“')[1]?.split('”')[0])
  })

  it('says when nothing was found', () => {
    const page = terminalPage({ ...fixtureReading(), claims: [] }, frame, options)
    expect(page).toContain('no claims')
  })

  it('lets no text drive the terminal', () => {
    const reading = fixtureReading()
    const title = 'a\u001b[2Jb\u202ec'
    const page = terminalPage({ ...reading, document: { ...reading.document, title } }, frame, options)
    expect(page).toContain('a\ufffd[2Jb\ufffdc')
  })
})
