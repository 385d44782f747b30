// Which state speaks when those who tell something hold office in it.
import type { Attribution, References } from '../../reading/layers.ts'

/** The country of all who speak, each in one of the offices; null for anybody else, and for bodies of many states. */
export function speakingState(
  { sourceMention, joined }: Attribution,
  references: References,
  offices: ReadonlySet<string>,
): string | null {
  const speakers = [sourceMention, ...joined].flatMap((mention) => references.of[mention]?.identities ?? [])
  const home = speakers[0]?.country ?? null
  if (home === null || home === 'IGO' || home === 'NGO') return null
  return speakers.every(({ country, sector }) => country === home && offices.has(sector)) ? home : null
}
