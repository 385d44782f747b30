// Compiles the files of knowledge/ into one file of indexes; `npm run build` runs it.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { compileActors, sourceActors } from './actors.ts'
import { packSections, type Sections } from './compiled.ts'
import { compileNames } from './names.ts'
import { compilePlaces } from './places.ts'
import { refuseErrors } from './problem.ts'
import { checkSchemas } from './schemas.ts'
import { slotProblems } from './slot-problems.ts'
import { type ParsedFiles, readSources, type Sources, stampOf } from './sources.ts'
import { compileTies } from './ties.ts'
import { writeWhole } from './write-whole.ts'

/** The folder knowledge/, from src/ as from dist/. */
export const KNOWLEDGE_FOLDER: string = fileURLToPath(new URL('../../knowledge/', import.meta.url))
/** The code that compiles: the compiled form is out of date when it has changed, too. */
export const CODE_FOLDER: string = fileURLToPath(new URL('.', import.meta.url))
/** Running from src/, where somebody may just have edited a file of knowledge/. */
export const FROM_SOURCE: boolean = import.meta.url.endsWith('.ts')
/** The compiled form: in build/ for who runs from src/, beside this module in the package. */
export const COMPILED_FILE: string = fileURLToPath(
  new URL(FROM_SOURCE ? '../../build/knowledge.bin' : './knowledge.bin', import.meta.url),
)

/** What each part of knowledge/ becomes. To add a part: one function from sources to sections here. */
const COMPILERS: readonly ((sources: Sources) => Sections)[] = [
  (sources) => {
    const actors = sourceActors(sources)
    const others = sources.tables.get('lexicon/not-actors')?.rows.map((row) => row[0]!) ?? []
    return { ...compileActors(actors), ...compileNames(actors, others) }
  },
  compileTies,
  compileTables,
  compileDocuments,
  compilePlaces,
]

/** Every list of knowledge/lexicon as `table.NAME`, and those of countries and of CAMEO codes; those of knowledge/items together as `tables.items`. */
function compileTables(sources: Sources): Sections {
  const sections: Record<string, { json: unknown }> = {}
  const items: unknown[] = []
  for (const [path, { header, rows }] of sources.tables) {
    if (path === 'places/countries') sections['table.countries'] = { json: { header, rows } }
    if (path === 'events/cameo') sections['table.cameo'] = { json: { header, rows } }
    if (path.startsWith('items/')) items.push({ header, rows })
    if (path.startsWith('lexicon/'))
      sections[`table.${path.slice('lexicon/'.length)}`] = { json: { header, rows } }
  }
  sections['tables.items'] = { json: items }
  return sections
}

/** The YAML documents of every other folder as `documents.FOLDER`, an array in order of file name. */
function compileDocuments(sources: Sources): Sections {
  const sections: Record<string, { json: unknown }> = {}
  for (const [folder, documents] of sources.documents) {
    if (folder.startsWith('actors/') || folder === 'ties' || folder === '') continue
    sections[`documents.${folder}`] = { json: documents.map((document) => document.data) }
  }
  return sections
}

/** The compiled form of the files under `root`. Throws `knowledge-invalid` with file and line when one is broken. */
export function compileKnowledge(root: string): Uint8Array {
  return compileSources(root, readSources(root))
}

function compileSources(root: string, sources: Sources): Uint8Array {
  refuseErrors([...sources.problems, ...checkSchemas(root, sources), ...slotProblems(sources)])
  const sections: Record<string, Sections[string]> = {}
  for (const compile of COMPILERS) Object.assign(sections, compile(sources))
  return packSections(sections)
}

/** Changes whenever a file of knowledge/ or the code that compiles it does. */
export function sourceStamp(): string {
  return `${stampOf(KNOWLEDGE_FOLDER)} ${stampOf(CODE_FOLDER)}`
}

/** Compiles and writes the compiled form, whole or not at all, with the stamp of the sources beside it. */
export function writeCompiled(): void {
  const stamp = sourceStamp()
  const cache = `${COMPILED_FILE}.parsed`
  const before =
    FROM_SOURCE && existsSync(cache) ? (JSON.parse(readFileSync(cache, 'utf8')) as ParsedFiles) : {}
  const after: ParsedFiles = {}
  const bytes = compileSources(KNOWLEDGE_FOLDER, readSources(KNOWLEDGE_FOLDER, before, after))
  writeWhole(COMPILED_FILE, bytes)
  if (!FROM_SOURCE) return
  writeWhole(`${COMPILED_FILE}.stamp`, stamp)
  writeWhole(cache, JSON.stringify(after))
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) writeCompiled()
