// The library as a caller holds it: the functions and shapes of the contract.
import { describe, expect, it } from 'vitest'
import { ChanceryError, openReader } from '../src/index.ts'
import { EVENT_TYPES } from '../src/model/index.ts'

const TEXT =
  'North Korea shipped 2,000 containers of artillery shells to Russia in June 2024, South Korean officials said on Monday in Seoul.'
const reader = await openReader()

describe('the library', () => {
  const reading = reader.read({
    text: TEXT,
    url: 'https://example.org/1',
    publisher: 'P',
    title: 'T',
    publishedAt: '2025-12-27',
  })
  const texts = (list: readonly { text: string }[]): string[] => list.map(({ text }) => text)

  it('shows the document as it came', () => {
    const { id, ...rest } = reading.document
    expect(id).toMatch(/^d_[0-9a-f]{16}$/)
    expect(rest).toEqual({
      text: TEXT,
      url: 'https://example.org/1',
      publisher: 'P',
      title: 'T',
      publishedAt: '2025-12-27',
    })
    expect(reader.read({ text: TEXT, url: 'https://example.org/1', publisher: 'P' }).document.id).toBe(id)
    expect(reader.read({ text: TEXT }).document.id).not.toBe(id)
  })

  it('shows sentences and tokens', () => {
    expect(texts(reading.sentences)).toEqual([TEXT])
    expect(texts(reading.tokens).slice(0, 4)).toEqual(['North', 'Korea', 'shipped', '2,000'])
    expect(reading.tokens[2]).toMatchObject({ lemma: 'ship', upos: 'VERB', xpos: 'VBD' })
    expect(reading.tokens.filter((token) => token.head < 0)).toHaveLength(1)
  })

  it('shows who is mentioned', () => {
    const korea = reading.mentions.find(({ text }) => text === 'North Korea')
    expect(korea).toMatchObject({ start: 0, end: 11, kind: 'state', identity: { id: 'PRK', country: 'PRK' } })
  })

  it('shows who says what', () => {
    const [attribution] = reading.attributions
    expect(attribution?.source?.text).toBe('South Korean officials')
    expect(attribution?.cue?.text).toBe('said')
    expect(attribution?.content.text).toContain('North Korea shipped')
  })

  it('shows times and places', () => {
    expect(reading.times).toMatchObject([
      { text: 'June 2024', value: '2024-06', from: '2024-06-01', to: '2024-06-30', precision: 'month' },
      { text: 'Monday', value: '2025-12-22', precision: 'day' },
    ])
    expect(reading.places.find(({ text }) => text === 'Seoul')).toMatchObject({
      country: 'KOR',
      lat: expect.closeTo(37.6, 0),
    })
  })

  it('reads the claim', () => {
    expect(reading.claims).toHaveLength(1)
    expect(reading.claims[0]).toMatchObject({
      kind: 'event',
      type: expect.stringMatching(/^(AID|COOPERATE)$/),
      quad: 2,
      actors: [{ id: 'PRK', code: 'PRK.GOV' }],
      recipients: [{ id: 'RUS' }],
      certainty: 'reported',
      reality: 'actual',
      polarity: 'affirmed',
      when: { from: '2024-06-01', to: '2024-06-30' },
      reader: reader.version,
    })
  })

  it('relates two given parties with one of the sixteen types', () => {
    const text = 'Canada imposed new sanctions on Russia.'
    const related = reader.relate(text, { start: 0, end: 6 }, { start: 32, end: 38 })
    // The corpus that the model learned from calls some sanctions COERCE.
    expect(related).toMatchObject({ type: expect.stringMatching(/^(SANCTION|COERCE)$/), quad: 4 })
    expect(related.confidence).toBeGreaterThan(0)
    expect(related.because.length).toBeGreaterThan(0)
    for (const odd of ['', 'x', 'Canada', '\ud800 \udfff', '(((']) {
      expect(EVENT_TYPES).toContain(
        reader.relate(odd, { start: 0, end: odd.length }, { start: 5, end: 900 }).type,
      )
    }
  })

  it('makes each list once and freezes it', () => {
    expect(reading.tokens).toBe(reading.tokens)
    expect(Object.isFrozen(reading.mentions)).toBe(true)
    expect(Object.keys(reading)).not.toContain('layers')
  })

  it('has one class of error', () => {
    expect(new ChanceryError('usage', 'm', 'r')).toMatchObject({
      name: 'ChanceryError',
      code: 'usage',
      remedy: 'r',
      message: 'm',
    })
  })
})
