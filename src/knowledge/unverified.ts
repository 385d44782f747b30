// Lists what nobody has verified: files of actors, ties and regimes, and single clauses of regimes.
import type { Sources } from './sources.ts'

/** One file, or one clause of a regime, that is marked `verified: false`. */
export interface Unverified {
  /** The folder, such as `actors/people`, or `regimes: clauses`. */
  readonly kind: string
  readonly file: string
  readonly line: number
  /** Id of the file or of the clause. */
  readonly id: string
  /** Where it is taken from. */
  readonly sources: readonly string[]
}

export interface UnverifiedReport {
  readonly found: readonly Unverified[]
  /** By kind: how many are unverified, of how many. */
  readonly counts: ReadonlyMap<string, { readonly unverified: number; readonly all: number }>
}

interface Marked {
  readonly id: string
  readonly verified: boolean
  readonly sources?: readonly string[]
  readonly source?: string
  readonly clauses?: readonly Marked[]
}

/** Everything in the sources that says whether it is verified, and is not. The sources must have passed their schemas. */
export function unverifiedIn(sources: Sources): UnverifiedReport {
  const found: Unverified[] = []
  const counts = new Map<string, { unverified: number; all: number }>()
  const look = (kind: string, one: Marked, file: string, line: () => number): void => {
    const count = counts.get(kind) ?? { unverified: 0, all: 0 }
    counts.set(kind, count)
    count.all += 1
    if (one.verified) return
    count.unverified += 1
    const from = one.sources ?? (one.source === undefined ? [] : [one.source])
    found.push({ kind, file, line: line(), id: one.id, sources: from })
  }
  for (const [folder, documents] of sources.documents) {
    for (const document of documents) {
      const data = document.data as Marked
      if (typeof data.verified !== 'boolean') continue
      const { file } = document
      look(folder, data, file, () => lineWith(document.text, /^verified:/))
      for (const clause of data.clauses ?? [])
        look(`${folder}: clauses`, clause, file, () => lineWith(document.text, idOf(clause.id)))
    }
  }
  return { found, counts }
}

/** The first line that looks so, from 1; parsing thousands of files for their lines would take a minute. */
const lineWith = (text: string, pattern: RegExp): number =>
  text.split('\n').findIndex((line) => pattern.test(line)) + 1

const idOf = (id: string): RegExp => new RegExp(`^\\s*-.*\\bid: ["']?${id}["']?\\s*(?:[,}#]|$)`)

/** The report as lines: counts by kind, then each file and line with what it says it is taken from. */
export function describeUnverified({ found, counts }: UnverifiedReport): string {
  const kinds = [...counts].map(
    ([kind, { unverified, all }]) =>
      `${String(unverified).padStart(6)} of ${String(all).padStart(5)}  ${kind}`,
  )
  const lines = found.map(({ file, line, id, sources }) => `${file}:${line}: ${id}: ${sources.join('; ')}`)
  return `${[...kinds, '', ...lines].join('\n')}\n`
}
