// The pictures of the time rules: each finds what its picture shows, with the value that it shows. The document is of Saturday 27 December 2025.
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openKnowledge } from '../../../src/knowledge/open.ts'
import { times } from '../../../src/read/11-times/times.ts'
import { compare, type Mark, pictures } from '../../picture.ts'
import { readWho } from '../read-who.ts'

const FOLDER = new URL('../../../src/read/11-times/', import.meta.url)
const files = [...readdirSync(new URL('rules/', FOLDER)).map((file) => `rules/${file}`), 'ranges.ts']
const knowledge = openKnowledge()

/** The times of a text as marks: label is the TIMEX3 value. */
function timesOf(text: string): Mark[] {
  const who = readWho(text, '2025-12-27')
  return times.run(who, knowledge).all.map((time) => ({
    start: who.tokens.starts[time.first]!,
    end: who.tokens.ends[time.end - 1]!,
    label: time.value,
  }))
}

describe.each(files)('%s', (file) => {
  it.each(pictures(`src/read/11-times/${file}`))('$sentence', (picture) => {
    const shown = picture.marks.map((mark) => mark.start)
    const { found, wanted } = compare(
      picture,
      timesOf(picture.sentence).filter((mark) => shown.includes(mark.start)),
    )
    expect(found).toBe(wanted)
  })
})
