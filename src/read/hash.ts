// A short stable name for some strings.
import { createHash } from 'node:crypto'

/** First 16 hex digits of the SHA-256 of the parts; a part cannot run into the next. */
export function hash(...parts: readonly (string | number)[]): string {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(`${String(part).length}:${part};`)
  return sum.digest('hex').slice(0, 16)
}
