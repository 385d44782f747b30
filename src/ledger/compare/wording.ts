// In which words, and from where: what two quotes share, and whether they are of one document or one origin.
import { overlaps } from '../../model/index.ts'
import { type Finding, finding } from './finding.ts'
import type { Profile } from './profile.ts'
import { overlapOf } from './stems.ts'

/** The same words at the same act in two documents of one origin: one claim, copied. */
export function areCopies(a: Profile, b: Profile): boolean {
  const [left, right] = [a.told.document, b.told.document]
  return (
    left.id !== right.id && left.origin === right.origin && a.trigger === b.trigger && a.words === b.words
  )
}

export function compareWording(a: Profile, b: Profile): readonly Finding[] {
  const [left, right] = [a.told.document, b.told.document]
  if (left.id === right.id && overlaps(a.told.claim.quote, b.told.claim.quote))
    return [finding('same-clause')]
  const found = [finding('shared-words', overlapOf(a.stems, b.stems, [a.names, b.names]))]
  if (left.id === right.id) found.push(finding('same-document'))
  else if (areCopies(a, b)) found.push(finding('same-origin-same-words'))
  return found
}
