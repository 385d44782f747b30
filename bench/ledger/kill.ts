// Kills a process that adds, many times, and counts what was lost. A child of main.ts: prints one line of JSON.
// Usage: kill.ts PLACE KILLS
import { killOften } from '../../test/keep/killing.ts'

const [place, kills] = [process.argv[2]!, Number(process.argv[3])]
const began = performance.now()
const killed = await killOften(place, { kills, seed: 11 })
console.log(JSON.stringify({ ...killed, faults: killed.faults.length, ms: performance.now() - began }))
