#!/usr/bin/env node
// The command line: gives the process's streams to `run` and takes its exit code.
import { run } from './run.ts'

// A reader that closes the pipe early (`chancery read x | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  openReader: async () => (await import('../index.ts')).openReader(),
  openReadingThread: async () => (await import('./reading-thread.ts')).openReadingThread(),
  openLedger: async (place, settings) => (await import('../index.ts')).openLedger(place, settings),
})
