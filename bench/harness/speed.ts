// Speed of the built reader: each stage and the whole on one core, memory, and how long a first reading takes.
import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

/** Tokens of the sentence that speed is counted in. */
const SENTENCE = 22
const ROOT = new URL('../../', import.meta.url)

/** One line of the table of speed. */
export interface SpeedFigure {
  readonly what: string
  readonly value: number
  readonly unit: 'sentences/s' | 'MB' | 'ms'
  readonly goal?: number
}

interface Timed {
  readonly tokens: number
  readonly ms: number
  readonly stages: Readonly<Record<string, number>>
  readonly openMs: number
  readonly peakBytes: number
}

/** Builds, then measures for about `seconds`. Sentences are counted as 22 tokens each. */
export function measureSpeed(seconds: number): SpeedFigure[] {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
  const examples = readdirSync(new URL('examples/', ROOT)).filter((name) => name.endsWith('.txt'))
  const args = ['bench/speed.mjs', String(seconds), ...examples.map((name) => `examples/${name}`)]
  const timed = JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })) as Timed
  const perSecond = (ms: number): number => (timed.tokens / SENTENCE / ms) * 1000
  return [
    ...Object.entries(timed.stages).map(
      ([layer, ms]): SpeedFigure => ({ what: layer, value: perSecond(ms), unit: 'sentences/s' }),
    ),
    { what: 'the whole reader', value: perSecond(timed.ms), unit: 'sentences/s', goal: 1200 },
    { what: 'peak memory', value: timed.peakBytes / 1e6, unit: 'MB', goal: 350 },
    { what: 'opening model and knowledge', value: timed.openMs, unit: 'ms' },
    {
      what: './chancery read of one example, wall',
      value: coldStart(`examples/${examples[0]}`),
      unit: 'ms',
      goal: 1000,
    },
  ]
}

/** Median wall time of five runs of the launcher. */
function coldStart(example: string): number {
  const run = (): number => {
    const began = performance.now()
    const { status } = spawnSync('./chancery', ['read', example], { cwd: ROOT, stdio: 'ignore' })
    if (status !== 0) throw new Error(`./chancery read ${example} ended with ${status}`)
    return performance.now() - began
  }
  run()
  const times = [run(), run(), run(), run(), run()].sort((a, b) => a - b)
  return times[2]!
}
