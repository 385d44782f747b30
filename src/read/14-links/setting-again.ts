// The time and place of an act that the text gives where it tells of the act another time.
import { U } from '../../reading/index.ts'
import { type Act, clashes, isSame } from './act.ts'
import type { Setting } from './setting.ts'
import type { View } from './view.ts'

// Predicates back, and sentences back, in which an act may have been dated.
const BACK = 40
const SENTENCES = 12

/**
 * When and where of each act, with what its other tellings add: those that are one claim with it, an attack that the
 * text points back at, the meeting at which something was agreed, and the place meant by "there".
 *
 *     Norway and Iran met in Doha on Monday. The two countries agreed to cut tariffs.
 *                                    ^^^^^^ of "met" and "agreed"
 */
export function withSettingsAgain(
  view: View,
  acts: readonly Act[],
  sameAs: readonly number[],
  found: readonly Setting[],
): Setting[] {
  const settings = found.map((setting) => ({ ...setting }))
  for (let index = 0; index < acts.length; index++) {
    const whole = sameAs[index]!
    if (whole >= 0) take(settings[whole]!, settings[index]!)
  }
  for (const act of acts) {
    const { index } = act.predicate
    const own = settings[index]!
    if (act.type === null || (isDated(own) && own.where >= 0)) continue
    const source = sourceFor(view, act, acts, settings)
    if (source >= 0) take(own, settings[source]!)
  }
  return settings
}

type Loose = { -readonly [Key in keyof Setting]: Setting[Key] }

function isDated(setting: Setting): boolean {
  return setting.when >= 0 && setting.whenOf === 'event'
}

function take(own: Loose, other: Setting): void {
  if (!isDated(own) && isDated(other)) {
    own.when = other.when
    own.whenOf = 'event'
  }
  if (own.where < 0) own.where = other.where
}

/** The act whose time and place this one shares, -1 for none. */
function sourceFor(view: View, act: Act, acts: readonly Act[], settings: readonly Setting[]): number {
  const { index, sentence } = act.predicate
  const there = pointsThere(view, act)
  for (let i = index - 1; i >= Math.max(0, index - BACK); i--) {
    const other = acts[i]!
    if (sentence - other.predicate.sentence > SENTENCES) break
    if (!isDated(settings[i]!)) continue
    if (there && other.type === act.type && sentence - other.predicate.sentence <= 1) return i
    if (isAttackAgain(act, other) || isAgreedThen(view, act, other)) return i
  }
  if (act.type !== 'ASSAULT' || act.isNew) return -1
  // A lead tells what a later sentence dates.
  for (let i = index + 1; i < Math.min(acts.length, index + BACK); i++) {
    if (isDated(settings[i]!) && isAttackAgain(acts[i]!, act)) return i
  }
  return -1
}

function isAttackAgain(act: Act, other: Act): boolean {
  return act.type === 'ASSAULT' && other.type === 'ASSAULT' && act.pointsBack && !clashes(act, other)
}

/** What all that met agree on afterwards, they agreed at the meeting. */
function isAgreedThen(view: View, act: Act, other: Act): boolean {
  if (act.type !== 'AGREE' || other.type !== 'CONSULT' || clashes(act, other)) return false
  if (
    view.certainty.of[act.predicate.index]!.reality !== 'actual' ||
    act.predicate.sentence === other.predicate.sentence
  )
    return false
  const parties = [...other.actors, ...other.recipients]
  const own = [...act.actors, ...act.recipients]
  if (parties.length < 2) return false
  if (act.predicate.actors.some(({ token }) => PLURAL.has(view.tokens.lowers[token] ?? '')))
    return parties.some((one) => own.some((two) => isSame(one, two)))
  return own.length > 1 && parties.every((one) => own.some((two) => isSame(one, two)))
}

const PLURAL: ReadonlySet<string> = new Set(['we', 'they', 'both', 'leaders', 'ministers', 'sides'])

/** "there" in the clause, not as in "there is". */
function pointsThere(view: View, act: Act): boolean {
  const { first, end } = act.predicate.clause
  for (let at = first; at < end && at < first + 60; at++) {
    if (view.tokens.lowers[at] === 'there' && view.tags.upos[at] === U.ADV) return true
  }
  return false
}
