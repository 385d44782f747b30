// Acts of annotated articles that lack their other side, with whom the text named before, and which of these are right.
import type { Span } from '../../src/model/index.ts'
import type { Draft } from '../../src/read/07-predicates/draft.ts'
import {
  type Candidate,
  candidateFeatures,
  FeatureList,
  nobodyFeatures,
  openLack,
} from '../../src/read/07-predicates/recall/features.ts'
import { keyOf } from '../../src/read/07-predicates/recall/ledger.ts'
import { candidates, isOpen, type Recaller } from '../../src/read/07-predicates/recall/recall.ts'
import type { Syntax } from '../../src/read/07-predicates/syntax.ts'
import type { Filler } from '../../src/reading/index.ts'
import { type AnnotatedArticle, locate, overlaps, VAGUE } from '../annotated.ts'
import type { Sample } from '../parties/samples.ts'

/** What one text's acts had to choose from, as the reader came to them. */
export interface Lacking {
  readonly syntax: Syntax
  readonly draft: Draft
  readonly all: readonly Candidate[]
  readonly features: readonly Int32Array[]
}

/** A recaller that remembers what it was asked and chooses nobody. */
export function watchingRecall(seen: Lacking[]): Recaller {
  const list = new FeatureList()
  return (syntax, ledger, draft) => {
    if (isOpen(draft)) {
      const all = candidates(syntax, ledger, draft)
      const lack = openLack(syntax, ledger, draft, all)
      const features = all.map((candidate, rank) => {
        candidateFeatures(lack, candidate, rank, list)
        return list.hashes.slice(0, list.count)
      })
      nobodyFeatures(lack, list)
      features.push(list.hashes.slice(0, list.count))
      seen.push({ syntax, draft, all, features })
    }
    return draft
  }
}

interface Party {
  readonly text: string
  readonly country: string
}
export interface Claim {
  readonly kind?: string
  readonly quote: string
  readonly trigger: string
  readonly recipients: readonly Party[]
}

/** An act whose right recipient is no candidate: nobody is better than a wrong one, but it is no example of nobody. */
const OUT_OF_REACH = 0.5

/** Samples of an article's acts: those whose word lies in an annotated trigger. */
export function recallSamples(
  { name, text, claims }: AnnotatedArticle<Claim>,
  seen: readonly Lacking[],
): Sample[] {
  return claims
    .filter(({ kind }) => !kind || kind === 'event')
    .flatMap((claim) => {
      const quote = locate(text, claim.quote, null)
      const trigger = locate(text, claim.trigger, quote)
      const acts = seen.filter(({ syntax, draft }) =>
        overlaps(spanOf(syntax, draft.first, draft.end), [trigger]),
      )
      const wanted = claim.recipients.map((party) => ({ ...party, span: locate(text, party.text, quote) }))
      return acts.map((one) => {
        const right = one.all.map(({ fillers }) => wanted.length > 0 && isRight(one.syntax, fillers, wanted))
        const nobody = !right.includes(true)
        return {
          role: 'recipients' as const,
          features: one.features,
          right: [...right, nobody],
          chosen: one.draft.recipients.length > 0 ? 0 : right.length,
          weight: (nobody && wanted.length > 0 ? OUT_OF_REACH : 1) / acts.length,
          source: nobody ? (wanted.length > 0 ? 'out of reach' : 'nobody') : 'named before',
          group: name,
        }
      })
    })
}

type Wanted = Party & { readonly span: Span | null }

/** At least half of the annotated parties, and half of the candidate's, as the score of the articles has it. */
function isRight(syntax: Syntax, fillers: readonly Filler[], wanted: readonly Wanted[]): boolean {
  const same = (filler: Filler, want: Wanted) => isSame(syntax, filler.mention, want)
  const hit = wanted.filter((want) => fillers.some((filler) => same(filler, want))).length
  const good = fillers.filter((filler) => wanted.some((want) => same(filler, want))).length
  return hit / wanted.length >= 0.5 && good / fillers.length >= 0.5
}

function isSame(syntax: Syntax, mention: number, { country, span }: Wanted): boolean {
  const { mentions, references } = syntax
  if (!VAGUE.has(country) && references.of[mention]!.identities.some((who) => who.country === country))
    return true
  const key = keyOf(syntax, mention)
  return mentions.all.some(
    (one) => overlaps(spanOf(syntax, one.first, one.end), [span]) && keyOf(syntax, one.index) === key,
  )
}

function spanOf({ tokens }: Syntax, first: number, end: number): Span {
  return { start: tokens.starts[first]!, end: tokens.ends[end - 1]! }
}
