// Reads ahead in a thread of its own, so that reading does not wait for the ledger and the ledger not for reading.
import { once } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Readable } from '../keep/ledger.ts'
import type { DocumentInput } from '../model/index.ts'

/** Documents that may be read before they are asked for: two batches of the ledger. */
const AHEAD = 128

/**
 * By how many hundredths the memory in use may grow before all garbage is collected. Left alone, Node.js lets each thread
 * grow to four times of what it needs before it looks, and thousands of documents hold hundreds of megabytes of nothing.
 */
const GROWTH = 60

/** A reader in another thread. */
export interface ReadingThread {
  /** Version of the reader. */
  readonly version: string
  /** The readings of the documents, in their order. */
  read(inputs: AsyncIterable<DocumentInput>): AsyncGenerator<Readable>
  close(): Promise<void>
}

/** Starts the thread. An error of its reader, such as a missing model, is thrown here. */
export async function openReadingThread(): Promise<ReadingThread> {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
  // The same ending as this file: a build runs from dist, a benchmark from the sources.
  const ending = import.meta.url.slice(import.meta.url.lastIndexOf('.'))
  const worker = new Worker(new URL(`./reading-worker${ending}`, import.meta.url))
  const [{ version }] = (await once(worker, 'message')) as [{ version: string }]
  return {
    version,
    read: (inputs) => readWith(worker, inputs),
    close: async () => void (await worker.terminate()),
  }
}

async function* readWith(worker: Worker, inputs: AsyncIterable<DocumentInput>): AsyncGenerator<Readable> {
  const done: Readable[] = []
  let wake = (): void => {}
  let failure: Error | null = null
  worker.on('message', (reading: Readable) => {
    done.push(reading)
    wake()
  })
  worker.once('error', (error) => {
    failure = error
    wake()
  })
  const next = async (): Promise<Readable> => {
    while (done.length === 0 && failure === null) await new Promise<void>((resume) => (wake = resume))
    if (failure !== null) throw failure
    return done.shift()!
  }
  let asked = 0
  for await (const input of inputs) {
    worker.postMessage(input)
    asked++
    if (asked > AHEAD) {
      yield await next()
      asked--
    }
  }
  for (; asked > 0; asked--) yield await next()
}
