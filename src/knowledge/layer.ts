// The user's own layer: a folder of files in the forms of knowledge/ and of imported lists, compiled to one file there.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ChanceryError } from '../errors.ts'
import { compileActors, sourceActors } from './actors.ts'
import { CODE_FOLDER, FROM_SOURCE, KNOWLEDGE_FOLDER } from './compile.ts'
import { CompiledForm, packSections, type Sections } from './compiled.ts'
import type { Knowledge } from './knowledge.ts'
import { compileLists } from './lists/compile-lists.ts'
import { type ImportedList, readList } from './lists/list-entry.ts'
import { compileNames } from './names.ts'
import { type Problem, refuseErrors } from './problem.ts'
import { checkSchemas } from './schemas.ts'
import { readSources, type Sources, stampOf } from './sources.ts'
import { compileTies } from './ties.ts'
import { writeWhole } from './write-whole.ts'

/** Folders of a layer with files of the user's own; `lists` has the imported lists. */
export const LAYER_FOLDERS = [
  'actors/states',
  'actors/organisations',
  'actors/groups',
  'actors/people',
  'ties',
] as const
const LISTS = 'lists'
const COMPILED = 'compiled.bin'

/** Where the user's layer is when nobody says: CHANCERY_KNOWLEDGE, else the user's folder for data. */
export function defaultLayerFolder(env: Readonly<Record<string, string | undefined>>): string {
  const own = env.CHANCERY_KNOWLEDGE
  if (own !== undefined && own !== '') return own
  const data = env.XDG_DATA_HOME
  // A relative path there is to be ignored, says the specification.
  const home = data?.startsWith('/') ? data : join(homedir(), '.local', 'share')
  return join(home, 'chancery', 'knowledge')
}

/** The file of an imported list. */
export function listFile(folder: string, list: string): string {
  return join(folder, LISTS, `${list}.jsonl`)
}

/** Names of the lists that a layer holds, in order. */
export function listNames(folder: string): string[] {
  const lists = join(folder, LISTS)
  if (!existsSync(lists)) return []
  return readdirSync(lists)
    .filter((name) => /^[a-z0-9][a-z0-9-]*\.jsonl$/.test(name))
    .map((name) => name.slice(0, -'.jsonl'.length))
    .sort()
}

export function openList(folder: string, list: string): ImportedList {
  const file = listFile(folder, list)
  return readList(readFileSync(file, 'utf8'), file)
}

/** The user's own files, and what is wrong with them by themselves. */
export function layerSources(folder: string): Sources {
  const sources = readSources(folder, {}, {}, folder)
  const places: readonly string[] = LAYER_FOLDERS
  const misplaced = [
    ...[...sources.documents].filter(([place]) => !places.includes(place)).flatMap(([, files]) => files),
    ...sources.tables.values(),
  ].map(({ file }): Problem => {
    return { file, line: 0, message: `a layer has only ${places.join(', ')} and lists`, severity: 'error' }
  })
  const documents = new Map([...sources.documents].filter(([place]) => places.includes(place)))
  const own = { documents, tables: new Map(), problems: [...sources.problems, ...misplaced] }
  return { ...own, problems: [...own.problems, ...checkSchemas(KNOWLEDGE_FOLDER, own)] }
}

/** Compiles the layer over the base. Throws `knowledge-invalid` with file and line. */
export function compileLayer(folder: string, base: Knowledge, stamp: string = ''): Uint8Array {
  const sources = layerSources(folder)
  refuseErrors(sources.problems)
  const lists = compileLists(
    listNames(folder).map((list) => openList(folder, list)),
    base,
  )
  const own = sourceActors(sources)
  const taken = new Set(own.map(({ entry }) => entry.id))
  const sections: Sections = {
    ...compileActors([...own, ...lists.actors.filter(({ entry }) => !taken.has(entry.id))]),
    ...compileNames(own, []),
    ...compileTies(sources),
    ...lists.sections,
    'layer.replaces': { json: own.map(({ entry }) => entry.id).filter((id) => base.about(id) !== null) },
    'layer.stamp': { json: stamp },
  }
  return packSections(sections)
}

/**
 * The compiled layer of a folder, compiled anew when a file of it, the base or the code has changed; null when there is
 * none. Throws `knowledge-invalid` with file and line.
 */
export function openLayer(folder: string, base: Knowledge): CompiledForm | null {
  const files = layerFiles(folder)
  if (files.length === 0) return null
  const stamp = stampFor(folder, files, base)
  const compiled = join(folder, COMPILED)
  const before = existsSync(compiled) ? readCompiled(compiled) : null
  if (before !== null && before.json('layer.stamp') === stamp) return before
  const bytes = compileLayer(folder, base, stamp)
  try {
    writeWhole(compiled, bytes)
  } catch (error) {
    // A layer that may only be read is compiled each time.
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
  return new CompiledForm(bytes)
}

/** A compiled form that cannot be read is made anew. */
function readCompiled(file: string): CompiledForm | null {
  try {
    const form = new CompiledForm(readFileSync(file))
    return form.has('layer.stamp') ? form : null
  } catch {
    return null
  }
}

/** Every file that a layer is compiled from, in order. */
function layerFiles(folder: string): string[] {
  try {
    if (!existsSync(folder)) return []
    if (!statSync(folder).isDirectory()) throw new Error('it is no folder')
    const below = (place: string, ending: string): string[] =>
      existsSync(join(folder, place))
        ? readdirSync(join(folder, place), { recursive: true, encoding: 'utf8' })
            .filter((name) => name.endsWith(ending))
            .map((name) => join(place, name))
        : []
    return [...below('actors', '.yml'), ...below('ties', '.yml'), ...below(LISTS, '.jsonl')].sort()
  } catch (error) {
    throw new ChanceryError(
      'knowledge-invalid',
      `the knowledge of your own at ${folder} cannot be read: ${(error as Error).message}`,
      'Check the folder, or set CHANCERY_KNOWLEDGE to another.',
    )
  }
}

/** Changes with any file of the layer (name, size, times), with the base and with the code. */
function stampFor(folder: string, files: readonly string[], base: Knowledge): string {
  const hash = createHash('sha256')
  for (const file of files) {
    const { size, mtimeMs, ctimeMs } = statSync(join(folder, file))
    hash.update(`${file}\n${size}\n${mtimeMs}\n${ctimeMs}\n`)
  }
  const code = FROM_SOURCE ? stampOf(CODE_FOLDER) : statSync(fileURLToPath(import.meta.url)).mtimeMs
  return `${hash.digest('hex').slice(0, 16)} ${base.version} ${code}`
}
