// Speed and memory of the exports, and of taking a ledger in again: `node --expose-gc --import tsx bench/ledger/exports.ts 100000`.
import { EXPORT_FORMATS, type Exportable } from '../../src/exports/ledger/formats.ts'
import { ledgerLines } from '../../src/exports/ledger/ledger-lines.ts'
import { ledgerRecords } from '../../src/intake/ledger-lines.ts'
import { openCodings } from '../../src/knowledge/codings.ts'
import { openKnowledge } from '../../src/knowledge/open.ts'
import type { ClaimRecord, EventRecord, LedgerRecord } from '../../src/model/index.ts'
import { EVENT_RECORDS, LEDGER_RECORDS } from '../../test/fixtures/ledger.ts'

const EVENTS = Number(process.argv[2] ?? 100_000)
const only = process.argv[3]
const codings = openCodings(openKnowledge({ user: null }))
const hex = (number: number): string => number.toString(16).padStart(12, '0')

/** Events of the fixture under other ids, five a document. */
async function* events(): AsyncGenerator<EventRecord> {
  for (let at = 0; at < EVENTS; at++) {
    const record = EVENT_RECORDS[at % EVENT_RECORDS.length]!
    const claims = record.claims.map((told, index) => {
      const document = { ...told.document, id: `d_${hex(Math.floor(at / 5))}` }
      return {
        ...told,
        document,
        claim: { ...told.claim, id: `c_${hex(at * 4 + index)}`, document: document.id },
      }
    })
    const event = { ...record.event, id: `e_${hex(at)}`, claims: claims.map(({ claim }) => claim.id) }
    yield { ...record, claims, event }
  }
}

async function* claims(): AsyncGenerator<ClaimRecord> {
  for await (const record of events()) yield* record.claims
}

/** Documents of seven claims. */
async function* records(): AsyncGenerator<LedgerRecord> {
  for (let at = 0; at < EVENTS / 5; at++) {
    for (const piece of LEDGER_RECORDS) {
      if (piece.record === 'document')
        yield { ...piece, document: { ...piece.document, id: piece.document.id + hex(at) } }
      if (piece.record === 'claim') {
        const { claim } = piece
        yield { ...piece, claim: { ...claim, id: claim.id + hex(at), document: claim.document + hex(at) } }
      }
    }
  }
}

const ledger: Exportable = { eachEvent: events, eachClaim: claims, eachRecord: records }

/** Live memory after a collection, in MB. */
function live(): number {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}

/** Seconds of CPU so far, which other work on the machine does not add to. */
function cpu(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

async function measure(name: string, pieces: AsyncIterable<string | object>): Promise<void> {
  const start = cpu()
  let [size, count, peak, looking] = [0, 0, 0, 0]
  for await (const piece of pieces) {
    size += (piece as { readonly length?: number }).length ?? 0
    if (count++ % 5000 !== 0) continue
    const pause = cpu()
    peak = Math.max(peak, live())
    looking += cpu() - pause
  }
  const seconds = cpu() - start - looking
  console.log(
    `${name.padEnd(9)} ${seconds.toFixed(1).padStart(6)} s of CPU ${(size / 1e6).toFixed(0).padStart(6)} MB written ${peak.toFixed(0).padStart(5)} MB live at most`,
  )
}

console.log(`${EVENTS} events`)
for (const [name, format] of Object.entries(EXPORT_FORMATS)) {
  if (only !== undefined && only !== name) continue
  await measure(name, await format.write(ledger, {}, { of: 'events', by: 'bench', codings: () => codings }))
}
if (only === undefined || only === 'import')
  await measure('import', ledgerRecords(ledgerLines(records(), { by: 'bench' }), 'bench'))
