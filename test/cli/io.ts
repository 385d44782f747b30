// Runs a command line against streams in memory and a reader made by hand.
import { run } from '../../src/cli/run.ts'
import type { DocumentInput } from '../../src/model/index.ts'
import type { Reader } from '../../src/read/reader.ts'
import { fixtureReading } from '../fixtures/reading.ts'

/** What a command did. */
export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  /** The documents that the reader was given. */
  readonly inputs: readonly DocumentInput[]
}

export interface Surroundings {
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  readonly isTTY?: boolean
  readonly columns?: number
}

/** A reader that reads the fixture's claims out of every text. */
export function fakeReader(inputs: DocumentInput[]): Reader {
  const states: Readonly<Record<string, string>> = { PRK: 'North Korea', RUS: 'Russia', CAN: 'Canada' }
  const knowledge = {
    actor: (id: string) => (id in states ? { id, kind: 'state', name: states[id] } : null),
    names: {
      senses: (name: string) =>
        Object.keys(states)
          .filter((id) => states[id] === name)
          .map((actor) => ({ actor })),
    },
    ties: (country: string) =>
      country === 'CAN' ? [{ kind: 'membership', of: 'nato', parties: [{ id: 'CAN', role: 'member' }] }] : [],
  }
  return {
    version: '0.1.0+test',
    knowledge: knowledge as unknown as Reader['knowledge'],
    read(input) {
      inputs.push(input)
      const reading = fixtureReading()
      const { text, title = null, url = null, publisher = null, publishedAt = null } = input
      return { ...reading, document: { ...reading.document, text, title, url, publisher, publishedAt } }
    },
    relate: () => ({ type: 'AID', mode: null, quad: 2, score: 10, confidence: 0.5, because: [] }),
  }
}

/** Runs `chancery WORDS`. */
export async function chancery(
  words: readonly string[],
  { stdin = '', env = {}, isTTY, columns }: Surroundings = {},
): Promise<Ran> {
  const written = { stdout: '', stderr: '' }
  const output = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => (written[name] += text),
    ...(isTTY === undefined ? {} : { isTTY }),
    ...(columns === undefined ? {} : { columns }),
  })
  const inputs: DocumentInput[] = []
  const code = await run(words, {
    stdin: (async function* () {
      yield stdin
    })(),
    stdout: output('stdout'),
    stderr: output('stderr'),
    env,
    openReader: async () => fakeReader(inputs),
    openLedger: async (place, settings) => (await import('../../src/index.ts')).openLedger(place, settings),
  })
  return { code, ...written, inputs }
}
