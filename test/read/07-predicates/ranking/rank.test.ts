// The ranking of parties over a model of the test's own, and its limits.
import { describe, expect, it } from 'vitest'
import { openParties } from '../../../../src/language/party-weights.ts'
import { predicates } from '../../../../src/read/07-predicates/predicates.ts'
import { type Ranker, ranker } from '../../../../src/read/07-predicates/ranking/rank.ts'
import { syntaxOf } from '../syntax-of.ts'

const NOTHING_LEARNED = ranker({
  linear: { classes: 1, bits: 4, weights: new Int8Array(16) },
  scale: 1,
})

function read(text: string, rank: Ranker | null) {
  const syntax = syntaxOf(text)
  const names = (fillers: readonly { mention: number }[]) =>
    fillers.map(({ mention }) => syntax.references.of[mention]!.identities.map((who) => who.name).join('+'))
  return predicates(rank)
    .run(syntax, syntax.knowledge)
    .all.map(({ base, actors, recipients, because }) => ({
      base,
      actors: names(actors),
      recipients: names(recipients),
      because,
    }))
}

describe('ranking', () => {
  it('keeps what the rules chose when nothing speaks against it', () => {
    const text = 'Malta condemned Togo, and Kenya asked Chad for help.'
    expect(read(text, NOTHING_LEARNED)).toEqual(read(text, null))
  })
  it('takes a party that no slot of the word reaches, and says that it did', () => {
    const [act] = read(
      'Japan sent tents and blankets after an earthquake struck villages in northern Malawi.',
      ranker(openParties()),
    )
    expect(act).toMatchObject({ base: 'AID', actors: ['Japan'] })
    expect(act!.because.some((why) => why.startsWith('predicates/ranked'))).toBe(true)
    expect(act!.recipients).toHaveLength(1)
  })
  it('fills a recipient that the rules left open wherever somebody is likelier than nobody', () => {
    for (const [text, base, recipient] of [
      [
        'When called upon by Kyrgyz border guards to leave, the Tajiks opened fire.',
        'ASSAULT',
        'Kyrgyz border guards',
      ],
      [
        'Jordan condemned the crimes which Israeli forces are committing against the people of Nablus.',
        'ACCUSE',
        'Israel',
      ],
    ] as const) {
      expect(read(text, null).find((act) => act.base === base)).toMatchObject({ recipients: [] })
      const act = read(text, ranker(openParties())).find((one) => one.base === base)
      expect(act!.recipients.join()).toContain(recipient)
      expect(act!.because).toContain('predicates/ranked-recipient')
    }
  })
  it('makes nobody do what is done to him', () => {
    for (const text of [
      'I have asked Kenya for tents twice.',
      'In Oslo 11 Kenyans had been arrested.',
      'Kenya and Chad were each offered a loan.',
      'Kenya and Chad were both denied a seat.',
    ]) {
      for (const { actors } of read(text, ranker(openParties())))
        for (const name of actors) expect(name).not.toMatch(/Kenya/)
    }
  })
  it('never puts one party on both sides', () => {
    for (const text of [
      'Malta told Malta that Malta would leave.',
      'Serbia accused Kosovo of arresting Serbia.',
      'They met their leaders.',
    ]) {
      const syntax = syntaxOf(text)
      for (const { actors, recipients } of predicates(ranker(openParties())).run(syntax, syntax.knowledge)
        .all) {
        const acting = new Set(actors.map(({ mention }) => syntax.references.of[mention]!.entity))
        for (const { mention } of recipients)
          expect(acting.has(syntax.references.of[mention]!.entity)).toBe(false)
      }
    }
  })
})
