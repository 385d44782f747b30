// Says how far a long run has come, on standard error, from its second second on.
import type { Output } from './io.ts'

/** Counts what is done. On a terminal one line is rewritten, elsewhere a line comes every ten seconds. */
export function progress(stderr: Output, total: number): { done(): void } {
  const began = performance.now()
  let told = began
  let count = 0
  let open = false
  return {
    done() {
      count++
      const now = performance.now()
      const pause = stderr.isTTY === true ? 200 : 10_000
      const isLast = count === total
      if (total > 1 && !isLast && now - began > 1000 && now - told > pause) {
        told = now
        open = stderr.isTTY === true
        stderr.write(open ? `\r${count} of ${total} read` : `chancery: ${count} of ${total} read\n`)
      }
      if (isLast && open) stderr.write('\r\u001b[K')
    },
  }
}
