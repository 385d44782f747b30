// The body of `chancery add`: reads what it is given and keeps it.
import { ChanceryError } from '../errors.ts'
import { documents } from '../intake/documents.ts'
import type { Source } from '../intake/sources.ts'
import type { Ledger, Readable } from '../keep/ledger.ts'
import type { DocumentInput } from '../model/index.ts'
import { toDocument } from '../read/document.ts'
import type { Reader } from '../read/reader.ts'
import { type ExitCode, failureLine } from './failure.ts'
import { listSources, metadataOf, noteCharset, refuseForSeveral } from './inputs.ts'
import type { Io } from './io.ts'
import { type AddOptions, ledgerPlace } from './ledger-options.ts'
import { progress } from './progress.ts'
import type { ReadingThread } from './reading-thread.ts'

/** Keeps every input that can be read; one that fails is told of in a line, and the others go on. */
export async function add(inputs: readonly string[], options: AddOptions, io: Io): Promise<ExitCode> {
  if (inputs.length === 0 && options.reread !== true)
    throw new ChanceryError(
      'usage',
      'add was given nothing to read',
      'name files or folders, or - for standard input',
    )
  const { sources, failed } = await listSources(inputs, io.stderr)
  if (sources.length > 1) refuseForSeveral(options, sources.length)
  if (sources.length === 0 && options.reread !== true) return 1
  const intake: Intake = { sources, options, io, failed, unchanged: [] }
  const ledger = await io.openLedger(ledgerPlace(options, io.env), { create: true })
  try {
    if (options.reread === true) await rereadAll(await io.openReader(), ledger, options, io)
    if (sources.length > 0) await keepAll(intake, ledger)
    return intake.failed ? 1 : 0
  } finally {
    await ledger.close()
  }
}

/** What is taken in, and what has become of it so far. */
interface Intake {
  readonly sources: readonly Source[]
  readonly options: AddOptions
  readonly io: Io
  failed: boolean
  /** Ids of documents that were kept before and so are not read at all. */
  readonly unchanged: string[]
}

async function keepAll(intake: Intake, ledger: Ledger): Promise<void> {
  const { io, options, sources } = intake
  const told = progress(io.stderr, {
    what: 'documents kept',
    ...(sources.every(({ kind, name }) => kind === 'file' && !/\.(jsonl|ndjson)$/i.test(name))
      ? { total: sources.length }
      : {}),
  })
  const counts = { added: 0, superseding: 0, unchanged: 0, claims: 0 }
  const reading = await openReading(sources, io)
  try {
    for await (const added of ledger.addAll(reading.read(newDocuments(intake, ledger)))) {
      counts[added.status]++
      if (added.status !== 'unchanged') counts.claims += added.claims
      if (options.json === true) io.stdout.write(`${JSON.stringify(added)}\n`)
      told.step()
    }
  } finally {
    await reading.close()
  }
  told.end()
  for (const document of intake.unchanged) {
    if (options.json === true)
      io.stdout.write(`${JSON.stringify({ document, status: 'unchanged', claims: 0 })}\n`)
  }
  counts.unchanged += intake.unchanged.length
  if (options.json !== true) io.stdout.write(`${addedWords(counts)}\n`)
}

/** Few texts are read here; many in a thread of their own, so that reading and keeping do not wait for each other. */
async function openReading(sources: readonly Source[], io: Io): Promise<Omit<ReadingThread, 'version'>> {
  const many = sources.length > FEW || sources.some(({ name }) => /\.(jsonl|ndjson)$/i.test(name))
  if (many && io.openReadingThread !== undefined) return io.openReadingThread()
  const reader = await io.openReader()
  return {
    async *read(inputs) {
      for await (const input of inputs) yield keepable(reader.read(input), reader)
    },
    close: async () => {},
  }
}
/** A thread takes a reader of its own to open, which pays from here. */
const FEW = 20

/** The documents of all inputs that are not kept yet. */
async function* newDocuments(intake: Intake, ledger: Ledger): AsyncGenerator<DocumentInput> {
  const { sources, options, io } = intake
  const given = metadataOf(options)
  for (const source of sources) {
    for await (const arrival of documents(source, { stdin: io.stdin, given })) {
      if ('error' in arrival) {
        io.stderr.write(failureLine(arrival.error))
        intake.failed = true
        continue
      }
      noteCharset(arrival, io.stderr)
      const { id } = toDocument(arrival.input)
      if (await ledger.has(id)) intake.unchanged.push(id)
      else yield arrival.input
    }
  }
}

/** What of a reading is kept; a document without claims cannot say by itself who read it. */
function keepable({ document, claims }: Readable, reader: Reader): Readable {
  return { document, claims, reader: reader.version }
}

/** "3 documents added (41 claims), 1 a new version, 12 kept before". */
function addedWords(
  counts: Readonly<Record<'added' | 'superseding' | 'unchanged' | 'claims', number>>,
): string {
  const documents = counts.added + counts.superseding
  const parts = [`${documents} ${documents === 1 ? 'document' : 'documents'} added (${counts.claims} claims)`]
  if (counts.superseding > 0) parts.push(`${counts.superseding} of them a new version`)
  if (counts.unchanged > 0) parts.push(`${counts.unchanged} kept before`)
  return parts.join(', ')
}

async function rereadAll(reader: Reader, ledger: Ledger, options: AddOptions, io: Io): Promise<void> {
  const told = progress(io.stderr, { what: 'documents read again' })
  const sum = { documents: 0, added: 0, removed: 0, changed: 0, unchanged: 0, carried: 0 }
  const again = ({ text, title, url, publisher, publishedAt }: Readable['document']): Readable => {
    const reading = reader.read({
      text,
      ...(title === null ? {} : { title }),
      ...(url === null ? {} : { url }),
      ...(publisher === null ? {} : { publisher }),
      ...(publishedAt === null ? {} : { publishedAt }),
    })
    return keepable(reading, reader)
  }
  for await (const result of ledger.reread(again, reader.version)) {
    sum.documents++
    for (const key of ['added', 'removed', 'changed', 'unchanged', 'carried'] as const)
      sum[key] += result[key]
    if (options.json === true) io.stdout.write(`${JSON.stringify(result)}\n`)
    told.step()
  }
  told.end()
  if (options.json === true) return
  io.stdout.write(
    `${sum.documents} documents read again: ${sum.added} claims new, ${sum.removed} gone, ${sum.changed} changed, ${sum.unchanged} as before; ${sum.carried} judgements carried over\n`,
  )
}
