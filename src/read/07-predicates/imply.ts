// Parties that a clause leaves out because the text around it has them.
import type { Draft } from './draft.ts'
import { answer } from './implied/answer.ts'
import { blamed } from './implied/blamed.ts'
import { bothSides } from './implied/both-sides.ts'
import { captor } from './implied/captor.ts'
import { clauseSubject } from './implied/clause-subject.ts'
import { counterpart } from './implied/counterpart.ts'
import { inReturnParty } from './implied/in-return-party.ts'
import { lastDealing } from './implied/last-dealing.ts'
import { countriesOfLoneSide } from './implied/lone-side.ts'
import { mediated } from './implied/mediated.ts'
import { partyBeside } from './implied/party-beside.ts'
import { type Themes, theme, themesOf } from './implied/theme.ts'
import { topicOfAllies } from './implied/topic-of-allies.ts'
import type { Ranker } from './ranking/rank.ts'
import { Ledger } from './recall/ledger.ts'
import type { Recaller } from './recall/recall.ts'
import type { Syntax } from './syntax.ts'

/** Completes drafts one after the other, so that each sees those before it. */
export function withImplied(
  syntax: Syntax,
  drafts: readonly Draft[],
  rank: Ranker | null,
  recall: Recaller | null = null,
): Draft[] {
  const done: Draft[] = []
  const ledger = recall ? new Ledger(syntax) : null
  // Only a text with an act that lacks a side is asked what it is about.
  let themes: Themes | undefined
  for (const [at, draft] of drafts.entries()) {
    const around = { done, all: drafts, at }
    const called = captor(syntax, clauseSubject(syntax, topicOfAllies(syntax, draft)), done)
    const asked = rank ? rank(syntax, called, 'actors', around) : called
    const acting = bothSides(syntax, asked, done)
    const answered = answer(
      syntax,
      acting.base === 'unlisted' ? acting : inReturnParty(syntax, acting, done),
      done,
    )
    const own = countriesOfLoneSide(syntax, answered)
    const whole =
      mediated(syntax, answered, done) ??
      blamed(syntax, answered, done) ??
      (own.size > 0
        ? (counterpart(syntax, answered, done, own) ??
          partyBeside(syntax, answered, own) ??
          theme(syntax, (themes ??= themesOf(syntax)), answered, own))
        : null)
    const implied = whole ?? answered
    const ranked = rank ? rank(syntax, implied, 'recipients', around) : implied
    const dealt = lastDealing(syntax, ranked, done)
    ledger?.advance(draft.sentence)
    const whom = recall ? recall(syntax, ledger!, dealt) : dealt
    ledger?.note(whom)
    done.push(whom)
  }
  return done
}
