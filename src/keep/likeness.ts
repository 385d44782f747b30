// Compares claims with those that may tell the same event, and keeps what the rules find.
import { blockKeys, Comparing, mattersWhich, type Told, tellingOf, verdictOf } from '../ledger/index.ts'
import { bandNumber } from '../store/bands.ts'
import { type Blocked, claimsInBlocks, insertBlockKeys } from '../store/block-keys.ts'
import { claimsOfCopies, componentsByClaim, mergeComponents } from '../store/claims.ts'
import { deletePairs, type LikenessPair, likenessesOf, putLikenesses } from '../store/judgements.ts'
import type { LikenessRow, Session } from '../store/tables.ts'
import type { Keeper } from './keeper.ts'
import type { KeptTold } from './told-cache.ts'
import { Union } from './union.ts'

/** Makes claims findable by others that come later, and compares them with those that are there. */
export async function compareNew(
  keeper: Keeper,
  session: Session,
  fresh: readonly KeptTold[],
): Promise<void> {
  const blocked = blockedOf(fresh)
  await insertBlockKeys(session, blocked)
  await compareAmong(keeper, session, fresh, blocked)
}

/**
 * Compares claims again whose documents have come to share an origin. Others that they stood for lose nothing: of one
 * origin two claims are at least as alike as of two.
 */
export async function compareAgain(
  keeper: Keeper,
  session: Session,
  claims: readonly KeptTold[],
): Promise<void> {
  await compareAmong(keeper, session, claims, blockedOf(claims), { again: true })
}

/** Compares the claims that `leftAlone` gave, now that those which stood for others are gone. */
export async function compareLeft(
  keeper: Keeper,
  session: Session,
  claims: readonly KeptTold[],
): Promise<void> {
  const all = (
    await keeper.told.byNumber(
      session,
      claims.map(({ n }) => n),
    )
  ).filter(({ document }) => document.superseded_by === null)
  await compareAmong(keeper, session, all, blockedOf(all), { again: true })
}

/**
 * Claims that would lose their likeness to a telling without the claims given, because of a telling few claims stand for
 * all: two claims of each telling, of two origins where there are.
 */
export async function leftAlone(
  keeper: Keeper,
  session: Session,
  going: readonly KeptTold[],
): Promise<KeptTold[]> {
  const numbers = going.map(({ n }) => n)
  const gone = new Set(numbers)
  const partners = (await likenessesOf(session, numbers))
    .flatMap(({ left_claim, right_claim }) => [left_claim, right_claim])
    .filter((n) => !gone.has(n))
  const comparing = new Comparing()
  const left = new Map<number, KeptTold[]>()
  for (const one of await keeper.told.byNumber(session, new Set(partners))) {
    if (one.document.superseded_by !== null) continue
    const telling = comparing.tellingOf(one.told)
    const own = left.get(telling)
    if (own === undefined) left.set(telling, [one])
    else if (own.length === 1 && !mattersWhich(own[0]!.told, one.told)) own.push(one)
  }
  return [...left.values()].flat()
}

/** The claims with their block keys. */
export function blockedOf(claims: readonly KeptTold[]): Blocked[] {
  return claims.map(({ n, told }) => ({ claim: n, telling: tellingNumber(told), keys: blockKeys(told) }))
}

/** A number of 48 bits for what a claim tells. Two tellings on one number would have to share a block to do harm. */
function tellingNumber(told: Told): number {
  return 1 + (bandNumber(tellingOf(told)) % (2 ** 48 - 1))
}

/** With `again`, the claims were compared before: what was found of pairs for which it matters is found anew. */
async function compareAmong(
  keeper: Keeper,
  session: Session,
  claims: readonly KeptTold[],
  blocked: readonly Blocked[],
  { again = false }: { readonly again?: boolean } = {},
): Promise<void> {
  const own = new Map(claims.map((one) => [one.n, one]))
  const candidates = await worthComparing(keeper, session, claims, blocked, again)
  const lacking = new Set([...candidates.values()].flatMap((some) => some.filter((n) => !own.has(n))))
  const others = new Map((await keeper.told.byNumber(session, lacking)).map((one) => [one.n, one]))
  const comparing = new Comparing()
  const compared: LikenessPair[] = []
  const same: LikenessRow[] = []
  for (const one of claims) {
    const seen = new Set<number>()
    for (const n of candidates.get(one.n)!) {
      const other = own.get(n) ?? others.get(n)
      if (other === undefined || other.document.superseded_by !== null) continue
      const [left, right] = one.n < other.n ? [one, other] : [other, one]
      if (mattersWhich(one.told, other.told)) compared.push({ left_claim: left.n, right_claim: right.n })
      else {
        const telling = comparing.tellingOf(other.told)
        if (seen.has(telling)) continue
        seen.add(telling)
      }
      const row = likenessOf(comparing, left, right)
      if (row !== null) same.push(row)
    }
  }
  if (again) await deletePairs(session, compared)
  await putLikenesses(session, same)
  await joinComponents(
    session,
    same.map((row) => [row.left_claim, row.right_claim] as const),
  )
}

/**
 * For each claim the others in its blocks: of those that tell the same one, which stands for all, for `assemble` needs
 * no more; all of its own document and origin, and all that were put in by a version that knew no tellings. A claim whose
 * telling two others of two origins have told before adds nothing but itself: they were compared with all others.
 */
async function worthComparing(
  keeper: Keeper,
  session: Session,
  claims: readonly KeptTold[],
  blocked: readonly Blocked[],
  again: boolean,
): Promise<Map<number, number[]>> {
  const own = new Set(claims.map(({ n }) => n))
  const found = await claimsInBlocks(session, blocked)
  const told = again ? new Map<number, number>() : await toldBefore(keeper, session, blocked, found)
  const kin = await claimsOfCopies(
    session,
    claims.map(({ document }) => document.copy_group),
  )
  const worth = new Map<number, number[]>()
  for (const { n, document } of claims) {
    const near = kin.get(document.copy_group)
    const seen = new Set<number>()
    const known = told.get(n)
    const some: number[] = []
    for (const [other, telling] of found.get(n)!) {
      // Of two newcomers, the later one is compared with the earlier.
      if (own.has(other) && other > n) continue
      if (telling !== 0 && near?.has(other) !== true) {
        if (seen.has(telling) || (known !== undefined && telling !== known)) continue
        seen.add(telling)
      }
      some.push(other)
    }
    worth.set(n, some)
  }
  return worth
}

/** Others of a telling that are looked at to find two of two origins. */
const LOOKED_AT = 4

/** The tellings of claims that two claims of two other origins have told before, by the number of the claim. */
async function toldBefore(
  keeper: Keeper,
  session: Session,
  blocked: readonly Blocked[],
  found: ReadonlyMap<number, ReadonlyMap<number, number>>,
): Promise<Map<number, number>> {
  const newcomers = new Set(blocked.map(({ claim }) => claim))
  const others = new Map<number, number[]>()
  for (const { claim, telling } of blocked) {
    const some: number[] = []
    for (const [other, its] of found.get(claim)!) {
      if (its === telling && !newcomers.has(other)) some.push(other)
      if (some.length === LOOKED_AT) break
    }
    others.set(claim, some)
  }
  const told = new Map(
    (await keeper.told.byNumber(session, [...others.values()].flat())).map((one) => [one.n, one]),
  )
  const known = new Map<number, number>()
  for (const { claim, telling } of blocked) {
    const origins = others.get(claim)!.flatMap((n) => told.get(n)?.told.document.origin ?? [])
    if (new Set(origins).size > 1) known.set(claim, telling)
  }
  return known
}

/** Claims that may tell one event are put together, so that they are found together. They are never parted again. */
export async function joinComponents(
  session: Session,
  pairs: readonly (readonly [number, number])[],
): Promise<void> {
  const components = await componentsByClaim(session, pairs.flat())
  const union = new Union()
  for (const [left, right] of pairs) union.join(components.get(left)!, components.get(right)!)
  const into = new Map<number, number[]>()
  for (const [component, root] of union.moved()) into.set(root, [...(into.get(root) ?? []), component])
  for (const [root, moved] of into) await mergeComponents(session, moved, root)
}

/**
 * Why two claims tell the same event; null when the rules do not find so. That two differ is worked out again where it
 * matters, and not kept: there are many such pairs for one of the other kind.
 */
function likenessOf(comparing: Comparing, left: KeptTold, right: KeptTold): LikenessRow | null {
  const comparison = comparing.compare(left.told, right.told)
  const verdict = verdictOf(comparison)
  if (verdict !== 'same') return null
  return {
    left_claim: left.n,
    right_claim: right.n,
    verdict,
    score: comparison.score,
    because: JSON.stringify(comparison.because),
  }
}
