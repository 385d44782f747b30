// Time expressions one by one: text, and what it must give, as value or from..to; the document is of Thursday 15 January 2026.
import { describe, expect, it } from 'vitest'
import { openKnowledge } from '../../../src/knowledge/open.ts'
import { dayOf, easterOf, isoDay, isoWeek, weekdayOf } from '../../../src/read/11-times/days.ts'
import { times } from '../../../src/read/11-times/times.ts'
import { readWho } from '../read-who.ts'

const knowledge = openKnowledge()

function read(text: string, publishedAt: string | null = '2026-01-15'): string[] {
  const who = readWho(text, publishedAt)
  return times.run(who, knowledge).all.map((time) => {
    const words = text.slice(who.tokens.starts[time.first]!, who.tokens.ends[time.end - 1]!)
    return time.from === null
      ? `${words} = ${time.value}`
      : `${words} = ${time.value} ${time.from}..${time.to} ${time.precision}`
  })
}

describe('dates', () => {
  it.each([
    ['It happened in June 2024.', 'June 2024 = 2024-06 2024-06-01..2024-06-30 month'],
    ['He came on 26 December 2025.', '26 December 2025 = 2025-12-26 2025-12-26..2025-12-26 day'],
    ['He came on Dec. 26.', 'Dec. 26 = 2025-12-26 2025-12-26..2025-12-26 day'],
    ['He fell on July 26 last year.', 'July 26 last year = 2025-07-26 2025-07-26..2025-07-26 day'],
    ['The envoy is due in Oslo on Friday.', 'Friday = 2026-01-16 2026-01-16..2026-01-16 day'],
    ['They allowed him to enter on Monday.', 'Monday = 2026-01-12 2026-01-12..2026-01-12 day'],
    [
      'Iran has sent back 400 since the start of the year.',
      'the start of the year = 2026 2026-01-01..2026-01-15 year',
    ],
    ['The note of 2025-12-26 was short.', '2025-12-26 = 2025-12-26 2025-12-26..2025-12-26 day'],
    ['The note of 12/26/25 was short.', '12/26/25 = 2025-12-26 2025-12-26..2025-12-26 day'],
    ['The note of 26/12/2025 was short.', '26/12/2025 = 2025-12-26 2025-12-26..2025-12-26 day'],
    ['They met on 6/7/2024.', '6/7/2024 = 2024-06-07 2024-06-07..2024-06-07 day'],
    [
      'It lasted between 3 and 5 May 2024.',
      '3 and 5 May 2024 = 2024-05-03/2024-05-05 2024-05-03..2024-05-05 day',
    ],
    ['She led it from 2019 to 2021.', '2019 to 2021 = 2019/2021 2019-01-01..2021-12-31 year'],
    ['As 2026 begins, trade falls.', '2026 = 2026 2026-01-01..2026-12-31 year'],
    ['The plant closed in mid-2024.', 'mid-2024 = 2024 2024-05-01..2024-08-31 year'],
    ['They fought in the early 1990s.', 'early 1990s = 199X 1990-01-01..1993-12-31 decade'],
    [
      'Trade fell in the third quarter of 2019.',
      'the third quarter of 2019 = 2019-Q3 2019-07-01..2019-09-30 quarter',
    ],
    [
      'Trade fell in the second week of May 2024.',
      'the second week of May 2024 = 2024-W19 2024-05-06..2024-05-12 week',
    ],
    ['They left in late March 2024.', 'late March 2024 = 2024-03 2024-03-21..2024-03-31 month'],
    [
      'They met on 24 and 25 April 2024.',
      '24 and 25 April 2024 = 2024-04-24/2024-04-25 2024-04-24..2024-04-25 day',
    ],
    [
      'Trade fell in the last quarter of 2024.',
      'the last quarter of 2024 = 2024-Q4 2024-10-01..2024-12-31 quarter',
    ],
    [
      'It began at the beginning of the 1990s.',
      'the beginning of the 1990s = 199X 1990-01-01..1993-12-31 decade',
    ],
    ['Much changed after 9/11.', '9/11 = 2001-09-11 2001-09-11..2001-09-11 day'],
    ['It was built in the 20th century.', 'the 20th century = 19XX 1901-01-01..2000-12-31 decade'],
  ])('%s', (text, wanted) => expect(read(text)).toEqual([wanted]))
})

describe('times that count from the document', () => {
  it.each([
    ['They met last Thursday.', 'last Thursday = 2026-01-08 2026-01-08..2026-01-08 day'],
    ['They met on Friday.', 'Friday = 2026-01-09 2026-01-09..2026-01-09 day'],
    ['They will meet on Friday.', 'Friday = 2026-01-16 2026-01-16..2026-01-16 day'],
    ['They will meet next week.', 'next week = 2026-W04 2026-01-19..2026-01-25 week'],
    ['They met last month.', 'last month = 2025-12 2025-12-01..2025-12-31 month'],
    [
      'They met from Monday to Friday.',
      'Monday to Friday = 2026-01-05/2026-01-09 2026-01-05..2026-01-09 day',
    ],
    ['He came the day before yesterday.', 'the day before yesterday = 2026-01-13 2026-01-13..2026-01-13 day'],
    ['It took two and a half years.', 'two and a half years = P2.5Y'],
    ['Earlier this year they met.', 'Earlier this year = 2026 2026-01-01..2026-01-15 year'],
    ['Over the last year they struck often.', 'the last year = P1Y 2025-01-15..2026-01-15 year'],
    ['Two weeks ago they met.', 'Two weeks ago = 2026-W01 2025-12-29..2026-01-04 week'],
    ['He came in September.', 'September = 2025-09 2025-09-01..2025-09-30 month'],
    ['He will come in September.', 'September = 2026-09 2026-09-01..2026-09-30 month'],
    ['They are now at war.', 'now = PRESENT_REF'],
    ['Every Monday they talk.', 'Every Monday = XXXX-WXX-1'],
    ['They waited for three days.', 'three days = P3D'],
  ])('%s', (text, wanted) => expect(read(text)).toEqual([wanted]))
})

describe('times that count from what the text told last', () => {
  it.each([
    [
      'The raid was on May 3, 2024. Two days later he left.',
      'Two days later = 2024-05-05 2024-05-05..2024-05-05 day',
    ],
    [
      'The raid was on May 3, 2024. The following day he left.',
      'The following day = 2024-05-04 2024-05-04..2024-05-04 day',
    ],
    [
      'The raid was on May 3, 2024. The same day he left.',
      'The same day = 2024-05-03 2024-05-03..2024-05-03 day',
    ],
    [
      'The raid was on May 3, 2024. Three days before the attack he had left.',
      'Three days = 2024-04-30 2024-04-30..2024-04-30 day',
    ],
    [
      'They signed it in July 2015. It was shipped that December.',
      'that December = 2015-12 2015-12-01..2015-12-31 month',
    ],
    [
      'They signed it in July 2015. Two months later it failed.',
      'Two months later = 2015-09 2015-09-01..2015-09-30 month',
    ],
    ['He came on Aug. 7. On the 9th he left.', 'the 9th = 2025-08-09 2025-08-09..2025-08-09 day'],
  ])('%s', (text, wanted) => expect(read(text).at(-1)).toBe(wanted))

  it('an earlier event that the text does not date gives no interval', () => {
    expect(read('Three days earlier he had resigned.')).toEqual(['Three days earlier = P3D'])
  })
})

describe('what is no time', () => {
  it.each([
    'Some 2,000 troops left.',
    'Some 2000 troops left.',
    'The 45-year-old envoy resigned.',
    'He is 44 years old.',
    'He wrote on Feb 30.',
    'The army may march on the capital.',
    'They paid $2000 for it.',
  ])('%s', (text) => expect(read(text)).toEqual([]))
})

describe('a document without a date', () => {
  it('leaves relative times open', () =>
    expect(read('They met on Friday.', null)).toEqual(['Friday = XXXX-WXX-5']))
  it('counts from a dateline that has one', () => {
    expect(read('TOKYO, July 1, 2020 - The talks began on Monday.', null).at(-1)).toBe(
      'Monday = 2020-06-29 2020-06-29..2020-06-29 day',
    )
  })
})

describe('times of day without a day', () => {
  it.each([
    ['go on from the one before', 'At 02:14 on 12 January she sank. At 03:02 a frigate came.', '2026-01-12'],
    ['stand under a date of its own', '13 January. The camp slept. At dawn shells fell.', '2026-01-13'],
    ['are of the document elsewhere', 'The talks of 12 January failed. At 5 p.m. he left.', '2026-01-15'],
  ])('%s', (_, text, day) => expect(read(text).at(-1)).toContain(`${day}..${day}`))
})

describe('days', () => {
  it('agrees with known dates', () => {
    expect(isoDay(0)).toBe('1970-01-01')
    expect(isoDay(dayOf(2024, 2, 29))).toBe('2024-02-29')
    expect(isoDay(dayOf(2023, 14, 1))).toBe('2024-02-01')
    expect(weekdayOf(dayOf(2025, 12, 27))).toBe(6)
    expect(isoWeek(dayOf(2024, 12, 30))).toBe('2025-W01')
    expect(isoWeek(dayOf(2027, 1, 1))).toBe('2026-W53')
    expect(isoDay(easterOf(2025))).toBe('2025-04-20')
    expect(isoDay(easterOf(2000))).toBe('2000-04-23')
  })
})
