// Parties of an event, each once, for formats that count or pair them.
import type { EventActor } from '../../model/index.ts'

/** Without those who stand twice: the same id, or without one the same name and code. */
export function distinctActors(actors: readonly EventActor[]): readonly EventActor[] {
  return [...new Map(actors.map((actor) => [actor.id ?? `${actor.code} ${actor.name}`, actor])).values()]
}
