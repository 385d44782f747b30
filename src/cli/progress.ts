// Says how far a long run has come, on standard error, once it has lasted a second.
import type { Output } from './io.ts'

/** Counts documents. On a terminal one line is rewritten, elsewhere a line comes every ten seconds. */
export interface Progress {
  document(): void
  end(): void
}

export function progress(stderr: Output): Progress {
  const began = performance.now()
  let told = began
  let count = 0
  let open = false
  return {
    document() {
      count++
      const now = performance.now()
      const pause = stderr.isTTY === true ? 200 : 10_000
      if (now - began < 1000 || now - told < pause) return
      told = now
      open = stderr.isTTY === true
      stderr.write(open ? `\r${count} documents read` : `chancery: ${count} documents read\n`)
    },
    end() {
      if (open) stderr.write('\r\u001b[K')
    },
  }
}
