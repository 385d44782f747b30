// Adds YAML files to the user's layer after the checks that the base's files get; all of them or none.
import { basename, join } from 'node:path'
import { KNOWLEDGE_FOLDER } from './compile.ts'
import type { Knowledge } from './knowledge.ts'
import type { LAYER_FOLDERS } from './layer.ts'
import { checkLayer } from './layer-check.ts'
import type { Problem } from './problem.ts'
import { checkSchemas } from './schemas.ts'
import { readDocument, type SourceDocument } from './sources.ts'
import { writeWhole } from './write-whole.ts'

const PLACES: Readonly<Record<string, (typeof LAYER_FOLDERS)[number]>> = {
  state: 'actors/states',
  organisation: 'actors/organisations',
  group: 'actors/groups',
  person: 'actors/people',
}

/** Files that have been looked at: what is wrong, and what would be copied where. */
export interface Addition {
  readonly problems: readonly Problem[]
  readonly files: readonly {
    readonly file: string
    readonly id: string
    readonly place: string
    /** The knowledge has an actor with the id, which the file takes the place of. */
    readonly replaces: boolean
  }[]
}

/** Checks files that are to be added; names that clash are errors here, since nobody has looked at them yet. */
export function planAddition(
  paths: readonly string[],
  known: Knowledge,
): Addition & { commit(folder: string): void } {
  const problems: Problem[] = []
  const documents = new Map<string, SourceDocument[]>()
  const files: { file: string; id: string; place: string; replaces: boolean; text: string }[] = []
  for (const path of paths) {
    const document = readDocument(path, path, problems)
    if (document === null) continue
    const data = document.data as { id?: unknown; kind?: unknown; parties?: unknown } | null
    const place = PLACES[String(data?.kind)] ?? (data?.parties === undefined ? null : 'ties')
    if (place === null) {
      const message = `kind must be one of ${Object.keys(PLACES).join(', ')}, or a tie's with parties`
      problems.push({ file: path, line: 1, message, severity: 'error' })
      continue
    }
    documents.set(place, [...(documents.get(place) ?? []), document])
    const id = String(data?.id)
    files.push({ file: path, id, place, replaces: known.about(id) !== null, text: document.text })
  }
  const sources = { documents, tables: new Map(), problems }
  const checked = checkLayer(
    { ...sources, problems: [...problems, ...checkSchemas(KNOWLEDGE_FOLDER, sources)] },
    known,
  )
  return {
    problems: checked.map((problem) =>
      problem.message.includes('" is ') ? { ...problem, severity: 'error' } : problem,
    ),
    files,
    commit: (folder) => {
      // Actors before ties, so that a tie never stands without its parties.
      const ordered = [...files].sort((a, b) => Number(a.place === 'ties') - Number(b.place === 'ties'))
      for (const { file, place, text } of ordered) writeWhole(join(folder, place, basename(file)), text)
    },
  }
}
