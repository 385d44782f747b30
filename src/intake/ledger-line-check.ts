// Checks lines of a ledger against schema/ledger-line.schema.json.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Ajv2020 as AjvClass, ValidateFunction } from 'ajv/dist/2020.js'

const SCHEMA = 'https://chancery.example/schema/ledger-line.schema.json'
const KINDS = ['ledger', 'publisher', 'document', 'claim', 'judgement', 'end'] as const

/** What is wrong with a line, in words; null when nothing is. */
export type LineCheck = (value: unknown) => string | null

/** The check, once made: the schemas are part of the package and do not change. */
let compiled: LineCheck | null = null

/** A check for each kind of line. Schemas are read and compiled, and Ajv is loaded, the first time only. */
export function openLineCheck(): LineCheck {
  compiled ??= compileLineCheck()
  return compiled
}

function compileLineCheck(): LineCheck {
  const { Ajv2020 } = createRequire(import.meta.url)('ajv/dist/2020.js') as { Ajv2020: typeof AjvClass }
  const ajv = new Ajv2020({ strict: false })
  ajv.addSchema(schema('claim'))
  ajv.addSchema(schema('ledger-line'))
  const checks = new Map<unknown, ValidateFunction>(
    KINDS.map((kind) => [kind, ajv.compile({ $ref: `${SCHEMA}#/$defs/${kind}` })]),
  )
  return (value) => {
    const { record } = (value ?? {}) as { record?: unknown }
    const check = checks.get(record)
    if (check === undefined) return `"record" is none of ${KINDS.join(', ')}`
    if (check(value)) return null
    // The last of nested faults is the outermost, "must match one of"; the first says most.
    const fault = check.errors?.[0]
    return `${fault?.instancePath.slice(1).replaceAll('/', '.') || record} ${fault?.message ?? 'is wrong'}`
  }
}

function schema(name: string): object {
  return JSON.parse(
    readFileSync(new URL(`../../schema/${name}.schema.json`, import.meta.url), 'utf8'),
  ) as object
}
