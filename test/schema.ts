// Checks JSON against the schemas of the package.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'

const load = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../schema/${name}`, import.meta.url), 'utf8'))
const ajv = new Ajv2020({ allErrors: false, strict: true, strictTypes: false, strictRequired: false })
ajv.addSchema(load('claim.schema.json'))
const validate = ajv.compile(load('reading.schema.json'))

/** What is wrong with a reading as JSON, one line each; empty when nothing is. */
export function schemaProblems(json: unknown): string[] {
  if (validate(json)) return []
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}
