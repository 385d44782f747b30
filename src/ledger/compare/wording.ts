// In which words, and from where: what two quotes share, and whether they are of one document or one origin.
import { type Finding, finding } from './finding.ts'
import type { Profile } from './profile.ts'
import { overlapOf } from './stems.ts'

export function compareWording(a: Profile, b: Profile): readonly Finding[] {
  const [left, right] = [a.told.document, b.told.document]
  const found = [finding('shared-words', overlapOf(a.stems, b.stems, [a.names, b.names]))]
  if (left.id === right.id) found.push(finding('same-document'))
  else if (left.origin === right.origin && a.words === b.words && a.trigger === b.trigger)
    found.push(finding('same-origin-same-words'))
  return found
}
