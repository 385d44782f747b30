// Opens the compiled knowledge, once per process; the caller keeps it.
import { existsSync, readFileSync } from 'node:fs'
import { ChanceryError } from '../errors.ts'
import { openActors } from './actors.ts'
import { openAgents } from './agents.ts'
import { buildCalendar } from './calendar.ts'
import { COMPILED_FILE, FROM_SOURCE, KNOWLEDGE_FOLDER, sourceStamp, writeCompiled } from './compile.ts'
import { CompiledForm } from './compiled.ts'
import { buildEvents, type EventFile } from './events.ts'
import { FormHasher } from './form-hashes.ts'
import { buildItems } from './items.ts'
import type { Knowledge, Table } from './knowledge.ts'
import { lazily } from './lazily.ts'
import { buildModalityLexicon } from './modality.ts'
import { openNames } from './names.ts'
import { buildNumbers } from './numbers.ts'
import { openPlaces } from './places.ts'
import { openPredicates } from './predicates.ts'
import { rowsOf } from './rows.ts'
import { buildSpeechLexicon } from './speech.ts'
import { openTies } from './ties.ts'
import { buildWordSet } from './word-set.ts'

/**
 * The knowledge that ships with the package. From src/ it is compiled first when a file has changed; from dist/ the
 * compiled form is taken as it is. Throws `knowledge-missing`, or `knowledge-invalid` with file and line.
 */
export function openKnowledge(): Knowledge {
  const known = existsSync(COMPILED_FILE)
  if (!known && !FROM_SOURCE) {
    throw new ChanceryError(
      'knowledge-missing',
      `no compiled knowledge at ${COMPILED_FILE}`,
      'Run `npm run build`.',
    )
  }
  if (!known || (FROM_SOURCE && isStale())) writeCompiled()
  return readKnowledge(new CompiledForm(readFileSync(COMPILED_FILE)))
}

function isStale(): boolean {
  if (!existsSync(KNOWLEDGE_FOLDER)) return false
  const stamp = `${COMPILED_FILE}.stamp`
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourceStamp()
}

/** The indexes over a compiled form. Heavy ones are wrapped in `lazily`, and built when they are first asked for. */
export function readKnowledge(form: CompiledForm): Knowledge {
  const hasher = new FormHasher()
  const actors = openActors(form)
  const ties = openTies(form, actors.actor)
  const table = (name: string): Table | null =>
    form.has(`table.${name}`) ? form.json<Table>(`table.${name}`) : null
  const predicates = lazily(() => openPredicates(table))
  const lightVerbs = lazily(() => buildWordSet(table('light-verbs')))
  const control = lazily(() => buildWordSet(table('control-verbs')))
  const transparentNouns = lazily(() => buildWordSet(table('transparent-nouns')))
  const causalVerbs = lazily(() => buildWordSet(table('causal-verbs')))
  const speech = lazily(() => buildSpeechLexicon(table('speech')))
  const modality = lazily(() => buildModalityLexicon(table('modality')))
  const agents = lazily(() => openAgents(table))
  const items = lazily(() =>
    buildItems(
      rowsOf(...form.json<Table[]>('tables.items')),
      rowsOf(table('units')),
      rowsOf(table('spellings')),
    ),
  )
  const calendar = lazily(() => buildCalendar(rowsOf(table('calendar'))))
  const places = lazily(() => openPlaces(form, hasher))
  const placeStopwords = lazily(() => buildWordSet(table('place-stopwords')))
  const placeFollowers = lazily(() => buildWordSet(table('place-followers')))
  const numbers = lazily(() => buildNumbers(rowsOf(table('numbers'))))
  const events = lazily(() => buildEvents(form.json<EventFile[]>('documents.events')))
  const organs = lazily(
    () => new Map((table('organs')?.rows ?? []).map((row) => [`${row[0]} ${row[1]}`, row[2]!])),
  )
  return Object.freeze({
    organ: (relation: string, organisation: string) =>
      organs().get(`${relation} ${organisation}`) ?? organisation,
    get events() {
      return events()
    },
    get items() {
      return items()
    },
    get calendar() {
      return calendar()
    },
    get numbers() {
      return numbers()
    },
    get places() {
      return places()
    },
    get placeStopwords() {
      return placeStopwords()
    },
    get placeFollowers() {
      return placeFollowers()
    },
    get agents() {
      return agents()
    },
    get speech() {
      return speech()
    },
    get modality() {
      return modality()
    },
    get predicates() {
      return predicates()
    },
    get lightVerbs() {
      return lightVerbs()
    },
    get control() {
      return control()
    },
    get transparentNouns() {
      return transparentNouns()
    },
    get causalVerbs() {
      return causalVerbs()
    },
    version: form.version,
    ...actors,
    ties: (actor: string, date: string | null) => ties.ties(actor, date),
    members: (organisation: string, date: string | null, role?: string) =>
      ties.members(organisation, date, role),
    isMember: (actor: string, organisation: string, date: string | null) =>
      ties.isMember(actor, organisation, date),
    allies: (actor: string, date: string | null) => ties.allies(actor, date),
    sanctioned: (date: string | null, by?: string) => ties.sanctioned(date, by),
    get permanentMembers() {
      return ties.permanentMembers
    },
    names: openNames(form, hasher),
    table,
  } satisfies Knowledge)
}
