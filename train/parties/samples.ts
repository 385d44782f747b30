// Acts of labelled texts with who might fill a role of theirs, and which of these are right.
import { existsSync, readFileSync } from 'node:fs'
import type { Span } from '../../src/model/index.ts'
import type { Draft } from '../../src/read/07-predicates/draft.ts'
import {
  FeatureList,
  nobodyFeatures,
  openSlot,
  partyFeatures,
  type Role,
} from '../../src/read/07-predicates/ranking/features.ts'
import { candidates, type Ranker } from '../../src/read/07-predicates/ranking/rank.ts'
import type { Syntax } from '../../src/read/07-predicates/syntax.ts'
import type { Filler, Reading } from '../../src/reading/index.ts'
import { type Corpus, locate, overlaps, readAnnotated, VAGUE } from '../annotated.ts'
import { markedSpans } from '../relations/corpus.ts'

/** An act's role: hashed features of each candidate, the last one nobody. */
export interface Sample {
  readonly role: Role
  readonly features: readonly Int32Array[]
  readonly right: readonly boolean[]
  /** What the rules chose. */
  readonly chosen: number
  readonly weight: number
  readonly source: string
  readonly group: string
}

/** What one text's acts had to choose from, as the reader came to them. */
export interface Seen {
  readonly syntax: Syntax
  readonly draft: Draft
  readonly role: Role
  readonly fillers: readonly Filler[]
  readonly features: readonly Int32Array[]
}

/** A ranker that remembers what it was asked; `inner` may choose. */
export function watching(seen: Seen[], inner: Ranker | null): Ranker {
  const list = new FeatureList()
  return (syntax, draft, role, around) => {
    if (draft.kind === 'event' && (role === 'actors' || draft.actors.length > 0)) {
      const slot = openSlot(syntax, draft, role, around)
      const fillers = candidates(syntax, draft, role)
      const features = fillers.map((filler) => {
        partyFeatures(slot, filler, list)
        return list.hashes.slice(0, list.count)
      })
      nobodyFeatures(slot, list)
      features.push(list.hashes.slice(0, list.count))
      seen.push({ syntax, draft, role, fillers, features })
    }
    return inner ? inner(syntax, draft, role, around) : draft
  }
}

/** A text and its labels. */
export interface Labelled {
  readonly text: string
  readonly publishedAt: string
  readonly source: string
  readonly group: string
  /** Samples of the acts that were seen while it was read. */
  label(seen: readonly Seen[]): Sample[]
}

function spanOf({ tokens }: Pick<Reading<'tokens'>, 'tokens'>, first: number, end: number): Span {
  return { start: tokens.starts[first]!, end: tokens.ends[end - 1]! }
}

function mentionSpan({ mentions, ...reading }: Syntax, mention: number): Span {
  const { first, end } = mentions.all[mention]!
  return spanOf(reading, first, end)
}

/** The sample of an act, null when nobody among the candidates is right. */
function sampleOf(
  { draft, role, fillers, features }: Seen,
  isRight: (filler: Filler) => boolean,
  nobody: boolean,
  rest: Pick<Sample, 'weight' | 'source' | 'group'>,
): Sample | null {
  const right = [...fillers.map((filler) => !nobody && isRight(filler)), nobody]
  if (!right.includes(true)) return null
  const count = draft[role].length
  const first = right.slice(0, count).indexOf(true)
  return { role, features, right, chosen: count === 0 ? fillers.length : Math.max(0, first), ...rest }
}

interface Marks {
  readonly root: string
  readonly actors: readonly Span[]
  readonly recipients: readonly Span[]
}

const rootOf = (type: string): string => (type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type)

/** Sentences of corpora/plv, in which one act has its two parties marked; an act of another root is not labelled. */
export function markedSentences(path: string): Labelled[] {
  if (!existsSync(path)) return []
  const byText = new Map<string, Marks[]>()
  for (const line of readFileSync(path, 'utf8').trim().split('\n').slice(1)) {
    const [, root = '', , , , marked = ''] = line.split('\t')
    const { text, actors, recipients } = markedSpans(marked)
    byText.set(text, [...(byText.get(text) ?? []), { root, actors, recipients }])
  }
  return [...byText].map(([text, marks]) => ({
    text,
    publishedAt: '2020-01-01',
    source: 'plv',
    group: text.slice(0, 40),
    label: (seen) =>
      [...new Set(marks.map(({ root }) => root))].flatMap((root) => ofRoot(text, marks, root, seen)),
  }))
}

function ofRoot(text: string, all: readonly Marks[], root: string, seen: readonly Seen[]): Sample[] {
  const marks = all.filter((one) => one.root === root)
  const actors = marks.flatMap((one) => one.actors)
  const recipients = marks.flatMap((one) => one.recipients)
  const acts = seen.filter(({ draft }) => rootOf(draft.base) === root)
  const at = ({ syntax }: Seen, { mention }: Filler, spans: readonly Span[]) =>
    overlaps(mentionSpan(syntax, mention), spans)
  const isPronoun = ({ syntax }: Seen, { mention }: Filler) =>
    syntax.mentions.all[mention]!.form === 'pronoun'
  const samples: Sample[] = []
  for (const role of ['actors', 'recipients'] as const) {
    let these = acts.filter((one) => one.role === role)
    if (role === 'actors') {
      // The act that is marked is one whose parties are among the marked, or that has none yet.
      these = these.filter((one) => {
        const parties = [...one.draft.actors, ...one.draft.recipients]
        return parties.length === 0 || parties.some((filler) => at(one, filler, [...actors, ...recipients]))
      })
    } else {
      const sure = these.filter((one) => one.draft.actors.some((filler) => at(one, filler, actors)))
      these = sure.length > 0 ? sure : these.filter((one) => one.draft.actors.some((f) => isPronoun(one, f)))
    }
    for (const one of these) {
      const rest = { weight: 1 / these.length, source: 'plv', group: text.slice(0, 40) }
      const sample =
        role === 'actors'
          ? sampleOf(
              one,
              // A pronoun that the rules took stands for the marked party, as far as the marks can tell.
              (filler) =>
                at(one, filler, actors) ||
                (isPronoun(one, filler) &&
                  one.draft.actors.some(({ mention }) => mention === filler.mention)),
              false,
              rest,
            )
          : sampleOf(
              one,
              (filler) => at(one, filler, recipients),
              one.draft.actors.some((filler) => at(one, filler, recipients)),
              rest,
            )
      if (sample) samples.push(sample)
    }
  }
  return samples
}

interface Party {
  readonly text: string
  readonly country: string
}
interface Annotated {
  readonly kind?: string
  readonly quote: string
  readonly trigger: string
  readonly again?: readonly string[]
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
}

/** What a word that tells no act counts beside an act that is told: there are many, and no two readers find the same. */
const UNTOLD = 0.5

/** Annotated articles of a folder: an act is labelled when its word lies in an annotated trigger. */
export function annotatedArticles(corpus: Corpus): Labelled[] {
  const { source } = corpus
  return readAnnotated<Annotated>(corpus).map(({ name, text, publishedAt, claims }) => {
    const events = claims.filter(({ kind }) => !kind || kind === 'event')
    return {
      text,
      publishedAt,
      source,
      group: name,
      label: (seen) => [
        ...events.flatMap((claim) => ofClaim(text, claim, seen, { source, group: name })),
        ...untold(text, claims, seen, { source, group: name }),
      ],
    }
  })
}

/**
 * Words to which the rules gave no party and that no annotation speaks of: whoever stands beside them, they tell no act of
 * theirs. An article's acts are all annotated.
 */
function untold(
  text: string,
  claims: readonly Annotated[],
  seen: readonly Seen[],
  rest: Pick<Sample, 'source' | 'group'>,
): Sample[] {
  const told = claims.flatMap(({ quote, trigger, again }) => [
    locate(text, trigger, locate(text, quote, null)),
    ...(again ?? []).map((words) => locate(text, words, null)),
  ])
  return seen.flatMap((one) => {
    const { syntax, draft, role } = one
    if (role !== 'actors' || draft.actors.length + draft.recipients.length > 0) return []
    if (overlaps(spanOf(syntax, draft.first, draft.end), told)) return []
    const sample = sampleOf(one, () => false, true, {
      weight: UNTOLD,
      ...rest,
      source: `${rest.source}, untold`,
    })
    return sample ? [sample] : []
  })
}

function ofClaim(
  text: string,
  claim: Annotated,
  seen: readonly Seen[],
  rest: Pick<Sample, 'source' | 'group'>,
): Sample[] {
  const quote = locate(text, claim.quote, null)
  const trigger = locate(text, claim.trigger, quote)
  const acts = seen.filter(({ syntax, draft }) => overlaps(spanOf(syntax, draft.first, draft.end), [trigger]))
  return acts.flatMap((one) => {
    const wanted = claim[one.role].map((party) => ({ ...party, span: locate(text, party.text, quote) }))
    const near = (filler: Filler) =>
      overlaps(
        mentionSpan(one.syntax, filler.mention),
        wanted.map(({ span }) => span),
      )
    const same = (filler: Filler) =>
      wanted.some(
        ({ country }) =>
          !VAGUE.has(country) &&
          one.syntax.references.of[filler.mention]!.identities.some((who) => who.country === country),
      )
    const count = acts.filter(({ role }) => role === one.role).length
    const sample = sampleOf(one, (filler) => near(filler) || same(filler), wanted.length === 0, {
      weight: 1 / count,
      ...rest,
    })
    return sample ? [sample] : []
  })
}
