// The commands of `chancery knowledge` and their help. Their bodies are loaded only when they run.
import { Command } from 'commander'
import type { ExitCode } from './failure.ts'
import type { Io } from './io.ts'

/** What every command of `chancery knowledge` takes. */
export interface KnowledgeCommandOptions {
  /** Folder of the user's own layer. */
  readonly folder?: string
  readonly json?: boolean
  /** Of an import: the name of the list. */
  readonly as?: string
  /** Of `show`: the day that it is about. */
  readonly on?: string
  /** Of `check`: list what is not verified instead. */
  readonly unverified?: boolean
}

type Done = (code: ExitCode) => void

const HELP = `
Your own entries and lists lie in a folder of yours over the knowledge that ships: CHANCERY_KNOWLEDGE, else
chancery/knowledge in XDG_DATA_HOME, else ~/.local/share/chancery/knowledge. Every command takes --folder for another.

Examples:
  chancery knowledge show "North Korea"
  chancery knowledge import ofac sdn.csv alt.csv add.csv
  chancery knowledge add ports-union.yml
  chancery knowledge check --json`

/** The command \`knowledge\` with its commands; \`done\` takes the exit code. */
export function knowledgeCommand(io: Io, done: Done): Command {
  const command = new Command('knowledge')
    .summary('look at actors and ties, add your own, import lists')
    .description('Shows, checks and adds to what the reader knows about the world.')
    .usage('<command> [options]')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', HELP)
  for (const make of [showCommand, checkCommand, addCommand, importCommand])
    command.addCommand(make(io, done))
  return command
}

/** Hands the settings of the program on to the commands below. */
export function withSettings(command: Command, program: Command): Command {
  command.copyInheritedSettings(program)
  for (const below of command.commands) withSettings(below, program)
  return command
}

function bare(name: string): Command {
  return new Command(name)
    .helpOption('-h, --help', 'print this help')
    .option('--folder <folder>', 'the folder of your own entries and lists')
}

function showCommand(io: Io, done: Done): Command {
  return bare('show')
    .summary('a page about an actor')
    .description(
      'Prints what is known about an actor: names, offices, bodies, memberships, ties and listings, dated.',
    )
    .argument('<actor>', 'an id such as PRK, nato or kim-jong-un, or a name')
    .option('--on <date>', 'only what held on a day, such as 2025-12-27')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  chancery knowledge show CAN
  chancery knowledge show "Angela Merkel" --on 2010-06-01
  chancery knowledge show nato --json`,
    )
    .action(async (actor: string, options: KnowledgeCommandOptions) => {
      const { show } = await import('./knowledge-show.ts')
      done(await show(actor, options, io))
    })
}

function checkCommand(io: Io, done: Done): Command {
  return bare('check')
    .summary('check every file of the knowledge')
    .description(
      'Checks the files that ship, where they are there, and your own; prints file and line of what is wrong.',
    )
    .option('--unverified', 'list what is not verified: counts by kind, then file, line and source')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Ends with 1 when there is an error; a warning is for a person to judge.

Examples:
  chancery knowledge check
  chancery knowledge check --unverified
  chancery knowledge check --folder my-knowledge --json`,
    )
    .action(async (options: KnowledgeCommandOptions) => {
      const { check } = await import('./knowledge-check.ts')
      done(await check(options, io))
    })
}

function addCommand(io: Io, done: Done): Command {
  return bare('add')
    .summary('add files of your own')
    .description(
      'Checks YAML files as the shipped ones are checked, and copies them into your folder: all or none.',
    )
    .argument('<file...>', 'YAML files in the forms of knowledge/README.md; the name of a file is its id')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
A file may be an actor (kind: state, person, organisation, group) or a tie. One with the id of a shipped actor takes
its place.

Examples:
  chancery knowledge add amina-odhiambo.yml
  chancery knowledge add harbour-union.yml harbour-union-members.yml`,
    )
    .action(async (files: string[], options: KnowledgeCommandOptions) => {
      const { add } = await import('./knowledge-add.ts')
      done(await add(files, options, io))
    })
}

function importCommand(io: Io, done: Done): Command {
  return bare('import')
    .summary('import a list: ofac, un, petrarch, ftm')
    .description(
      'Imports a list whole, with every entry and every alias, into your folder; an older import is replaced.',
    )
    .argument('<format>', 'ofac (sdn.csv alt.csv add.csv), un (XML), petrarch (actors.txt), ftm (JSON lines)')
    .argument('<file...>', 'the files of the list')
    .option('--as <name>', 'name of the list, which its ids begin with; the format when it is left out')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  chancery knowledge import ofac sdn.csv alt.csv add.csv
  chancery knowledge import un consolidated.xml
  chancery knowledge import petrarch Phoenix.Countries.actors.txt
  chancery knowledge import ftm entities.ftm.json --as eu`,
    )
    .action(async (format: string, files: string[], options: KnowledgeCommandOptions) => {
      const { importFiles } = await import('./knowledge-import.ts')
      done(await importFiles(format, files, options, io))
    })
}
