// Days and times as the tables have them: text that sorts, '' where nothing is known.

/** A date or date-time of publication so that it sorts with others: in UTC when it has a time. */
export function sortable(publishedAt: string | null): string {
  if (publishedAt === null || !/^\d{4}-\d{2}-\d{2}/.test(publishedAt)) return ''
  if (publishedAt.length === 10) return publishedAt
  const time = Date.parse(publishedAt)
  return Number.isNaN(time) ? publishedAt.slice(0, 10) : new Date(time).toISOString()
}

/** The day of a date or date-time as it was written, '' when there is none. */
export function dayOf(publishedAt: string | null): string {
  return publishedAt !== null && /^\d{4}-\d{2}-\d{2}/.test(publishedAt) ? publishedAt.slice(0, 10) : ''
}
