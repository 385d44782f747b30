// The body of `chancery show`: a page about an event, a claim or a document.
import { ChanceryError } from '../errors.ts'
import { claimPage } from '../exports/ledger/claim-page.ts'
import { documentPage } from '../exports/ledger/document-page.ts'
import { eventPage } from '../exports/ledger/event-page.ts'
import type { Ledger } from '../keep/ledger.ts'
import type { ExitCode } from './failure.ts'
import type { Io } from './io.ts'
import type { LedgerOptions } from './ledger-options.ts'
import { pageSetting, withLedger, writeJson } from './with-ledger.ts'

export async function show(id: string, options: LedgerOptions, io: Io): Promise<ExitCode> {
  const showKind = KINDS[id.slice(0, 2)]
  if (showKind === undefined)
    throw new ChanceryError(
      'usage',
      `${id} is no id`,
      'ids begin with e_ (event), c_ (claim) or d_ (document)',
    )
  return withLedger(options, io, async (ledger) => {
    const shown = await showKind(id, ledger)
    if (shown === null)
      throw new ChanceryError('not-found', `the ledger has no ${id}`, 'list events or claims for ids')
    if (options.json === true) writeJson(io, shown.value)
    else io.stdout.write(shown.page(pageSetting(io)))
    return 0
  })
}

/** What is shown: the value as JSON, or drawn as a page. */
interface Shown {
  readonly value: unknown
  readonly page: (setting: ReturnType<typeof pageSetting>) => string
}

const KINDS: Readonly<Record<string, (id: string, ledger: Ledger) => Promise<Shown | null>>> = {
  async e_(id, ledger) {
    const record = await ledger.event(id)
    return record === null ? null : { value: record, page: (setting) => eventPage(record, setting) }
  },
  async c_(id, ledger) {
    const record = await ledger.claim(id)
    if (record === null) return null
    const judgements = await ledger.judgements(id)
    return { value: { ...record, judgements }, page: (setting) => claimPage(record, judgements, setting) }
  },
  async d_(id, ledger) {
    const document = await ledger.document(id)
    if (document === null) return null
    const versions = await ledger.versions(id)
    const claims = await ledger.claims({ document: id, all: true }, { limit: 10_000, order: 'ascending' })
    return {
      value: { ...document, versions, claims },
      page: (setting) => documentPage({ ...document, versions, claims }, setting),
    }
  },
}
