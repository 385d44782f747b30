// The body of `chancery knowledge show`: a page about an actor.
import { resolve } from 'node:path'
import { ChanceryError } from '../errors.ts'
import { actorLines } from '../exports/actor-page.ts'
import { paint } from '../exports/paint.ts'
import { isPublicationDate } from '../intake/publication-date.ts'
import { actorPage, entriesOf } from '../knowledge/actor-page.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { defaultLayerFolder } from '../knowledge/layer.ts'
import { openKnowledge } from '../knowledge/open.ts'
import type { ExitCode } from './failure.ts'
import { columnsOf, type Io, wantsColour } from './io.ts'
import type { KnowledgeCommandOptions } from './knowledge-options.ts'

export async function show(asked: string, options: KnowledgeCommandOptions, io: Io): Promise<ExitCode> {
  if (options.on !== undefined && !(/^\d{4}-\d\d-\d\d$/.test(options.on) && isPublicationDate(options.on)))
    throw new ChanceryError('usage', `--on ${options.on} is no date`, 'write it as 2025-12-27')
  const folder = resolve(options.folder ?? defaultLayerFolder(io.env))
  const knowledge = openKnowledge({ user: folder })
  const id = actorAsked(asked, knowledge)
  const page = actorPage(id, knowledge, {
    on: options.on ?? null,
    today: new Date().toISOString().slice(0, 10),
    entries: entriesOf(folder, knowledge.about(id)),
  })
  if (options.json === true) io.stdout.write(`${JSON.stringify(page, null, 2)}\n`)
  else
    io.stdout.write(
      actorLines(page, { width: columnsOf(io.stdout, io.env), paint: paint(wantsColour(io.stdout, io.env)) }),
    )
  return 0
}

/** How many bearers of a name are told before it is cut. */
const SHOWN = 8

/** An id in any case, or a name that one actor bears; a name that several bear is told with their ids. */
function actorAsked(asked: string, knowledge: Knowledge): string {
  const id = [asked, asked.toUpperCase(), asked.toLowerCase()].find((one) => knowledge.actor(one) !== null)
  if (id !== undefined) return id
  const forms = asked.trim().split(/\s+/u)
  const inCapitals = forms.map((form) => form.toUpperCase())
  const senses = [forms, inCapitals].flatMap((words) => {
    const match = knowledge.names.match(words, 0, words.length)
    const byname = knowledge.names.bynames?.match(words, 0, words.length) ?? null
    return [match, byname].flatMap((one) => (one !== null && one.end === words.length ? one.senses : []))
  })
  const names = senses.filter(({ use }) => use === 'name' || use === 'abbreviation')
  const found = [...new Set((names.length > 0 ? names : senses).map(({ actor }) => actor))]
  if (found.length === 1) return found[0]!
  if (found.length === 0)
    throw new ChanceryError(
      'input-missing',
      `nobody called ${asked} is known`,
      'give an id such as PRK or nato, or the whole name as newspapers write it',
    )
  const told = found.slice(0, SHOWN).map((one) => `${one} (${knowledge.actor(one)?.name ?? one})`)
  throw new ChanceryError(
    'input-missing',
    `${asked} may be ${told.join(', ')}${found.length > SHOWN ? ` or one of ${found.length - SHOWN} more` : ''}`,
    'give the id of one',
  )
}
