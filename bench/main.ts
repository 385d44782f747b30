// Measures accuracy layer by layer, then speed; prints both, says what moved and records the run.
// Usage: npm run bench -- [LAYER...] [--errors LAYER] [--no-speed] [--no-record]
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { accuracyTable, type Recorded, record, speedTable, whatMoved } from './harness/report.ts'
import { measureSpeed, type SpeedFigure } from './harness/speed.ts'
import type { BenchOptions, BenchResult } from './result.ts'

type Bench = (options: BenchOptions) => Promise<BenchResult>

const HERE = new URL('./', import.meta.url)
const RECORD = new URL('last.json', HERE)
const PAGE = new URL('../docs/accuracy.md', HERE)
const BEGIN = '<!-- bench: begin. What stands between these two lines is written by `npm run bench`. -->'
const END = '<!-- bench: end -->'

interface Asked {
  readonly layers: readonly string[]
  readonly errors: string | null
  readonly speed: boolean
  readonly record: boolean
}

function parse(words: readonly string[]): Asked {
  const at = words.indexOf('--errors')
  const errors = at < 0 ? null : (words[at + 1] ?? '')
  const layers = words.filter((word, index) => !word.startsWith('--') && (at < 0 || index !== at + 1))
  const whole = errors === null && layers.length === 0
  return {
    layers: errors === null ? layers : [errors],
    errors,
    speed: whole && !words.includes('--no-speed'),
    record: whole && !words.includes('--no-record'),
  }
}

/** Every exported function of bench/layers/NAME.ts whose name begins with `bench`, by NAME. */
async function findBenches(layers: readonly string[]): Promise<{ name: string; bench: Bench }[]> {
  const names = readdirSync(new URL('layers/', HERE))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace('.ts', ''))
  const unknown = layers.filter((layer) => !names.includes(layer))
  if (unknown.length > 0)
    throw new Error(`bench/layers has no ${unknown.join(', ')}; it has ${names.join(', ')}`)
  const found: { name: string; bench: Bench }[] = []
  for (const name of names.filter((candidate) => layers.length === 0 || layers.includes(candidate)).sort()) {
    const module = (await import(new URL(`layers/${name}.ts`, HERE).href)) as Record<string, unknown>
    for (const [key, value] of Object.entries(module)) {
      if (key.startsWith('bench') && typeof value === 'function') found.push({ name, bench: value as Bench })
    }
  }
  return found
}

async function measure(asked: Asked): Promise<BenchResult[]> {
  const shared = fileURLToPath(new URL('../../shared/', HERE))
  const options: BenchOptions = {
    corpora: resolve(process.env.CHANCERY_CORPORA ?? `${shared}corpora`),
    articles: resolve(process.env.CHANCERY_ARTICLES ?? `${shared}articles`),
    errors: asked.errors !== null,
  }
  const results: BenchResult[] = []
  for (const { name, bench } of await findBenches(asked.layers)) {
    const began = performance.now()
    const result = await bench(options)
    process.stderr.write(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
    results.push(result)
  }
  return results
}

function print(results: readonly BenchResult[], speed: readonly SpeedFigure[]): void {
  for (const { errors } of results) for (const error of errors ?? []) console.log(error)
  console.log(`\n${accuracyTable(results)}`)
  for (const { layer, notes } of results) for (const note of notes ?? []) console.log(`${layer}: ${note}`)
  if (speed.length > 0) console.log(`\n${speedTable(speed)}`)
}

function lastRecord(): Recorded | null {
  return existsSync(RECORD) ? (JSON.parse(readFileSync(RECORD, 'utf8')) as Recorded) : null
}

/** Puts the tables between their marks in docs/accuracy.md and leaves what people wrote around them. */
function writePage(results: readonly BenchResult[], speed: readonly SpeedFigure[]): void {
  const page = readFileSync(PAGE, 'utf8')
  const [start, end] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (start < 0 || end < start) throw new Error('docs/accuracy.md has lost its marks for the tables')
  const notes = results.flatMap((result) => (result.notes ?? []).map((note) => `- ${result.layer}: ${note}`))
  const parts = [
    '## Accuracy\nShares in per cent.\n',
    accuracyTable(results),
    ...(notes.length === 0 ? [] : ['', notes.join('\n')]),
    `\n## Speed\nCPU time of one process, Node ${process.version}, sentences of 22 tokens, the texts of examples/. One network finds tags and dependencies at once: its time stands under tags, and the row of dependencies is only what comes after.\n`,
    speedTable(speed),
  ]
  writeFileSync(PAGE, `${page.slice(0, start)}${BEGIN}\n${parts.join('\n')}\n${page.slice(end)}`)
}

const asked = parse(process.argv.slice(2))
const results = await measure(asked)
const speed = asked.speed ? measureSpeed(8) : []
print(results, speed)
const before = lastRecord()
const now = record(results, speed, before)
console.log(`\nSince the last recorded run:\n${whatMoved(now, before).join('\n') || 'nothing moved'}`)
if (asked.record && results.some((result) => result.figures.length > 0)) {
  writePage(results, speed)
  writeFileSync(RECORD, `${JSON.stringify(now, null, 2)}\n`)
  console.log('\nRecorded in bench/last.json and docs/accuracy.md.')
}
