// The labelled dossiers of train/data/pairs: short texts whose acts are marked with the event that they tell.
import { readFileSync } from 'node:fs'
import {
  type Agency,
  assemble,
  blockKeys,
  type Comparison,
  compare,
  copies,
  creditOf,
  originOf,
  type Told,
  verdictOf,
} from '../../src/ledger/index.ts'
import type { Document, DocumentInput, EventClaim, Judgement, KeptDocument } from '../../src/model/index.ts'

/** A text of a dossier as it lies in the file, with its marks: `Canada {expelled|1|told} six diplomats`. */
export interface DossierText {
  readonly published: string
  readonly publisher: string
  readonly text: string
}

export interface Dossier {
  readonly dossier: string
  /** Errors of `choosing` and `practice` are read; of `held` and `fresh` only figures are looked at. */
  readonly half: 'choosing' | 'practice' | 'held' | 'fresh'
  /** How an event differs from those before it, by its number. */
  readonly differs: Readonly<Record<string, string>>
  readonly texts: readonly DossierText[]
}

/** A marked act: where it stands in the plain text, which event it tells, and how it tells it. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly event: string
  readonly how: string
}

/** An act that the reader read. */
export interface MarkedClaim {
  readonly told: Told
  readonly mark: Mark
}

export interface ReadDossier {
  readonly dossier: Dossier
  /** Every event claim of the texts, marked or not. */
  readonly told: readonly Told[]
  readonly marked: readonly MarkedClaim[]
  /** Marks that the reader read nothing at. */
  readonly unread: readonly { readonly text: string; readonly mark: Mark }[]
}

const FOLDER = new URL('../../train/data/pairs/', import.meta.url)

/** Agencies that the texts credit; a ledger takes them from the knowledge. */
export const AGENCIES: readonly Agency[] = [
  { name: 'Reuters', spellings: ['Reuters'] },
  { name: 'Associated Press', spellings: ['Associated Press', 'AP'] },
  { name: 'Agence France-Presse', spellings: ['Agence France-Presse', 'AFP'] },
  { name: 'TASS', spellings: ['TASS', 'Tass'] },
  { name: 'Yonhap', spellings: ['Yonhap'] },
  { name: 'KCNA', spellings: ['KCNA', 'Korean Central News Agency'] },
  { name: 'Xinhua', spellings: ['Xinhua'] },
]

export function readDossiers(): readonly Dossier[] {
  const lines = readFileSync(new URL('dossiers.jsonl', FOLDER), 'utf8').trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line) as Dossier)
}

/** The plain text and the marks in it. Marks of the event `x` are no acts and are left out. */
export function unmark(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  let text = ''
  let at = 0
  const marks: Mark[] = []
  for (const found of marked.matchAll(/\{([^|}]+)\|([^|}]+)(?:\|([^}]+))?\}/g)) {
    text += marked.slice(at, found.index)
    const [whole, words, event, how] = found
    if (event !== 'x')
      marks.push({ start: text.length, end: text.length + words!.length, event: event!, how: how ?? 'first' })
    text += words
    at = found.index + whole.length
  }
  return { text: text + marked.slice(at), marks }
}

/** Whatever reads a text: the reader, or what it read when its claims were frozen. */
export interface Reads {
  read(input: DocumentInput): {
    readonly document: Document
    readonly claims: readonly { readonly kind: string }[]
  }
}

/** What the reader read when `train/freeze-pairs.ts` ran last, so that tests of the ledger do not hang on the reader. */
export function frozenReader(): Reads {
  const lines = readFileSync(new URL('claims.jsonl', FOLDER), 'utf8').trimEnd().split('\n')
  const read = lines.map((line) => JSON.parse(line) as ReturnType<Reads['read']>)
  const byText = new Map(
    read.map((reading) => [`${reading.document.publisher} ${reading.document.text}`, reading]),
  )
  return { read: ({ text, publisher }) => byText.get(`${publisher} ${text}`)! }
}

/** Reads a dossier. */
export function readDossier(reader: Reads, dossier: Dossier): ReadDossier {
  const texts = dossier.texts.map(({ text, published, publisher }) => {
    const plain = unmark(text)
    return { ...plain, reading: reader.read({ text: plain.text, publishedAt: published, publisher }) }
  })
  const told: Told[] = []
  const marked: MarkedClaim[] = []
  const unread: { text: string; mark: Mark }[] = []
  for (const { text, marks, reading } of texts) {
    const copied = texts.filter((other) => other.text === text || copies(other.text, text) !== null)
    const document: KeptDocument = {
      ...reading.document,
      textHash: '',
      length: text.length,
      addedAt: '',
      reader: '',
      claims: reading.claims.length,
      origin: originOf(copied.map((other) => other.reading.document)),
      credit: creditOf(text, AGENCIES),
      supersedes: null,
      supersededBy: null,
      withdrawnAt: null,
      withdrawnBecause: null,
    }
    const claims = reading.claims.filter((claim): claim is EventClaim => claim.kind === 'event')
    const own = claims.map((claim): Told => ({ claim, document }))
    told.push(...own)
    for (const mark of marks) {
      const found = own.find(({ claim: { trigger } }) => trigger.start < mark.end && mark.start < trigger.end)
      if (found === undefined) unread.push({ text, mark })
      else marked.push({ told: found, mark })
    }
  }
  return { dossier, told, marked, unread }
}

/** A pair of marked claims with its label and the kind it counts under. */
export interface LabelledPair {
  readonly a: MarkedClaim
  readonly b: MarkedClaim
  readonly same: boolean
  readonly kind: string
}

/** Every pair of marked claims of a dossier. */
export function pairsOf({ dossier, marked }: ReadDossier): readonly LabelledPair[] {
  return marked.flatMap((a, at) =>
    marked.slice(at + 1).map((b): LabelledPair => {
      const same = a.mark.event === b.mark.event
      return { a, b, same, kind: same ? tellingOf(a.mark, b.mark) : differenceOf(dossier, a.mark, b.mark) }
    }),
  )
}

const TELLINGS = ['denial', 'copy', 'wire', 'numbers', 'plan', 'missing', 'talks', 'body', 'vague', 'told']

/** The hardest way of the two in which an event is told. */
function tellingOf(a: Mark, b: Mark): string {
  return TELLINGS.find((how) => a.how === how || b.how === how) ?? 'told'
}

function differenceOf({ differs }: Dossier, a: Mark, b: Mark): string {
  return differs[[a.event, b.event].sort().at(-1)!] ?? 'other-act'
}

/** The rules' judgements on all claims that share a block, as the ledger makes them. */
export function judgeAll(told: readonly Told[]): readonly Judgement[] {
  const keys = told.map(blockKeys)
  const judgements: Judgement[] = []
  for (const [i, a] of told.entries()) {
    for (const [j, b] of told.entries()) {
      if (j <= i || !meet(keys[i]!, keys[j]!)) continue
      const comparison = compare(a, b)
      const verdict = verdictOf(comparison)
      if (verdict !== null) judgements.push(judgementOf(a, b, verdict, comparison))
    }
  }
  return judgements
}

export function meet(a: ReturnType<typeof blockKeys>, b: ReturnType<typeof blockKeys>): boolean {
  return a.some((one) => b.some((two) => one.key === two.key && one.from <= two.to && two.from <= one.to))
}

export function judgementOf(
  a: Told,
  b: Told,
  verdict: Judgement['verdict'],
  { score, because }: Comparison,
): Judgement {
  const [left, right] = [a.claim.id, b.claim.id].sort() as [string, string]
  return {
    id: `j_${left}${right}`,
    left,
    right,
    verdict,
    by: 'rules',
    score,
    because,
    note: null,
    at: '2026-01-01T00:00:00Z',
    withdrawnAt: null,
  }
}

/** The event that each claim ends in. */
export function eventsByClaim(told: readonly Told[]): ReadonlyMap<string, string> {
  return new Map(
    assemble(told, judgeAll(told)).flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)),
  )
}
