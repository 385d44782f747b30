// An act that its own sentence leaves undated takes the time under which the document tells it.
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { dependents, type Predicate, R, X } from '../../reading/index.ts'
import { headingDate, heldBySaying, isDoneBySaying } from './dated-document.ts'
import { headlineTime } from './headline-time.ts'
import { isOtherMoment } from './other-moment.ts'
import { isStep, proceedingsTime } from './proceedings.ts'
import { sectionTimes } from './section-time.ts'
import type { Setting } from './setting.ts'
import { HAVE, isVerb, type View } from './view.ts'

/** The settings with the undated acts dated by their document. */
export function withOccasions(
  view: View,
  knowledge: Knowledge,
  settings: readonly Setting[],
): readonly Setting[] {
  const heading = headingDate(view)
  const meeting = proceedingsTime(view, knowledge, settings)
  const sections = sectionTimes(view)
  const spoken = heading ? heldBySaying(view, settings, heading) : null
  return settings.map((setting, index) => {
    if (spoken?.has(index)) return { ...setting, when: spoken.get(index)!, whenOf: 'event' }
    if (setting.when >= 0 && setting.whenOf === 'event') return setting
    const predicate = view.predicates.all[index]!
    if (!view.types.of[index] || !isTold(view, predicate)) return setting
    let when = Math.max(sections[predicate.sentence]?.index ?? -1, headlineTime(view, predicate))
    if (when < 0 && heading && isDoneBySaying(view, predicate, heading)) when = heading.index
    if (when < 0 && meeting >= 0 && isStep(view, predicate)) when = meeting
    return when >= 0 ? { ...setting, when, whenOf: 'event' } : setting
  })
}

/** True for an act that is told as it goes on: not in the perfect, which looks back, nor yet to come. */
export function isTold(view: View, predicate: Predicate): boolean {
  const { tags, tokens, dependencies: tree, certainty } = view
  if (certainty.of[predicate.index]!.reality !== 'actual') return false
  const verb = predicate.head
  if (isVerb(view, verb) && isOtherMoment(view, verb)) return false
  return !dependents(tree, verb, R.aux!, R['aux:pass']!).some(
    (token) => HAVE.has(tokens.lowers[token]!) || tags.xpos[token] === X.MD,
  )
}
