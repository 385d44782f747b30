// Who lets somebody go.
import { dependent, R } from '../../../reading/index.ts'
import { countriesAt, countriesOf, sharing } from '../countries.ts'
import { type Draft, implied, withRoles } from '../draft.ts'
import type { Syntax } from '../syntax.ts'
import { SENTENCES_BACK } from './lone-side.ts'

// Acts that take hold of somebody.
const TAKING: ReadonlySet<string> = new Set(['COERCE', 'ASSAULT'])

/**
 * A release that does not say by whom is by whoever took those who are released.
 *
 *     Iran seized two Swedish sailors. The sailors were freed on Monday.
 *     ^^^^ actor of "freed"
 */
export function captor(syntax: Syntax, draft: Draft, before: readonly Draft[]): Draft {
  if (draft.mode !== 'release' || draft.row.pos !== 'v') return draft
  // "An attempt to free them failed": by whoever attempts it.
  if (dependent(syntax.dependencies, draft.head, R.obj!) >= 0) return draft
  if (draft.actors.length > 0 || draft.recipients.length === 0) return draft
  const entityOf = (mention: number): number => syntax.references.of[mention]!.entity
  const freed = new Set(draft.recipients.map(({ mention }) => entityOf(mention)))
  const countries = countriesOf(syntax, draft.recipients)
  for (let i = before.length - 1; i >= 0 && draft.sentence - before[i]!.sentence <= SENTENCES_BACK; i--) {
    const { base, actors, recipients } = before[i]!
    if (!TAKING.has(base) || actors.length === 0) continue
    if (actors.some(({ mention }) => freed.has(entityOf(mention)))) continue
    const taken = recipients.some(
      ({ mention }) =>
        freed.has(entityOf(mention)) ||
        countries.size === 0 ||
        sharing(countriesAt(syntax, mention), countries),
    )
    if (!taken) continue
    return withRoles(draft, { actors: implied(actors) }, 'predicates/captor')
  }
  return draft
}
