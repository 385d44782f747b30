// What the rules say between tellings: one word for all claims that tell the same in the same words of the same days.
import type { Judgement } from '../../model/index.ts'
import { blockKeys } from '../block.ts'
import { verdictOf } from '../compare.ts'
import { type Comparing, mattersWhich } from '../comparing.ts'
import type { Told } from '../told.ts'

/**
 * The judgements, with those of the rules lifted from claims to tellings. Of two tellings it is enough that the rules
 * called one claim of each the same, and claims of one telling need no word at all; which claims it was, and so in which
 * order they came, does not show. Pairs in one document or origin keep their own word. `claims` are sorted by id.
 */
export function betweenTellings(
  claims: readonly Told[],
  judgements: readonly Judgement[],
  comparing: Comparing,
): readonly Judgement[] {
  const byId = new Map(claims.map((told) => [told.claim.id, told]))
  const members = new Map<number, Told[]>()
  for (const told of claims) {
    const own = members.get(comparing.tellingOf(told))
    if (own === undefined) members.set(comparing.tellingOf(told), [told])
    else own.push(told)
  }
  const kept: Judgement[] = []
  const pairs = new Map<string, readonly [number, number]>()
  for (const word of judgements) {
    const [left, right] = [byId.get(word.left), byId.get(word.right)]
    if (left === undefined || right === undefined) continue
    if (
      word.by === 'person' ||
      word.verdict !== 'same' ||
      word.withdrawnAt !== null ||
      mattersWhich(left, right)
    ) {
      kept.push(word)
      continue
    }
    const [one, two] = [comparing.tellingOf(left), comparing.tellingOf(right)]
    if (one !== two) pairs.set(one < two ? `${one} ${two}` : `${two} ${one}`, [one, two])
  }
  for (const [one, two] of pairs.values()) {
    const pair = firstApart(members.get(one)!, members.get(two)!)
    if (pair !== null) kept.push(...wordOn(pair, comparing))
  }
  for (const own of members.values()) {
    // What has no key is compared with nothing.
    if (own.length > 1 && blockKeys(own[0]!).length > 0) kept.push(...within(own, comparing))
  }
  return kept
}

/** The first claim of each that are of two documents and two origins. */
function firstApart(ones: readonly Told[], twos: readonly Told[]): readonly [Told, Told] | null {
  for (const one of ones) for (const two of twos) if (!mattersWhich(one, two)) return [one, two]
  return null
}

/** Each claim of a telling with the first and with the one before it. */
function within(own: readonly Told[], comparing: Comparing): Judgement[] {
  return own.flatMap((told, at) => {
    const others = at === 0 ? [] : at === 1 ? [own[0]!] : [own[0]!, own[at - 1]!]
    return others.flatMap((other) => (mattersWhich(other, told) ? [] : wordOn([other, told], comparing)))
  })
}

function wordOn([one, two]: readonly [Told, Told], comparing: Comparing): Judgement[] {
  const comparison = comparing.compare(one, two)
  if (verdictOf(comparison) !== 'same') return []
  const [left, right] = [one.claim.id, two.claim.id].sort() as [string, string]
  const { score, because } = comparison
  return [
    {
      id: '',
      left,
      right,
      verdict: 'same',
      by: 'rules',
      score,
      because,
      note: null,
      at: '',
      withdrawnAt: null,
    },
  ]
}
