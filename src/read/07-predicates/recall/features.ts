// What may be seen of a party that the text named before an act's sentence, as the one the act is done to: when it was
// last named, what it did and had done to it, how it dealt with whoever acts, and what it is. No name and no country.
import { hashText, mix3 } from '../../../language/hashing.ts'
import { type Filler, U } from '../../../reading/index.ts'
import { countriesAt, countriesOf, sharing } from '../countries.ts'
import type { Draft } from '../draft.ts'
import { partOf, whatOf } from '../ranking/seen-of.ts'
import { isDefinite, type Syntax } from '../syntax.ts'
import { type Dealing, keyOf, type Ledger, quadOf, type Side } from './ledger.ts'

/** Hashed features of one candidate; refilled for each. */
export class FeatureList {
  readonly hashes: Int32Array = new Int32Array(96)
  count = 0

  start(): void {
    this.count = 0
  }

  add(kind: number, a: number, b = 0, c = 0): void {
    this.hashes[this.count++] = mix3(kind + 256, a, b, c)
  }
}

/** Somebody whom an act may be done to. */
export interface Candidate {
  readonly fillers: readonly Filler[]
  /** What the text has told of them, null for somebody only its own sentence names. */
  readonly side: Side | null
  readonly key: string
  /** True for whom the rules imply. */
  readonly ruled: boolean
}

/** An act that lacks the other side, and what is the same for all candidates. */
export interface Lack {
  readonly syntax: Syntax
  readonly ledger: Ledger
  readonly draft: Draft
  readonly all: readonly Candidate[]
  readonly base: number
  readonly quad: number
  readonly lemma: number
  readonly pos: number
  readonly asks: number
  readonly object: number
  readonly rule: number
  readonly relation: number
  readonly sure: number
  /** Keys of those who act. */
  readonly own: readonly string[]
  /** Keys of those whom the act's own sentence names. */
  readonly beside: ReadonlySet<string>
  /** Key of the candidate with whom the acting side dealt last, either way round, and of the one most often named. */
  readonly lastWith: string
  readonly most: string
}

const NO_RULE = hashText('none')

export function openLack(syntax: Syntax, ledger: Ledger, draft: Draft, all: readonly Candidate[]): Lack {
  const { tags, dependencies: tree } = syntax
  const upos = tags.upos[draft.head]
  const objects = draft.slots.find('obj')
  const beside = new Set<string>()
  for (const { index } of syntax.bySentence[draft.sentence] ?? []) beside.add(keyOf(syntax, index))
  const own = draft.actors.map(({ mention }) => keyOf(syntax, mention))
  let lastWith = ''
  let when = -1
  let most = ''
  let share = 0
  for (const { key, side } of all) {
    for (const mine of own) {
      const to = ledger.dealing(mine, key)?.sentence ?? -1
      const from = ledger.dealing(key, mine)?.sentence ?? -1
      if (Math.max(to, from) > when) {
        when = Math.max(to, from)
        lastWith = key
      }
    }
    if (side && side.mentions > share) {
      share = side.mentions
      most = key
    }
  }
  return {
    syntax,
    ledger,
    draft,
    all,
    base: hashText(draft.base),
    quad: quadOf(syntax, draft.base),
    lemma: hashText(tags.lemmas[draft.head]!.toLowerCase()),
    pos: upos === U.VERB ? 0 : upos === U.NOUN ? 1 : 2,
    asks: draft.row.recipient.length > 0 ? 1 : 0,
    object: objects.length === 0 ? 0 : isDefinite(syntax, objects[0]!) ? 2 : 1,
    rule: draft.recipients.length === 0 ? NO_RULE : ruleOf(draft),
    relation: tree.relations[draft.head]!,
    sure: draft.sure.recipients === null ? 9 : Math.min(4, Math.floor(draft.sure.recipients * 5)),
    own,
    beside,
    lastWith,
    most,
  }
}

function ruleOf({ because }: Draft): number {
  for (let i = because.length - 1; i > 0; i--)
    if (!because[i]!.includes('.') && because[i] !== 'predicates/ranked-actor') return hashText(because[i]!)
  return NO_RULE
}

/** Sentences back, in steps that grow. */
function away(here: number, there: number): number {
  const back = here - there
  return back <= 2 ? back : back <= 4 ? 3 : back <= 8 ? 4 : back < 100 ? 5 : NEVER
}

/** What `away` gives for what never was. */
const NEVER = 6

/** How far the nearest of some dealings is, its quad, and how often there were any. */
function dealt(
  here: number,
  dealings: readonly (Dealing | null)[],
): { readonly away: number; readonly quad: number; readonly times: number } {
  let nearest = NEVER
  let quad = 0
  let times = 0
  for (const one of dealings) {
    if (one === null) continue
    times += one.count
    const back = away(here, one.sentence)
    if (back >= nearest) continue
    nearest = back
    quad = one.quad
  }
  return { away: nearest, quad, times }
}

const shareOf = (part: number, all: number): number =>
  part === 0 || all === 0 ? 0 : part / all < 0.1 ? 1 : part / all < 0.2 ? 2 : part / all < 0.35 ? 3 : 4

/** Fills `list` with what is seen of a candidate. */
export function candidateFeatures(lack: Lack, candidate: Candidate, rank: number, list: FeatureList): void {
  const { syntax, ledger, draft, base, quad, lemma, pos, rule, own } = lack
  const { key, side, ruled, fillers } = candidate
  const here = draft.sentence
  const mention = syntax.mentions.all[fillers[0]!.mention]!
  const who = syntax.references.of[mention.index]!.identities[0]!
  const part = partOf(who)
  const what = whatOf(mention)
  const known = countriesAt(syntax, mention.index).size
  const nation = known === 0 ? 0 : who.country === 'IGO' ? 3 : known === 1 ? 1 : 2
  const distance = side ? away(here, side.sentence) : 0
  const chosen = ruled ? rule : 0
  const to = dealt(
    here,
    own.map((mine) => ledger.dealing(mine, key)),
  )
  const from = dealt(
    here,
    own.map((mine) => ledger.dealing(key, mine)),
  )
  const acts = side ? shareOf(side.acts, ledger.acts) : 0
  const suffers = side ? shareOf(side.suffers, ledger.acts) : 0
  const share = side ? shareOf(side.mentions, ledger.mentions) : 0
  const lastWith = lack.lastWith === key ? 1 : 0
  const most = lack.most === key ? 1 : 0
  const beside = lack.beside.has(key) ? 1 : 0
  const subject = side ? away(here, side.subject) : NEVER
  const acted = side ? away(here, side.acted) : NEVER
  const suffered = side ? away(here, side.suffered) : NEVER
  const times = Math.min(to.times + from.times, 3)
  list.start()
  list.add(1, 0)
  list.add(2, chosen)
  list.add(3, chosen, base)
  list.add(4, chosen, distance)
  list.add(5, distance)
  list.add(6, distance, base)
  list.add(7, Math.min(rank, 6))
  list.add(8, Math.min(rank, 6), base)
  list.add(9, to.away, from.away)
  list.add(10, to.away, to.quad, quad)
  list.add(11, from.away, from.quad, quad)
  list.add(12, times)
  list.add(13, times, base)
  list.add(14, lastWith, most)
  list.add(15, lastWith, base)
  list.add(16, most, base)
  list.add(17, acts, suffers)
  list.add(18, share)
  list.add(19, share, base)
  list.add(20, beside, distance)
  list.add(21, beside, base)
  list.add(22, subject)
  list.add(23, acted)
  list.add(24, suffered)
  list.add(25, acted, base)
  list.add(26, suffered, base)
  list.add(27, what)
  list.add(28, nation)
  list.add(29, nation, base)
  list.add(30, part)
  list.add(31, part, base)
  list.add(32, side?.head ? 1 : 0, distance)
  list.add(33, lastWith, lemma)
  list.add(34, from.away < NEVER ? 1 : 0, lemma)
  list.add(35, lack.object, from.away, base)
  list.add(36, lack.object, lastWith, quad)
  list.add(37, nation, lack.asks)
  list.add(38, side?.party ? 1 : 0)
  list.add(39, pos, distance)
  list.add(40, chosen, lastWith)
  list.add(41, chosen, most)
  list.add(42, chosen, pos)
  list.add(43, part, quad, distance)
  list.add(44, own.length > 0 && countriesOf(syntax, draft.actors).size > 0 ? 1 : 0, nation)
  list.add(45, chosen, lack.sure)
}

/** Fills `list` with what speaks for nobody. */
export function nobodyFeatures(lack: Lack, list: FeatureList): void {
  const { draft, base, lemma, pos, rule, relation, sure } = lack
  list.start()
  list.add(60, 0)
  list.add(61, base)
  list.add(62, base, pos)
  list.add(63, lemma)
  list.add(64, rule)
  list.add(65, Math.min(draft.actors.length, 2), base)
  list.add(66, lack.asks, pos)
  list.add(67, lack.object, base)
  list.add(68, draft.items.length > 0 ? 1 : 0, base)
  list.add(69, relation)
  list.add(70, relation, base)
  list.add(71, sure)
  list.add(72, sure, base)
  list.add(73, Math.min(lack.all.length, 4))
  list.add(74, lack.lastWith === '' ? 0 : 1, base)
  list.add(75, hashText(draft.mode ?? '-'), base)
  list.add(76, Math.min(lack.beside.size, 4))
  list.add(77, draft.content === null ? 0 : 1, base)
}

/** Whether a candidate is on the side of those who act. */
export function isOwn(syntax: Syntax, draft: Draft, mention: number): boolean {
  const countries = countriesAt(syntax, mention)
  if (countries.size > 0 && sharing(countries, countriesOf(syntax, draft.actors))) return true
  const { entity } = syntax.references.of[mention]!
  return draft.actors.some((actor) => syntax.references.of[actor.mention]!.entity === entity)
}
