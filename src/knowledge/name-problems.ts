// Finds two actors that claim the same strong name: a name of two or more words, in use at the same time.
import { type NameData, type SourceActor, sourceActors } from './actors.ts'
import { firstDay, lastDay } from './dates.ts'
import { namesOf, type SourceName } from './names.ts'
import type { Problem } from './problem.ts'
import { lineOf, type Sources } from './sources.ts'

interface Owner {
  readonly actor: SourceActor
  readonly name: SourceName
}

/**
 * One warning for each pair that clashes. A name that is known to be shared carries a `note` where it stands in one of
 * the files (`{ text: ..., note: "also ..." }`), and is not reported.
 */
export function nameProblems(sources: Sources): Problem[] {
  const owners = new Map<string, Owner[]>()
  const texts = new Map<string, string>()
  for (const documents of sources.documents.values())
    for (const { file, text } of documents) texts.set(file, text)
  const problems: Problem[] = []
  for (const actor of sourceActors(sources)) {
    for (const name of namesOf(actor.data)) {
      if (name.use !== 'name' || !/\s/.test(name.text)) continue
      const others = owners.get(name.text) ?? []
      owners.set(name.text, [...others, { actor, name }])
      const other = others.find((one) => one.name.actor !== name.actor && together(one.name, name))
      if (other === undefined || areNamesakes(actor, other.actor)) continue
      if (isNoted(actor, name.text) || isNoted(other.actor, name.text)) continue
      problems.push({
        file: actor.file,
        line: lineWith(texts.get(actor.file)!, name.text),
        severity: 'warning',
        message: `"${name.text}" is ${name.actor} here and ${other.name.actor} in ${other.actor.file}`,
      })
    }
  }
  return problems
}

/** Two persons whose ids tell that their editor knew of both: `soe-win`, `soe-win-general`. */
function areNamesakes({ entry: a }: SourceActor, { entry: b }: SourceActor): boolean {
  return (
    a.kind === 'person' && b.kind === 'person' && (a.id.startsWith(`${b.id}-`) || b.id.startsWith(`${a.id}-`))
  )
}

function together(a: SourceName, b: SourceName): boolean {
  return (
    firstDay(a.from ?? '0000') <= lastDay(b.until ?? '9999') &&
    firstDay(b.from ?? '0000') <= lastDay(a.until ?? '9999')
  )
}

/** Whether a file says with a note that the name is shared. */
export function isNoted({ data }: SourceActor, text: string): boolean {
  return data.names.some(
    (name: NameData & { note?: string }) =>
      typeof name !== 'string' && name.note !== undefined && plain(name.text) === plain(text),
  )
}

/** One note covers all spellings: "Ri Yong-ho", "Ri Yong Ho". */
const plain = (name: string): string => name.toLowerCase().replaceAll('-', ' ')

/** The line of a YAML text where a name stands first. */
export function lineWith(text: string, name: string): number {
  const at = text.split('\n').findIndex((line) => line.includes(name))
  return at < 0 ? lineOf(text, ['name']) : at + 1
}
