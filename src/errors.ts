// The one error class: a code, what is wrong and where, and what to do about it.

export type ErrorCode =
  | 'input-missing'
  | 'input-empty'
  | 'input-binary'
  | 'input-too-large'
  | 'input-no-texts'
  | 'input-unreadable'
  | 'usage'
  | 'knowledge-invalid'
  | 'knowledge-missing'
  | 'model-missing'
  | 'model-invalid'
  | 'pipeline-order'
  | 'not-found'
  | 'ledger-missing'
  | 'ledger-invalid'
  | 'ledger-newer'
  | 'ledger-busy'
  | 'ledger-full'
  | 'ledger-read-only'
  | 'ledger-not-empty'
  | 'ledger-unreachable'
  | 'output-unwritable'

/** Thrown for bad input, bad configuration and bad knowledge; never for anything a text says. */
export class ChanceryError extends Error {
  readonly code: ErrorCode
  /** What the reader of the message can do. */
  readonly remedy: string

  constructor(code: ErrorCode, message: string, remedy: string) {
    super(message)
    this.name = 'ChanceryError'
    this.code = code
    this.remedy = remedy
  }
}
