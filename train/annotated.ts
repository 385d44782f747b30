// Annotated articles of a folder: NAME.txt, NAME.meta.json and NAME.claims.json.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Span } from '../src/model/index.ts'

const ROOT = join(import.meta.dirname, '..')
const SHARED = resolve(process.env.CHANCERY_ARTICLES ?? join(ROOT, '../shared/articles'))

/** The articles of a folder whose name is of such a form. */
export interface Articles {
  readonly path: string
  readonly only: RegExp
}
/** `source`: what figures call them. */
export interface Corpus extends Articles {
  readonly source: string
}

/** What training may read: half of the gold articles, our own, and texts of which only the acts that the reader saw are marked. */
export const LEARNT: readonly Corpus[] = [
  { path: join(SHARED, 'gold'), only: /^(news-0[1-6]|ana-0[1-4])/, source: 'gold' },
  { path: join(ROOT, 'train/data/articles'), only: /./, source: 'own' },
  { path: join(ROOT, 'train/data/marked'), only: /./, source: 'marked' },
]
/** What is only measured. */
export const MEASURED: readonly Corpus[] = [
  { path: join(SHARED, 'gold'), only: /^(news-(0[7-9]|1)|ana-0[5-8])/, source: 'gold, other half' },
  { path: join(ROOT, 'train/data/held'), only: /./, source: 'own, held back' },
]

/** An article with what is annotated in it; `Claim` says which fields of a claim are looked at. */
export interface AnnotatedArticle<Claim> {
  readonly name: string
  readonly text: string
  readonly publishedAt: string
  readonly claims: readonly Claim[]
}

/** The articles whose file of claims has such a name, in the order of names; none where the folder is not there. */
export function readAnnotated<Claim>({ path, only }: Articles): AnnotatedArticle<Claim>[] {
  if (!existsSync(path)) return []
  const files = readdirSync(path).filter((file) => file.endsWith('.claims.json') && only.test(file))
  return files.sort().map((file) => {
    const name = file.replace('.claims.json', '')
    const open = (suffix: string) => readFileSync(join(path, name + suffix), 'utf8')
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
