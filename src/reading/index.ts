// The reader's nouns.
export * from './layers.ts'
export * from './stage.ts'
export * from './tagset.ts'
export * from './tree.ts'
