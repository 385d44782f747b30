// Recipients named before the sentence of their act, and whom the recall leaves alone.
import { describe, expect, it } from 'vitest'
import { openRecall } from '../../../../src/language/party-weights.ts'
import { predicates } from '../../../../src/read/07-predicates/predicates.ts'
import { Ledger, REMEMBERED } from '../../../../src/read/07-predicates/recall/ledger.ts'
import { type Recaller, recaller } from '../../../../src/read/07-predicates/recall/recall.ts'
import { syntaxOf } from '../syntax-of.ts'

/** Whoever was named last is likelier than nobody: all weights of a candidate's first feature are the same. */
const EAGER = recaller({ linear: { classes: 1, bits: 1, weights: new Int8Array([1, 1]) }, scale: 1 })
const SHY = recaller({ linear: { classes: 1, bits: 1, weights: new Int8Array(2) }, scale: 1 })

function read(text: string, recall: Recaller | null) {
  const syntax = syntaxOf(text)
  const names = (fillers: readonly { mention: number }[]) =>
    fillers.map(({ mention }) => syntax.references.of[mention]!.identities.map((who) => who.name).join('+'))
  return predicates(null, recall)
    .run(syntax, syntax.knowledge)
    .all.map(({ base, actors, recipients, because }) => ({
      base,
      actors: names(actors),
      recipients: names(recipients),
      implied: recipients.map((filler) => filler.implied),
      because,
    }))
}

const STORY =
  'Malawi and Zambia share a lake. Zambia is the poorer. Its fishermen are many. They are young. The boats are old. Malawian troops opened fire.'

describe('recall', () => {
  it('names somebody of the sentences before, marked as implied by the text', () => {
    const last = read(STORY, EAGER).at(-1)!
    expect(last.base).toBe('ASSAULT')
    expect(last.recipients).toHaveLength(1)
    expect(last.implied).toEqual([true])
    expect(last.because.at(-1)).toBe('predicates/recalled')
  })
  it('names with the shipped model whom the picture shows', () => {
    const text =
      'Peru and Ecuador dispute a river. Ecuador moved its border posts forward. On Monday Peruvian troops opened fire.'
    expect(read(text, recaller(openRecall())).at(-1)).toMatchObject({
      base: 'ASSAULT',
      recipients: ['Ecuador'],
    })
  })
  it('never names the side that acts', () => {
    for (const recall of [EAGER, recaller(openRecall())]) {
      for (const { actors, recipients } of read(STORY, recall))
        for (const name of recipients) expect(actors).not.toContain(name)
      expect(read(STORY, recall).at(-1)!.recipients).not.toContain('Malawi')
    }
  })
  it('names nobody when nobody is as likely', () => {
    expect(read(STORY, SHY)).toEqual(read(STORY, null))
  })
  it('leaves alone whom the sentence or a rule names', () => {
    for (const text of [
      'Malta and Togo met. Kenya expelled two diplomats of Chad.',
      'Malta asked Togo for tents. Togo refused.',
    ])
      expect(read(text, EAGER)).toEqual(read(text, null))
  })
  it('leaves alone what a pronoun does, which may stand for either side', () => {
    const [, act] = read('Malta shelled Togo. They opened fire again.', EAGER)
    expect(act?.because ?? []).not.toContain('predicates/recalled')
  })
})

describe('Ledger', () => {
  it('remembers those named last, and those of title and lead', () => {
    const many = ['Chad', 'Mali', 'Niger', 'Benin', 'Ghana', 'Gabon', 'Kenya', 'Rwanda', 'Malta', 'Cyprus']
    const syntax = syntaxOf(
      `Togo expelled Fiji. ${many.map((name) => `${name} slept.`).join(' ')} It rained.`,
    )
    const ledger = new Ledger(syntax)
    ledger.advance(1)
    expect(ledger.recent.map(({ key }) => key)).toEqual(['FJI', 'TGO'])
    ledger.advance(syntax.sentences.count)
    expect(ledger.recent).toHaveLength(REMEMBERED)
    expect(ledger.heads.map(({ key }) => key)).toContain('TGO')
  })
})
