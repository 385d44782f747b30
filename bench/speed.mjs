// Times the built reader in a process of its own, so that memory and speed are those of a user's: prints one line of JSON.
// Usage: node bench/speed.mjs SECONDS TEXT...
import { readFileSync } from 'node:fs'

const started = performance.now()
const { openEngine } = await import('../dist/read/open.js')
const engine = await openEngine()
const opened = performance.now() - started

const [seconds, ...paths] = process.argv.slice(2)
const inputs = paths.map((path) => ({ text: readFileSync(path, 'utf8'), publishedAt: '2025-06-30' }))
const counts = { tokens: 0, sentences: 0 }
const spent = {}
let last = 0
const observe = (layer) => {
  const now = performance.now()
  spent[layer] = (spent[layer] ?? 0) + now - last
  last = now
}

// Two rounds to warm up, then whole rounds until the time is over.
let first
for (let round = 0; round < 2; round++) {
  for (const input of inputs) {
    const began = performance.now()
    engine.read(input)
    first ??= performance.now() - began
  }
}
let whole = 0
const cpu = process.cpuUsage()
while (whole < Number(seconds) * 1000) {
  for (const input of inputs) {
    const began = (last = performance.now())
    const reading = engine.read(input, observe)
    whole += performance.now() - began
    counts.tokens += reading.tokens.count
    counts.sentences += reading.sentences.count
  }
}
// On a busy machine a process gets only part of a core: count the time it had, never more than passed.
const { user, system } = process.cpuUsage(cpu)
const share = Math.min(1, (user + system) / 1000 / whole)
for (const layer of Object.keys(spent)) spent[layer] *= share
console.log(
  JSON.stringify({ ...counts, ms: whole * share, share, stages: spent, openMs: opened, firstMs: first, peakBytes: process.resourceUsage().maxRSS * 1024 }),
)
