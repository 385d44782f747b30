// What publishers put around a story goes, and the story stays.
import { describe, expect, it } from 'vitest'
import { withoutBoilerplate } from '../../../src/ledger/origins/boilerplate.ts'

const STORY = 'The two ministers met on Monday and agreed to meet again.'

describe('withoutBoilerplate', () => {
  it.each([
    'By Jane Doe and John Roe',
    'BY OUR CORRESPONDENT',
    '(Reporting by Jane Doe in London; Editing by John Roe)',
    'Additional reporting by Jane Doe',
    'Sign up for our newsletter to get the day in your inbox.',
    'Read more: The road to the talks',
    'Photo: the two ministers in the garden',
    '© 2024 The Paper. All rights reserved.',
    'Updated 3 June 2024, 14:20 GMT',
    'This story was first published in May.',
    '— AFP',
  ])('drops the line %s', (line) => {
    expect(withoutBoilerplate(`${line}\n${STORY}`).trim()).toBe(STORY)
  })

  it.each([
    'SEOUL, June 3 (Reuters) - ',
    'LONDON (AP) — ',
    'MOSCOW, June 3. /TASS/. ',
    'BEIJING, May 3 (Xinhua) -- ',
    '(Reuters) - ',
  ])('drops the dateline %s', (dateline) => {
    expect(withoutBoilerplate(`${dateline}${STORY}`).trim()).toBe(STORY)
  })

  it.each([
    'By Monday, troops had left the town, the mayor said.',
    'Registered voters stayed away, and few signed up for the army.',
    'Watch posts along the river were given up.',
    'NATO said the ships had left. The port was open again.',
    STORY,
  ])('keeps %s', (line) => {
    expect(withoutBoilerplate(`Title\n${line}`)).toBe(`Title\n${line}`)
  })

  it('drops an agency at the end and an invitation within a line', () => {
    expect(withoutBoilerplate(`${STORY} (Reuters)`)).toBe(STORY)
    expect(withoutBoilerplate(`${STORY} Sign up for our newsletter.`).trim()).toBe(STORY)
  })
})
