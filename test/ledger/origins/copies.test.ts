// Copies, shortened stories and excerpts are found; two tellings of one thing and two briefs of one mould are not.
import { describe, expect, it } from 'vitest'
import { copies, fingerprint } from '../../../src/ledger/index.ts'

const STORY = [
  'Ministers of eleven countries agreed on Tuesday to share the cost of a new bridge over the river that divides them.',
  'The bridge will carry two railway tracks and a road, and work is to begin before the end of next year.',
  'Engineers warned that the ground on the northern bank is soft, and that piles must reach forty metres down.',
  'The last bridge at this place was destroyed in a flood and was never built again, for want of money.',
  'Trade between the two banks goes by ferry, which does not run when the river is frozen or in flood.',
  'A first vote on the budget is expected in the spring, and two of the parliaments have yet to be asked.',
].join('\n\n')

const meet = (a: string, b: string): boolean => {
  const keys = new Set(fingerprint(a).bands)
  return fingerprint(b).bands.some((key) => keys.has(key))
}

describe('copies', () => {
  it('are identical whatever publishers put around them', () => {
    const dressed = `Bridge agreed\nBy Our Correspondent\nGENEVA, June 3 (Reuters) - ${STORY}\n\nSign up for our newsletter today!\n© 2024 The Paper`
    const plain = `Bridge agreed\n${STORY} (Reuters)`
    expect(copies(dressed, plain)).toEqual({ kind: 'identical', share: 1 })
    expect(copies(STORY, STORY.toUpperCase().replaceAll(',', ''))).toMatchObject({ kind: 'identical' })
  })

  it('are near copies when a sentence was changed', () => {
    const changed = STORY.replace('Engineers warned that the ground', 'A group of engineers said the soil')
    expect(copies(STORY, changed)).toMatchObject({ kind: 'near-copy' })
    expect(meet(STORY, changed)).toBe(true)
  })

  it('contain a shortened story and an excerpt from the middle', () => {
    const short = STORY.split('\n\n').slice(0, 2).join('\n')
    const middle = STORY.split('\n\n').slice(2, 4).join('\n')
    for (const part of [short, middle]) expect(copies(part, STORY)).toMatchObject({ kind: 'contains' })
    expect(meet(short, STORY)).toBe(true)
  })

  it('are no two tellings of one thing', () => {
    const other = [
      'A new bridge will be built over the river, eleven governments decided on Tuesday.',
      'It is to have a road and two tracks for trains. Building begins next year.',
      'The two banks have had no bridge since the last one was lost in a flood.',
    ].join('\n\n')
    expect(copies(STORY, other)).toBeNull()
  })

  it('are no two briefs of one mould', () => {
    const brief = (name: string): string =>
      `The United States imposed sanctions on ${name} on Thursday, the Treasury Department said in a statement.`
    expect(copies(brief('Belarus'), brief('Nicaragua'))).toBeNull()
    expect(copies(brief('Belarus'), `${brief('Belarus')} (AP)`)).toMatchObject({ kind: 'identical' })
    const nightly = (count: number): string =>
      `Air defences shot down ${count} drones over the region overnight, the governor said on his channel.`
    expect(copies(nightly(14), nightly(23))).toBeNull()
  })

  it('of one length are the same in either order, though only one has a name that the other lacks', () => {
    const mould =
      'officers of several countries met in the harbour on Tuesday to watch the ferry leave with its new crew and'
    const [one, other] = [`${mould} many more guests came`, `${mould} 40 guests of Chad`]
    expect(copies(one, other)).toBeNull()
    expect(copies(other, one)).toBeNull()
  })

  it('say nothing of a few words, and the order of the two makes no difference', () => {
    expect(copies('', STORY)).toBeNull()
    expect(copies('A new bridge over the river', STORY)).toBeNull()
    const short = STORY.slice(0, 220)
    expect(copies(short, STORY)).toEqual(copies(STORY, short))
  })
})

describe('fingerprint', () => {
  it('is a function of the words alone', () => {
    expect(fingerprint(STORY)).toEqual(fingerprint(STORY.toLowerCase()))
    expect(fingerprint(STORY).signature).toHaveLength(128)
    expect(fingerprint('')).toMatchObject({ bands: [], words: 0 })
  })

  it('takes letters of any script and stays small for a text without end', () => {
    expect(fingerprint('Владимир Путин прибыл в Пхеньян в среду').words).toBe(7)
    expect(fingerprint('word without end '.repeat(20_000)).words).toBe(20_000)
    expect(fingerprint(STORY.repeat(400)).bands.length).toBeLessThan(60)
  })
})
