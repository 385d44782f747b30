// Cuts a stream into transactions: large enough to be quick, small enough to be safe soon.
import type { Readable } from './ledger.ts'

const MOST_DOCUMENTS = 64
const MOST_CHARACTERS = 1_000_000
/** Milliseconds after which what has come so far is kept. */
const LONGEST = 1_000

export async function* inBatches(
  readings: Iterable<Readable> | AsyncIterable<Readable>,
): AsyncIterable<readonly Readable[]> {
  let batch: Readable[] = []
  let characters = 0
  let began = 0
  for await (const reading of readings) {
    if (batch.length === 0) began = performance.now()
    batch.push(reading)
    characters += reading.document.text.length
    if (
      batch.length < MOST_DOCUMENTS &&
      characters < MOST_CHARACTERS &&
      performance.now() - began < LONGEST
    ) {
      continue
    }
    yield batch
    batch = []
    characters = 0
  }
  if (batch.length > 0) yield batch
}
