// Annotated articles of a folder: NAME.txt, NAME.meta.json and NAME.claims.json.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../src/model/index.ts'

/** An article with what is annotated in it; `Claim` says which fields of a claim are looked at. */
export interface AnnotatedArticle<Claim> {
  readonly name: string
  readonly text: string
  readonly publishedAt: string
  readonly claims: readonly Claim[]
}

/** The articles whose file of claims has such a name, in the order of names; none where the folder is not there. */
export function readAnnotated<Claim>(folder: string, only: RegExp): AnnotatedArticle<Claim>[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((file) => file.endsWith('.claims.json') && only.test(file))
  return files.sort().map((file) => {
    const name = file.replace('.claims.json', '')
    const open = (suffix: string) => readFileSync(join(folder, name + suffix), 'utf8')
    const { publishedAt } = JSON.parse(open('.meta.json')) as { publishedAt: string }
    const { claims } = JSON.parse(open('.claims.json')) as { claims: Claim[] }
    return { name, text: open('.txt'), publishedAt, claims }
  })
}

/** Countries of annotations that say nothing of which one. */
export const VAGUE: ReadonlySet<string> = new Set(['IGO', 'NGO', 'INT', 'unknown'])

export function overlaps(span: Span, others: readonly (Span | null)[]): boolean {
  return others.some((other) => other !== null && span.start < other.end && other.start < span.end)
}

/** The place of a part of a text, the one nearest to another place when it stands there more than once. */
export function locate(text: string, part: string, near: Span | null): Span | null {
  let best: Span | null = null
  let least = Number.POSITIVE_INFINITY
  for (let start = text.indexOf(part); start >= 0; start = text.indexOf(part, start + 1)) {
    const away =
      near === null
        ? start
        : start >= near.start && start < near.end
          ? 0
          : Math.min(Math.abs(start - near.start), Math.abs(start - near.end))
    if (away < least) {
      least = away
      best = { start, end: start + part.length }
    }
  }
  return best
}
