// Documents from JSON lines: one object with a `text` a line.
import { ChanceryError } from '../errors.ts'
import type { DocumentInput } from '../model/index.ts'
import { pickMetadata } from './sidecar.ts'

/** A line that holds a document, or the reason why it does not; `line` counts from 1. */
export type DocumentLine =
  | { readonly line: number; readonly input: DocumentInput }
  | { readonly line: number; readonly error: ChanceryError }

/** True when the first line that is not blank is a JSON object with a `text`. */
export function looksLikeJsonLines(text: string): boolean {
  const first = /\S[^\n]*/.exec(text)?.[0] ?? ''
  if (!first.startsWith('{')) return false
  try {
    return typeof (JSON.parse(first) as { text?: unknown }).text === 'string'
  } catch {
    return false
  }
}

/** The documents of JSON lines, in order. Blank lines are passed over; `name` stands in errors. */
export function* jsonLines(text: string, name: string): Generator<DocumentLine> {
  let line = 0
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const row = text.slice(start, end).trim()
    line++
    start = end + 1
    if (row !== '') yield documentLine(row, line, name)
  }
}

function documentLine(row: string, line: number, name: string): DocumentLine {
  try {
    const value = JSON.parse(row) as { text?: unknown }
    const metadata = pickMetadata(value)
    if (typeof value.text !== 'string') throw new Error('"text" is missing or no string')
    if (value.text.trim() === '') throw new Error('"text" is empty')
    return { line, input: { ...metadata, text: value.text } }
  } catch (error) {
    const why = (error as Error).message
    const remedy = 'write one object a line, such as {"text": "...", "publishedAt": "2025-12-27"}'
    return { line, error: new ChanceryError('input-unreadable', `${name} line ${line}: ${why}`, remedy) }
  }
}
