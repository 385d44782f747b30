// The pictures of the slot rules: each finds the token its picture points at.
import { describe, expect, it } from 'vitest'
import { complement } from '../../../src/read/07-predicates/slots/complement.ts'
import { coordinated } from '../../../src/read/07-predicates/slots/coordination.ts'
import { lentSubject } from '../../../src/read/07-predicates/slots/light-verb.ts'
import { modifiers, possessors } from '../../../src/read/07-predicates/slots/modifier.ts'
import { doneTo } from '../../../src/read/07-predicates/slots/object.ts'
import { phrases } from '../../../src/read/07-predicates/slots/preposition.ts'
import { doer, surfaceSubject } from '../../../src/read/07-predicates/slots/subject.ts'
import type { Syntax } from '../../../src/read/07-predicates/syntax.ts'
import { parsePictures } from '../../picture.ts'
import { readFileSync } from 'node:fs'
import { syntaxOf } from './syntax-of.ts'

const FOLDER = new URL('../../../src/read/07-predicates/slots/', import.meta.url)

/** What a label asks, by its first word: the rule that must find the marked token from the quoted anchor. */
const ASK: Readonly<Record<string, (syntax: Syntax, anchor: number) => readonly number[]>> = {
  'subject of': (syntax, anchor) => [surfaceSubject(syntax, anchor)],
  'doer of': (syntax, anchor) => [syntax.tags.upos[anchor] === 7 ? lentSubject(syntax, anchor, true) : doer(syntax, anchor)],
  'object of': (syntax, anchor) => [doneTo(syntax, anchor)],
  'complement of': (syntax, anchor) => [complement(syntax, anchor)],
  'modifier of': modifiers,
  'possessor of': possessors,
}

describe.each(['subject', 'object', 'complement', 'modifier', 'light-verb', 'preposition'])('%s', (file) => {
  const source = readFileSync(new URL(`${file}.ts`, FOLDER), 'utf8')
  const comments = source.match(/\/\*\*[\s\S]*?\*\//g)!.filter((comment) => comment.includes('^'))
  it.each(comments.flatMap((comment) => parsePictures(comment)))('$sentence', ({ sentence, marks }) => {
    const syntax = syntaxOf(sentence)
    for (const { start, label } of marks) {
      const [, ask, word] = /^(?:"(?:\w+)" of|(\w+ of)) "(\w+)"$/.exec(label) ?? []
      const anchor = syntax.tokens.forms.indexOf(word!)
      const marked = syntax.tokens.starts.indexOf(start)
      const preposition = /^"(\w+)"/.exec(label)?.[1]
      const found = preposition ? phrases(syntax, anchor, preposition) : ASK[ask!]!(syntax, anchor)
      expect(found, label).toContain(marked)
    }
  })
})

describe('coordination', () => {
  it('finds all that share a role', () => {
    const syntax = syntaxOf('The leaders of Britain, France and Germany met.')
    const forms = syntax.tokens.forms
    const found = coordinated(syntax, forms.indexOf('Britain')).map((token) => forms[token])
    expect(found).toEqual(['Britain', 'France', 'Germany'])
  })
})
