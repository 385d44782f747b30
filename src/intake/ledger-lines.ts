// A ledger from JSON Lines, as `export jsonl` writes it, piece by piece. The first line that is wrong stops it.
import { createHash } from 'node:crypto'
import { ChanceryError } from '../errors.ts'
import type { LedgerRecord, RecordCounts } from '../model/index.ts'
import { byteLines } from './byte-lines.ts'
import { openLineCheck } from './ledger-line-check.ts'

/** Highest form of the file that is understood; docs/formats.md has it. */
const FORMAT = 1
/** Most bytes of one line: a document of 20 MB whose every character is escaped. */
const MAX_LINE_BYTES = 128_000_000

/**
 * The pieces of a ledger in the order of the file, each checked: its shape, the hash of each text, that every span
 * quotes its document, and at the end that all have come. `name` stands in errors. A ledger restored with holes would
 * be worse than none, so the first fault is thrown; whoever takes the pieces in does so whole or not at all.
 * @throws ChanceryError `input-unreadable`, `input-too-large`, each with the number of the line.
 */
export async function* ledgerRecords(
  bytes: AsyncIterable<Uint8Array | string>,
  name: string,
): AsyncGenerator<LedgerRecord> {
  const check = openLineCheck()
  const counts = { publishers: 0, documents: 0, claims: 0, judgements: 0 }
  let at = 0
  let state: 'start' | 'pieces' | 'end' = 'start'
  let document: { id: string; text: string } | null = null
  for await (const { line, text } of byteLines(bytes, name, MAX_LINE_BYTES)) {
    at = line
    if (text.trim() === '') continue
    const value = parsed(text, name, line)
    const bad = (why: string, remedy = REMEDY): ChanceryError => badLine(name, line, why, remedy)
    if (state === 'start') refuseOther(value, bad)
    const problem = check(value)
    if (problem !== null) throw bad(problem)
    const piece = value as LedgerRecord | Frame
    if (state === 'end') throw bad('stands after the end')
    if (piece.record === 'ledger') {
      if (state !== 'start') throw bad('is a second beginning', 'import one file after the other')
      state = 'pieces'
      continue
    }
    if (piece.record === 'end') {
      refuseMissing(piece.counts, counts, bad)
      state = 'end'
      continue
    }
    if (piece.record === 'document') {
      if (createHash('sha256').update(piece.text).digest('hex') !== piece.document.textHash)
        throw bad('the text is not the one that its hash is of')
      document = { id: piece.document.id, text: piece.text }
    }
    if (piece.record === 'claim') {
      if (piece.claim.document !== document?.id) throw bad('the claim does not stand after its document')
      if (!quotesHold(piece.claim, document.text)) throw bad('a span does not quote the text of its document')
    }
    counts[`${piece.record}s`]++
    yield piece
  }
  if (state !== 'end') throw cutOff(name, at)
}

type Frame =
  | { readonly record: 'ledger'; readonly format: number; readonly partial: boolean }
  | { readonly record: 'end'; readonly counts: RecordCounts }

const REMEDY = 'export the ledger again; nothing of this file is kept'

function badLine(name: string, line: number, why: string, remedy: string): ChanceryError {
  return new ChanceryError('input-unreadable', `${name} line ${line}: ${why}`, remedy)
}

function parsed(text: string, name: string, line: number): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badLine(name, line, 'is no JSON, or the file was cut off here', REMEDY)
  }
}

/** The first line says that this is a ledger, and of which form. */
function refuseOther(value: unknown, bad: (why: string, remedy?: string) => ChanceryError): void {
  const { record, format } = (value ?? {}) as { record?: unknown; format?: unknown }
  if (record !== 'ledger')
    throw bad('this is no ledger', 'give it a file that `chancery export jsonl` has written')
  if (typeof format === 'number' && format > FORMAT)
    throw bad(`form ${format} is newer than this version reads`, 'use a newer version of chancery')
}

function refuseMissing(said: RecordCounts, found: RecordCounts, bad: (why: string) => ChanceryError): void {
  for (const kind of ['publishers', 'documents', 'claims', 'judgements'] as const) {
    if (said[kind] !== found[kind]) throw bad(`says ${said[kind]} ${kind}, and there are ${found[kind]}`)
  }
}

function cutOff(name: string, line: number): ChanceryError {
  if (line === 0) return new ChanceryError('input-empty', `${name} is empty`, 'give it a ledger')
  return badLine(name, line, 'the file ends here, before its end', REMEDY)
}

/** Claims are five deep; a line that is made to exhaust the stack is refused. */
const DEEPEST = 12

/** Whether every span in a claim is the slice of the text that it says. */
function quotesHold(value: unknown, text: string, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth > DEEPEST) return false
  if (Array.isArray(value)) return value.every((one) => quotesHold(one, text, depth + 1))
  const { start, end, text: words } = value as { start?: unknown; end?: unknown; text?: unknown }
  if (typeof start === 'number' && typeof end === 'number' && text.slice(start, end) !== words) return false
  return Object.values(value).every((one) => quotesHold(one, text, depth + 1))
}
