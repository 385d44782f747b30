// The pictures of the rules that settle predicates and imply parties: the marked words come out in the role of the label.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { predicates } from '../../../src/read/07-predicates/predicates.ts'
import type { Filler, Predicate } from '../../../src/reading/index.ts'
import { parsePictures } from '../../picture.ts'
import { syntaxOf } from './syntax-of.ts'

const ROOM = new URL('../../../src/read/07-predicates/', import.meta.url)

/** Files of rules that change no role by themselves, or that say in `because` another thing than their name. */
const OTHER_REASON: Readonly<Record<string, string>> = {
  'carried-parties': 'air strike.n',
  unlisted: 'unlisted.v',
}

/** Files that hold no rule. */
const NO_RULE = new Set(['lone-side'])

const files = [
  ...readdirSync(new URL('settling/', ROOM)).map((name) => `settling/${name}`),
  ...readdirSync(new URL('implied/', ROOM)).map((name) => `implied/${name}`),
  'unlisted.ts',
].map((name) => name.replace('.ts', ''))

describe.each(files.filter((file) => !NO_RULE.has(file.split('/').at(-1)!)))('%s', (file) => {
  const shown = parsePictures(readFileSync(new URL(`${file}.ts`, ROOM), 'utf8'))
  const rule = file.split('/').at(-1)!
  it('has its picture first', () => expect(shown).not.toEqual([]))
  it.each(shown)('$sentence', ({ sentence, marks }) => {
    const syntax = syntaxOf(sentence)
    const { all } = predicates(null).run(syntax, syntax.knowledge)
    const at = (word: string): Predicate | undefined =>
      all.find(({ head }) => syntax.tokens.forms[head] === word)
    for (const { start, label } of marks) {
      const token = syntax.tokens.starts.indexOf(start)
      const [, role, word] = /^(.*) (?:of|by) "(\w+)"$/.exec(label)!
      const act = at(word!)
      expect(act, label).toBeDefined()
      if (role === 'content' || role === 'carried') expect(all.some(({ head }) => head === token)).toBe(false)
      else if (role === 'item') expect(act!.items, label).toContain(token)
      else {
        const fillers: readonly Filler[] = role === 'actor' ? act!.actors : act!.recipients
        expect(
          fillers.map((filler) => filler.token),
          label,
        ).toContain(token)
        expect(act!.because.join(' ')).toContain(`predicates/${OTHER_REASON[rule] ?? rule}`)
      }
    }
  })
})
