// Runs once before all tests: compiles knowledge/ so that the tests read what is on disk.
import { existsSync } from 'node:fs'

/** Compiles the knowledge when its compiler is there. */
export async function setup(): Promise<void> {
  const compiler = new URL('../src/knowledge/compile.ts', import.meta.url)
  if (existsSync(compiler)) await import(compiler.href)
}
