// The error for a file that is not the list it was given as.
import { ChanceryError } from '../../errors.ts'

/** `what` says what is wrong, with the line where there is one. */
export function badList(file: string, what: string, remedy: string): ChanceryError {
  return new ChanceryError('input-unreadable', `${file}: ${what}`, remedy)
}
