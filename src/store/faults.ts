// What drivers throw, as one line that says what is wrong with the ledger and what to do.
import { ChanceryError, type ErrorCode } from '../errors.ts'

interface DriverError {
  readonly code?: unknown
  readonly message?: unknown
  readonly errors?: readonly unknown[]
}

const SQLITE: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^SQLITE_(?:BUSY|LOCKED)/, 'ledger-busy'],
  [/^SQLITE_FULL/, 'ledger-full'],
  [/^SQLITE_READONLY|^SQLITE_PERM/, 'ledger-read-only'],
  [/^SQLITE_(?:NOTADB|CORRUPT|FORMAT)/, 'ledger-invalid'],
  [/^SQLITE_CANTOPEN/, 'ledger-unreachable'],
  [/^SQLITE_IOERR/, 'ledger-unreachable'],
]

/** Classes and codes of SQLSTATE. */
const POSTGRES: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^(?:53100|53200)$/, 'ledger-full'],
  [/^(?:25006|42501)$/, 'ledger-read-only'],
  [/^(?:40001|40P01|55P03)$/, 'ledger-busy'],
  [/^(?:08...|57P0.|28...|3D000|53300)$/, 'ledger-unreachable'],
]

const SYSTEM: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^(?:ENOSPC|EDQUOT)$/, 'ledger-full'],
  [/^(?:EROFS|EACCES|EPERM)$/, 'ledger-read-only'],
  [/^(?:ECONN\w+|ENOTFOUND|EAI_\w+|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE)$/, 'ledger-unreachable'],
]

const REMEDIES: Partial<Record<ErrorCode, string>> = {
  'ledger-busy': 'Another process is writing to it; try again when that has finished.',
  'ledger-full': 'Make room on the disk and try again; what was acknowledged is safe.',
  'ledger-read-only': 'Give yourself the right to write there, or copy the ledger elsewhere.',
  'ledger-invalid': 'Name a ledger that this program made, or restore one from a backup.',
  'ledger-unreachable':
    'See that it is there and that the address, the user and the password are right; nothing is lost.',
}

/** The error of the ledger that an error of a driver means; any other error as it is. */
export function toLedgerError(error: unknown, location: string): unknown {
  if (error instanceof ChanceryError) return error
  const code = ledgerCode(error)
  if (code === null) return error
  return new ChanceryError(code, `${location}: ${said(error)}`, REMEDIES[code] ?? 'Try again.')
}

/** Whether trying again may help. */
export function isBusy(error: unknown): boolean {
  return ledgerCode(error) === 'ledger-busy'
}

function ledgerCode(error: unknown): ErrorCode | null {
  if (error instanceof ChanceryError) return error.code
  if (typeof error !== 'object' || error === null) return null
  const { code, message, errors } = error as DriverError
  if (typeof code === 'string') {
    for (const [pattern, result] of [...SQLITE, ...POSTGRES, ...SYSTEM]) if (pattern.test(code)) return result
  }
  if (Array.isArray(errors) && errors.length > 0) return ledgerCode(errors[0])
  const text = String(message ?? '')
  if (/Unable to open connection to local database/.test(text)) return 'ledger-unreachable'
  if (/Connection terminated|connection timeout|timeout exceeded when trying to connect/i.test(text)) {
    return 'ledger-unreachable'
  }
  return null
}

/** The driver's words on one line. */
function said(error: unknown): string {
  const { code, message, errors } = error as DriverError
  const first = Array.isArray(errors) && errors.length > 0 ? (errors[0] as DriverError).message : undefined
  const words = String(message || first || code || 'unknown fault')
  return words.replaceAll(/\s+/g, ' ').trim()
}
