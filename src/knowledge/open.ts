// Opens the compiled knowledge, once per process; the caller keeps it.
import { existsSync, readFileSync } from 'node:fs'
import { ChanceryError } from '../errors.ts'
import { openActors } from './actors.ts'
import { COMPILED_FILE, FROM_SOURCE, KNOWLEDGE_FOLDER, sourceStamp, writeCompiled } from './compile.ts'
import { CompiledForm } from './compiled.ts'
import { FormHasher } from './form-hashes.ts'
import type { Knowledge, Table } from './knowledge.ts'
import { openNames } from './names.ts'
import { openTies } from './ties.ts'

/**
 * The knowledge that ships with the package. From src/ it is compiled first when a file has changed; from dist/ the
 * compiled form is taken as it is. Throws `knowledge-missing`, or `knowledge-invalid` with file and line.
 */
export function openKnowledge(): Knowledge {
  const known = existsSync(COMPILED_FILE)
  if (!known && !FROM_SOURCE) {
    throw new ChanceryError('knowledge-missing', `no compiled knowledge at ${COMPILED_FILE}`, 'Run `npm run build`.')
  }
  if (!known || (FROM_SOURCE && isStale())) writeCompiled()
  return readKnowledge(new CompiledForm(readFileSync(COMPILED_FILE)))
}

function isStale(): boolean {
  if (!existsSync(KNOWLEDGE_FOLDER)) return false
  const stamp = `${COMPILED_FILE}.stamp`
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourceStamp()
}

/** The indexes over a compiled form. Heavy ones are wrapped in `lazily`, and built when they are first asked for. */
export function readKnowledge(form: CompiledForm): Knowledge {
  const hasher = new FormHasher()
  const actors = openActors(form)
  const table = (name: string): Table | null => (form.has(`table.${name}`) ? form.json<Table>(`table.${name}`) : null)
  return Object.freeze({
    version: form.version,
    ...actors,
    ...openTies(form, actors.actor),
    names: openNames(form, hasher),
    table,
  } satisfies Knowledge)
}
