// Says how far a long run has come, on standard error, once it has lasted a second.
import type { Output } from './io.ts'

/** Counts things. On a terminal one line is rewritten, elsewhere a line comes every ten seconds. */
export interface Progress {
  step(): void
  end(): void
}

/** What is counted, in the plural and with what becomes of it ("documents read"), and how many there will be, if known. */
export interface ProgressOptions {
  readonly what: string
  readonly total?: number
}

export function progress(stderr: Output, { what, total }: ProgressOptions): Progress {
  const began = performance.now()
  let told = began
  let count = 0
  let open = false
  return {
    step() {
      count++
      const now = performance.now()
      const pause = stderr.isTTY === true ? 200 : 10_000
      if (now - began < 1000 || now - told < pause) return
      told = now
      open = stderr.isTTY === true
      const line = progressWords(count, (now - began) / 1000, what, total)
      stderr.write(open ? `\r\u001b[K${line}` : `chancery: ${line}\n`)
    },
    end() {
      if (open) stderr.write('\r\u001b[K')
    },
  }
}

/** "1200 of 5000 documents read, 61 a second, 1 min 2 s left". */
export function progressWords(count: number, seconds: number, what: string, total?: number): string {
  const rate = count / seconds
  const speed = `${rate >= 10 ? Math.round(rate) : rate.toFixed(1)} a second`
  if (total === undefined || total < count) return `${count} ${what}, ${speed}`
  return `${count} of ${total} ${what}, ${speed}, ${durationWords((total - count) / rate)} left`
}

function durationWords(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}
