// The body of `chancery knowledge check`: the shipped files where they are there, then the user's own.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ChanceryError } from '../errors.ts'
import { printable } from '../exports/text-width.ts'
import { checkKnowledge } from '../knowledge/check.ts'
import { KNOWLEDGE_FOLDER } from '../knowledge/compile.ts'
import { defaultLayerFolder, layerSources, listNames, openList } from '../knowledge/layer.ts'
import { checkLayer } from '../knowledge/layer-check.ts'
import { openKnowledge } from '../knowledge/open.ts'
import { describeProblem, type Problem } from '../knowledge/problem.ts'
import { readSources } from '../knowledge/sources.ts'
import { describeUnverified, type UnverifiedReport, unverifiedIn } from '../knowledge/unverified.ts'
import type { ExitCode } from './failure.ts'
import type { Io } from './io.ts'
import type { KnowledgeCommandOptions } from './knowledge-options.ts'

export async function check(options: KnowledgeCommandOptions, io: Io): Promise<ExitCode> {
  const shipped = existsSync(join(KNOWLEDGE_FOLDER, 'actors'))
  if (options.unverified === true) return unverified(options, shipped, io)
  const base = shipped
    ? checkKnowledge(KNOWLEDGE_FOLDER)
    : { problems: [], counts: new Map<string, number>() }
  const folder = resolve(options.folder ?? defaultLayerFolder(io.env))
  const baseBroken = base.problems.some(({ severity }) => severity === 'error')
  const own = existsSync(folder)
    ? checkOwn(folder, baseBroken)
    : { problems: [], counts: new Map<string, number>() }
  const problems: readonly Problem[] = [...base.problems, ...own.problems]
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const counts = { shipped: Object.fromEntries(base.counts), own: Object.fromEntries(own.counts) }
  if (options.json === true) io.stdout.write(`${JSON.stringify({ problems, counts, folder }, null, 2)}\n`)
  else {
    for (const problem of problems) io.stdout.write(`${printable(describeProblem(problem))}\n`)
    io.stderr.write(
      `${summary(shipped, base.counts, folder, own.counts, errors, problems.length - errors)}\n`,
    )
  }
  return errors > 0 ? 1 : 0
}

/** Lists what is not verified in the shipped files, where they are there, and in the user's own. */
function unverified(options: KnowledgeCommandOptions, shipped: boolean, io: Io): ExitCode {
  const folder = resolve(options.folder ?? defaultLayerFolder(io.env))
  const reports = {
    shipped: shipped ? unverifiedIn(readSources(KNOWLEDGE_FOLDER)) : null,
    own: existsSync(folder) ? unverifiedIn(layerSources(folder)) : null,
  }
  if (options.json === true) {
    const plain = (report: UnverifiedReport | null) =>
      report === null ? null : { counts: Object.fromEntries(report.counts), found: report.found }
    const told = { shipped: plain(reports.shipped), own: plain(reports.own), folder }
    io.stdout.write(`${JSON.stringify(told, null, 2)}\n`)
    return 0
  }
  for (const report of [reports.shipped, reports.own])
    if (report !== null && report.counts.size > 0)
      for (const line of describeUnverified(report).split('\n')) io.stdout.write(`${printable(line)}\n`)
  if (!shipped)
    io.stderr.write('chancery: the files of the shipped knowledge are not here; see the repository\n')
  return 0
}

/** The user's files and lists. What refers to the base is checked only when the base is sound. */
function checkOwn(folder: string, baseBroken: boolean): { problems: Problem[]; counts: Map<string, number> } {
  const problems: Problem[] = []
  const counts = new Map<string, number>()
  for (const list of listNames(folder)) {
    try {
      counts.set(`lists/${list}`, openList(folder, list).entries.length)
    } catch (error) {
      if (!(error instanceof ChanceryError)) throw error
      problems.push({
        file: join(folder, 'lists', `${list}.jsonl`),
        line: 0,
        message: error.message,
        severity: 'error',
      })
    }
  }
  const sources = layerSources(folder)
  for (const [place, documents] of sources.documents) counts.set(place, documents.length)
  const broken = baseBroken || [...problems, ...sources.problems].some(({ severity }) => severity === 'error')
  problems.push(...(broken ? sources.problems : checkLayer(sources, openKnowledge({ user: folder }))))
  return { problems, counts }
}

function summary(
  shipped: boolean,
  base: ReadonlyMap<string, number>,
  folder: string,
  own: ReadonlyMap<string, number>,
  errors: number,
  warnings: number,
): string {
  const count = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((a, b) => a + b, 0)
  const first = shipped
    ? `${count(base)} files and rows of the shipped knowledge`
    : 'the shipped knowledge (checked when it was built)'
  const second =
    own.size === 0
      ? `none of your own in ${folder}`
      : `${count(own)} files and entries of your own in ${folder}`
  return `chancery: ${first}, ${second}: ${errors} errors, ${warnings} warnings`
}
