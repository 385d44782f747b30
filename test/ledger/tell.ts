// Claims and documents made up for tests of the ledger: only what a test is about need be given.
import type { Told } from '../../src/ledger/index.ts'
import type {
  Actor,
  EventClaim,
  Item,
  Judgement,
  Speaker,
  Verdict,
  When,
  Where,
} from '../../src/model/index.ts'

export function actor(id: string, given: Partial<Actor> = {}): Actor {
  return {
    id,
    name: id,
    kind: 'state',
    country: id.slice(0, 3),
    sector: 'GOV',
    code: `${id.slice(0, 3)}.GOV`,
    mention: { start: 0, end: id.length, text: id },
    via: 'name',
    ...given,
  }
}

export function person(id: string, country: string): Actor {
  return actor(id, { kind: 'person', country, name: id })
}

export function described(text: string, country: string | null, given: Partial<Actor> = {}): Actor {
  return actor('', {
    id: null,
    kind: 'described',
    name: text,
    country,
    sector: 'UNK',
    mention: { start: 0, end: text.length, text },
    via: 'description',
    ...given,
  })
}

export function speaker(one: Actor): Speaker {
  return { ...one, cue: null }
}

export function day(from: string, to = from, given: Partial<When> = {}): When {
  return { from, to, precision: 'day', of: 'event', text: from, ...given }
}

export function place(
  id: string,
  country: string,
  lat: number | null = null,
  lon: number | null = null,
): Where {
  return { id, name: id, country, lat, lon, mention: { start: 0, end: id.length, text: id } }
}

export function item(category: string | null, value: number | null = null, given: Partial<Item> = {}): Item {
  const quantity = value === null ? null : { value, unit: null, approximate: false }
  return { start: 0, end: 1, text: `${value ?? ''} ${category}`, category, quantity, ...given }
}

export interface Given extends Partial<Omit<EventClaim, 'quote' | 'trigger'>> {
  readonly quote?: string
  readonly trigger?: string
  readonly doc?: Partial<Told['document']>
  readonly published?: string | null
  readonly publisher?: Told['publisher']
}

let count = 0

/** A claim that North Korea sent troops to Russia, published on 18 October 2024, but for what is given. */
export function tell(given: Given = {}): Told {
  const {
    quote = 'North Korea sent troops to Russia',
    trigger = 'sent',
    doc,
    published,
    publisher,
    ...claim
  } = given
  const number = ++count
  const id = claim.id ?? `c_${String(number).padStart(4, '0')}`
  const document = claim.document ?? doc?.id ?? `d_${number}`
  return {
    claim: {
      id,
      document,
      reader: '',
      kind: 'event',
      type: 'AID',
      mode: null,
      contexts: [],
      quad: 2,
      score: 10,
      cameo: null,
      trigger: { start: 0, end: trigger.length, text: trigger },
      quote: { start: 0, end: quote.length, text: quote },
      actors: [actor('PRK')],
      recipients: [actor('RUS')],
      saidBy: [],
      certainty: 'asserted',
      reality: 'actual',
      polarity: 'affirmed',
      when: null,
      where: null,
      items: [],
      phrases: [],
      inReturnFor: null,
      confidence: 1,
      because: [],
      ...claim,
    },
    document: {
      id: document,
      title: null,
      url: null,
      publisher: `Paper ${document}`,
      publishedAt: published === undefined ? '2024-10-18' : published,
      textHash: '',
      length: 0,
      addedAt: '2024-10-19T00:00:00Z',
      reader: '',
      claims: 1,
      origin: document.replace('d_', 'o_'),
      credit: null,
      supersedes: null,
      supersededBy: null,
      withdrawnAt: null,
      withdrawnBecause: null,
      ...doc,
    },
    ...(publisher === undefined ? {} : { publisher }),
  }
}

/** A word on two claims; a person's unless a score is given. */
export function word(a: Told, b: Told, verdict: Verdict, given: Partial<Judgement> = {}): Judgement {
  const [left, right] = [a.claim.id, b.claim.id].sort() as [string, string]
  const by = given.score === undefined ? 'person' : 'rules'
  return {
    id: `j_${by}${left}${right}${verdict}`,
    left,
    right,
    verdict,
    by,
    score: null,
    because: [],
    note: null,
    at: '2026-01-01T00:00:00Z',
    withdrawnAt: null,
    ...given,
  }
}
