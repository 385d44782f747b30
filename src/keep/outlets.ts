// What the knowledge says of publishers, and which agencies texts may credit.
import type { ActorEntry, Knowledge } from '../knowledge/knowledge.ts'
import type { Agency } from '../ledger/index.ts'
import type { PublisherFacts } from '../store/publishers.ts'

/** Publishers and agencies, as far as the knowledge has them. */
export interface Outlets {
  /** Version of the knowledge. */
  readonly version: string
  /** Which actor a publisher is, and whose. */
  factsOf(name: string): PublisherFacts
  /** Agencies and state media that a text may credit: all that its beginning or end names. */
  agenciesIn(text: string): readonly Agency[]
}

/** Looks publishers up in the knowledge, each once. It is opened when somebody first asks: listing needs none. */
export function outletsOf(open: () => Knowledge): Outlets {
  let opened: Knowledge | undefined
  const knowledge = (): Knowledge => (opened ??= open())
  const facts = new Map<string, PublisherFacts>()
  return {
    get version() {
      return knowledge().version
    },
    factsOf(name) {
      let known = facts.get(name)
      if (known === undefined) {
        known = publisherFacts(name, knowledge())
        facts.set(name, known)
      }
      return known
    },
    agenciesIn: (text) => agenciesOf(knowledge()).among(text),
  }
}

// Collecting them takes as long as reading some texts: once for each knowledge, however many ledgers are open.
const indexes = new WeakMap<Knowledge, AgencyIndex>()

function agenciesOf(knowledge: Knowledge): AgencyIndex {
  const known = indexes.get(knowledge)
  if (known !== undefined) return known
  const index = new AgencyIndex(allAgencies(knowledge))
  indexes.set(knowledge, index)
  return index
}

function publisherFacts(name: string, knowledge: Knowledge): PublisherFacts {
  const actors = knowledge.names.senses(name).flatMap(({ actor }) => knowledge.actor(actor) ?? [])
  // A newspaper may have the name of something else; nobody but a medium or a body publishes under a name of many.
  const actor = actors.find(isOutlet) ?? (actors.length === 1 ? actors[0]! : null)
  return {
    name,
    actor: actor?.id ?? null,
    country: actor?.country ?? null,
    stateMedia: actor?.stateMedia ?? false,
  }
}

function isOutlet({ stateMedia, sector, class: kind }: ActorEntry): boolean {
  return stateMedia || sector === 'MED' || kind === 'media'
}

function allAgencies(knowledge: Knowledge): Agency[] {
  const ids = [...knowledge.actors('organisation'), ...knowledge.actors('body')]
  return ids.flatMap((id) => {
    const entry = knowledge.actor(id)
    if (entry === null || !isOutlet(entry)) return []
    const spellings = (knowledge.about(id)?.names ?? []).map(({ text }) => text)
    return [{ name: entry.name, spellings }]
  })
}

/** Where a text may say whence it is, with room to spare. */
const LEAD = 1_000
const TAIL = 600
const MOST_LISTS = 1_000

/** Looking for all agencies in every text would cost more than reading it. */
class AgencyIndex {
  readonly #byWord = new Map<string, { readonly spelling: string; readonly agency: Agency }[]>()
  /** The same agencies are the same list each time, for rules are made from a list once. */
  readonly #lists = new Map<string, readonly Agency[]>()

  constructor(agencies: readonly Agency[]) {
    for (const agency of agencies) {
      for (const name of [agency.name, ...agency.spellings]) {
        const spelling = plain(name)
        const [word] = wordsIn(spelling)
        if (word === undefined) continue
        const own = this.#byWord.get(word)
        if (own === undefined) this.#byWord.set(word, [{ spelling, agency }])
        else own.push({ spelling, agency })
      }
    }
  }

  among(text: string): readonly Agency[] {
    const edges = plain(text.length <= LEAD + TAIL ? text : `${text.slice(0, LEAD)} ${text.slice(-TAIL)}`)
    const found = new Set<Agency>()
    for (const word of new Set(wordsIn(edges))) {
      for (const { spelling, agency } of this.#byWord.get(word) ?? []) {
        if (edges.includes(spelling)) found.add(agency)
      }
    }
    const agencies = [...found].sort((a, b) => (a.name < b.name ? -1 : 1))
    const key = agencies.map(({ name }) => name).join('\n')
    const known = this.#lists.get(key)
    if (known !== undefined) return known
    if (this.#lists.size > MOST_LISTS) this.#lists.clear()
    this.#lists.set(key, agencies)
    return agencies
  }
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/gu, ' ')
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}
