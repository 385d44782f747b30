// Checks YAML documents of knowledge/ against the JSON Schemas of knowledge/schema.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Ajv as AjvClass, ErrorObject, ValidateFunction } from 'ajv'
import type { Problem } from './problem.ts'
import { lineOf, type SourceDocument, type Sources } from './sources.ts'

/** Which schema the files of a folder follow. A folder that is not here, or whose schema is missing, is not checked. */
const SCHEMA_OF: Readonly<Record<string, string>> = {
  'actors/states': 'state',
  'actors/people': 'person',
  'actors/organisations': 'organisation',
  'actors/groups': 'group',
  ties: 'tie',
  events: 'event',
  items: 'item',
  regimes: 'regime',
}

/** Every document that breaks its schema, with the line of the value at fault, and every id that is not the file's name. */
export function checkSchemas(root: string, sources: Sources): Problem[] {
  const Ajv = (createRequire(import.meta.url)('ajv') as { Ajv: typeof AjvClass }).Ajv
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    schemas: [readSchema(join(root, 'schema', 'common.json'))],
  })
  const problems: Problem[] = []
  for (const [folder, documents] of sources.documents) {
    const path = join(root, 'schema', `${SCHEMA_OF[folder] ?? folder}.json`)
    if (!existsSync(path)) continue
    const validate = ajv.compile(readSchema(path))
    for (const document of documents) problems.push(...checkDocument(document, validate))
  }
  return problems
}

function readSchema(path: string): object {
  return JSON.parse(readFileSync(path, 'utf8')) as object
}

function checkDocument(document: SourceDocument, validate: ValidateFunction): Problem[] {
  const problems: Problem[] = []
  const name = document.file.slice(document.file.lastIndexOf('/') + 1, -'.yml'.length)
  const id = (document.data as { id?: unknown } | null)?.id
  if (id !== undefined && id !== name) {
    const message = `id ${String(id)} is not the name of the file`
    problems.push({ file: document.file, line: lineOf(document.text, ['id']), message, severity: 'error' })
  }
  if (validate(document.data)) return problems
  for (const error of (validate.errors ?? []).slice(0, 5)) {
    const path = error.instancePath
      .split('/')
      .slice(1)
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
    problems.push({
      file: document.file,
      line: lineOf(document.text, path),
      message: wording(error, path),
      severity: 'error',
    })
  }
  return problems
}

function wording(error: ErrorObject, path: readonly (string | number)[]): string {
  const where = path.length === 0 ? 'the file' : path.join('.')
  const extra =
    error.keyword === 'additionalProperties'
      ? ` (${String(error.params.additionalProperty)})`
      : error.keyword === 'enum'
        ? ` (${(error.params.allowedValues as unknown[]).join(', ')})`
        : ''
  return `${where} ${error.message ?? 'is not valid'}${extra}`
}
