// A claim's name: what it is about in the text, not whom the knowledge takes its actors for.
import type { Span } from '../../model/index.ts'
import { hash } from '../hash.ts'

/** `c_` and a hash of the document, the trigger span and the role spans. */
export function claimId(document: string, kind: string, trigger: Span, roles: readonly Span[]): string {
  return `c_${hash(document, kind, trigger.start, trigger.end, ...roles.flatMap(({ start, end }) => [start, end]))}`
}
