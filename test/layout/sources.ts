// The source files of the repository, for tests that hold the house together.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The repository's root, ending in a slash. */
export const ROOT: string = fileURLToPath(new URL('../../', import.meta.url))

/** All files below a folder of the repository that end in `ending`, as paths from the root, in order. */
export function filesBelow(folder: string, ending: string): string[] {
  if (!existsSync(ROOT + folder)) return []
  return readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(ending))
    .sort()
}

/** The text of a file, by its path from the root. */
export function textOf(path: string): string {
  return readFileSync(ROOT + path, 'utf8')
}

/** One import of a module within the repository: who imports what, as paths from the root. */
export interface LocalImport {
  readonly from: string
  readonly to: string
}

/** The local modules that a source imports, statically or not. */
export function localImports(path: string): LocalImport[] {
  const specifiers = [...textOf(path).matchAll(/(?:from|import|import\()\s*'(\.[^']+)'/g)].map(
    (match) => match[1]!,
  )
  return specifiers.map((specifier) => ({ from: path, to: resolve(path, specifier) }))
}

function resolve(path: string, specifier: string): string {
  const parts = path.split('/').slice(0, -1)
  for (const step of specifier.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.') parts.push(step)
  }
  return parts.join('/')
}

/** The stage folders in their order, such as `05-mentions`. */
export function stageFolders(): string[] {
  return readdirSync(`${ROOT}src/read`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}
