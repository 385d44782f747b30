// The picture of those whom an act only names: none of them is its recipient.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { predicates } from '../../../src/read/07-predicates/predicates.ts'
import { parsePictures } from '../../picture.ts'
import { syntaxOf } from './syntax-of.ts'

const FILE = new URL('../../../src/read/07-predicates/aside.ts', import.meta.url)

describe('who is only named', () => {
  it.each(parsePictures(readFileSync(FILE, 'utf8')))('$sentence', ({ sentence, marks }) => {
    const syntax = syntaxOf(sentence)
    const { all } = predicates(null).run(syntax, syntax.knowledge)
    for (const { start, label } of marks) {
      const word = /"(\w+)"$/.exec(label)![1]
      const act = all.find(({ head }) => syntax.tokens.forms[head] === word)
      expect(act, label).toBeDefined()
      const there = act!.recipients.map(({ token }) => syntax.tokens.starts[token])
      expect(there, label).not.toContain(start)
    }
  })
})
