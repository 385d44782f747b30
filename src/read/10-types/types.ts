// Which of the sixteen types an act is: what its word says, how it is put, and what the learned model makes of it.
import type { EventType } from '../../model/index.ts'
import { isUnder, type Predicate, type Reading, type Stage, stage, type Typing } from '../../reading/index.ts'
import { contentMode } from './content-mode.ts'
import { futureCooperation } from './future-cooperation.ts'
import { refusedFuture } from './refused-future.ts'

type Needs = 'tokens' | 'sentences' | 'tags' | 'dependencies' | 'mentions' | 'references' | 'predicates' | 'certainty'

export const types: Stage<Needs, 'types'> = stage(
  'types',
  ['tokens', 'sentences', 'tags', 'dependencies', 'mentions', 'references', 'predicates', 'certainty'],
  (reading) => ({ of: reading.predicates.all.map((predicate) => typeOf(reading, predicate)) }),
)

function typeOf(reading: Reading<Needs>, predicate: Predicate): Typing | null {
  if (predicate.kind !== 'event' || predicate.base === 'unlisted') return null
  const base = predicate.base as EventType
  const { reality, polarity } = reading.certainty.of[predicate.index]!
  const refused = refusedFuture(base, reality, polarity)
  const type = refused ?? futureCooperation(base, reality)
  const because = ['types/lexicon']
  if (refused) because.push('types/refused-future')
  else if (type !== base) because.push('types/future-cooperation')
  const content = refused ? base : contentType(reading, predicate)
  const mode = type === base ? (predicate.mode ?? contentMode(type, content)) : refused ? contentMode(type, content) : null
  return { type, mode, contexts: predicate.contexts, settled: refused !== null, confidence: predicate.confidence, because }
}

/** Type of the act just below this one in the tree, null for none. */
function contentType(reading: Reading<Needs>, predicate: Predicate): EventType | null {
  for (const other of reading.predicates.all) {
    if (other.sentence !== predicate.sentence || other.kind !== 'event' || other.head <= predicate.head) continue
    if (isUnder(reading.dependencies, other.head, predicate.head)) return other.base as EventType
  }
  return null
}
