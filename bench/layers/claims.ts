// Claims end to end: the annotated articles, by the scorer that lies beside them.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BenchOptions, BenchResult, Figure } from '../result.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Articles that may be read while developing; the others are only measured. */
const SEEN = '^(news-0[1-6]|ana-0[1-4])\\.'
const UNSEEN = '^(news-0[7-9]|news-1[0-2]|ana-0[5-8])\\.'

const HELD = `${ROOT}train/data/held`

/** What is asked of the articles as a whole; certainty, reality and polarity of a claim together. */
const GOALS: Readonly<Record<string, number>> = {
  'found F1': 0.72,
  'right F1': 0.55,
  'right precision': 0.6,
  'certainty, reality, polarity all right': 0.85,
  'said by right': 0.8,
  'when right': 0.8,
  'items right': 0.75,
}

interface Scored {
  readonly gold: number
  readonly sys: number
  readonly found: number
  readonly right: number
  readonly optional: number
  readonly flipped: number
  readonly attributes: Readonly<Record<string, readonly [number, number]>>
}

/** Found and right F1, and how often the attributes of what was found are right, on both halves of the articles. */
export async function benchClaims({ articles, errors }: BenchOptions): Promise<BenchResult> {
  const scorer = `${articles}/score.mjs`
  if (!existsSync(scorer))
    return { layer: 'claims', figures: [], notes: [`no annotated articles at ${articles}`] }
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
  const score = (only: string, ...more: string[]): string =>
    execFileSync(process.execPath, [scorer, `--only=${only}`, ...more], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
  const parts = [
    ['gold articles, all', '', GOALS],
    ['gold articles, seen half', SEEN, {}],
    ['gold articles, unseen half', UNSEEN, {}],
    ['own articles, held back', '', {}, HELD],
  ] as const
  const figures = parts.flatMap(([corpus, only, goals, ...folder]) =>
    figuresOf(corpus, JSON.parse(score(only, '--json', ...folder)) as Scored, goals),
  )
  return { layer: 'claims', figures, ...(errors ? { errors: score(SEEN, '--errors').split('\n') } : {}) }
}

function figuresOf(corpus: string, scored: Scored, goals: Readonly<Record<string, number>>): Figure[] {
  const f1 = (hits: number): number => (2 * hits) / Math.max(1, scored.gold + scored.sys - scored.optional)
  const read = Math.max(1, scored.sys - scored.optional)
  const figure = (metric: string, value: number, count: number): Figure => {
    const goal = goals[metric]
    return { corpus, metric, value, count, ...(goal === undefined ? {} : { goal }) }
  }
  const { 'all three': together = [0, 0], ...apart } = scored.attributes
  const shares = [['certainty, reality, polarity all', together] as const, ...Object.entries(apart)]
  return [
    figure('found F1', f1(scored.found), scored.gold),
    figure('right F1', f1(scored.right), scored.gold),
    figure('right precision', scored.right / read, scored.sys),
    ...shares.map(([name, [hits, judged]]) => figure(`${name} right`, hits / Math.max(1, judged), judged)),
    { corpus, metric: 'flipped', value: scored.flipped, unit: 'number' },
  ]
}
