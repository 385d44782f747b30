// Who did what to whom: every word that says an act, an assessment or a standing relation, with who fills its roles.
import { type Predicate, type Stage, stage } from '../../reading/index.ts'
import { clauseOf } from './clause.ts'
import type { Draft } from './draft.ts'
import { draftAt } from './draft-at.ts'
import type { Ranker } from './ranking/rank.ts'
import type { Recaller } from './recall/recall.ts'
import { settle } from './settle.ts'
import { type Syntax, type SyntaxLayer, toSyntax } from './syntax.ts'

/** The stage over a model that ranks parties; null leaves them to the rules. */
export function predicates(
  rank: Ranker | null,
  recall: Recaller | null = null,
): Stage<SyntaxLayer, 'predicates'> {
  return stage(
    'predicates',
    ['tokens', 'sentences', 'tags', 'dependencies', 'mentions', 'references'],
    (reading, knowledge) => {
      const syntax = toSyntax(reading, knowledge)
      const drafts: Draft[] = []
      for (let token = 0; token < reading.tokens.count; token++) {
        // "Supreme Court", "Strike Force": a word inside a name says nothing by itself.
        if (syntax.named[token]! > 0) continue
        const draft = draftAt(syntax, token)
        if (draft) drafts.push(draft)
      }
      return {
        all: settle(syntax, drafts, rank, recall).map((draft, index) => toPredicate(syntax, draft, index)),
      }
    },
  )
}

/** A draft that stays, with the clause that says it. */
function toPredicate(syntax: Syntax, draft: Draft, index: number): Predicate {
  return {
    index,
    first: draft.first,
    end: draft.end,
    kind: draft.kind,
    head: draft.head,
    sentence: draft.sentence,
    entry: draft.entry,
    base: draft.base,
    hints: draft.hints,
    mode: draft.mode,
    content: draft.content,
    contexts: draft.contexts,
    actors: draft.actors,
    recipients: draft.recipients,
    items: draft.items,
    clause: clauseOf(syntax, draft.head, draft, draft),
    because: draft.because,
    sure: draft.sure,
    confidence: draft.confidence,
  }
}
