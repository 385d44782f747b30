// Checks everything in knowledge/: `npm run knowledge`, or `npx tsx src/knowledge/check.ts`.
import { pathToFileURL } from 'node:url'
import { KNOWLEDGE_FOLDER } from './compile.ts'
import { describeProblem, type Problem } from './problem.ts'
import { checkSchemas } from './schemas.ts'
import { readSources } from './sources.ts'

/** Every problem in the files under `root`, errors first. */
export function checkKnowledge(root: string): readonly Problem[] {
  const sources = readSources(root)
  const problems = [...sources.problems, ...checkSchemas(root, sources)]
  return problems.sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1))
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problems = checkKnowledge(KNOWLEDGE_FOLDER)
  for (const problem of problems) process.stdout.write(`${describeProblem(problem)}\n`)
  if (problems.some(problem => problem.severity === 'error')) process.exitCode = 1
}
