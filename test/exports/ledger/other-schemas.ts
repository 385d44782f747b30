// Checks STIX bundles and GeoJSON against the schemas beside this file.
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

const load = (path: string): object =>
  JSON.parse(readFileSync(new URL(`./schemas/${path}`, import.meta.url), 'utf8'))

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  strictTuples: false,
})
formats.default(ajv)
for (const name of readdirSync(new URL('./schemas/stix', import.meta.url)))
  ajv.addSchema(load(`stix/${name}`))
ajv.addSchema(load('geojson.json'))

/** What is wrong with a STIX bundle, one line each; empty when nothing is. */
export const stixProblems = (json: unknown): string[] => problems('stix/bundle.json', json)
/** What is wrong with a GeoJSON text. */
export const geoJsonProblems = (json: unknown): string[] => problems('geojson.json', json)

function problems(schema: string, json: unknown): string[] {
  const validate = ajv.getSchema(`https://chancery.example/test/${schema}`)!
  if (validate(json)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
