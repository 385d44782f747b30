// What the knowledge costs: opening it, what a first text asks of it, and matching names over texts against the whole
// reader. Needs a build; prints a table. Usage: node bench/knowledge.mjs
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const RUNS = 9
const LEAST_MS = 1500
const NAMES = 100_000

const cpuMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]

/** A name of two words that no list has. */
function madeUp(number) {
  const word = (n) => `Qu${n.toString(20).replace(/\d/g, (digit) => 'klmnopqrst'[digit])}`
  return `${word(number % 331)} ${word(number)}`
}

/** In a process of its own: milliseconds of the processor to open, then to build each index that reading uses. */
async function openOnce() {
  const { openKnowledge } = await import('../dist/knowledge/open.js')
  globalThis.gc?.()
  const before = process.memoryUsage()
  const start = cpuMs()
  const knowledge = openKnowledge({ user: null })
  const open = cpuMs() - start
  const opened = process.memoryUsage()
  knowledge.names.match(['Kim', 'Jong', 'Un'], 0, 3)
  for (const index of ['places', 'items', 'calendar', 'numbers', 'agents', 'speech', 'modality', 'predicates'])
    void knowledge[index]
  knowledge.places.match(['Paris'], 0, 1)
  knowledge.surnamed('Kim')
  knowledge.holders('USA', 'president', '2010-01-01')
  knowledge.allies('USA', '2010-01-01')
  const used = cpuMs() - start
  globalThis.gc?.()
  const after = process.memoryUsage()
  const mb = (a, b) => (a.heapUsed - b.heapUsed + a.arrayBuffers - b.arrayBuffers) / 1e6
  return { open, used, openMb: mb(opened, before), usedMb: mb(after, before) }
}

/** Milliseconds of the processor for one round over the texts, at the best of several. */
function time(round) {
  let best = Number.POSITIVE_INFINITY
  const until = performance.now() + LEAST_MS
  while (performance.now() < until) {
    const start = cpuMs()
    for (let again = 0; again < 3; again++) round()
    best = Math.min(best, (cpuMs() - start) / 3)
  }
  return best
}

async function matching() {
  const { openEngine } = await import('../dist/read/open.js')
  const { CompiledForm } = await import('../dist/knowledge/compiled.js')
  const { FormHasher } = await import('../dist/knowledge/form-hashes.js')
  const { buildPhrases, PhraseTable } = await import('../dist/knowledge/phrase-table.js')
  const { openPhrases } = await import('../dist/knowledge/names.js')
  const { COMPILED_FILE } = await import('../dist/knowledge/compile.js')
  const engine = await openEngine()
  const folder = fileURLToPath(new URL('../examples/', import.meta.url))
  const inputs = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ text: readFileSync(folder + name, 'utf8'), publishedAt: '2025-06-30' }))
  const forms = inputs.map((input) => engine.read(input).tokens.forms)
  const form = new CompiledForm(readFileSync(COMPILED_FILE))
  const tables = [openPhrases(form, 'names'), openPhrases(form, 'places')]
  // Names made up, until there are as many as asked for.
  const shipped = tables.reduce((sum, table) => sum + table.size, 0)
  const more = Array.from({ length: Math.max(0, NAMES - shipped) }, (_, value) => ({ phrase: madeUp(value), value }))
  tables.push(new PhraseTable(buildPhrases(more).arrays))
  const phrases = tables.reduce((sum, table) => sum + table.size, 0)
  const reader = time(() => {
    for (const input of inputs) engine.read(input)
  })
  const names = time(() => {
    for (const list of forms) {
      const hashes = new FormHasher().of(list)
      for (const table of tables)
        for (let token = 0; token < list.length; token++) table.match(hashes, token, list.length)
    }
  })
  return { phrases, reader, names }
}

if (process.argv[2] === 'open') console.log(JSON.stringify(await openOnce()))
else {
  const self = fileURLToPath(import.meta.url)
  const runs = Array.from({ length: RUNS }, () =>
    JSON.parse(execFileSync(process.execPath, ['--expose-gc', self, 'open'], { encoding: 'utf8' })),
  )
  const of = (field) => median(runs.map((run) => run[field]))
  const { phrases, reader, names } = await matching()
  console.log(`opening the compiled knowledge            ${of('open').toFixed(1)} ms (asked: 60)`)
  console.log(`with every index that a first text asks   ${of('used').toFixed(1)} ms`)
  console.log(`memory, opened and with those indexes     ${of('openMb').toFixed(1)} MB, ${of('usedMb').toFixed(1)} MB`)
  console.log(
    `matching ${phrases} names over the examples ${((100 * names) / reader).toFixed(1)} % of the reader's time (asked: 10)`,
  )
}
