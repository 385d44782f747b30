// The version of the package, from the package.json that stands two folders up in src/ and in dist/.
import { readFileSync } from 'node:fs'

/** Such as `0.1.0`. */
export function version(): string {
  const json = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(json) as { version: string }).version
}
