// What is wrong in a knowledge file, and where.
import { ChanceryError } from '../errors.ts'

export interface Problem {
  /** Path from the repository root, such as `knowledge/actors/states/PRK.yml`, or of a file of the user's layer. */
  readonly file: string
  /** Line from 1; 0 when it is about the file as a whole. */
  readonly line: number
  readonly message: string
  /** An error makes the knowledge unusable; a warning is for a person to judge. */
  readonly severity: 'error' | 'warning'
}

/** `file:line: message`, as editors and terminals link it. */
export function describeProblem(problem: Problem): string {
  const place = problem.line > 0 ? `${problem.file}:${problem.line}` : problem.file
  return `${place}: ${problem.severity === 'warning' ? 'warning: ' : ''}${problem.message}`
}

/** Throws `knowledge-invalid` with the first errors when there are any. */
export function refuseErrors(problems: readonly Problem[]): void {
  const errors = problems.filter((problem) => problem.severity === 'error')
  if (errors.length === 0) return
  const shown = errors.slice(0, 5).map(describeProblem).join('\n  ')
  const more = errors.length > 5 ? `\n  and ${errors.length - 5} more` : ''
  throw new ChanceryError(
    'knowledge-invalid',
    `${shown}${more}`,
    'Correct the file; `npm run knowledge` checks them all.',
  )
}
