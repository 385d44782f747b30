// What one party does to the other: the types of plain sentences, and an answer to any spans of any text.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openKnowledge } from '../../../src/knowledge/open.ts'
import { openEnglish } from '../../../src/language/open-english.ts'
import { openRelations } from '../../../src/language/relation-weights.ts'
import { EVENT_TYPES } from '../../../src/model/index.ts'
import { tokens } from '../../../src/read/01-tokens/tokens.ts'
import { sentences } from '../../../src/read/02-sentences/sentences.ts'
import { tags } from '../../../src/read/03-tags/tags.ts'
import { dependencies } from '../../../src/read/04-dependencies/dependencies.ts'
import { relate } from '../../../src/read/10-types/relate.ts'
import { relationScores, viewRelations } from '../../../src/read/10-types/relation-model.ts'
import type { RelationLayers } from '../../../src/read/10-types/relation-view.ts'
import type { AnyStage } from '../../../src/read/pipeline.ts'

const english = openEnglish()
const stages = [
  tokens(english),
  sentences(english),
  tags(english),
  dependencies(english),
] as unknown as readonly AnyStage[]
const knowledge = openKnowledge()
const model = openRelations()

function ask(text: string, actor: string, recipient: string) {
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  return relate(text, span(actor), span(recipient), stages, knowledge, model)
}

describe('relate', () => {
  test.each([
    ['Peru accused Chile of arming smugglers.', 'ACCUSE'],
    ['Peru will send relief supplies to Chile next week.', 'AGREE'],
    ['Peru has sent rice and tents to Chile.', 'AID'],
    ['Artillery units from Peru shelled a village in Chile on Sunday.', 'ASSAULT'],
    ['Peru lifted its ban on beef from Chile.', 'CONCEDE'],
    ['The foreign minister of Peru met officials of Chile in Quito.', 'CONSULT'],
    ['Peru and Chile began joint naval exercises on Monday.', 'COOPERATE'],
    ['Peru arrested two journalists from Chile.', 'COERCE'],
    ['Peru massed tanks along the border with Chile.', 'MOBILIZE'],
    ['Thousands of people in Peru marched against Chile.', 'PROTEST'],
    ['Peru rejected a proposal by Chile to hold talks.', 'REJECT'],
    ['Peru urged Chile to open the border.', 'REQUEST'],
    ['Peru released twelve fishermen from Chile.', 'RETREAT'],
    ['Peru expelled two diplomats of Chile.', 'SANCTION'],
    ['Peru praised Chile for its role in the peace process.', 'SUPPORT'],
    ['Peru threatened to attack Chile if the raids went on.', 'THREATEN'],
  ])('%s %s', (text, type) => {
    const relation = ask(text, 'Peru', 'Chile')
    expect(relation.type).toBe(type)
    expect(relation.quad).toBe(knowledge.events.quad(relation.type))
    expect(relation.score).toBe(knowledge.events.score(relation.type, relation.mode))
  })

  test('does not look at who the parties are', () => {
    const names = ['Peru', 'Chad', 'Oman', 'Mali', 'Fiji', 'Togo']
    const answers = names.map((name) =>
      ask(`${name} refused to hold talks with Chile on Monday.`, name, 'Chile'),
    )
    for (const answer of answers) expect(answer.type).toBe('REJECT')
    for (const answer of answers) expect(answer.confidence).toBeCloseTo(answers[0]!.confidence, 6)
  })

  test('reads the sentence that holds the parties, and the mode', () => {
    const text =
      'It rained. Fighting went on elsewhere. Peru urged Chile to withdraw its troops. Talks were held.'
    expect(ask(text, 'Peru', 'Chile')).toMatchObject({ type: 'REQUEST', mode: 'yield', score: -1 })
    expect(ask('Peru refused to meet envoys of Chile.', 'Peru', 'Chile')).toMatchObject({
      type: 'REJECT',
      mode: 'meet',
    })
  })

  test('answers any spans of any text with one of the sixteen types', () => {
    const offset = fc.oneof(
      fc.integer({ min: -5, max: 80 }),
      fc.constantFrom(Number.NaN, Infinity, -Infinity, 1.5),
    )
    const span = fc.record({ start: offset, end: offset })
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constant(''),
      fc.constant('Peru met Chile. "Oh," it said.\n\nPeru-led raids on U.S. bases'),
    )
    fc.assert(
      fc.property(text, span, span, (words, actor, recipient) => {
        const relation = relate(words, actor, recipient, stages, knowledge, model)
        expect(EVENT_TYPES).toContain(relation.type)
        expect(relation.confidence).toBeGreaterThan(0)
        expect(relation.confidence).toBeLessThanOrEqual(1)
      }),
      { numRuns: 150 },
    )
  })

  test('reads only around the parties of a very long text', () => {
    const text = `${'Peru met Chile. '.repeat(60_000)}Bolivia threatened to attack Uruguay.`
    // Read whole, a text of a million letters would run into the limit of every test.
    expect(ask(text, 'Bolivia', 'Uruguay').type).toBe('THREATEN')
  })
})

test('relationScores gives shares of one for tokens and a trigger', () => {
  const reading = {
    document: {
      id: '',
      text: 'Peru threatened to bomb Chile.',
      title: null,
      url: null,
      publisher: null,
      publishedAt: null,
    },
    reader: '',
  }
  const layers: Record<string, unknown> = reading
  for (const stage of stages) layers[stage.adds] = stage.run(layers as never, knowledge)
  const view = viewRelations(layers as unknown as RelationLayers, model)
  const scores = relationScores(
    view,
    { actor: { first: 0, end: 1 }, recipient: { first: 4, end: 5 }, trigger: 1 },
    model,
  )
  expect(scores.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6)
  expect(EVENT_TYPES[scores.indexOf(Math.max(...scores))]).toBe('THREATEN')
})
