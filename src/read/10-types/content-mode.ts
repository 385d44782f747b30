// The mode of a demand, refusal or threat follows from what is demanded, refused or threatened.
import type { EventType } from '../../model/index.ts'

const DEMANDED: Readonly<Record<string, string>> = {
  AID: 'assist',
  COOPERATE: 'assist',
  SUPPORT: 'assist',
  AGREE: 'assist',
  CONSULT: 'meet',
  RETREAT: 'yield',
  CONCEDE: 'yield',
}
const THREATENED: Readonly<Record<string, string>> = {
  SANCTION: 'restrict',
  COERCE: 'restrict',
  ASSAULT: 'violence',
  MOBILIZE: 'violence',
  REJECT: 'relations',
}

/**
 * The mode of `type` when its content is an act of type `content`; null when the content says nothing.
 *
 *     Ankara asked Oslo to extradite two men.
 *            ^^^^^ assist
 */
export function contentMode(type: EventType, content: EventType | null): string | null {
  if (content === null) return null
  if (type === 'THREATEN') return THREATENED[content] ?? null
  if (type === 'REQUEST' || type === 'REJECT') return DEMANDED[content] ?? 'change'
  return null
}

/** The same, null where only the rule for everything else would answer: words below the act say more than that. */
export function plainContentMode(type: EventType, content: EventType | null): string | null {
  if (content === null || content === 'AGREE' || type !== 'REQUEST') return null
  return DEMANDED[content] ?? null
}
