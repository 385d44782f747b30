// The body of `chancery judge`: records a person's word on two claims, or takes it back.
import { ChanceryError } from '../errors.ts'
import type { Verdict } from '../model/index.ts'
import type { ExitCode } from './failure.ts'
import type { Io } from './io.ts'
import type { JudgeOptions } from './ledger-options.ts'
import { withLedger, writeJson } from './with-ledger.ts'

export async function judge(
  [left, right]: readonly [string, string],
  verdict: string | undefined,
  options: JudgeOptions,
  io: Io,
): Promise<ExitCode> {
  const asked = verdictAsked(verdict, options)
  return withLedger(options, io, async (ledger) => {
    if (asked === null) {
      const undone = await ledger.unjudge(left, right)
      if (options.json === true) writeJson(io, { undone })
      else
        io.stdout.write(
          undone ? 'taken back; the rules decide again\n' : 'nobody had judged these two; nothing changed\n',
        )
      return 0
    }
    const judgement = await ledger.judge(left, right, asked, options.note)
    if (options.json === true) writeJson(io, judgement)
    else io.stdout.write(`recorded as ${judgement.id}: ${left} and ${right} tell ${eventWords(asked)}\n`)
    return 0
  })
}

const eventWords = (verdict: Verdict): string => (verdict === 'same' ? 'the same event' : 'different events')

/** Null stands for taking back. */
function verdictAsked(verdict: string | undefined, { undo, note }: JudgeOptions): Verdict | null {
  if (undo === true) {
    if (verdict === undefined && note === undefined) return null
    throw new ChanceryError('usage', '--undo takes a word back and gives none', 'leave verdict and note out')
  }
  if (verdict === 'same' || verdict === 'different') return verdict
  throw new ChanceryError(
    'usage',
    verdict === undefined ? 'judge was given no verdict' : `${verdict} is no verdict`,
    'say same or different, or --undo',
  )
}
