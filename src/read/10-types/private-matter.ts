// Acts of speech and of help among private people are no politics, whatever word tells them.
import type { Actor, EventType } from '../../model/index.ts'
import type { MentionKind } from '../../reading/index.ts'

/** Somebody who takes part: who it is, and what kind of words point there. */
export interface Party extends Pick<Actor, 'kind' | 'sector' | 'country'> {
  readonly mention: MentionKind
}

/** Sectors of people who stand for nobody but themselves, unless somebody public is on the other side. */
const PRIVATE: ReadonlySet<string> = new Set(['CVL', 'UNK', 'EDU', 'LAB', 'REL', 'CRM', 'MED', 'BUS'])
/** Types that crowds, crime, prisoners and repression also tell: there the act makes the politics. */
const OF_FORCE: ReadonlySet<string> = new Set([
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'RETREAT',
])
/** Types in which a private person is heard only as somebody's opinion, even of a government. */
const OPINION: ReadonlySet<string> = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE'])

/**
 * True when an act of this type has nobody public to do it or to be done to. An organisation, a state and a nation are
 * public; so are those who bear an office or arms.
 *
 *     The teacher promised her neighbours a lift.
 *                 ^^^^^^^^ private
 *     The minister spoke to reporters.
 *                  ^^^^^ private
 */
export function privateMatter(
  type: EventType,
  actors: readonly Party[],
  recipients: readonly Party[],
): boolean {
  if (OF_FORCE.has(type)) return false
  if (type === 'CONSULT' && isInterview([...actors, ...recipients])) return true
  if (actors.length > 0 && OPINION.has(type)) return !actors.some(isPublic)
  return ![...actors, ...recipients].some(isPublic)
}

/** Talk between the press and one public party makes news, not diplomacy. */
function isInterview(parties: readonly Party[]): boolean {
  return (
    parties.some(({ sector }) => sector === 'MED') &&
    parties.filter((party) => party.sector !== 'MED' && isPublic(party)).length < 2
  )
}

function isPublic({ kind, sector, country, mention }: Party): boolean {
  if (!PRIVATE.has(sector)) return true
  if (kind === 'person') return false
  // "the security chiefs of two states": an office that the lists do not know.
  return kind !== 'described' || mention !== 'person' || (sector === 'UNK' && country !== null)
}
