// The rules that mend trees find what their pictures show, and leave alone what is right.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NameMatcher } from '../../../src/language/mending/known-names.ts'
import { openEnglish } from '../../../src/language/open-english.ts'
import { RELATIONS, XPOS } from '../../../src/reading/tagset.ts'
import { picture } from '../../picture.ts'
import { parse } from '../../read/parse.ts'

/** Knows these names and no other. */
function matcher(...names: readonly string[]): NameMatcher {
  return {
    match(forms, first, limit) {
      for (const name of names) {
        const end = first + name.split(' ').length
        if (end <= limit && forms.slice(first, end).join(' ') === name)
          return { end, inCapitals: false, senses: [{ use: 'name' }] }
      }
      return null
    },
  }
}

describe('mending', () => {
  test.each([
    ['flat-lists.ts', ['first nsubj urged', 'last conj first']],
    ['counted-object.ts', ['object obj killed']],
    ['colon.ts', ['apart parataxis came']],
    ['lost-root.ts', ['subject nsubj verb', 'verb root -']],
    ['lost-agent.ts', ['participle acl Rebels', 'agent obl:agent participle']],
    ['semicolon.ts', ['subject nsubj verb']],
    ['aside.ts', ['subject nsubj verb', 'aside advcl verb', 'verb root -']],
    ['two-subjects.ts', ['subject nsubj undermines', 'first nmod subject', 'joined conj first']],
    ['second-clause.ts', ['subject nsubj verb', 'verb conj broke']],
    ['past-tense.ts', ['subject nsubj verb', 'verb root -']],
    ['modal-verb.ts', ['verb ccomp said', 'object obj verb']],
    ['split-object.ts', ['first compound object', 'object obj arrested']],
    ['subjunctive.ts', ['subject nsubj verb', 'verb ccomp demanded']],
    ['joined-name.ts', ['joined conj first']],
    ['relative-verb.ts', ['antecedent nsubj asked', 'verb acl:relcl antecedent']],
    ['neighbouring.ts', ['noun obl crossed', 'adjective amod noun']],
    ['fronted-whom.ts', ['noun obj jailed', 'object obj verb', 'verb acl:relcl noun']],
  ])('the picture of %s', (rule, expected) => {
    const { sentence, marks } = picture(`src/language/mending/${rule}`)
    const { tokens, dependencies } = parse(sentence)
    const at = (label: string): number =>
      tokens.starts.indexOf(marks.find((mark) => mark.label === label)?.start ?? -1)
    const labels = new Map(marks.map(({ label }) => [at(label), label]))
    const name = (token: number): string => (token < 0 ? '-' : (labels.get(token) ?? tokens.forms[token]!))
    for (const arc of expected) {
      const token = at(arc.split(' ')[0]!)
      const { heads, relations } = dependencies
      expect(`${name(token)} ${RELATIONS[relations[token]!]} ${name(heads[token]!)}`).toBe(arc)
    }
  })

  test.each([
    ['known-names.ts', 'Holy See', 'See nsubj condemned', 'NNP'],
    ['headline-verb.ts', 'Turkey', 'backs root -', 'VBZ'],
    ['headline-verb.ts', 'Turkey', 'Azerbaijan obj backs', 'NNP'],
  ])('the picture of %s, told the names', (rule, name, arc, tag) => {
    const { sentence } = picture(`src/language/mending/${rule}`)
    const model = openEnglish()
    const { tokens, sentences } = parse(sentence)
    const { heads, relations, xpos } = model.analyser.analyse(
      { ...tokens },
      sentences,
      matcher(name, 'Azerbaijan'),
    )
    const token = tokens.forms.indexOf(arc.split(' ')[0]!)
    const head = heads[token]! < 0 ? '-' : tokens.forms[heads[token]!]
    expect(`${tokens.forms[token]} ${RELATIONS[relations[token]!]} ${head}`).toBe(arc)
    expect(XPOS[xpos[token]!]).toBe(tag)
  })

  test('whatever is called a name, every sentence stays one tree with its dependents in order', () => {
    const model = openEnglish()
    const words = fc.array(
      fc.constantFrom(
        'Holy',
        'See',
        'Turkey',
        'backs',
        ',',
        'which',
        'accused',
        'and',
        'at',
        'least',
        '100',
        ':',
        'by',
      ),
      { minLength: 2, maxLength: 30 },
    )
    const everywhere = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 30, maxLength: 30 })
    fc.assert(
      fc.property(words, everywhere, (list, lengths) => {
        const { tokens, sentences } = parse(list.join(' '))
        const names: NameMatcher = {
          match: (_, first, limit) =>
            lengths[first % 30] === 0
              ? null
              : {
                  end: Math.min(limit, first + lengths[first % 30]!),
                  inCapitals: false,
                  senses: [{ use: 'name' }],
                },
        }
        const { heads, firstChild, nextSibling } = model.analyser.analyse({ ...tokens }, sentences, names)
        for (let s = 0; s < sentences.count; s++) {
          const [first, end] = [sentences.firsts[s]!, sentences.firsts[s + 1]!]
          expect(Array.from(heads.subarray(first, end)).filter((head) => head < 0)).toHaveLength(1)
          for (let i = first; i < end; i++) {
            let at = i
            for (let steps = 0; at >= 0 && steps <= end - first; steps++) at = heads[at]!
            expect(at).toBe(-1)
            for (
              let child = firstChild[i]!, last = -1;
              child >= 0;
              last = child, child = nextSibling[child]!
            ) {
              expect(heads[child]).toBe(i)
              expect(child).toBeGreaterThan(last)
            }
          }
        }
      }),
      { numRuns: 80 },
    )
  })

  test('what is right is left alone', () => {
    const relationOf = (sentence: string, form: string): string => {
      const { tokens, dependencies } = parse(sentence)
      return RELATIONS[dependencies.relations[tokens.forms.indexOf(form)]!]!
    }
    expect(relationOf('Weapons seized by police were destroyed.', 'seized')).toBe('acl')
    expect(relationOf('The envoy stayed at least three days.', 'days')).not.toBe('obj')
  })
})
