// Stage 11: every expression of time, with its TIMEX3 value and, when it is one, its interval of days.

import type { Knowledge } from '../../knowledge/knowledge.ts'
import { type Layers, type Reading, type Stage, stage, type TimeExpression } from '../../reading/index.ts'
import { isoDay, parseDay } from './days.ts'
import { joinRange } from './ranges.ts'
import { calendarDate } from './rules/calendar-date.ts'
import { clock } from './rules/clock.ts'
import { countedFrom } from './rules/counted-from.ts'
import { dayOfMonth } from './rules/day-of-month.ts'
import { daypart } from './rules/daypart.ts'
import { decade } from './rules/decade.ts'
import { deictic } from './rules/deictic.ts'
import { duration } from './rules/duration.ts'
import { half } from './rules/half.ts'
import { holiday } from './rules/holiday.ts'
import { mid } from './rules/mid.ts'
import { numberedUnit } from './rules/numbered-unit.ts'
import { numericDate } from './rules/numeric-date.ts'
import { pointedUnit } from './rules/pointed-unit.ts'
import { recurrence } from './rules/recurrence.ts'
import { season } from './rules/season.ts'
import { shiftedUnit } from './rules/shifted-unit.ts'
import { weekday } from './rules/weekday.ts'
import { weekend } from './rules/weekend.ts'
import { withinUnit } from './rules/within-unit.ts'
import { year } from './rules/year.ts'
import { FIGURE, type Found, type Rule, type Scan } from './scan.ts'
import { tenseAt } from './tense.ts'

/** In this order: at one token the first rule that finds something wins. */
export const RULES: readonly Rule[] = [
  mid,
  clock,
  holiday,
  numericDate,
  calendarDate,
  weekday,
  half,
  decade,
  year,
  dayOfMonth,
  numberedUnit,
  countedFrom,
  shiftedUnit,
  pointedUnit,
  withinUnit,
  weekend,
  duration,
  season,
  daypart,
  deictic,
  recurrence,
]

type Needs = 'tokens' | 'sentences' | 'tags' | 'dependencies' | 'mentions'

export const times: Stage<Needs, 'times'> = stage(
  'times',
  ['tokens', 'sentences', 'tags', 'dependencies', 'mentions'] as const,
  (reading, knowledge): Layers['times'] => {
    const scan = open(reading, knowledge)
    const found: Found[] = []
    for (let sentence = 0; sentence < scan.sentences.count; sentence++) readSentence(scan, sentence, found)
    const all = found.map(
      (one, index): TimeExpression =>
        Object.freeze({
          index,
          first: one.first,
          end: one.end,
          value: one.moment.value,
          from: one.moment.from === null ? null : isoDay(one.moment.from),
          to: one.moment.to === null ? null : isoDay(one.moment.to),
          precision: one.moment.precision,
          anchor: one.anchor,
          rule: one.rule,
        }),
    )
    return Object.freeze({ all: Object.freeze(all) })
  },
)

/** Finds the times of one sentence and lets the scan remember them. */
function readSentence(scan: Scan, sentence: number, found: Found[]): void {
  const first = scan.sentences.firsts[sentence]!
  scan.floor = first
  scan.limit = scan.sentences.firsts[sentence + 1]!
  scan.sameSentence = false
  const own = found.length
  for (let at = first; at < scan.limit; at++) {
    const kinds = scan.kinds[at]!
    if (kinds === 0 || at < scan.floor) continue
    const one = firstRule(scan, at, kinds)
    if (one === null) continue
    const joined = found.length > own ? joinRange(scan.tokens, found.at(-1)!, one) : null
    if (joined !== null) found.pop()
    found.push(joined ?? one)
    remember(scan, joined ?? one)
  }
  if (scan.reference === null) scan.reference = fallback(scan, sentence, found, own)
}

function firstRule(scan: Scan, at: number, kinds: number): Found | null {
  for (const rule of RULES) {
    if ((rule.wakes & kinds) === 0) continue
    const found = rule.find(scan, at)
    if (found !== null) return found
  }
  return null
}

/** A day becomes what "two weeks earlier" counts from; any interval what "that year" points at. */
function remember(scan: Scan, found: Found): void {
  scan.floor = found.end
  scan.lastEnd = found.end
  const { moment } = found
  if (moment.from === null || moment.value.startsWith('P')) return
  // A year that was taken over from the date before goes on: "Oct. 23, 1998, and again in late June".
  const goesOn =
    scan.explicitYear &&
    scan.sameSentence &&
    found.anchor === 'document' &&
    moment.value.slice(0, 4) === scan.dated!.value.slice(0, 4)
  scan.dated = moment
  scan.explicitYear = found.anchor === 'absolute' || goesOn
  scan.sameSentence = true
  if (moment.precision !== 'day' || moment.from !== moment.to) return
  scan.narrative = moment.from
  if (found.rule === 'times/clock' || opensLog(scan, found)) scan.clockDay = moment.from
}

/** "Friday." or "16 July." before what happened then. */
function opensLog({ sentences, tokens }: Scan, { first, end }: Found): boolean {
  const sentence = sentences.of[first]!
  return (
    sentences.firsts[sentence] === first &&
    (sentences.firsts[sentence + 1] ?? tokens.count) === end + 1 &&
    tokens.lowers[end] === '.'
  )
}

/** Without a date of publication, a dateline's full date stands in for it. */
function fallback(scan: Scan, sentence: number, found: readonly Found[], own: number): number | null {
  if (scan.sentences.kinds[sentence] !== 'dateline' && sentence > 1) return null
  const day = found.slice(own).find((one) => one.anchor === 'absolute' && one.moment.precision === 'day')
  return day?.moment.from ?? null
}

function open(reading: Reading<Needs>, knowledge: Knowledge): Scan {
  const { tokens, sentences, tags, dependencies: tree, mentions } = reading
  const { calendar, numbers } = knowledge
  const kinds = new Int32Array(tokens.count)
  for (let at = 0; at < tokens.count; at++) {
    const lower = tokens.lowers[at]!
    const code = lower.charCodeAt(0)
    const figure =
      (code >= 48 && code <= 57) ||
      ((code === 39 || code === 0x2019) && lower.length > 2) ||
      (code === 109 && lower.startsWith('mid-')) ||
      (code === 102 && lower.startsWith('fy'))
    kinds[at] = (figure ? FIGURE : 0) | calendar.kinds(lower)
  }
  return {
    tokens,
    sentences,
    tags,
    tree,
    calendar,
    numbers,
    kinds,
    named: namedTokens(tokens.count, mentions),
    reference: parseDay(reading.document.publishedAt),
    floor: 0,
    limit: 0,
    narrative: null,
    clockDay: null,
    dated: null,
    lastEnd: -1,
    explicitYear: false,
    sameSentence: false,
    tense: (token) => tenseAt(tree, tags, tokens.lowers, token, knowledge.modality),
  }
}

/** For tokens of names of persons, organisations and groups, where the name ends. */
function namedTokens(count: number, mentions: Layers['mentions']): Int32Array {
  const named = new Int32Array(count)
  for (const mention of mentions.all) {
    if (
      mention.form !== 'name' ||
      (mention.kind !== 'person' && mention.kind !== 'organisation' && mention.kind !== 'group')
    )
      continue
    named.fill(mention.end, mention.first, mention.end)
  }
  return named
}
