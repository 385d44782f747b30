// Runs once before all tests: compiles knowledge/ so that the test processes do not all do it at the same time.
import { openKnowledge } from '../src/knowledge/open.ts'

/** Opening compiles when a file has changed. */
export function setup(): void {
  openKnowledge({ user: null })
}
