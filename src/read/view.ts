// A finished reading as callers see it: character offsets instead of token positions, names instead of numbers.
import type { Claim, Document, Precision, Quoted } from '../model/index.ts'
import { quote } from '../model/index.ts'
import type {
  Identity,
  LayerName,
  MentionForm,
  MentionKind,
  Reading,
  SentenceKind,
  TokenSpan,
} from '../reading/index.ts'
import { RELATIONS, UPOS, XPOS } from '../reading/index.ts'

/** A sentence of the text. */
export interface SentenceView extends Quoted {
  readonly kind: SentenceKind
}

/** A word after the conventions of UD English. `head` is a position in `tokens`, -1 for the root of a sentence. */
export interface TokenView extends Quoted {
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly head: number
  readonly relation: string
}

/** Nobody that the knowledge can name; `label` is what the text calls them. */
export interface UnknownIdentity {
  readonly kind: 'unknown'
  readonly label: string
}

/** A place in the text that points at somebody. `identities` has several for "the two leaders", `identity` the first. */
export interface MentionView extends Quoted {
  readonly kind: MentionKind
  readonly form: MentionForm
  readonly identity: Identity | UnknownIdentity
  readonly identities: readonly Identity[]
}

/** What a source says. `start` to `end` covers it whole; a quotation broken by its cue has two `parts`. */
export interface ContentView extends Quoted {
  readonly parts: readonly Quoted[]
}

/** Somebody saying something, whether or not it holds an event. */
export interface AttributionView {
  readonly source: Quoted | null
  readonly cue: Quoted | null
  readonly content: ContentView
}

/** A time expression; `value` as TIMEX3 writes it, `from` and `to` ISO days or null when it is no interval. */
export interface TimeView extends Quoted {
  readonly value: string
  readonly from: string | null
  readonly to: string | null
  readonly precision: Precision | null
}

/** A place name; `id`, `lat` and `lon` null when the knowledge does not know it. */
export interface PlaceView extends Quoted {
  readonly id: string | null
  readonly name: string
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
}

/** One text, read. Every list is made when it is first asked for. */
export interface ReadingView {
  readonly document: Document
  readonly sentences: readonly SentenceView[]
  readonly tokens: readonly TokenView[]
  readonly mentions: readonly MentionView[]
  readonly attributions: readonly AttributionView[]
  readonly times: readonly TimeView[]
  readonly places: readonly PlaceView[]
  readonly claims: readonly Claim[]
  /** The layers as the stages made them. For explaining and measuring: their shapes may change in any version. */
  readonly layers: Reading<LayerName>
}

/** The public view of a reading. */
export function view(reading: Reading<LayerName>): ReadingView {
  const shown = {
    document: reading.document,
    get sentences(): readonly SentenceView[] {
      return once(this, 'sentences', () => sentenceViews(reading))
    },
    get tokens(): readonly TokenView[] {
      return once(this, 'tokens', () => tokenViews(reading))
    },
    get mentions(): readonly MentionView[] {
      return once(this, 'mentions', () => mentionViews(reading))
    },
    get attributions(): readonly AttributionView[] {
      return once(this, 'attributions', () => attributionViews(reading))
    },
    get times(): readonly TimeView[] {
      return once(this, 'times', () => timeViews(reading))
    },
    get places(): readonly PlaceView[] {
      return once(this, 'places', () => placeViews(reading))
    },
    claims: reading.claims,
  }
  return Object.defineProperty(shown, 'layers', {
    value: reading,
    enumerable: false,
  }) as unknown as ReadingView
}

/** Replaces a getter by the frozen list that it makes, so that each list is made once. */
function once<T>(owner: object, name: string, make: () => T[]): readonly T[] {
  const value = Object.freeze(make())
  Object.defineProperty(owner, name, { value, enumerable: true })
  return value
}

/** The characters from the first to the last token of a span; an empty span quotes nothing. */
function quoteTokens({ document, tokens }: Reading<'tokens'>, span: TokenSpan): Quoted {
  if (span.end <= span.first) {
    const at = span.first < tokens.count ? tokens.starts[span.first]! : document.text.length
    return quote(document.text, at, at)
  }
  return quote(document.text, tokens.starts[span.first]!, tokens.ends[span.end - 1]!)
}

function sentenceViews(reading: Reading<'tokens' | 'sentences'>): SentenceView[] {
  const { sentences } = reading
  return Array.from({ length: sentences.count }, (_, index) => ({
    ...quoteTokens(reading, { first: sentences.firsts[index]!, end: sentences.firsts[index + 1]! }),
    kind: sentences.kinds[index]!,
  }))
}

function tokenViews({ document, tokens, tags, dependencies }: Reading<LayerName>): TokenView[] {
  return Array.from({ length: tokens.count }, (_, index) => ({
    ...quote(document.text, tokens.starts[index]!, tokens.ends[index]!),
    lemma: tags.lemmas[index]!,
    upos: UPOS[tags.upos[index]!]!,
    xpos: XPOS[tags.xpos[index]!]!,
    head: dependencies.heads[index]!,
    relation: RELATIONS[dependencies.relations[index]!]!,
  }))
}

function mentionViews(reading: Reading<LayerName>): MentionView[] {
  return reading.mentions.all.map((mention, index) => {
    const words = quoteTokens(reading, mention)
    const identities = reading.references.of[index]?.identities ?? []
    const identity = identities[0] ?? { kind: 'unknown' as const, label: words.text }
    return { ...words, kind: mention.kind, form: mention.form, identity, identities }
  })
}

function attributionViews(reading: Reading<LayerName>): AttributionView[] {
  const { text } = reading.document
  const span = (tokens: TokenSpan | null): Quoted | null =>
    tokens === null ? null : quoteTokens(reading, tokens)
  return reading.attributions.all
    .filter((attribution) => attribution.content.length > 0)
    .map(({ source, cue, content }) => {
      const parts = content.map((part) => quoteTokens(reading, part))
      const whole = quote(text, parts[0]!.start, parts.at(-1)!.end)
      return { source: span(source), cue: span(cue), content: { ...whole, parts } }
    })
}

function timeViews(reading: Reading<LayerName>): TimeView[] {
  return reading.times.all.map((time) => ({
    ...quoteTokens(reading, time),
    value: time.value,
    from: time.from,
    to: time.to,
    precision: time.precision,
  }))
}

function placeViews(reading: Reading<LayerName>): PlaceView[] {
  return reading.places.all.map((place) => ({
    ...quoteTokens(reading, place),
    id: place.id,
    name: place.name,
    country: place.country,
    lat: place.lat,
    lon: place.lon,
  }))
}
