// The tables of the ledger, one interface a table. Days and times are ISO text, '' where unknown, so that they sort.
import type { Kysely } from 'kysely'

/** Text that orders by code point in both stores. */
type Text = string

export interface PublisherRow {
  name: Text
  actor: Text | null
  country: Text | null
  state_media: number
  reliability: Text | null
  note: Text | null
}

export interface DocumentRow {
  n: number
  id: Text
  text_hash: Text
  length: number
  title: Text | null
  url: Text | null
  publisher: Text | null
  published_at: Text | null
  /** `published_at` in UTC, so that it sorts; '' without. */
  published: Text
  added_at: Text
  reader: Text
  claims: number
  origin: Text
  /** Documents that copy one text share it: the number of one of them. */
  copy_group: number
  credit: Text | null
  /** Hash of url and publisher; versions share it. Null without a url. */
  address: Text | null
  supersedes: Text | null
  superseded_by: Text | null
  withdrawn_at: Text | null
  withdrawn_because: Text | null
}

export interface TextRow {
  document: number
  text: Text
  /** 1 when `text` is a JSON string, because the text has characters that a store cannot hold. */
  escaped: number
}

export interface BandRow {
  band: number
  document: number
}

/** What of a text tells that another is no copy of it. */
export interface SketchRow {
  document: number
  shingles: number
  /** 128 bytes in base64. */
  signature: Text
  /** Two bytes for each shingle, the lower first, in base64. */
  outline: Text
}

export interface ClaimRow {
  n: number
  id: Text
  reader: Text
  document: number
  kind: Text
  /** 1 for the claims of the reader that read the document last. */
  live: number
  /** 1 when live and the document is neither superseded nor withdrawn. */
  shown: number
  /** First day of the act, else of publication; '' without. */
  day: Text
  /** Last day of the act, else of publication. */
  last_day: Text
  published: Text
  added_at: Text
  type: Text | null
  quad: number | null
  certainty: Text
  reality: Text
  polarity: Text
  /** Claims that may tell one event share it: the number of one of them. */
  component: number
  /** Its rows of `claim_keys`. */
  keys: Text
  json: Text
}

/** What a claim or an event can be asked for: role and key. */
export interface ClaimKeyRow {
  role: Text
  key: Text
  day: Text
  claim: number
}

export interface PhraseKeyRow {
  /** Folded. */
  phrase: Text
  claim: number
  /** As the text has it. */
  words: Text
}

export interface BlockKeyRow {
  key: Text
  /** How long the range of days is, in classes, so that overlapping ranges are found without reading all earlier ones. */
  width: number
  from_day: number
  to_day: number
  claim: number
  /** A number for what the claim tells; 0 where a version that knew none put it in. */
  telling: number
}

/** What the rules found of two claims; `left_claim` < `right_claim`. */
export interface LikenessRow {
  left_claim: number
  right_claim: number
  verdict: Text
  score: number
  because: Text
}

/** What a person said of two claims. */
export interface JudgementRow {
  id: Text
  left_id: Text
  right_id: Text
  verdict: Text
  note: Text | null
  at: Text
  withdrawn_at: Text | null
}

export interface EventRow {
  n: number
  id: Text
  day: Text
  last_day: Text
  published: Text
  added_at: Text
  type: Text
  quad: number
  score: number
  certainty: Text
  reality: Text
  polarity: Text
  standing: Text
  counts: number
  /** Its rows of `event_keys`. */
  keys: Text
  json: Text
}

export interface EventClaimRow {
  event: number
  position: number
  claim: number
}

/** A claim that came to a large component, or changed in it, after its events were computed. */
export interface WaitingRow {
  claim: number
}

export interface EventKeyRow {
  role: Text
  key: Text
  day: Text
  event: number
}

/** One row for each pair of countries of an event, for the series of a dyad. */
export interface EventPairRow {
  /** `to`: the one does it to the other. `with`: both take part, the one whose code sorts first first. */
  how: Text
  one: Text
  other: Text
  day: Text
  last_day: Text
  event: number
  counts: number
  quad: number
  score: number
}

export interface WatchRow {
  name: Text
  filter: Text
  added_at: Text
  last_run_at: Text | null
}

export interface ListRow {
  name: Text
  source: Text
  added_at: Text
  entries: number
}

export interface Tables {
  publishers: PublisherRow
  documents: DocumentRow
  texts: TextRow
  bands: BandRow
  sketches: SketchRow
  claims: ClaimRow
  claim_keys: ClaimKeyRow
  claim_phrases: PhraseKeyRow
  block_keys: BlockKeyRow
  likenesses: LikenessRow
  judgements: JudgementRow
  events: EventRow
  event_claims: EventClaimRow
  event_keys: EventKeyRow
  waiting: WaitingRow
  event_pairs: EventPairRow
  watches: WatchRow
  lists: ListRow
}

export type TableName = keyof Tables

export type Dialect = 'sqlite' | 'postgres'

/** A transaction: what every query of this room runs on. */
export interface Session {
  readonly db: Kysely<Tables>
  readonly dialect: Dialect
}
