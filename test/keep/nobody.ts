// A knowledge that knows nobody: for processes that only keep what was made by hand, so that they start at once.
import type { Knowledge } from '../../src/knowledge/knowledge.ts'

/** Answers what a ledger asks; anything else is a mistake of the test. */
export const NOBODY = {
  version: 'nobody',
  names: { senses: () => [] },
  actors: () => [],
  actor: () => null,
  about: () => null,
} as unknown as Knowledge
