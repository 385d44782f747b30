// One source saying one thing. Claims are never edited and never merged.
import type { Actor, Speaker } from './actor.ts'
import type { EventType, Quad } from './event-type.ts'
import type { Item, Where } from './item.ts'
import type { Quoted } from './span.ts'
import type { When } from './when.ts'

/** Who vouches: the document itself, a named or described source, an interested accuser, an impersonal belief. */
export type Certainty = 'asserted' | 'reported' | 'alleged' | 'believed'
/** How the act is put. */
export type Reality = 'actual' | 'planned' | 'called-for' | 'possible' | 'conditional'
/** Whether the act is affirmed or denied. */
export type Polarity = 'affirmed' | 'denied'

interface ClaimBase {
  /** `c_` and a hash of the document, the trigger span and the role spans; not of the resolved actors. */
  readonly id: string
  readonly document: string
  /** Version of pipeline, model and knowledge that read it. */
  readonly reader: string
  readonly trigger: Quoted
  /** The clause that says it. */
  readonly quote: Quoted
  /** Outermost first; empty when the document speaks in its own voice. */
  readonly saidBy: readonly Speaker[]
  readonly certainty: Certainty
  readonly reality: Reality
  readonly polarity: Polarity
  readonly when: When | null
  readonly where: Where | null
  /** Words the text puts in quotation marks as the actor's own. */
  readonly phrases: readonly string[]
  /** 0 to 1: how sure the reader is of its reading, not of the world. */
  readonly confidence: number
  /** The rules that decided, as `stage/rule`. */
  readonly because: readonly string[]
}

/** An act of one actor toward another, or of several together. */
export interface EventClaim extends ClaimBase {
  readonly kind: 'event'
  readonly type: EventType
  readonly mode: string | null
  readonly contexts: readonly string[]
  readonly quad: Quad
  readonly score: number
  /** The nearest CAMEO code, for people whose scripts expect one; null when none fits. */
  readonly cameo: string | null
  readonly actors: readonly Actor[]
  readonly recipients: readonly Actor[]
  readonly items: readonly Item[]
  /** Id of the claim that this one answers ("in return"), or null. */
  readonly inReturnFor: string | null
}

/** How a relation moves, with no act named ("ties deepened"). */
export interface AssessmentClaim extends ClaimBase {
  readonly kind: 'assessment'
  readonly direction: 'closer' | 'apart'
  readonly parties: readonly Actor[]
}

/** A standing tie ("a member of NATO"). */
export interface RelationClaim extends ClaimBase {
  readonly kind: 'relation'
  readonly relation: string
  readonly parties: readonly Actor[]
}

export type Claim = EventClaim | AssessmentClaim | RelationClaim
