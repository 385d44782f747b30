// Freezes what the reader reads in the labelled dossiers, so that the tests of the ledger do not hang on the reader.
// Usage: npx tsx train/freeze-pairs.ts
import { writeFileSync } from 'node:fs'
import { readDossiers, unmark } from '../bench/harness/dossiers.ts'
import { openReader } from '../src/index.ts'
import type { Actor, Claim } from '../src/model/index.ts'

const reader = await openReader()
const lines = readDossiers().flatMap(({ texts }) =>
  texts.map(({ text, published, publisher }) => {
    const { document, claims } = reader.read({ text: unmark(text).text, publishedAt: published, publisher })
    return JSON.stringify({ document, claims: claims.filter(({ kind }) => kind === 'event').map(slim) })
  }),
)
writeFileSync(new URL('data/pairs/claims.jsonl', import.meta.url), `${lines.join('\n')}\n`)
process.stderr.write(`${lines.length} texts frozen\n`)

/** Without what the ledger never looks at, which changes with every change of the reader. */
function slim(claim: Claim): Claim {
  const without = { ...claim, because: [], reader: '' }
  if (without.kind !== 'event') return without
  return { ...without, actors: without.actors.map(bare), recipients: without.recipients.map(bare) }
}

function bare<A extends Actor>({ listed: _, match: __, ...actor }: A): Omit<A, 'listed' | 'match'> & Actor {
  return actor as unknown as Omit<A, 'listed' | 'match'> & Actor
}
