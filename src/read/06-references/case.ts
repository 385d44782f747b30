// What the rules of the stage share: the layers below, the date, and whom each mention has been found to stand for so far.
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Via } from '../../model/index.ts'
import type {
  Dependencies,
  Identity,
  Mention,
  Mentions,
  Reference,
  Sentences,
  Tags,
  Tokens,
} from '../../reading/index.ts'
import { R } from '../../reading/tagset.ts'

/** Grammatical gender of whom a mention stands for, where the text or a given name tells. */
export type Gender = 'm' | 'f' | null

/** What has been found out about one mention. */
export interface Found {
  readonly identities: readonly Identity[]
  readonly via: Via
  readonly antecedent: number
  readonly entity: number
  readonly because: readonly string[]
}

export interface Case {
  readonly text: string
  readonly tokens: Tokens
  readonly sentences: Sentences
  readonly tags: Tags
  readonly tree: Dependencies
  readonly mentions: Mentions
  readonly knowledge: Knowledge
  /** Day of publication, null when unknown. */
  readonly date: string | null
  /** Parallel to `mentions.all`; undefined where nothing is decided yet. */
  readonly found: (Found | undefined)[]
  /** Entity numbers by key: an actor's id, or an unknown person's last name. */
  readonly entities: Map<string, number>
  /** Identities of actors by id, made once a document. */
  readonly identities: Map<string, Identity | null>
  /** Holders of offices by country and title, looked up once a document. */
  readonly holders: Map<string, Identity | null>
  readonly genders: Map<number, Gender>
  /** How often each country is named, by its code. */
  readonly countries: Map<string, number>
  /** Countries that the document names at least twice, the most often named first. */
  readonly mainCountries: readonly string[]
  /** Actors that some name of the document names without doubt. */
  readonly told: ReadonlySet<string>
  /** Country of the place in the dateline, null without one. */
  readonly home: string | null
  nextEntity: number
  /** Mentions of each entity, in the order in which they were decided. */
  readonly members: Map<number, number[]>
  /** First-person pronouns whose speaker was not decided yet when they were asked. */
  readonly waiting: Set<number>
  /** Speaker mention of each token inside a quotation or a statement, -1 outside; see speakers.ts. */
  readonly speakers: Int32Array
}

/** The entity number of a key; a new one for a new key or for none. */
export function entityOf(open: Case, key: string | null): number {
  const known = key === null ? undefined : open.entities.get(key)
  if (known !== undefined) return known
  const number = open.nextEntity++
  if (key !== null) open.entities.set(key, number)
  return number
}

/** Decides a mention. */
export function decide(
  open: Case,
  mention: Mention,
  identities: readonly Identity[],
  via: Via,
  rule: string,
  antecedent = -1,
  entity = -1,
): Found {
  const before = antecedent >= 0 ? open.found[antecedent] : undefined
  const same = before !== undefined && identities === before.identities
  const key =
    identities.length === 0 ? null : identities.map((one) => one.id ?? `?${one.name}/${one.code}`).join('+')
  const number =
    entity >= 0
      ? entity
      : same
        ? before.entity
        : entityOf(open, identities.some((one) => one.id === null) ? null : key)
  const found: Found = { identities, via, antecedent, entity: number, because: [mention.rule, rule] }
  open.found[mention.index] = found
  const members = open.members.get(number)
  if (members === undefined) open.members.set(number, [mention.index])
  else members.push(mention.index)
  return found
}

/** The reference of a mention, as the layer wants it. */
export function reference(mention: Mention, found: Found): Reference {
  return Object.freeze({ mention: mention.index, ...found })
}

/** The words of a mention as the text has them. */
export function wordsOf(open: Case, mention: Mention): string {
  return sliceOf(open, mention.first, mention.end)
}

/** The text from one token to before another, line breaks made spaces. */
export function sliceOf(open: Case, first: number, end: number): string {
  const words = open.text.slice(open.tokens.starts[first]!, open.tokens.ends[end - 1]!)
  return /\s\s|[\n\r\t]/.test(words) ? words.replace(/\s+/g, ' ') : words
}

const SUBJECT: ReadonlySet<number> = new Set([R.nsubj, R['nsubj:pass']])

/** True for the subject of a clause, or a conjunct of it. */
export function isSubject(open: Case, mention: Mention): boolean {
  return isSubjectToken(open, mention.head)
}

/** The same of the head of a phrase that is no mention. */
export function isSubjectToken(open: Case, token: number): boolean {
  let head = token
  for (let steps = 0; open.tree.relations[head] === R.conj && steps < 4; steps++)
    head = open.tree.heads[head]!
  return SUBJECT.has(open.tree.relations[head]!)
}

/** True when a word before the head makes the phrase definite: "the", "this", "that", "these", "both". */
export function isDefinite(open: Case, mention: Mention): boolean {
  const first = open.tokens.lowers[mention.first]!
  return (
    first === 'the' ||
    first === 'this' ||
    first === 'that' ||
    first === 'these' ||
    first === 'those' ||
    first === 'said'
  )
}

/** True for a phrase that begins with "a" or "an". */
export function isIndefinite(open: Case, mention: Mention): boolean {
  const first = open.tokens.lowers[mention.first]!
  return first === 'a' || first === 'an' || first === 'another' || first === 'some' || first === 'no'
}
