// Trees: their form for any text, and the parses of a few plain sentences.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestTree } from '../../../src/language/spanning-tree.ts'
import { RELATIONS } from '../../../src/reading/tagset.ts'
import { type Parse, parse } from '../parse.ts'

/** "signed > root, envoys nsubj signed": the relations of the words that are asked for. */
function arcs({ tokens, dependencies }: Parse, ...forms: readonly string[]): string[] {
  return forms.map((form) => {
    const i = tokens.forms.indexOf(form)
    const head = dependencies.heads[i]!
    return `${form} ${RELATIONS[dependencies.relations[i]!]} ${head < 0 ? '-' : tokens.forms[head]}`
  })
}

function expectTree({ sentences, dependencies }: Parse): void {
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.firsts[s]!
    const end = sentences.firsts[s + 1]!
    const roots = Array.from(dependencies.heads.subarray(first, end)).filter((head) => head < 0)
    expect(roots).toHaveLength(1)
    for (let i = first; i < end; i++) {
      let at = i
      for (let steps = 0; at >= 0 && steps <= end - first; steps++) at = dependencies.heads[at]!
      expect(at).toBe(-1)
      expect(
        dependencies.heads[i]! < 0 || (dependencies.heads[i]! >= first && dependencies.heads[i]! < end),
      ).toBe(true)
    }
  }
}

describe('dependencies', () => {
  test('subject, object, recipient', () => {
    expect(
      arcs(parse('The government sent weapons to the rebels.'), 'government', 'sent', 'weapons', 'rebels'),
    ).toEqual(['government nsubj sent', 'sent root -', 'weapons obj sent', 'rebels obl sent'])
  })

  test('passive with an agent', () => {
    expect(arcs(parse('The bridge was destroyed by government forces.'), 'bridge', 'was', 'forces')).toEqual([
      'bridge nsubj:pass destroyed',
      'was aux:pass destroyed',
      'forces obl:agent destroyed',
    ])
  })

  test('content clause and coordination', () => {
    expect(arcs(parse('The minister said that the talks had failed.'), 'minister', 'failed')).toEqual([
      'minister nsubj said',
      'failed ccomp said',
    ])
    expect(
      arcs(parse('The army attacked the port and destroyed two ships.'), 'attacked', 'destroyed', 'ships'),
    ).toEqual(['attacked root -', 'destroyed conj attacked', 'ships obj destroyed'])
  })

  test('children are linked in text order', () => {
    const { dependencies, tokens } = parse('The old treaty between the two states expired on Monday.')
    for (let head = 0; head < tokens.count; head++) {
      const children: number[] = []
      for (let child = dependencies.firstChild[head]!; child >= 0; child = dependencies.nextSibling[child]!)
        children.push(child)
      expect(children).toEqual([...dependencies.heads.keys()].filter((i) => dependencies.heads[i] === head))
    }
  })

  test('every sentence of any text is one tree', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => expectTree(parse(text))),
      { numRuns: 60 },
    )
    const words = fc.array(
      fc.constantFrom('the', 'Russia', 'said', 'and', ',', 'of', 'to', 'attack', '(', 'who', '"'),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(words, (list) => expectTree(parse(list.join(' ')))),
      { numRuns: 60 },
    )
    expectTree(parse('and the '.repeat(600)))
  })

  test('the best tree has one root and no cycle, whatever the scores', () => {
    const scores = fc.integer({ min: 1, max: 9 }).chain((count) =>
      fc.tuple(
        fc.constant(count),
        fc.array(fc.float({ min: -9, max: 9, noNaN: true }), {
          minLength: count * (count + 1),
          maxLength: count * (count + 1),
        }),
      ),
    )
    fc.assert(
      fc.property(scores, ([count, list]) => {
        const heads = new Int32Array(count)
        bestTree(Float32Array.from(list), count + 1, count, heads)
        expect(heads.filter((head) => head === 0)).toHaveLength(1)
        for (let i = 0; i < count; i++) {
          let at = i + 1
          for (let steps = 0; at > 0 && steps <= count; steps++) at = heads[at - 1]!
          expect(at).toBe(0)
        }
      }),
    )
  })
})
