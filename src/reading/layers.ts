// The layers that the stages add to a reading, one interface each. Token positions are indexes into `tokens`.
import type {
  Actor,
  Certainty,
  Claim,
  EventType,
  Polarity,
  Precision,
  Quantity,
  Reality,
  Sector,
  Via,
} from '../model/index.ts'

/** Half-open range of token positions. */
export interface TokenSpan {
  readonly first: number
  readonly end: number
}

/** Words after the conventions of UD English: contiguous, in order, offsets kept ("don't" is `do` `n't`). */
export interface Tokens {
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly forms: readonly string[]
  /** Lower-cased forms. */
  readonly lowers: readonly string[]
}

/** `firsts[s]` is the first token of sentence `s`; `firsts[count]` is `tokens.count`. */
export interface Sentences {
  readonly count: number
  readonly firsts: Int32Array
  /** Sentence number of each token. */
  readonly of: Int32Array
  /** Paragraph number of each sentence; a blank line, or a line break after a short line, starts a new one. */
  readonly paragraphs: Int32Array
  readonly kinds: readonly SentenceKind[]
}
/** A headline stands on its own line without a full stop; a dateline names place, date or agency before the text. */
export type SentenceKind = 'text' | 'headline' | 'dateline'

/** Universal and Penn part of speech, and lemma, of each token. `upos` and `xpos` index UPOS and XPOS. */
export interface Tags {
  readonly upos: Uint8Array
  readonly xpos: Uint8Array
  readonly lemmas: readonly string[]
}

/** The head of each token (absolute token position, -1 for a root) and its relation (index into RELATIONS). */
export interface Dependencies {
  readonly heads: Int32Array
  readonly relations: Uint8Array
  /** First dependent of each token in text order, -1 for none. */
  readonly firstChild: Int32Array
  /** Next dependent of the same head in text order, -1 for none. */
  readonly nextSibling: Int32Array
}

export type MentionKind = 'person' | 'organisation' | 'state' | 'group' | 'nationality' | 'place' | 'other'
export type MentionForm = 'name' | 'adjective' | 'description' | 'pronoun'

/** A place in the text that points at somebody. A conjunction is several mentions. */
export interface Mention extends TokenSpan {
  readonly index: number
  /** The token that carries its syntax. */
  readonly head: number
  readonly sentence: number
  readonly kind: MentionKind
  readonly form: MentionForm
  /** Ids of actors the words may stand for, likeliest first; empty when the knowledge has none. */
  readonly candidates: readonly string[]
  /** What the words themselves say, whoever it is: "soldiers" MIL, "Russian soldiers" RUS and MIL. */
  readonly country: string | null
  readonly sector: Sector | null
  readonly plural: boolean
  /** "president" in "President Vladimir Putin", lower-cased; null without. */
  readonly title: string | null
  /** Mention of the possessor or nationality ("Russia" in "Russia's army"), -1 for none. */
  readonly owner: number
  readonly rule: string
}
export interface Mentions {
  readonly all: readonly Mention[]
  /** Innermost mention whose head is this token, -1 for none. */
  readonly atHead: Int32Array
}

/** Who an actor is, apart from where it is mentioned. */
export type Identity = Omit<Actor, 'mention' | 'via'>

/** Whom a mention stands for: one actor, several ("the two leaders"), or an unknown one with `id` null. */
export interface Reference {
  readonly mention: number
  readonly identities: readonly Identity[]
  readonly via: Via
  /** Mention it refers back to, -1 for none. */
  readonly antecedent: number
  /** Number of the entity in this document; mentions of the same somebody share it. */
  readonly entity: number
  readonly because: readonly string[]
}
export interface References {
  /** Parallel to `mentions.all`. */
  readonly of: readonly Reference[]
}

/** Who fills a role: by the token at the head of its phrase, and the mention there when there is one. */
export interface Filler {
  readonly token: number
  /** -1 when the phrase is no mention. */
  readonly mention: number
  /** True when the role is not in the clause but follows from context. */
  readonly implied: boolean
}

/** How sure the roles of an act are, each 0 to 1; null where nothing was compared. */
export interface SureRoles {
  readonly actors: number | null
  readonly recipients: number | null
}

/** A word that says an act, an assessment or a standing relation, with who fills its roles. */
export interface Predicate extends TokenSpan {
  readonly index: number
  readonly kind: 'event' | 'assessment' | 'relation'
  /** The token that carries the trigger's syntax. */
  readonly head: number
  readonly sentence: number
  /** The lexicon row, as `lemma.pos#row`. */
  readonly entry: string
  /** What the lexicon says it is, before modality; for a relation its name; for an assessment its direction. */
  readonly base: string
  /** What rows of the lexicon call this word whose other words are not there: what an unlisted act may be. */
  readonly hints: readonly EventType[]
  readonly mode: string | null
  /** Base of the act that this one tells of and takes over ("urged Iran to stop"), null for none. */
  readonly content: string | null
  readonly contexts: readonly string[]
  readonly actors: readonly Filler[]
  readonly recipients: readonly Filler[]
  /** Head tokens of what changes hands. */
  readonly items: readonly number[]
  readonly clause: TokenSpan
  readonly because: readonly string[]
  readonly sure: SureRoles
  readonly confidence: number
}
export interface Predicates {
  readonly all: readonly Predicate[]
}

export type AttributionKind =
  | 'speech'
  | 'quotation'
  | 'belief'
  | 'accusation'
  | 'denial'
  | 'report'
  | 'impersonal'

/** Somebody saying something. `source` is null for an impersonal cue, `cue` for a bare quotation. */
export interface Attribution {
  readonly index: number
  readonly kind: AttributionKind
  readonly source: TokenSpan | null
  /** Mention that is the source, -1 for none or unknown. */
  readonly sourceMention: number
  /** Mentions of those who say it together with that one. */
  readonly joined: readonly number[]
  readonly cue: TokenSpan | null
  /** In text order; a quotation broken by its cue has two. */
  readonly content: readonly TokenSpan[]
  /** Certainty that a claim inside the content takes from it. */
  readonly vouches: Certainty
  /** True when the cue denies its content ("denied that"). */
  readonly denies: boolean
  /** The attribution whose content holds this one, -1 for none. */
  readonly outer: number
  readonly rule: string
}
export interface Attributions {
  readonly all: readonly Attribution[]
}

/** How sure a predicate is, parallel to `predicates.all`. */
export interface Assurance {
  readonly certainty: Certainty
  readonly reality: Reality
  readonly polarity: Polarity
  /** True for what its doer says will be done: the promise is made, the act is yet to come. */
  readonly pledged: boolean
  /** True when it is denied that the act is or will be done, by somebody who is told of; "will not" is a refusal. */
  readonly disowned: boolean
  /** Attributions that vouch, outermost first. */
  readonly saidBy: readonly number[]
  readonly because: readonly string[]
}
export interface Assurances {
  readonly of: readonly Assurance[]
}

/** The type of a predicate of kind event, parallel to `predicates.all`; null for the others. */
export interface Typing {
  readonly type: EventType
  readonly mode: string | null
  readonly contexts: readonly string[]
  /** True when the type itself says how the act is put: "will not send" is a refusal that took place. */
  readonly settled: boolean
  readonly confidence: number
  readonly because: readonly string[]
}
export interface Types {
  readonly of: readonly (Typing | null)[]
}

/** A time expression. `value` as TIMEX3 writes it; `from` and `to` ISO days, null when it is no interval. */
export interface TimeExpression extends TokenSpan {
  readonly index: number
  readonly value: string
  readonly from: string | null
  readonly to: string | null
  readonly precision: Precision | null
  readonly anchor: 'absolute' | 'document' | 'anaphoric' | 'none'
  readonly rule: string
}
export interface Times {
  readonly all: readonly TimeExpression[]
}

/** A place name; `id`, `lat` and `lon` null when unknown. */
export interface PlaceExpression extends TokenSpan {
  readonly index: number
  readonly id: string | null
  readonly name: string
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
}
export interface Places {
  readonly all: readonly PlaceExpression[]
}

/** Something that can change hands. */
export interface ItemExpression extends TokenSpan {
  readonly index: number
  readonly head: number
  readonly category: string
  readonly quantity: Quantity | null
}
export interface Items {
  readonly all: readonly ItemExpression[]
}

/** What belongs to a predicate, parallel to `predicates.all`. */
export interface Link {
  /** Index of a time expression, -1 for none. */
  readonly when: number
  readonly whenOf: 'event' | 'report'
  /** Index of a place expression, -1 for none. */
  readonly where: number
  /** Indexes of item expressions. */
  readonly items: readonly number[]
  /** Predicate that this one answers, -1 for none. */
  readonly inReturnFor: number
  /** Fuller predicate that tells the same act in this document, -1 for none: then this one makes no claim. */
  readonly sameAs: number
  /** Words in quotation marks as the actor's own. */
  readonly phrases: readonly TokenSpan[]
  readonly because: readonly string[]
}
export interface Links {
  readonly of: readonly Link[]
}

/** Every layer by name. A stage names the ones it needs and the one it adds. */
export interface Layers {
  readonly tokens: Tokens
  readonly sentences: Sentences
  readonly tags: Tags
  readonly dependencies: Dependencies
  readonly mentions: Mentions
  readonly references: References
  readonly predicates: Predicates
  readonly attributions: Attributions
  readonly certainty: Assurances
  readonly types: Types
  readonly times: Times
  readonly places: Places
  readonly items: Items
  readonly links: Links
  readonly claims: readonly Claim[]
}
export type LayerName = keyof Layers
