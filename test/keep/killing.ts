// Kills a process that adds, again and again, and looks at what is left.
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { openLedgerAt } from '../../src/keep/open-ledger-at.ts'
import { NOBODY } from './nobody.ts'

export interface Killed {
  readonly kills: number
  /** Documents that a process said were safe. */
  readonly acknowledged: number
  /** Those of them that are not there. */
  readonly lost: number
  /** What `check` found at the end. */
  readonly faults: readonly string[]
}

/** Longest life of a process after its first word, in milliseconds. */
const LONGEST_LIFE = 400

/** Lets a process add until it is killed at a random moment, `kills` times. */
export async function killOften(
  place: string,
  { kills, seed, first = 0 }: { readonly kills: number; readonly seed: number; readonly first?: number },
): Promise<Killed> {
  const safe = new Set<string>()
  let state = seed
  for (let kill = 0; kill < kills; kill++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    for (const id of await lifeOf(place, first + safe.size, (state / 2 ** 32) * LONGEST_LIFE)) safe.add(id)
  }
  const ledger = await openLedgerAt(place, { knowledge: () => NOBODY })
  try {
    let lost = 0
    for (const id of safe) if (!(await ledger.has(id))) lost++
    const faults: string[] = []
    for await (const { where, what } of ledger.check()) faults.push(`${where} ${what}`)
    return { kills, acknowledged: safe.size, lost, faults }
  } finally {
    await ledger.close()
  }
}

/** What a process acknowledges before it is killed, `life` milliseconds after its first word. */
async function lifeOf(place: string, first: number, life: number): Promise<string[]> {
  const script = fileURLToPath(new URL('./adding.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, place, String(first)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  child.stderr!.on('data', (words) => said.push(String(words)))
  const safe: string[] = []
  let dying = false
  const lines = createInterface({ input: child.stdout! })
  lines.on('line', (line) => {
    // A line that was cut by the kill is no promise.
    if (/^d_[0-9a-f]{16}$/.test(line)) safe.push(line)
    if (!dying) setTimeout(() => child.kill('SIGKILL'), life)
    dying = true
  })
  const signal = await ended(child)
  if (signal !== 'SIGKILL') throw new Error(`the process ended by itself: ${said.join('')}`)
  return safe
}

function ended(child: ChildProcess): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)))
}
