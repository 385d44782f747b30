// How well an event stands: how many independent sources affirm it, and how many deny it.
import type { Polarity, Standing } from '../../model/index.ts'
import type { Told } from '../told.ts'
import { Union } from './union.ts'
import { voicesOf } from './voices.ts'

/** Whether the document of a claim still counts. */
export function stands({ document }: Told): boolean {
  return document.withdrawnAt === null && document.supersededBy === null
}

/** Standing of an event over all its claims; withdrawn and superseded documents give it no support. */
export function standingOf(told: readonly Told[]): Standing {
  const counted = told.filter(stands)
  const affirming = independent(counted, 'affirmed')
  const denying = independent(counted, 'denied')
  return {
    kind: kindOf(counted.length, affirming, denying),
    sources: affirming + denying,
    affirming,
    denying,
    origins: new Set(counted.map(({ document }) => document.origin)).size,
    documents: new Set(counted.map(({ document }) => document.id)).size,
  }
}

function kindOf(counted: number, affirming: number, denying: number): Standing['kind'] {
  if (counted === 0) return 'withdrawn'
  if (affirming > 0 && denying > 0) return 'disputed'
  return Math.max(affirming, denying) > 1 ? 'corroborated' : 'single-source'
}

/** Number of sources of one side, after claims that share any voice were put together. */
function independent(told: readonly Told[], polarity: Polarity): number {
  const side = told.filter(({ claim }) => claim.polarity === polarity)
  const union = new Union(side.length)
  const first = new Map<string, number>()
  side.forEach((one, at) => {
    for (const voice of voicesOf(one)) {
      const before = first.get(voice)
      if (before === undefined) first.set(voice, at)
      else union.join(before, at)
    }
  })
  return union.sets().length
}
