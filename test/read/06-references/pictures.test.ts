// The pictures of the reference rules: each mention stands for whom its picture says.
import { describe, expect, it } from 'vitest'
import { rulePictures } from '../../picture.ts'
import { readWho, spanOf, wordsOf } from '../read-who.ts'

const FOLDER = new URL('../../../src/read/06-references/', import.meta.url)

describe.each(rulePictures(FOLDER))('$file', ({ pictures }) => {
  it('has a picture', () => expect(pictures.length).toBeGreaterThan(0))
  it.each(pictures)('$sentence', ({ sentence, marks }) => {
    const who = readWho(sentence, '2024-06-01')
    for (const { start, end, label } of marks) {
      const mention = who.mentions.all.find(
        (one) => spanOf(who, one).start === start && spanOf(who, one).end === end,
      )
      expect(
        mention,
        `a mention “${sentence.slice(start, end)}” among ${who.mentions.all.map((one) => wordsOf(who, one)).join(' | ')}`,
      ).toBeDefined()
      const { identities, antecedent, because } = who.references.of[mention!.index]!
      const says = [
        identities.map((one) => one.id ?? '').join(' '),
        identities.map((one) => one.code).join(' '),
        identities.map((one) => one.country ?? '').join(' '),
        identities.map((one) => one.name).join(' '),
        antecedent < 0 ? '' : wordsOf(who, who.mentions.all[antecedent]!),
      ]
      expect(says, `“${sentence.slice(start, end)}” by ${because.join(', ')}`).toContain(label)
    }
  })
})
