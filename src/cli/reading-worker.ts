// A thread that reads texts for `chancery add` while the ledger writes: documents come in, readings go out, in order.
import { parentPort } from 'node:worker_threads'
import { openReader } from '../index.ts'
import type { DocumentInput } from '../model/index.ts'

const port = parentPort!
const reader = await openReader()
port.on('message', (input: DocumentInput) => {
  const { document, claims } = reader.read(input)
  port.postMessage({ document, claims, reader: reader.version })
})
port.postMessage({ version: reader.version })
