// The options of `chancery read` and their help. The command's body is loaded only when it runs.
import { Command, Option } from 'commander'
import { LAYER_NAMES } from '../exports/layer-names.ts'
import type { ExitCode } from './failure.ts'
import type { Io } from './io.ts'

/** The options of `chancery read` as the command line gives them. */
export interface ReadOptions {
  readonly published?: string
  readonly publisher?: string
  readonly title?: string
  readonly url?: string
  readonly for?: string
  /** A layer's name, or `all`. */
  readonly explain?: string
  readonly json?: boolean
  readonly jsonl?: boolean
}

const HELP = `
A text file may have its date beside it: NAME.meta.json with publishedAt, publisher, title, url.
A folder stands for the .txt files in and below it. JSON lines (.jsonl, or on standard input) hold one document a line:
{"text": "...", "publishedAt": "2025-12-27"}. Layers: ${LAYER_NAMES.join(' ')}.

Examples:
  chancery read examples/dprk-russia-2024-06.txt
  chancery read article.txt --published 2025-12-27 --for CAN
  chancery read article.txt --explain predicates
  pbpaste | chancery read - --json
  chancery read articles/ --jsonl > readings.jsonl`

/** The command \`read\`; \`done\` takes its exit code. */
export function readCommand(io: Io, done: (code: ExitCode) => void): Command {
  return new Command('read')
    .summary('read texts and print their claims; keeps nothing')
    .description('Reads texts and prints the claims that they make, each with its quote. Keeps nothing.')
    .argument('<input...>', 'files, folders, or - for standard input')
    .option('--published <date>', 'day of publication, such as 2025-12-27; dates "yesterday" and the like')
    .option('--publisher <name>', 'who published it')
    .option('--title <title>', 'its title')
    .option('--url <url>', 'where it was published')
    .option('--for <country>', 'mark and list first what concerns a country, such as CAN')
    .option('--explain [layer]', 'print each layer, or the one named, and the rules behind each claim')
    .addOption(
      new Option('--json', 'print JSON: {document, claims}, or an array of these').conflicts('jsonl'),
    )
    .option('--jsonl', 'print one JSON reading a line, in the order of the documents')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', HELP)
    .action(async (inputs: string[], options: ReadOptions) => {
      const { read } = await import('./read.ts')
      done(await read(inputs, options, io))
    })
}

/**
 * `--explain` takes a layer only when the next word is one, so that `read --explain FILE` reads the file: gives each
 * `--explain` its value with an equals sign.
 */
export function explainAsFlag(words: readonly string[]): string[] {
  const end = words.indexOf('--')
  const given: string[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!
    const next = words[index + 1] ?? ''
    if (word !== '--explain' || (end >= 0 && index > end)) given.push(word)
    else if (next === 'all' || LAYER_NAMES.some((name) => name === next))
      given.push(`--explain=${words[++index]}`)
    else given.push('--explain=all')
  }
  return given
}
