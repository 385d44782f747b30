// The ledger's nouns.
export * from './actor.ts'
export * from './claim.ts'
export * from './document.ts'
export * from './event-type.ts'
export * from './item.ts'
export * from './span.ts'
export * from './when.ts'
