// The published lists of OFAC and the UN, imported whole, and ten of their entries in a text under an alias, read by the
// whole reader. Needs a build and the lists in ../shared/corpora/lists (CHANCERY_CORPORA). Usage: node bench/lists.mjs
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const corpora = process.env.CHANCERY_CORPORA ?? fileURLToPath(new URL('../../shared/corpora', import.meta.url))
const lists = join(corpora, 'lists')
if (!existsSync(lists)) {
  console.error(`no lists at ${lists}`)
  process.exit(1)
}

const NAMED = [
  ['Frank Kakorere', 'Officials met Frank Kakorere on Monday.'],
  ['Cubana Airlines', 'The minister accused Cubana Airlines of smuggling.'],
  ['Aero-Caribbean', 'Inspectors accused Aero-Caribbean of fraud.'],
  ['National Bank of Cuba', 'The ministry warned the National Bank of Cuba.'],
  ['Muhammad Zaydan', 'Police arrested Muhammad Zaydan in Baghdad.'],
  ['Ahmad Fuad Salim', 'The army killed Ahmad Fuad Salim in an air strike.'],
  ['Korea Kwangson Banking Corp', 'The ministry warned Korea Kwangson Banking Corp on Tuesday.'],
  ['Federalnoe Agentstvo Novostei OOO', 'Canada condemned Federalnoe Agentstvo Novostei OOO.'],
  ['Tropicana Tours GmbH', 'Canada sanctioned Tropicana Tours GmbH.'],
  ['Caribbean Export Enterprise', 'Regulators accused Caribbean Export Enterprise of fraud.'],
]

const { openKnowledge } = await import('../dist/knowledge/open.js')
const { importList } = await import('../dist/knowledge/lists/import-list.js')
const folder = mkdtempSync(join(tmpdir(), 'chancery-lists-'))
try {
  const base = openKnowledge({ user: null })
  const files = (...names) => names.map((file) => ({ file, text: readFileSync(join(lists, file), 'utf8') }))
  const imported = new Date().toISOString().slice(0, 10)
  const latin = (name) => readFileSync(join(lists, name), 'latin1')
  const sources = {
    ofac: [files('sdn.csv', 'alt.csv', 'add.csv'), latin('sdn.csv').match(/^\d+,/gm).length],
    un: [files('UN_consolidated.xml'), latin('UN_consolidated.xml').match(/<(INDIVIDUAL|ENTITY)>/g).length],
  }
  for (const [format, [read, rows]] of Object.entries(sources)) {
    const { header } = importList({ format, list: format, imported, files: read }, folder, base)
    console.log(`${format}: ${rows} entries in the file, ${header.entries} imported, with ${header.names} names`)
  }
  process.env.CHANCERY_KNOWLEDGE = folder
  const { openReader } = await import('../dist/index.js')
  const reader = await openReader()
  let found = 0
  for (const [alias, text] of NAMED) {
    const { claims } = reader.read({ text, publishedAt: '2026-03-01' })
    const listed = claims
      .flatMap(({ actors, recipients }) => [...actors, ...recipients])
      .filter((actor) => actor.listed?.length > 0)
    if (listed.length > 0) found += 1
    const shown = listed.map(({ id, listed, match }) => `${id} ${listed.join(' ')} ${match ?? ''}`)
    console.log(`  ${alias}: ${shown.join('; ') || 'NOT FOUND'}`)
  }
  console.log(`${found} of ${NAMED.length} found under an alias, in claims of the whole reader`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
