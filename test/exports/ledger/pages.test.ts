// The ledger's pages for the terminal, drawn from the ledger made by hand.
import { describe, expect, it } from 'vitest'
import { claimList } from '../../../src/exports/ledger/claim-list.ts'
import { claimPage } from '../../../src/exports/ledger/claim-page.ts'
import { documentPage } from '../../../src/exports/ledger/document-page.ts'
import { eventList } from '../../../src/exports/ledger/event-list.ts'
import { eventPage } from '../../../src/exports/ledger/event-page.ts'
import { standingWords } from '../../../src/exports/ledger/event-words.ts'
import { phrasesPage } from '../../../src/exports/ledger/phrases-page.ts'
import { publisherList } from '../../../src/exports/ledger/publisher-list.ts'
import { statsPage } from '../../../src/exports/ledger/stats-page.ts'
import { timelinePage } from '../../../src/exports/ledger/timeline-page.ts'
import { paint } from '../../../src/exports/paint.ts'
import { textWidth } from '../../../src/exports/text-width.ts'
import type { ClaimRecord } from '../../../src/model/index.ts'
import {
  AGENCY,
  CLAIM_RECORDS,
  DISPUTED,
  DOCUMENT,
  EVENT_RECORDS,
  HOSTILE_TEXTS,
  hostileEvent,
  hostileRecord,
  JUDGEMENT,
  OUTLET,
} from '../../fixtures/ledger.ts'
import { TEXT } from '../../fixtures/reading.ts'

const wide = { width: 80, paint: paint(false) }
const widths = [40, 57, 80, 100]

/** Every line fits and ends without a space. */
function expectSet(page: string, width: number): void {
  expect(page.endsWith('\n')).toBe(true)
  expect(page.split('\n').filter((line) => textWidth(line) > width)).toEqual([])
}

describe('a list of events', () => {
  it('shows who to whom and what, the quote, the standing and the id', () => {
    const page = eventList(EVENT_RECORDS, EVENT_RECORDS.length, wide)
    expect(page).toContain(`“${DISPUTED.claims[0]!.claim.quote.text.slice(0, 20)}`)
    expect(page).toContain('disputed: ')
    expect(page).toContain(DISPUTED.event.id)
    expect(page).toContain(`${EVENT_RECORDS.length} events`)
  })

  it('says how to go on when there are more', () => {
    const page = eventList(EVENT_RECORDS, 1200, wide)
    expect(page).toContain(
      `1,200 events, ${EVENT_RECORDS.length} shown; the next: --after ${EVENT_RECORDS.at(-1)!.event.id}`,
    )
  })

  it('of nothing says so', () => {
    expect(eventList([], 0, wide)).toBe('0 events\n')
  })

  it.each(widths)('fits %i columns', (width) => {
    expectSet(eventList(EVENT_RECORDS, 4, { ...wide, width }), width)
  })
})

describe('the page of an event', () => {
  it('shows both sides of a dispute, who says them, and what was judged', () => {
    const page = eventPage(DISPUTED, wide)
    expect(page).toMatch(/Affirmed by \d claim/)
    expect(page).toMatch(/Denied by \d claim/)
    for (const { claim } of DISPUTED.claims) expect(page).toContain(claim.id)
    expect(page).toContain(AGENCY.name)
    expect(page).toContain('Why these are one event')
  })

  it.each(HOSTILE_TEXTS.map((text) => [text.slice(0, 20), text]))(
    'shows %j without driving the terminal',
    (_, text) => {
      for (const page of [
        eventPage(hostileEvent(text), wide),
        eventList([hostileEvent(text)], 1, wide),
        claimList([hostileRecord(text)], 1, wide),
      ]) {
        expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
        expectSet(page, 80)
      }
    },
  )

  it.each(widths)('fits %i columns', (width) => {
    expectSet(eventPage(DISPUTED, { ...wide, width }), width)
  })
})

describe('the other pages', () => {
  it('list claims with publisher, grade and day', () => {
    const page = claimList(CLAIM_RECORDS, CLAIM_RECORDS.length, wide)
    expect(page).toContain('graded B')
    expect(page).toContain('2025-12-27')
    expect(page).toContain('outlet of a party')
  })

  it('show a claim with the rules that read it and what was judged about it', () => {
    const page = claimPage(DISPUTED.claims[0]!, [JUDGEMENT], wide)
    expect(page).toContain(DISPUTED.claims[0]!.claim.because[0]!)
    expect(page).toContain('Judged')
  })

  it('show a document with its versions and claims', () => {
    const later = { ...DOCUMENT, id: 'd_ffff000000000001' }
    const versions = [{ ...DOCUMENT, supersededBy: later.id }, later]
    const claims = CLAIM_RECORDS.map(({ claim }) => claim)
    const page = documentPage({ kept: DOCUMENT, text: TEXT, versions, claims }, wide)
    expect(page).toContain('Versions')
    expect(page).toContain('current')
    expect(page).toContain(claims[0]!.id)
  })

  it('of an event say which claims are copies of one text', () => {
    const [one, other] = DISPUTED.claims as [ClaimRecord, ClaimRecord]
    const copied = { ...other, document: { ...other.document, origin: one.document.origin } }
    expect(eventPage({ ...DISPUTED, claims: [one, copied] }, wide)).toContain(
      `same origin as ${one.claim.id}`,
    )
    expect(eventPage(DISPUTED, wide)).not.toContain('same origin')
  })

  it('draw a timeline and leave means of few events out', () => {
    const row = { from: '2025-12-01', to: '2025-12-31', events: 9, counted: 7 }
    const page = timelinePage(
      [
        { ...row, quads: [1, 4, 0, 2], meanScore: 3.25 },
        { ...row, from: '2026-01-01', to: '2026-01-31', counted: 2, quads: [0, 0, 2, 0], meanScore: null },
      ],
      'month',
      wide,
    )
    const [, december, january] = page.split('\n')
    expect(december).toMatch(/^2025-12 +9 +7 +1 +4 +· +2 +3\.3 +█+▒+│█+$/)
    expect(january).toMatch(/^2026-01 +9 +2 +· +· +2 +· +│▒+$/)
  })

  it.each(widths)('draw a timeline in %i columns that shows the little beside the much', (width) => {
    const row = { from: '2025-12-01', to: '2025-12-31', events: 1001, counted: 1001, meanScore: 9.5 }
    const quads = [1, 999, 1, 0] as const
    const page = timelinePage([{ ...row, quads }], 'week', { ...wide, width })
    expectSet(page, width)
    expect(page.split('\n')[1]).toMatch(/ █+▒│▒$/)
  })

  it('list phrases and publishers, and say when there are none', () => {
    const phrase = {
      phrase: 'shared bloodshed',
      uses: 3,
      origins: 2,
      firstPublished: '2025-04-28',
      lastPublished: '2025-12-27',
      speakers: ['Example Agency'],
      firstClaim: 'c_0011223344556677',
    }
    expect(phrasesPage([phrase], wide)).toContain('3 uses · 2 origins · first 2025-04-28 · last 2025-12-27')
    expect(phrasesPage([], wide)).toBe('no phrases\n')
    const list = publisherList([AGENCY, OUTLET], wide)
    expect(list).toContain('B, usually reliable, by your grade')
    expect(list).toContain('not graded · outlet of RUS')
  })

  it('give figures', () => {
    const page = statsPage(
      {
        location: 'chancery.db',
        bytes: 1_234_567,
        documents: 12,
        current: 10,
        superseded: 1,
        withdrawn: 1,
        origins: 8,
        publishers: 3,
        claims: 140,
        events: 90,
        standings: { 'single-source': 70, corroborated: 15, disputed: 4, withdrawn: 1 },
        judgements: { rules: 50, person: 2, withdrawn: 1 },
        firstPublished: '2023-09-14',
        lastPublished: '2025-12-27',
        readers: { '0.1.0+abc': 12 },
      },
      wide,
    )
    expect(page).toContain('documents   12 · 10 current, 1 superseded, 1 withdrawn')
    expect(page).toContain('published   2023-09-14 to 2025-12-27')
  })

  it('say how an event stands', () => {
    const standing = { sources: 3, affirming: 2, denying: 1, origins: 3, documents: 5 }
    expect(standingWords({ kind: 'disputed', ...standing })).toBe(
      'disputed: 3 independent sources, 2 affirm, 1 denies',
    )
    expect(standingWords({ kind: 'corroborated', ...standing, denying: 0 })).toBe(
      'corroborated: 3 independent sources',
    )
    expect(standingWords({ kind: 'single-source', ...standing, sources: 1, affirming: 0 })).toBe(
      'single source, which denies',
    )
  })
})
