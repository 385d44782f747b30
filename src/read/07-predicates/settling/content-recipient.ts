// To whom a promise, demand or refusal is made when only its content says it.

import { R } from '../../../reading/index.ts'
import { isAside } from '../aside.ts'
import { countriesAt, countriesOf, sharing } from '../countries.ts'
import { type Draft, type DraftsByHead, withRoles } from '../draft.ts'
import type { Syntax } from '../syntax.ts'
import type { Contents } from './content.ts'
import { ground } from './ground.ts'

// Acts of which a demand names whom they are done to and not who shall do them ("demanded the release of the crew").
const DONE_TO: ReadonlySet<string> = new Set(['RETREAT', 'COERCE', 'CONCEDE', 'ASSAULT', 'SANCTION'])

/**
 * A promise or refusal is made to whom its content is done to, a demand to who shall do it.
 *
 *     Poland agreed to send tanks to Ukraine.
 *                                    ^^^^^^^ recipient of "agreed"
 */
export function contentRecipient(syntax: Syntax, draft: Draft, at: DraftsByHead, contents: Contents): Draft {
  if (draft.row.content !== 'swallow' || draft.recipients.length > 0) return draft
  const own = countriesOf(syntax, draft.actors)
  const entityOf = (mention: number) => syntax.references.of[mention]!.entity
  const doers = new Set(draft.actors.map((filler) => entityOf(filler.mention)))
  const theirs = (mention: number) => {
    const { owner } = syntax.mentions.all[mention]!
    return owner >= 0 && doers.has(entityOf(owner))
  }
  for (const head of contents(draft)) {
    const told = at.get(head)
    if (!told) continue
    const content = ground(syntax, told)
    const roles =
      draft.base === 'REQUEST' ? [content.actors, content.recipients] : [content.recipients, content.actors]
    for (const [index, fillers] of roles.entries()) {
      if (draft.base === 'REQUEST' && index === 1 && DONE_TO.has(content.base)) continue
      // Who is named as the one who shall act is asked, also at home ("deputies demanded that the premier resign").
      const named = draft.base === 'REQUEST' && index === 0
      const others = fillers.filter(
        ({ token, mention, implied }) =>
          !isAside(syntax, draft, { token, mention, implied }) &&
          !doers.has(entityOf(mention)) &&
          !(draft.base === 'REQUEST' && isPassiveSubject(syntax, token)) &&
          ((named && !implied && !theirs(mention)) || !sharing(countriesAt(syntax, mention), own)),
      )
      if (others.length > 0) return withRoles(draft, { recipients: others }, 'predicates/content-recipient')
    }
  }
  return draft
}

/** "demands that gunmen be handed over": who shall have it done to him is not who shall do it. */
function isPassiveSubject({ dependencies: tree }: Syntax, token: number): boolean {
  return tree.relations[token] === R['nsubj:pass']
}
