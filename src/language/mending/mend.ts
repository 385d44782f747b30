// Runs the rules that mend tags and trees, sentence by sentence.
import type { Sentences } from '../../reading/layers.ts'
import { R, U, X } from '../../reading/tagset.ts'
import { raiseBehindAside } from './aside.ts'
import { setApartBehindColon } from './colon.ts'
import { mendCountedObject } from './counted-object.ts'
import type { Draft } from './draft.ts'
import { flattenList } from './flat-lists.ts'
import { frontWhom } from './fronted-whom.ts'
import { raiseHeadlineVerb } from './headline-verb.ts'
import { joinName } from './joined-name.ts'
import { mendKnownNames, type NameMatcher } from './known-names.ts'
import { returnAgent } from './lost-agent.ts'
import { raiseLostVerb } from './lost-root.ts'
import { raiseModalVerb } from './modal-verb.ts'
import { lowerNeighbouring, NEIGHBOURING } from './neighbouring.ts'
import { mendPastTense } from './past-tense.ts'
import { raiseRelativeVerb } from './relative-verb.ts'
import { findSecondSubject } from './second-clause.ts'
import { partAtSemicolon } from './semicolon.ts'
import { joinObjects } from './split-object.ts'
import { findBareVerb } from './subjunctive.ts'
import { joinSubjects } from './two-subjects.ts'

/** Lists and subjects first, since a lost verb is found among what then hangs on the wrong word. */
export function mend(draft: Draft, sentences: Sentences, names: NameMatcher | null): void {
  if (names !== null) {
    for (let s = 0; s < sentences.count; s++) {
      const first = sentences.firsts[s]!
      const end = sentences.firsts[s + 1]!
      mendKnownNames(draft, names, first, end)
      raiseHeadlineVerb(draft, names, first, end)
    }
  }
  const { relations, upos, xpos } = draft
  const { count, forms, lowers } = draft.tokens
  for (let token = 0; token < count; token++)
    if (forms[token] === ';') partAtSemicolon(draft, token, sentences.firsts[sentences.of[token]! + 1]!)
  for (let token = 0; token < count; token++) {
    if (NEIGHBOURING.has(lowers[token]!)) lowerNeighbouring(draft, token)
    if (xpos[token] === X.NNS) raiseRelativeVerb(draft, token)
    else if (xpos[token] === X.WP) frontWhom(draft, token)
    const relation = relations[token]
    if (relation === R.conj) flattenList(draft, token)
    else if (relation === R.appos) joinName(draft, token)
    else if (relation === R.obl) mendCountedObject(draft, token)
    else if (relation === R.nsubj) returnAgent(draft, token)
    else if (relation === R.obj) joinObjects(draft, token)
    if (upos[token] === U.NOUN) {
      raiseModalVerb(draft, token)
      findBareVerb(draft, token)
    }
    if (upos[token] !== U.VERB && draft.child(token, R.cop) < 0) continue
    mendPastTense(draft, token)
    findSecondSubject(draft, token)
    joinSubjects(draft, token)
    raiseBehindAside(draft, token)
    setApartBehindColon(draft, token)
  }
  for (let token = 0; token < count; token++) {
    const relation = relations[token]
    if (relation === R.root || relation === R.ccomp || relation === R.parataxis) raiseLostVerb(draft, token)
  }
}
