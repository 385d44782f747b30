// Values as tables hold them: texts without what breaks readers, and days that are days.

/**
 * A text that every reader takes: half a surrogate pair, which UTF-8 cannot say, and NUL, where many readers end a
 * text, become U+FFFD.
 */
export function storable(text: string): string {
  if (!/[\u0000\ud800-\udfff]/.test(text)) return text
  return text.replaceAll('\u0000', '\ufffd').replace(/[\ud800-\udfff]/gu, '\ufffd')
}

/** The day of an ISO date or date-time, null when it has none or there is no such day. */
export function dayOf(date: string | null): string | null {
  const day = date === null ? null : /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(date)?.[0]
  return day !== null && day !== undefined && isDay(day) ? day : null
}

function isDay(day: string): boolean {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))]
  if (month < 1 || month > 12 || date < 1) return false
  // Day 0 of the next month is the last of this one.
  return date <= 28 || date <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The moment of an ISO date-time or day in UTC, to the millisecond (`2025-12-27T08:00:00.000Z`); null for none. */
export function instantOf(date: string | null): string | null {
  if (date === null || dayOf(date) === null) return null
  const time = Date.parse(date.length === 10 ? `${date}T00:00:00Z` : date)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

/** A web address that STIX and GeoJSON readers take; null for anything else. */
export function webAddress(url: string | null): string | null {
  if (url === null || !/^https?:\/\/[^\s<>"{}|\\^`]+$/i.test(url)) return null
  return URL.canParse(url) ? new URL(url).href : null
}

/**
 * A value as JSON that every reader takes: `JSON.stringify` escapes NUL and half surrogates, which databases and I-JSON
 * (RFC 7493) refuse.
 */
export function plainJson(value: unknown): string {
  const json = JSON.stringify(value)
  if (!/\\u(0000|d[89a-f])/.test(json)) return json
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? storable(inner) : inner))
}
