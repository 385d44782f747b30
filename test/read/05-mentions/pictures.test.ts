// The pictures of the mention rules: each finds what its picture shows, and nothing else of its own.
import { describe, expect, it } from 'vitest'
import { rulePictures } from '../../picture.ts'
import { readWho, spanOf, wordsOf } from '../read-who.ts'

const FOLDER = new URL('../../../src/read/05-mentions/', import.meta.url)

describe.each(rulePictures(FOLDER))('$file', ({ file, pictures }) => {
  it('has a picture', () => expect(pictures.length).toBeGreaterThan(0))
  it.each(pictures)('$sentence', ({ sentence, marks }) => {
    const who = readWho(sentence, '2024-06-01')
    const found = who.mentions.all.map((mention) => ({
      ...spanOf(who, mention),
      label: mention.kind,
      rule: mention.rule,
      words: wordsOf(who, mention),
    }))
    const drawn = found.map(({ start, end, label }) => ({ start, end, label }))
    for (const mark of marks) expect(drawn, sentence.slice(mark.start, mark.end)).toContainEqual(mark)
    const own = found.filter((one) => one.rule.startsWith(`${file.replace('.ts', '')}/`))
    const extra = own.filter((one) => !marks.some((mark) => mark.start === one.start && mark.end === one.end))
    expect(extra.map((one) => one.words)).toEqual([])
  })
})
