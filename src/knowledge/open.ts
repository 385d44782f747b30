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
import { defaultLayerFolder, openLayer } from './layer.ts'
import { layeredActors, layeredNames, openListings } from './layered.ts'
import { lazily } from './lazily.ts'
import { buildModalityLexicon } from './modality.ts'
import { openNames } from './names.ts'
import { buildNumbers } from './numbers.ts'
import { openPlaces } from './places.ts'
import { openPredicates } from './predicates.ts'
import { buildRegimes, type RegimeFile } from './regimes.ts'
import { rowsOf } from './rows.ts'
import { buildSpeechLexicon } from './speech.ts'
import { openTies } from './ties.ts'
import { buildWordSet } from './word-set.ts'

export interface KnowledgeOptions {
  /**
   * Folder of the user's own layer, null for none. When it is left out: CHANCERY_KNOWLEDGE, else chancery/knowledge in
   * the user's folder for data. A folder that is not there is an empty layer.
   */
  readonly user?: string | null
}

/**
 * The knowledge that ships with the package, with the user's layer over it. From src/ the shipped files are compiled
 * first when one has changed; from dist/ the compiled form is taken as it is. Throws `knowledge-missing`, or
 * `knowledge-invalid` with file and line.
 */
export function openKnowledge({ user }: KnowledgeOptions = {}): Knowledge {
  const known = existsSync(COMPILED_FILE)
  if (!known && !FROM_SOURCE) {
    throw new ChanceryError(
      'knowledge-missing',
      `no compiled knowledge at ${COMPILED_FILE}`,
      'Run `npm run build`.',
    )
  }
  if (!known || (FROM_SOURCE && isStale())) writeCompiled()
  const form = new CompiledForm(readFileSync(COMPILED_FILE))
  const base = readKnowledge(form)
  const folder = user === undefined ? defaultLayerFolder(process.env) : user
  const layer = folder === null ? null : openLayer(folder, base)
  return layer === null ? base : readKnowledge(form, layer)
}

function isStale(): boolean {
  if (!existsSync(KNOWLEDGE_FOLDER)) return false
  const stamp = `${COMPILED_FILE}.stamp`
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourceStamp()
}

const NONE: readonly string[] = Object.freeze([])

/** The indexes over a compiled form, with those of a layer over it. Heavy ones are wrapped in `lazily`, and built when they are first asked for. */
export function readKnowledge(form: CompiledForm, layer: CompiledForm | null = null): Knowledge {
  const hasher = new FormHasher()
  const base = openActors(form)
  const actors = layer === null ? base : layeredActors(base, layer)
  const listings = layer === null ? null : openListings(layer)
  const ties = openTies(layer === null ? [form] : [form, layer], actors.actor, listings?.ties)
  const names = openNames(form, hasher)
  const table = (name: string): Table | null =>
    form.has(`table.${name}`) ? form.json<Table>(`table.${name}`) : null
  const predicates = lazily(() => openPredicates(table))
  const lightVerbs = lazily(() => buildWordSet(table('light-verbs')))
  const control = lazily(() => buildWordSet(table('control-verbs')))
  const transparentNouns = lazily(() => buildWordSet(table('transparent-nouns')))
  const transferNouns = lazily(() => buildWordSet(table('transfer-nouns')))
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
  const regimes = lazily(() =>
    buildRegimes(form.has('documents.regimes') ? form.json<RegimeFile[]>('documents.regimes') : [], {
      actor: actors.actor,
      isMember: (actor, organisation, date) => ties.isMember(actor, organisation, date),
      ties: (actor, date) => ties.ties(actor, date),
    }),
  )
  const organs = lazily(
    () => new Map((table('organs')?.rows ?? []).map((row) => [`${row[0]} ${row[1]}`, row[2]!])),
  )
  return Object.freeze({
    organ: (relation: string, organisation: string) =>
      organs().get(`${relation} ${organisation}`) ?? organisation,
    get events() {
      return events()
    },
    get regimes() {
      return regimes()
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
    get transferNouns() {
      return transferNouns()
    },
    get causalVerbs() {
      return causalVerbs()
    },
    version: layer === null ? form.version : `${form.version}.${layer.version}`,
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
    names: layer === null ? names : layeredNames(names, layer, hasher, () => table('byname-cues')),
    listings: (actor: string, date: string | null) => listings?.ids(actor, date) ?? NONE,
    table,
  } satisfies Knowledge)
}
