// A by-name of an imported list stands for its one bearer; a name that is spelt otherwise than there has a score.
import type { Identity, Mention } from '../../reading/index.ts'
import { type Case, decide, type Found } from './case.ts'
import { identityOf } from './identities.ts'

/**
 * What was found, with the score of the list's spelling where the text has another order of the same name. The picture
 * stands on the lists of listed.test.ts.
 *
 *     Police arrested Odhiambo Amina Grace in Malta.
 *                     ^^^^^^^^^^^^^^^^^^^^ ofac-101 0.9
 */
export function listedAs(open: Case, mention: Mention, found: Found): Found {
  if (mention.form !== 'name' || !found.identities.some((one) => one.listed !== undefined)) return found
  const identities = found.identities.map((one) => scored(open, mention, one))
  if (identities.every((one, index) => one === found.identities[index])) return found
  return { ...found, identities, because: [...found.because, 'listed/word-order'] }
}

function scored(open: Case, mention: Mention, one: Identity): Identity {
  const { forms } = open.tokens
  for (let token = mention.first; one.listed !== undefined && token < mention.end; token++) {
    const match = open.knowledge.names.match(forms, token, mention.end)
    const sense = match?.senses.find(({ actor }) => actor === one.id)
    if (sense === undefined) continue
    return sense.score === undefined ? one : Object.freeze({ ...one, match: sense.score })
  }
  return one
}

/** Decides a by-name with one bearer; with several it stays open. */
export function byname(open: Case, mention: Mention): void {
  if (mention.rule !== 'bynames/cue') return
  const identity = mention.candidates.length === 1 ? identityOf(open, mention.candidates[0]!) : null
  if (identity !== null) decide(open, mention, [identity], 'name', 'listed/byname')
}
