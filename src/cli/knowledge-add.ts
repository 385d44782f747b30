// The body of `chancery knowledge add`: checks the files and copies them into the user's layer.
import { join, resolve } from 'node:path'
import { ChanceryError } from '../errors.ts'
import { printable } from '../exports/text-width.ts'
import { decode } from '../intake/decode.ts'
import { readFileBytes } from '../intake/read-bytes.ts'
import { planAddition } from '../knowledge/add-files.ts'
import { defaultLayerFolder } from '../knowledge/layer.ts'
import { openKnowledge } from '../knowledge/open.ts'
import { describeProblem } from '../knowledge/problem.ts'
import type { ExitCode } from './failure.ts'
import type { Io } from './io.ts'
import type { KnowledgeCommandOptions } from './knowledge-options.ts'

/** No file about one thing is longer. */
const LIMIT = { bytes: 1_000_000, remedy: 'give one YAML file a thing; lists come in with knowledge import' }

export async function add(
  files: readonly string[],
  options: KnowledgeCommandOptions,
  io: Io,
): Promise<ExitCode> {
  for (const file of files) {
    if (!file.endsWith('.yml'))
      throw new ChanceryError('usage', `${file} does not end in .yml`, 'name the file after its id: ID.yml')
    decode(await readFileBytes(file, LIMIT), file)
  }
  const folder = resolve(options.folder ?? defaultLayerFolder(io.env))
  const plan = planAddition(files, openKnowledge({ user: folder }))
  const errors = plan.problems.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) plan.commit(folder)
  const added =
    errors.length > 0
      ? []
      : plan.files.map(({ id, place, replaces, file }) => ({
          id,
          file,
          replaces,
          to: join(folder, place, `${id}.yml`),
        }))
  if (options.json === true)
    io.stdout.write(`${JSON.stringify({ added, problems: plan.problems }, null, 2)}\n`)
  else
    for (const one of added)
      io.stdout.write(
        `${one.id}${one.replaces ? ' (takes the place of the one that was known)' : ''}: ${one.to}\n`,
      )
  for (const problem of plan.problems) io.stderr.write(`chancery: ${printable(describeProblem(problem))}\n`)
  if (errors.length > 0)
    io.stderr.write('chancery: nothing was added: correct the files and add them again\n')
  return errors.length > 0 ? 1 : 0
}
