import { describe, expect, it } from 'vitest'
import { compare, draw, parsePictures } from './picture.ts'

const source = `// A rule.
/**
 * Who speaks, and the word that says so.
 *
 *     Analysts say Moscow will respond.
 *     ^^^^^^^^ source
 *              ^^^ cue
 *
 *     Talks ended on Monday, officials have said.
 *                            ^^^^^^^^^      ^^^^ cue
 */
export const rule = 1
/** Another.
 *     Not a picture of the first comment.
 *     ^^^ no
 */
`

describe('pictures', () => {
  const [first, second] = parsePictures(source)

  it('reads sentence, carets and labels', () => {
    expect(first).toEqual({
      sentence: 'Analysts say Moscow will respond.',
      marks: [
        { start: 0, end: 8, label: 'source' },
        { start: 9, end: 12, label: 'cue' },
      ],
    })
  })

  it('takes several runs of carets on one line', () => {
    const words = second!.marks.map((mark) => [second!.sentence.slice(mark.start, mark.end), mark.label])
    expect(words).toEqual([
      ['officials', ''],
      ['said', 'cue'],
    ])
  })

  it('reads only the first doc comment', () => {
    expect(parsePictures(source)).toHaveLength(2)
    expect(parsePictures('const x = 1')).toEqual([])
  })

  it('refuses carets with nothing above them', () => {
    expect(() => parsePictures('/**\n * ^^^ who\n */'.replace('/**\n', '/**'))).toThrow()
  })

  it('draws what was found so that a difference can be seen', () => {
    const drawn = compare(first!, [
      { start: 9, end: 12, label: 'cue' },
      { start: 13, end: 19, label: 'mention' },
    ])
    expect(drawn.found).toBe('Analysts say Moscow will respond.\n         ^^^ cue')
    expect(drawn.wanted).toBe(draw(first!.sentence, first!.marks))
  })
})
