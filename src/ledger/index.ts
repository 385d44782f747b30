// Many claims, one account: origins of texts, and events of claims. Pure: no clock, no store, no knowledge.

export { eventIdOf } from './assemble/event.ts'
export { assemble } from './assemble.ts'
export { type BlockKey, blockKeys } from './block.ts'
export { DIFFERENT, SAME, WEIGHTS } from './compare/weights.ts'
export { type Comparison, compare, verdictOf } from './compare.ts'
export { Comparing, mattersWhich } from './comparing.ts'
export { type Copy, copies } from './origins/copies.ts'
export { type Agency, type Credits, creditOf, creditsOf } from './origins/credit.ts'
export { estimatedResemblance, type Fingerprint, fingerprint } from './origins/fingerprint.ts'
export { type Copied, originOf } from './origins/origin-of.ts'
export { mayCopy, type Sketch, sketchOf } from './origins/sketch.ts'
export type { Told } from './told.ts'
