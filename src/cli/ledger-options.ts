// The commands that keep and ask a ledger, with their options and help. Their bodies are loaded only when they run.
import { Command, Option } from 'commander'
import { EXPORT_FORMATS } from '../exports/ledger/formats.ts'
import type { ExitCode } from './failure.ts'
import { type FilterOptions, gather, type PageOptions, withFilters, withPages } from './filter-options.ts'
import type { InputOptions } from './inputs.ts'
import type { Io } from './io.ts'

/** What every command on a ledger takes. */
export interface LedgerOptions {
  readonly ledger?: string
  readonly json?: boolean
}

export interface AddOptions extends LedgerOptions, InputOptions {
  readonly reread?: boolean
}

export interface ListOptions extends LedgerOptions, FilterOptions, PageOptions {
  readonly count?: boolean
}

export interface JudgeOptions extends LedgerOptions {
  readonly note?: string
  readonly undo?: boolean
}

export interface TimelineOptions extends LedgerOptions, FilterOptions {
  readonly by?: string
}

export interface SourcesOptions extends LedgerOptions {
  readonly note?: string
}

export interface ExportOptions extends LedgerOptions, FilterOptions {
  readonly of?: string
  readonly output?: string
  readonly bom?: boolean
  readonly formulas?: boolean
  readonly counted?: boolean
}

type Done = (code: ExitCode) => void

/** Where a ledger lies when nobody says. */
export const DEFAULT_LEDGER = 'chancery.db'

/** The place of the ledger: the option, else CHANCERY_LEDGER, else a file in this folder. */
export function ledgerPlace({ ledger }: LedgerOptions, env: Io['env']): string {
  return ledger ?? (env.CHANCERY_LEDGER || DEFAULT_LEDGER)
}

/** Every command on a ledger; `done` takes the exit code. */
export function ledgerCommands(io: Io, done: Done): Command[] {
  return [
    addCommand,
    claimsCommand,
    eventsCommand,
    showCommand,
    timelineCommand,
    phrasesCommand,
    judgeCommand,
    withdrawCommand,
    sourcesCommand,
    exportCommand,
    importCommand,
    careCommand,
  ].map((make) => make(io, done))
}

function bare(name: string): Command {
  return new Command(name)
    .helpOption('-h, --help', 'print this help')
    .option('--ledger <place>', `a file, or postgres://...; else CHANCERY_LEDGER, else ./${DEFAULT_LEDGER}`)
    .option('--json', 'print JSON')
}

const examples = (...lines: string[]): string =>
  `\n${lines.length > 1 ? 'Examples' : 'Example'}:\n${lines.map((line) => `  ${line}`).join('\n')}`

function addCommand(io: Io, done: Done): Command {
  return bare('add')
    .summary('read texts and keep their claims')
    .description('Reads texts as `read` does and keeps them. The same document twice changes nothing.')
    .argument('[input...]', 'files, folders, or - for standard input')
    .option('--published <date>', 'day of publication, such as 2025-12-27')
    .option('--publisher <name>', 'who published it')
    .option('--title <title>', 'its title')
    .option('--url <url>', 'where it was published; a changed text at the same address is a new version')
    .option('--reread', 'read kept texts again that an older reader read, and say what changed')
    .addHelpText(
      'after',
      examples(
        'chancery add examples/',
        'chancery add article.txt --published 2025-12-27 --publisher "The Example Post"',
        'chancery add --reread',
      ),
    )
    .action(async (inputs: string[], options: AddOptions) => {
      const { add } = await import('./add.ts')
      done(await add(inputs, options, io))
    })
}

function claimsCommand(io: Io, done: Done): Command {
  return withPages(withFilters(bare('claims')))
    .summary('list kept claims')
    .description('Lists claims, each with its quote and its document.')
    .option('--kind <kind>', 'event, assessment, relation', gather)
    .option('--all', 'also those of withdrawn documents and of earlier versions')
    .option('--count', 'print only how many there are')
    .addHelpText(
      'after',
      examples(
        'chancery claims --actor PRK --recipient RUS --type AID --since 2024',
        `chancery claims --text '"air defence" missiles' --json`,
      ),
    )
    .action(async (options: ListOptions) => {
      const { claims } = await import('./claims.ts')
      done(await claims(options, io))
    })
}

function eventsCommand(io: Io, done: Done): Command {
  return withPages(withFilters(bare('events')))
    .summary('list events, each over all claims that tell it')
    .description('Lists events with their standing: how many independent sources affirm and deny each.')
    .option(
      '--standing <standing>',
      'single-source, corroborated, disputed, withdrawn',
      (value, before: string[] = []) => [...before, value],
    )
    .option('--counted', 'only those that count in measures: asserted or reported, actual, affirmed')
    .option('--count', 'print only how many there are')
    .addHelpText(
      'after',
      examples(
        'chancery events --party PRK --party RUS --since 2024 --oldest',
        'chancery events --standing disputed',
      ),
    )
    .action(async (options: ListOptions) => {
      const { events } = await import('./events.ts')
      done(await events(options, io))
    })
}

function showCommand(io: Io, done: Done): Command {
  return bare('show')
    .summary('a page about an event, a claim or a document')
    .description('Prints all that is known of an event, a claim or a document, contradictions side by side.')
    .argument('<id>', 'e_..., c_... or d_...')
    .addHelpText('after', examples('chancery show e_3f2a91c0'))
    .action(async (id: string, options: LedgerOptions) => {
      const { show } = await import('./show.ts')
      done(await show(id, options, io))
    })
}

function timelineCommand(io: Io, done: Done): Command {
  return withFilters(bare('timeline'))
    .summary('events over time, by quad')
    .description(
      'Counts events a day, week, month or year. The mean score takes events that count, and is left out below five.',
    )
    .addOption(
      new Option('--by <step>', 'length of a step')
        .choices(['day', 'week', 'month', 'year'])
        .default('month'),
    )
    .addHelpText('after', examples('chancery timeline --party PRK --party RUS --by year'))
    .action(async (options: TimelineOptions) => {
      const { timeline } = await import('./timeline.ts')
      done(await timeline(options, io))
    })
}

function phrasesCommand(io: Io, done: Done): Command {
  return withFilters(bare('phrases'))
    .summary('phrases in quotation marks: who used them first, and how they spread')
    .description("Lists phrases that texts put in quotation marks as an actor's own words.")
    .option('--limit <number>', 'how many at most', '50')
    .addHelpText('after', examples('chancery phrases --party PRK --since 2024'))
    .action(async (options: ListOptions) => {
      const { phrases } = await import('./phrases.ts')
      done(await phrases(options, io))
    })
}

function judgeCommand(io: Io, done: Done): Command {
  return bare('judge')
    .summary('say that two claims tell the same event, or do not')
    .description(
      "Records a person's word on two claims. It outranks the rules, outlives a better reader, and can be taken back.",
    )
    .argument('<claim>', 'c_...')
    .argument('<claim>', 'c_...')
    .argument('[verdict]', 'same or different')
    .option('--note <words>', 'why')
    .option('--undo', 'take the word on these two back')
    .addHelpText(
      'after',
      examples(
        'chancery judge c_1f0e c_9a3b different --note "two shipments"',
        'chancery judge c_1f0e c_9a3b --undo',
      ),
    )
    .action(async (left: string, right: string, verdict: string | undefined, options: JudgeOptions) => {
      const { judge } = await import('./judge.ts')
      done(await judge([left, right], verdict, options, io))
    })
}

function withdrawCommand(io: Io, done: Done): Command {
  return bare('withdraw')
    .summary('withdraw a document: its claims no longer count')
    .description('Withdraws a document, as after a correction or retraction. It stays in the ledger.')
    .argument('<document>', 'd_...')
    .option('--note <words>', 'why')
    .option('--undo', 'let it stand again')
    .addHelpText('after', examples('chancery withdraw d_77ab --note "retracted on 3 May"'))
    .action(async (document: string, options: JudgeOptions) => {
      const { withdraw } = await import('./withdraw.ts')
      done(await withdraw(document, options, io))
    })
}

function sourcesCommand(io: Io, done: Done): Command {
  return bare('sources')
    .summary('list publishers, or grade one')
    .description(
      'Lists publishers with their reliability, A to F after the Admiralty code. Only you grade: none is graded by default.',
    )
    .argument('[publisher]', 'the name of one')
    .argument('[grade]', 'A to F, or none to take a grade back')
    .option('--note <words>', 'why')
    .addHelpText(
      'after',
      examples('chancery sources', 'chancery sources "The Example Post" B --note "corrects its errors"'),
    )
    .action(async (publisher: string | undefined, grade: string | undefined, options: SourcesOptions) => {
      const { sources } = await import('./publishers.ts')
      done(await sources(publisher, grade, options, io))
    })
}

function exportCommand(io: Io, done: Done): Command {
  return withFilters(bare('export'))
    .summary(`write events or claims as ${Object.keys(EXPORT_FORMATS).join(', ')}`)
    .description(
      'Writes what the filters let through, with its evidence. jsonl without filters is the whole ledger, which `import` restores.',
    )
    .argument('<format>', Object.keys(EXPORT_FORMATS).join(', '))
    .addOption(new Option('--of <rows>', 'what a row is').choices(['events', 'claims']).default('events'))
    .option('--counted', 'only events that count in measures')
    .option('--output <file>', 'a file, written whole or not at all; standard output unless given')
    .option('--bom', 'csv: begin with the mark by which Excel knows UTF-8')
    .option('--formulas', 'csv: leave cells that a spreadsheet would take for a formula as they are')
    .addHelpText(
      'after',
      examples(
        'chancery export csv --party RUS --since 2024 --output russia.csv',
        'chancery export jsonl --output ledger.jsonl',
      ),
    )
    .action(async (format: string, options: ExportOptions) => {
      const { exportRows } = await import('./export.ts')
      done(await exportRows(format, options, io))
    })
}

function importCommand(io: Io, done: Done): Command {
  return bare('import')
    .summary('restore a ledger from JSON lines')
    .description('Takes in what `export jsonl` wrote. What is there already stays as it is.')
    .argument('<file>', 'a .jsonl file, or - for standard input')
    .addHelpText('after', examples('chancery import ledger.jsonl --ledger copy.db'))
    .action(async (file: string, options: LedgerOptions) => {
      const { importLines } = await import('./import.ts')
      done(await importLines(file, options, io))
    })
}

function careCommand(io: Io, done: Done): Command {
  const command = new Command('ledger')
    .summary('check, back up, copy a ledger; figures about it')
    .description('Looks after a ledger.')
    .usage('<command> [options]')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText(
      'after',
      examples(
        'chancery ledger check',
        'chancery ledger backup monday.db',
        'chancery ledger copy chancery.db postgres://localhost/chancery',
      ),
    )
  command.addCommand(
    bare('check')
      .summary('check that every span quotes its text and every reference resolves')
      .description('Checks a ledger and prints what is wrong. Ends with 1 when there is a fault.')
      .addHelpText('after', examples('chancery ledger check --ledger chancery.db'))
      .action(async (options: LedgerOptions) => done(await (await care()).check(options, io))),
  )
  command.addCommand(
    bare('stats')
      .summary('figures about a ledger')
      .description('Counts documents, origins, claims, events and judgements.')
      .addHelpText('after', examples('chancery ledger stats --json'))
      .action(async (options: LedgerOptions) => done(await (await care()).stats(options, io))),
  )
  command.addCommand(
    bare('backup')
      .summary('a consistent copy in one file, while the ledger is in use')
      .description('Writes a copy of a ledger to a file that does not exist yet.')
      .argument('<file>', 'the file to write')
      .addHelpText('after', examples('chancery ledger backup monday.db'))
      .action(async (file: string, options: LedgerOptions) =>
        done(await (await care()).backup(file, options, io)),
      ),
  )
  command.addCommand(
    bare('copy')
      .summary('copy a ledger into an empty one, SQLite to PostgreSQL or back')
      .description('Copies everything and compares counts and hashes afterwards.')
      .argument('<from>', 'a file, or postgres://...')
      .argument('<to>', 'a file that does not exist yet, or postgres://... without a ledger')
      .addHelpText('after', examples('chancery ledger copy chancery.db postgres://localhost/chancery'))
      .action(async (from: string, to: string, options: LedgerOptions) =>
        done(await (await care()).copy(from, to, options, io)),
      ),
  )
  return command
}

const care = () => import('./ledger-care.ts')
