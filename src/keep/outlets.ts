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
  /** Agencies and state media with the ways texts write them. */
  agencies(): readonly Agency[]
}

/** Looks publishers up in the knowledge, each once. It is opened when somebody first asks: listing needs none. */
export function outletsOf(knowledge: () => Knowledge): Outlets {
  const facts = new Map<string, PublisherFacts>()
  let agencies: readonly Agency[] | undefined
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
    agencies: () => (agencies ??= allAgencies(knowledge())),
  }
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
