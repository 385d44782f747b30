// Claims end to end: the annotated articles, by the scorer that lies beside them.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BenchOptions, BenchResult, Figure } from '../result.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Articles that may be read while developing; the others are only measured. */
const SEEN = '^(news-0[1-6]|ana-0[1-4])\\.'
const UNSEEN = '^(news-0[7-9]|news-1[0-2]|ana-0[5-8])\\.'

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
  const halves = [
    ['gold articles, all', ''],
    ['gold articles, seen half', SEEN],
    ['gold articles, unseen half', UNSEEN],
  ] as const
  const figures = halves.flatMap(([corpus, only]) =>
    figuresOf(corpus, JSON.parse(score(only, '--json')) as Scored),
  )
  return { layer: 'claims', figures, ...(errors ? { errors: score(SEEN, '--errors').split('\n') } : {}) }
}

function figuresOf(corpus: string, scored: Scored): Figure[] {
  const f1 = (hits: number): number => (2 * hits) / Math.max(1, scored.gold + scored.sys - scored.optional)
  const [all, of] = scored.attributes['all three'] ?? [0, 0]
  return [
    { corpus, metric: 'found F1', value: f1(scored.found), count: scored.gold, goal: 0.5 },
    { corpus, metric: 'right F1', value: f1(scored.right), count: scored.gold, goal: 0.3 },
    {
      corpus,
      metric: 'right precision',
      value: scored.right / Math.max(1, scored.sys - scored.optional),
      count: scored.sys,
    },
    {
      corpus,
      metric: 'certainty, reality, polarity all right',
      value: all / Math.max(1, of),
      count: of,
      goal: 0.7,
    },
    ...Object.entries(scored.attributes)
      .filter(([name]) => name !== 'all three')
      .map(
        ([name, [hits, judged]]): Figure => ({
          corpus,
          metric: `${name} right`,
          value: hits / Math.max(1, judged),
          count: judged,
        }),
      ),
    { corpus, metric: 'flipped', value: scored.flipped, unit: 'number' },
  ]
}
