// The seed article, where its folder exists: every row that must be read, four of five wanted ones, nothing false.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { partiesOf } from '../../src/analysis/perspective.ts'
import type { Claim } from '../../src/model/index.ts'
import { theReader } from '../reader.ts'
import { type Expected, falseClaims, judge } from './expected.ts'

const articles =
  process.env.CHANCERY_ARTICLES ?? new URL('../../../shared/articles', import.meta.url).pathname
const folder = `${articles}/seed`

/** The false claims that expected.json describes in words. */
const FALSE: Readonly<Record<string, (claim: Claim) => boolean>> = {
  'Canada allied with North Korea or Russia': (claim) =>
    claim.kind === 'relation' &&
    claim.relation === 'ally' &&
    has(claim, 'CAN') &&
    (has(claim, 'PRK') || has(claim, 'RUS')),
  'South Korea or the United States supporting, arming or meeting North Korea': (claim) =>
    claim.kind === 'event' &&
    claim.quad <= 2 &&
    (has(claim, 'KOR') || has(claim, 'USA')) &&
    has(claim, 'PRK'),
  'a strike, attack or provocation by North Korea as an actual event': (claim) =>
    claim.kind === 'event' &&
    (['ASSAULT', 'COERCE', 'THREATEN'].includes(claim.type) || /provocation/.test(claim.trigger.text)) &&
    claim.reality === 'actual' &&
    claim.actors.some((actor) => actor.country === 'PRK'),
  'Ukraine as the recipient of the artillery shells and missiles': (claim) =>
    claim.kind === 'event' &&
    claim.items.length > 0 &&
    claim.recipients.some((actor) => actor.country === 'UKR') &&
    /shells/.test(claim.quote.text),
}

function has(claim: Claim, country: string): boolean {
  return partiesOf(claim).some((actor) => actor.country === country)
}

describe.skipIf(!existsSync(folder))('the seed article', async () => {
  if (!existsSync(folder)) return
  const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Expected
  const reader = await theReader()
  const reading = reader.read({
    text: readFileSync(`${folder}/article.txt`, 'utf8'),
    publishedAt: expected.publishedAt,
  })
  const { missing, wanted } = judge(reading, expected)

  it('gives every claim that it must', () => expect(missing.must).toEqual([]))
  it('gives four fifths of what is wanted', () =>
    expect(missing.want.length, missing.want.join('\n')).toBeLessThanOrEqual(wanted / 5))
  it('gives the standing ties', () => expect(missing.relations).toEqual([]))
  it.each(Object.entries(FALSE))('does not give %s', (_, wrong) =>
    expect(falseClaims(reading, wrong)).toEqual([]),
  )
})
