// How a failure is told: one line on standard error with what, where and what to do.
import { ChanceryError } from '../errors.ts'
import { printable } from '../exports/text-width.ts'

/** Wrong usage ends with 2, any other failure with 1. */
export type ExitCode = 0 | 1 | 2

/** The line that tells of an error, ending in a newline. */
export function failureLine(error: unknown): string {
  if (!(error instanceof ChanceryError)) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return `chancery: an error of the program itself, please report it: ${what}\n`
  }
  return `chancery: ${printable(error.message)}: ${printable(asClause(error.remedy))}\n`
}

/** A remedy as the second half of a line: no capital, no full stop. */
function asClause(remedy: string): string {
  const plain = remedy.replace(/\.$/, '')
  return /^[A-Z][a-z]/.test(plain) ? plain[0]!.toLowerCase() + plain.slice(1) : plain
}

/** The exit code for an error. */
export function exitCodeOf(error: unknown): ExitCode {
  return error instanceof ChanceryError && error.code === 'usage' ? 2 : 1
}
