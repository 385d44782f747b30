// Checks everything in knowledge/: `npm run knowledge`; `npm run knowledge -- --unverified` lists what is not verified.
import { pathToFileURL } from 'node:url'
import { KNOWLEDGE_FOLDER } from './compile.ts'
import { nameProblems } from './name-problems.ts'
import { officeProblems } from './office-problems.ts'
import { describeProblem, type Problem } from './problem.ts'
import { referenceProblems } from './reference-problems.ts'
import { regimeProblems } from './regime-problems.ts'
import { checkSchemas } from './schemas.ts'
import { slotProblems } from './slot-problems.ts'
import { readSources, type Sources } from './sources.ts'
import { describeUnverified, unverifiedIn } from './unverified.ts'

/** What a check found: problems, errors first, and how many files each folder has. */
export interface KnowledgeReport {
  readonly problems: readonly Problem[]
  readonly counts: ReadonlyMap<string, number>
}

/** Every problem in the files under `root`. Files that break their schema hide what the later checks would say. */
export function checkKnowledge(root: string): KnowledgeReport {
  const sources = readSources(root)
  const first = [...sources.problems, ...checkSchemas(root, sources)]
  const broken = first.some((problem) => problem.severity === 'error')
  const later = broken
    ? []
    : [
        ...referenceProblems(sources),
        ...regimeProblems(sources),
        ...officeProblems(sources),
        ...nameProblems(sources),
        ...slotProblems(sources),
      ]
  const problems = [...first, ...later].sort((a, b) => rank(a) - rank(b))
  return { problems, counts: countsOf(sources) }
}

const rank = (problem: Problem): number => (problem.severity === 'error' ? 0 : 1)

function countsOf(sources: Sources): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [folder, documents] of sources.documents) counts.set(folder, documents.length)
  for (const [path, table] of sources.tables) counts.set(path, table.rows.length)
  return counts
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--unverified'))
    process.stdout.write(describeUnverified(unverifiedIn(readSources(KNOWLEDGE_FOLDER))))
  else {
    const { problems, counts } = checkKnowledge(KNOWLEDGE_FOLDER)
    for (const problem of problems) process.stdout.write(`${describeProblem(problem)}\n`)
    for (const [what, count] of counts) process.stderr.write(`${String(count).padStart(7)} ${what}\n`)
    if (problems.some((problem) => problem.severity === 'error')) process.exitCode = 1
  }
}
