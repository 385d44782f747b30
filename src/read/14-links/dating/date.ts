// When an act happened, chosen among what the rules say, the times of its sentence and those of the acts before it.
import { scoreOne } from '../../../language/linear-model.ts'
import type { PartyModel } from '../../../language/party-weights.ts'
import type { Predicate } from '../../../reading/index.ts'
import type { Setting } from '../setting.ts'
import type { View } from '../view.ts'
import { type Candidate, candidatesFor, FROM, type Text } from './candidates.ts'
import { openText } from './document-kind.ts'
import { candidateFeatures, FeatureList, noneFeatures, openAct, type Undated } from './features.ts'
import { Timeline } from './timeline.ts'
import { toldOf } from './told.ts'

/** The likeliest candidate of an act, null for none. */
export type TimeChooser = (undated: Undated) => Candidate | null

/** Ranks by a model. */
export function timeChooser({ linear, scale }: PartyModel): TimeChooser {
  const list = new FeatureList()
  return (undated) => {
    noneFeatures(undated, list)
    let most = scoreOne(linear, list.hashes, list.count) * scale
    let best: Candidate | null = null
    for (const candidate of undated.all) {
      candidateFeatures(undated, candidate, list)
      const score = scoreOne(linear, list.hashes, list.count) * scale
      if (score <= most) continue
      most = score
      best = candidate
    }
    return best
  }
}

/** The settings with the times that are chosen, act by act, so that each sees those of the acts before. */
export function withTimes(
  view: View,
  choose: TimeChooser,
  settings: readonly Setting[],
  sameAs: readonly number[],
): readonly Setting[] {
  const { predicates, times, types, sentences } = view
  const timeline = new Timeline()
  const text: Text = { view, timeline, settings, ...openText(view) }
  const decided = settings.map(({ when, whenOf }) => (whenOf === 'event' ? when : -1))
  for (const act of predicates.all) {
    if (!isAct(act) || !types.of[act.index]) continue
    timeline.advance(sentences.paragraphs[act.sentence]!)
    const told = toldOf(view, act)
    if (sameAs[act.index]! < 0) {
      const all = candidatesFor(text, act, told, decided)
      const chosen = all.length === 0 ? null : choose(openAct(text, act, told, all))
      decided[act.index] = chosen === null ? -1 : chosen.time.index
    }
    timeline.note(act, told, times.all[decided[act.index]!] ?? null)
  }
  return settings.map((setting, index) => {
    const when = decided[index]!
    const { when: before, whenOf } = setting
    if (when < 0) return whenOf === 'event' && before >= 0 ? { ...setting, when: -1, by: 'ranked' } : setting
    return before === when && whenOf === 'event'
      ? setting
      : { ...setting, when, whenOf: 'event', by: 'ranked' }
  })
}

function isAct({ kind }: Predicate): boolean {
  return kind === 'event'
}

export { FROM }
