// Annotated articles of a folder: NAME.txt, NAME.meta.json and NAME.claims.json.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

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
