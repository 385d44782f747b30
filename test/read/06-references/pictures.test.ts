// The pictures of the reference rules: each mention stands for whom its picture says.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Picture, parsePictures } from '../../picture.ts'
import { readWho, spanOf, wordsOf } from '../read-who.ts'

const FOLDER = new URL('../../../src/read/06-references/', import.meta.url)
const files = readdirSync(FOLDER).filter((file) =>
  readFileSync(new URL(file, FOLDER), 'utf8').startsWith('// Rule:'),
)

/** The pictures of a rule file, wherever its rule stands in it. */
function pictures(source: string): Picture[] {
  const comments = source.match(/\/\*\*[\s\S]*?\*\//g) ?? []
  return comments.filter((comment) => comment.includes('^^')).flatMap(parsePictures)
}

describe.each(files)('%s', (file) => {
  const source = readFileSync(new URL(file, FOLDER), 'utf8')
  const shown = pictures(source)
  it('has a picture', () => expect(shown.length).toBeGreaterThan(0))
  it.each(shown)('$sentence', ({ sentence, marks }) => {
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
