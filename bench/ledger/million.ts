// A ledger of a million made claims, and how soon it answers. A child of main.ts: prints one line of JSON.
// Usage: million.ts PLACE CLAIMS    PLACE is made when it is not there; asked only when it is.
import { claimRow } from '../../src/keep/add.ts'
import type { Ledger } from '../../src/keep/ledger.ts'
import { openLedgerAt } from '../../src/keep/open-ledger-at.ts'
import { openKnowledge } from '../../src/knowledge/open.ts'
import { type Actor, EVENT_TYPES, type EventClaim, type LedgerEvent } from '../../src/model/index.ts'
import { insertClaims, type NewClaim } from '../../src/store/claims.ts'
import { insertDocuments, keptDocument } from '../../src/store/documents.ts'
import { insertEvents, type NewEvent } from '../../src/store/events.ts'
import { claimKeys, eventKeys, packKeys } from '../../src/store/keys.ts'
import { openStore } from '../../src/store/open.ts'
import { addPublishers } from '../../src/store/publishers.ts'
import { count } from '../../src/store/stats.ts'
import type { DocumentRow } from '../../src/store/tables.ts'
import { baseTexts, chances } from './corpus.ts'

const [place, claims] = [process.argv[2]!, Number(process.argv[3])]
const CLAIMS_A_DOCUMENT = 20
const CLAIMS_AN_EVENT = 2.5
const DOCUMENTS_AT_ONCE = 200
const COUNTRIES =
  `USA RUS CHN UKR ISR IRN PRK KOR JPN IND PAK TUR SYR GBR FRA DEU POL SAU EGY IRQ AFG CAN AUS BRA VEN CUB MEX ARM AZE GEO
  BLR KAZ UZB MNG VNM PHL IDN MYS THA MMR BGD LKA NPL ETH ERI SDN SSD SOM KEN UGA RWA COD NGA MLI NER TCD LBY TUN DZA MAR`.split(
    /\s+/,
  )

const chance = chances(3)
/** Few are named often, many seldom. */
const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(chance() ** 2.2 * values.length)]!
const sentences = baseTexts().flatMap((text) =>
  text.split(/(?<=[.!?]["”]?)\s+/).filter((one) => one.length > 20),
)

function actorOf(country: string, quote: string): Actor {
  const mention = { start: 0, end: 4, text: quote.slice(0, 4) }
  return {
    id: country,
    name: country.toLowerCase(),
    kind: 'state',
    country,
    sector: 'GOV',
    code: `${country}.GOV`,
    mention,
    via: 'name',
  }
}

function documentRow(n: number): DocumentRow {
  const day = new Date(Date.UTC(2005, 0, 1) + Math.floor(chance() * 7_300) * 86_400_000)
    .toISOString()
    .slice(0, 10)
  return {
    n,
    id: `d_${n.toString(16).padStart(16, '0')}`,
    text_hash: `hash ${n}`,
    length: 9,
    title: sentences[n % sentences.length]!.slice(0, 70),
    url: null,
    publisher: `Publisher ${n % 300}`,
    published_at: day,
    published: day,
    added_at: '2026-01-01T00:00:00.000Z',
    reader: 'made',
    claims: CLAIMS_A_DOCUMENT,
    origin: `o_${n}`,
    copy_group: n,
    credit: null,
    address: null,
    supersedes: null,
    superseded_by: null,
    withdrawn_at: null,
    withdrawn_because: null,
  }
}

function claimOf(n: number, document: DocumentRow): NewClaim {
  const quote = sentences[Math.floor(chance() * sentences.length)]!
  const day = document.published
  const claim: EventClaim = {
    id: `c_${n.toString(16).padStart(16, '0')}`,
    document: document.id,
    reader: 'made',
    kind: 'event',
    type: EVENT_TYPES[n % 16]!,
    mode: null,
    contexts: ['military'],
    quad: ((n % 4) + 1) as 1 | 2 | 3 | 4,
    score: (n % 20) - 10,
    cameo: '010',
    trigger: { start: 0, end: 3, text: quote.slice(0, 3) },
    quote: { start: 0, end: quote.length, text: quote },
    saidBy: [],
    certainty: 'asserted',
    reality: 'actual',
    polarity: 'affirmed',
    when: { from: day, to: day, precision: 'day', of: 'event', text: day },
    where: null,
    phrases: [],
    confidence: 0.8,
    because: ['made/by-chance'],
    actors: [actorOf(pick(COUNTRIES), quote)],
    recipients: [actorOf(pick(COUNTRIES), quote)],
    items: [],
    inReturnFor: null,
  }
  const keys = packKeys(claimKeys(claim, keptDocument(document), null))
  return { claim, title: document.title!, row: { ...claimRow(claim, document), n, component: n, keys } }
}

function eventOf(n: number, told: readonly NewClaim[]): NewEvent {
  const { claim, row } = told[0]!
  const event: LedgerEvent = {
    id: claim.id.replace('c_', 'e_'),
    type: claim.kind === 'event' ? claim.type : 'AID',
    mode: null,
    contexts: ['military'],
    quad: row.quad as 1,
    score: (n % 20) - 10,
    cameo: '010',
    actors: (claim as EventClaim).actors.map(({ mention: _, via: __, ...actor }) => actor),
    recipients: (claim as EventClaim).recipients.map(({ mention: _, via: __, ...actor }) => actor),
    when: { from: row.day, to: row.last_day, precision: 'day', dated: true },
    where: null,
    items: [],
    certainty: 'asserted',
    reality: 'actual',
    polarity: 'affirmed',
    standing: { kind: 'single-source', sources: 1, affirming: 1, denying: 0, origins: 1, documents: 1 },
    conflicts: [],
    quote: claim.quote.text,
    claims: told.map(({ claim: { id } }) => id),
    firstPublished: row.day,
    lastPublished: row.day,
    counts: true,
  }
  return {
    event,
    claims: told.map(({ row: { n: number } }) => number),
    row: {
      n,
      id: event.id,
      day: row.day,
      last_day: row.last_day,
      published: row.day,
      added_at: row.added_at,
      type: event.type,
      quad: event.quad,
      score: event.score,
      certainty: event.certainty,
      reality: event.reality,
      polarity: event.polarity,
      standing: 'single-source',
      counts: 1,
      keys: packKeys(eventKeys(event, [])),
      json: JSON.stringify(event),
    },
  }
}

/** Fills the ledger, a few thousand claims at a time. */
async function fill(): Promise<void> {
  const store = await openStore(place)
  const there = await store.read((session) => count(session, 'claims'))
  if (there === 0) {
    await store.write((session) =>
      addPublishers(
        session,
        Array.from({ length: 300 }, (_, n) => ({
          name: `Publisher ${n}`,
          actor: null,
          country: null,
          stateMedia: false,
        })),
      ),
    )
    let [claim, event] = [0, 0]
    for (let first = 1; claim < claims; first += DOCUMENTS_AT_ONCE) {
      const documents = Array.from({ length: DOCUMENTS_AT_ONCE }, (_, index) => documentRow(first + index))
      const made = documents.flatMap((row) =>
        Array.from({ length: CLAIMS_A_DOCUMENT }, () => claimOf(++claim, row)),
      )
      const events: NewEvent[] = []
      for (let at = 0; at < made.length; ) {
        const size = Math.max(1, Math.round(chance() * 2 * CLAIMS_AN_EVENT))
        events.push(eventOf(++event, made.slice(at, at + size)))
        at += size
      }
      await store.write(async (session) => {
        await insertDocuments(
          session,
          documents.map((row) => ({ row, text: 'A text.' })),
        )
        await insertClaims(session, made)
        await insertEvents(session, events)
      })
      if (first % 10_000 === 1) process.stderr.write(`${claim} claims\n`)
    }
  }
  await store.close()
}

/** 95th percentile of the times of `ask` over questions that differ, in milliseconds: by the clock, and of this process. */
async function p95(
  times: number,
  ask: (n: number) => Promise<unknown>,
): Promise<{ wall: number; own: number }> {
  const [wall, own]: [number[], number[]] = [[], []]
  for (let n = 0; n < times; n++) {
    const [began, cpu] = [performance.now(), process.cpuUsage()]
    await ask(n)
    wall.push(performance.now() - began)
    const { user, system } = process.cpuUsage(cpu)
    own.push((user + system) / 1_000)
  }
  const at = (taken: number[]): number => taken.sort((x, y) => x - y)[Math.floor(times * 0.95)]!
  return { wall: at(wall), own: at(own) }
}

/** Words of all kinds: of every second sentence, of a few, of one; and phrases. */
function queries(): string[] {
  const words = sentences.flatMap((one) => one.match(/\p{L}{4,}/gu) ?? [])
  return Array.from({ length: 200 }, (_, n) => {
    const at = Math.floor(chance() * (words.length - 3))
    if (n % 4 === 0) return words[at]!
    return n % 4 === 1 ? `"${words.slice(at, at + 2).join(' ')}"` : words.slice(at, at + 2).join(' ')
  })
}

async function ask(ledger: Ledger): Promise<Record<string, unknown>> {
  const texts = queries()
  const pairs = Array.from({ length: 200 }, () => [pick(COUNTRIES), pick(COUNTRIES)] as const)
  const ids = Array.from(
    { length: 400 },
    () => `c_${(1 + Math.floor(chance() * claims)).toString(16).padStart(16, '0')}`,
  )
  return {
    claims: await ledger.countClaims(),
    pair: await p95(200, (n) => ledger.timeline({ actor: pairs[n]![0], recipient: pairs[n]![1] }, 'month')),
    parties: await p95(200, (n) => ledger.timeline({ party: [...pairs[n]!], since: '2010-01-01' }, 'month')),
    text: await p95(200, (n) => ledger.claims({ text: texts[n]! }, { limit: 50 })),
    event: await p95(400, (n) => ledger.event(ids[n]!.replace('c_', 'e_'))),
    actorPage: await p95(200, (n) => ledger.claims({ actor: pairs[n]![0] }, { limit: 50 })),
  }
}

const began = performance.now()
await fill()
const filledMs = performance.now() - began
const ledger = await openLedgerAt(place, { knowledge: () => openKnowledge({ user: null }) })
const figures = await ask(ledger)
await ledger.close()
console.log(JSON.stringify({ ...figures, filledMs }))
