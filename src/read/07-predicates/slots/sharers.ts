// Several parties with one noun.
import type { Filler } from '../../../reading/index.ts'
import type { Syntax } from '../syntax.ts'
import { modifiers } from './modifier.ts'

/**
 * The nationalities that share the noun of a mention, when there are two or more; else the mention itself.
 *
 *     British-French troops landed.
 *     ^^^^^^^ sharer of "troops"
 *             ^^^^^^ sharer of "troops"
 */
export function sharers(syntax: Syntax, token: number, mention: number): Filler[] {
  const { mentions, references } = syntax
  const nations = modifiers(syntax, token).filter((one) => {
    const { form, kind } = mentions.all[mentions.atHead[one]!]!
    return form === 'adjective' && kind === 'nationality'
  })
  if (nations.length < 2 || references.of[mention]!.identities.length > 1)
    return [{ token, mention, implied: false }]
  return nations.map((one) => ({ token: one, mention: mentions.atHead[one]!, implied: false }))
}
