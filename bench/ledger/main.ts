// Measures the ledger: adding, asking a large one, being killed; writes docs/ledger-speed.md.
// Usage: npm run bench:ledger -- [adding|million|kill]... [--documents N,N...] [--order time|any] [--claims N] [--kills N] [--stores sqlite,postgres]
// PostgreSQL is measured, too, when CHANCERY_TEST_POSTGRES names one: test/postgres/with-postgres.sh npm run bench:ledger
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { type Figures, page } from './report.ts'

const HERE = new URL('./', import.meta.url)
const RECORD = new URL('last.json', HERE)
const PAGE = new URL('../../docs/ledger-speed.md', HERE)
const BEGIN =
  '<!-- bench: begin. What stands between these two lines is written by `npm run bench:ledger`. -->'
const END = '<!-- bench: end -->'
const server = process.env.CHANCERY_TEST_POSTGRES

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    documents: { type: 'string', default: '200,1000,2000,10000' },
    order: { type: 'string', default: 'time' },
    claims: { type: 'string', default: '1000000' },
    kills: { type: 'string', default: '100' },
    stores: { type: 'string', default: 'sqlite,postgres' },
  },
})
const wanted = positionals.length > 0 ? positionals : ['adding', 'million', 'kill']
const folder = mkdtempSync(join(tmpdir(), 'chancery-bench-'))

/** A place on each store that can be measured. */
async function places(name: string): Promise<[string, string][]> {
  const found: [string, string][] = []
  if (values.stores.includes('sqlite')) found.push(['SQLite', join(folder, `${name}.db`)])
  if (server !== undefined && values.stores.includes('postgres')) {
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    await client.query(`drop schema if exists bench_${name} cascade`)
    await client.query(`create schema bench_${name}`)
    await client.end()
    const url = new URL(server)
    url.searchParams.set('options', `-c search_path=bench_${name}`)
    found.push(['PostgreSQL', url.href])
  }
  return found
}

/** Runs a script beside this one and takes its line. */
function measure(script: string, ...args: string[]): never {
  const path = fileURLToPath(new URL(script, HERE))
  const line = execFileSync(process.execPath, ['--import', 'tsx', path, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(line) as never
}

const figures: Figures = {}
try {
  for (const what of wanted) {
    if (what === 'adding') {
      for (const documents of values.documents.split(',')) {
        for (const [store, place] of await places(`adding_${documents}`)) {
          const name = values.order === 'any' ? `${documents}, days in any order` : documents
          figures[`adding ${store} ${name}`] = measure('adding.ts', place, documents, values.order)
        }
      }
    } else if (what === 'million') {
      for (const [store, place] of await places('million')) {
        figures[`asking ${store}`] = measure('million.ts', place, values.claims)
      }
    } else if (what === 'kill') {
      for (const [store, place] of await places('kill')) {
        figures[`kill ${store}`] = measure('kill.ts', place, values.kills)
      }
    } else throw new Error(`nothing to measure is called ${what}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
// What was measured before, perhaps by another run meanwhile, stays.
const known = existsSync(RECORD) ? (JSON.parse(readFileSync(RECORD, 'utf8')) as Figures) : {}
const all: Figures = { ...known, ...figures }
const day = new Date().toISOString().slice(0, 10)
writeFileSync(RECORD, `${JSON.stringify(all, null, 2)}\n`)
const before = readFileSync(PAGE, 'utf8')
const written = page(all, `${day}, Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model})`)
writeFileSync(
  PAGE,
  `${before.slice(0, before.indexOf(BEGIN))}${BEGIN}\n${written}${before.slice(before.indexOf(END))}`,
)
process.stdout.write(written)
