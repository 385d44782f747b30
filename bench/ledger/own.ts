// Time of a core, which a busy machine gives less of than passes by the clock.
import { readFileSync } from 'node:fs'

/** Milliseconds of a core that this process has had, all threads together. */
export function ownMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/** The same of the main thread alone, in hundredths of a second; null where the system does not say. */
export function mainThreadMs(): number | null {
  try {
    const stat = readFileSync(`/proc/self/task/${process.pid}/stat`, 'utf8')
    // After the name, which may hold spaces: state, then ten more, then user and system time in hundredths.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return null
  }
}
