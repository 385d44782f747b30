// What is done: type, mode, the word of the act, and how it is put.
import { compatible } from '../families.ts'
import { type Finding, finding } from './finding.ts'
import type { Profile } from './profile.ts'

export function compareActs(a: Profile, b: Profile): readonly Finding[] {
  const [left, right] = [a.told.claim, b.told.claim]
  const found: Finding[] = []
  if (left.type === right.type) found.push(finding('same-type'))
  else found.push(finding(compatible(left.type, right.type) ? 'compatible-type' : 'other-type'))
  if (left.mode !== null && right.mode !== null && left.type === right.type)
    found.push(finding(left.mode === right.mode ? 'same-mode' : 'other-mode'))
  if (a.trigger === b.trigger) found.push(finding('same-trigger'))
  if (left.polarity !== right.polarity) found.push(finding('denial-of-what-is-affirmed'))
  if (left.reality !== right.reality)
    found.push(
      finding([left.reality, right.reality].every(aheadOrDone) ? 'plan-and-execution' : 'only-possible'),
    )
  return found
}

function aheadOrDone(reality: string): boolean {
  return reality === 'actual' || reality === 'planned'
}
