// When: intervals that agree or not, a day within a month, and where nothing is dated, how far apart it was published.
import { DAYS_BEFORE, type Days, distance, lengthOf, possibleDays } from '../days.ts'
import { conflicting, type Finding, finding } from './finding.ts'
import type { Profile } from './profile.ts'

const WEEK = 7
const MONTH = 31
/** The days that the two may be about do not meet. What is told day after day would else become one event of years. */
const FAR_APART = conflicting('published-apart')

export function compareTimes(a: Profile, b: Profile): Finding {
  if (a.dated !== null && b.dated !== null) return bothDated(a.dated, b.dated)
  if (a.published === null || b.published === null) return finding('undated')
  if (a.dated !== null) return oneDated(a.dated, b)
  if (b.dated !== null) return oneDated(b.dated, a)
  const apart = Math.abs(a.published - b.published)
  if (apart <= 1) return finding('published-together')
  if (apart <= 3) return finding('published-near')
  if (apart <= WEEK) return finding('published-that-week')
  return distance(possibleDays(a.told), possibleDays(b.told)) === 0 ? finding('published-apart') : FAR_APART
}

function bothDated(a: Days, b: Days): Finding {
  const apart = distance(a, b)
  const longer = Math.max(lengthOf(a), lengthOf(b))
  if (apart === 0) {
    if (longer <= 3) return finding('same-day')
    if (longer <= WEEK) return finding('within-days')
    return finding(longer <= MONTH ? 'within-month' : 'within-year')
  }
  return apart === 1 ? finding('next-day') : conflicting('other-days')
}

/** An undated claim is mostly about what happened shortly before it was published. */
function oneDated(dated: Days, undated: Profile): Finding {
  const published = undated.published!
  const apart = distance(dated, { from: published, to: published })
  if (lengthOf(dated) > WEEK) {
    if (apart === 0) return finding(lengthOf(dated) <= MONTH ? 'within-month' : 'within-year')
    return finding(apart <= DAYS_BEFORE ? 'published-that-week' : 'published-apart')
  }
  if (dated.from > published && undated.told.claim.reality === 'actual')
    return dated.from > published + 1 ? conflicting('published-before') : finding('published-before')
  if (apart <= 1) return finding('published-together')
  if (apart <= 3) return finding('published-near')
  return distance(dated, possibleDays(undated.told)) === 0 ? finding('published-that-week') : FAR_APART
}
