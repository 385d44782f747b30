// Readings made by hand: small texts whose claims are known, so that tests of the ledger need no reader.
import { createHash } from 'node:crypto'
import type { Readable } from '../../src/keep/ledger.ts'
import type { Actor, Claim, Document, EventClaim, Item, Quoted, Sector, When } from '../../src/model/index.ts'

export interface MadeDocument {
  readonly text: string
  readonly title?: string
  readonly url?: string
  readonly publisher?: string
  readonly publishedAt?: string
}

export interface MadeClaim {
  /** Words of the text that name the act; the sentence around them is the quote. */
  readonly trigger: string
  readonly actor: string
  readonly recipient?: string
  readonly type?: EventClaim['type']
  readonly day?: string
  readonly item?: { readonly text: string; readonly category: string }
  readonly polarity?: Claim['polarity']
  readonly said?: string
  readonly phrases?: readonly string[]
  /** An assessment instead of an event. */
  readonly direction?: 'closer' | 'apart'
}

/** Names by which the made texts name states. */
const STATES: Readonly<Record<string, string>> = {
  'North Korea': 'PRK',
  Russia: 'RUS',
  Canada: 'CAN',
  Iran: 'IRN',
  China: 'CHN',
}

/** A document as the reader makes its id. */
export function madeDocument({ text, title, url, publisher, publishedAt }: MadeDocument): Document {
  const sum = createHash('sha256')
  for (const part of [text, url ?? '', publisher ?? '']) sum.update(`${part.length}:${part};`)
  return {
    id: `d_${sum.digest('hex').slice(0, 16)}`,
    text,
    title: title ?? null,
    url: url ?? null,
    publisher: publisher ?? null,
    publishedAt: publishedAt ?? null,
  }
}

/** A reading of a document with these claims. */
export function made(input: MadeDocument, claims: readonly MadeClaim[] = [], reader = 'made-1'): Readable {
  const document = madeDocument(input)
  return { document, claims: claims.map((claim) => madeClaim(document, claim, reader)), reader }
}

function madeClaim(document: Document, claim: MadeClaim, reader: string): Claim {
  const { text } = document
  const trigger = find(text, claim.trigger)
  const start = text.lastIndexOf('. ', trigger.start) + 1 || 0
  const end = text.indexOf('.', trigger.end)
  const from = text[start] === ' ' ? start + 1 : start
  const until = end === -1 ? text.length : end
  const base = {
    id: `c_${createHash('sha256').update(`${document.id} ${trigger.start} ${trigger.end} ${claim.actor} ${claim.recipient}`).digest('hex').slice(0, 16)}`,
    document: document.id,
    reader,
    trigger,
    quote: { start: from, end: until, text: text.slice(from, until) },
    saidBy: claim.said === undefined ? [] : [{ ...actorOf(text, claim.said), cue: null }],
    certainty: claim.said === undefined ? 'asserted' : 'reported',
    reality: 'actual',
    polarity: claim.polarity ?? 'affirmed',
    when: claim.day === undefined ? null : dayOf(claim.day),
    where: null,
    phrases: claim.phrases ?? [],
    confidence: 0.9,
    because: ['made'],
  } as const
  if (claim.direction !== undefined) {
    const parties = [
      actorOf(text, claim.actor),
      ...(claim.recipient === undefined ? [] : [actorOf(text, claim.recipient)]),
    ]
    return { ...base, kind: 'assessment', direction: claim.direction, parties }
  }
  return {
    ...base,
    kind: 'event',
    type: claim.type ?? 'AID',
    mode: null,
    contexts: [],
    quad: 2,
    score: 7,
    cameo: '070',
    actors: [actorOf(text, claim.actor)],
    recipients: claim.recipient === undefined ? [] : [actorOf(text, claim.recipient)],
    items: claim.item === undefined ? [] : [itemOf(text, claim.item)],
    inReturnFor: null,
  }
}

function actorOf(text: string, name: string): Actor {
  const state = STATES[name]
  const sector: Sector = state === undefined ? 'UNK' : 'GOV'
  return {
    id: state ?? null,
    name,
    kind: state === undefined ? 'described' : 'state',
    country: state ?? null,
    sector,
    code: state === undefined ? 'UNK' : `${state}.GOV`,
    mention: find(text, name),
    via: 'name',
  }
}

function itemOf(text: string, { text: words, category }: { text: string; category: string }): Item {
  return { ...find(text, words), category, quantity: null }
}

function dayOf(day: string): When {
  return { from: day, to: day, precision: 'day', of: 'event', text: day }
}

function find(text: string, words: string): Quoted {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`"${words}" does not stand in "${text}"`)
  return { start, end: start + words.length, text: words }
}

/** A text of one act, with one claim of it. */
export function shipment(
  day: string,
  options: Omit<MadeDocument, 'text'> & {
    readonly words?: string
    readonly denied?: boolean
    readonly said?: string
  } = {},
): Readable {
  const { words, denied, said, ...head } = options
  const source = said === undefined ? '' : `, ${said} said`
  const verb = denied ? 'did not ship' : 'shipped'
  const text = words ?? `North Korea ${verb} artillery shells to Russia on ${day}${source}.`
  return made({ text, publishedAt: `${day}`, ...head }, [
    {
      trigger: verb,
      actor: 'North Korea',
      recipient: 'Russia',
      day,
      item: { text: 'artillery shells', category: 'arms.ammunition.artillery' },
      polarity: denied ? 'denied' : 'affirmed',
      ...(said === undefined ? {} : { said }),
    },
  ])
}
