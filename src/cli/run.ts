// Runs one command line and hands back the exit code. Never touches the process: streams come in as `io`.
import { Command, CommanderError } from 'commander'
import { type ExitCode, exitCodeOf, failureLine } from './failure.ts'
import type { Io } from './io.ts'
import { knowledgeCommand, withSettings } from './knowledge-options.ts'
import { ledgerCommands } from './ledger-options.ts'
import { explainAsFlag, readCommand } from './read-options.ts'
import { version } from './version.ts'

/** Runs `chancery` with the words after its name. */
export async function run(words: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = new Command('chancery')
    .description('Reads news and official statements about international relations into sourced claims.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) =>
        write(
          `chancery: ${text
            .replace(/^error: /, '')
            .trim()
            .replace(/\s*\n\s*/g, ' ')}; see chancery --help\n`,
        ),
    })
  program.addCommand(readCommand(io, (result) => (code = result)).copyInheritedSettings(program))
  for (const command of [
    ...ledgerCommands(io, (result) => (code = result)),
    knowledgeCommand(io, (result) => (code = result)),
  ])
    program.addCommand(withSettings(command, program))
  try {
    await program.parseAsync(explainAsFlag(words), { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    io.stderr.write(failureLine(error))
    return exitCodeOf(error)
  }
}
