// In which words, and from where: what two quotes share, and whether they are of one document or one origin.
import { overlaps } from '../../model/index.ts'
import { type Finding, finding } from './finding.ts'
import { type Profile, type Wording, wordingOf } from './profile.ts'
import { overlapOf } from './stems.ts'

/** The same words at the same act in two documents of one origin: one claim, copied. */
export function areCopies(a: Profile, b: Profile): boolean {
  const [left, right] = [a.told.document, b.told.document]
  if (left.id === right.id || left.origin !== right.origin) return false
  const [one, two] = [wordingOf(a), wordingOf(b)]
  return one.trigger === two.trigger && one.words === two.words
}

/** "Struck the town, killing three": an attack and whom it killed. */
function areOneAttack(a: Profile, b: Profile): boolean {
  return a.told.claim.type === 'ASSAULT' && b.told.claim.type === 'ASSAULT'
}

/** Names are compared as parties and places, and the word of the act, when it is the same, by itself. */
function countedElsewhere(one: Wording, two: Wording): readonly ReadonlySet<string>[] {
  const act = one.trigger === two.trigger ? one.trigger.split(' ') : []
  return [one.names, two.names, new Set(act)]
}

export function compareWording(a: Profile, b: Profile): readonly Finding[] {
  const [left, right] = [a.told.document, b.told.document]
  if (left.id === right.id && overlaps(a.told.claim.quote, b.told.claim.quote))
    return areOneAttack(a, b) ? [] : [finding('same-clause')]
  const [one, two] = [wordingOf(a), wordingOf(b)]
  const overlap = overlapOf(one.stems, two.stems, countedElsewhere(one, two))
  const found = [finding('shared-words', overlap)]
  // Without a date and without a word in common, only the parties and the week speak for one event.
  if (overlap === 0 && (a.dated === null || b.dated === null)) found.push(finding('no-word-in-common'))
  if (left.id === right.id) found.push(finding('same-document'))
  else if (areCopies(a, b)) found.push(finding('same-origin-same-words'))
  return found
}
