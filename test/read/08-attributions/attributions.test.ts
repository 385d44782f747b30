// The rules of attribution: their pictures, and what each attribution vouches for.
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openKnowledge } from '../../../src/knowledge/open.ts'
import { openAttributionModel } from '../../../src/language/attribution-model.ts'
import { attributionsOf } from '../../../src/read/08-attributions/attributions.ts'
import { quotations } from '../../../src/read/08-attributions/quotations.ts'
import type { Attribution } from '../../../src/reading/index.ts'
import { compare, type Mark, picturesIn } from '../../picture.ts'
import { parse } from '../parse.ts'

const FOLDER = new URL('../../../src/read/08-attributions/', import.meta.url)
const speech = openKnowledge().speech
const model = openAttributionModel()

interface Shown {
  readonly all: readonly Attribution[]
  readonly marks: readonly Mark[]
  words(span: { readonly first: number; readonly end: number } | null): string | null
}

/** The attributions of a text, and their spans as marks. */
function attributed(text: string): Shown {
  const layers = parse(text)
  const { starts, ends } = layers.tokens
  const all = attributionsOf(layers, null, speech, model)
  const mark = (span: { first: number; end: number }, label: string): Mark => ({
    start: starts[span.first]!,
    end: ends[span.end - 1]!,
    label,
  })
  const marks = quotations(layers.tokens, layers.sentences).map((span) => mark(span, 'quotation'))
  for (const { source, cue, content } of all) {
    if (source) marks.push(mark(source, 'source'))
    if (cue) marks.push(mark(cue, 'cue'))
    for (const span of content) marks.push(mark(span, 'content'))
  }
  return { all, marks, words: (span) => span && text.slice(starts[span.first]!, ends[span.end - 1]!) }
}

// Files without a picture hold no rule.
const drawn = readdirSync(FOLDER)
  .map((file) => ({ file, pictures: picturesIn(new URL(file, FOLDER)) }))
  .filter((one) => one.pictures.length > 0)

describe.each(drawn)('$file', (one) => {
  it.each(one.pictures)('$sentence', (picture) => {
    // A picture shows what its rule is about: other spans of the sentence are not its business.
    const shown = (mark: Mark) =>
      picture.marks.some((one) => one.start === mark.start && one.label === mark.label)
    const unique = new Map(
      attributed(picture.sentence)
        .marks.filter(shown)
        .map((mark) => [`${mark.start} ${mark.label}`, mark]),
    )
    const { found, wanted } = compare(picture, [...unique.values()])
    expect(found).toBe(wanted)
  })
})

/** The one attribution of a sentence, as words. */
function only(text: string): Record<string, unknown> {
  const { all, words } = attributed(text)
  const [first] = all
  return {
    source: words(first?.source ?? null),
    cue: words(first?.cue ?? null),
    vouches: first?.vouches,
    kind: first?.kind,
    denies: first?.denies,
  }
}

describe('who says it and what that makes of it', () => {
  it.each([
    ['Officials said the rebels had burned the bridge.', 'Officials', 'said', 'reported', 'speech'],
    ['The bridge was burned by rebels, officials said.', 'officials', 'said', 'reported', 'speech'],
    [
      'According to the ministry, three soldiers were killed in the raid.',
      'the ministry',
      'According to',
      'reported',
      'speech',
    ],
    ['The rebels claim that the army shelled the hospital.', 'The rebels', 'claim', 'alleged', 'speech'],
    [
      'The government accused the rebels of burning the bridge.',
      'The government',
      'accused',
      'alleged',
      'accusation',
    ],
    ['Analysts believe that banks may leave the country.', 'Analysts', 'believe', 'reported', 'belief'],
    ['The report said that inspectors had found traces of gas.', 'The report', 'said', 'reported', 'speech'],
  ])('%s', (text, source, cue, vouches, kind) => {
    expect(only(text)).toMatchObject({ source, cue, vouches, kind })
  })

  it('hearsay has no source', () => {
    expect(only('The kingdom is believed to have supplied the missiles.')).toMatchObject({
      source: null,
      vouches: 'believed',
      kind: 'impersonal',
    })
    expect(only('The two sides reportedly met in secret.')).toMatchObject({
      source: null,
      cue: 'reportedly',
      vouches: 'believed',
    })
  })

  it('a denial denies its content', () => {
    expect(only('The ministry denied that its planes had bombed the market.')).toMatchObject({
      denies: true,
      vouches: 'reported',
      kind: 'denial',
    })
  })

  it('an attitude or a demand vouches for nothing', () => {
    expect(only('The chancellor condemned the attack on the port.').vouches).toBe('asserted')
    expect(only('The envoy urged both sides to stop the fighting.').vouches).toBe('asserted')
  })

  it('the one who quotes stands around the one who is quoted', () => {
    const { all, words } = attributed('The paper, quoting two officers, said the bridge had been mined.')
    const inner = all.find(({ source }) => words(source) === 'two officers')!
    expect(words(all[inner.outer]!.cue)).toBe('said')
  })

  it('a statement after a colon runs over its paragraphs, until one speaks of the speaker', () => {
    const text =
      'Minister Ana Doe said:\n\nWe have signed the treaty with our neighbours today.\n\nThe border will be opened in the spring.\n\nFollowing the meeting, Doe will return to the capital.'
    const { all, words } = attributed(text)
    const statement = all.find(({ rule }) => rule === 'statement')!
    expect(words(statement.content[0]!)).toMatch(/^We have signed[\s\S]*in the spring\.$/)
  })

  it('a communiqué announced in the present is the voice of the document', () => {
    const { all } = attributed(
      'JOINT COMMAND\n\nThe Joint Command informs the nation:\n\n1. Enemy aircraft bombed our positions today.\n\n2. All units hold their fire.',
    )
    expect(all.find(({ rule }) => rule === 'issuing')?.content).toEqual([])
    expect(all.some(({ rule }) => rule === 'statement')).toBe(false)
  })

  it('a cue inside a clause breaks that clause only', () => {
    const { all, words } = attributed(
      'The ministry lodged a protest about planes which, it says, crossed the river.',
    )
    expect(words(all.find(({ cue }) => words(cue) === 'says')!.content[0]!)).toBe('crossed the river')
  })

  it('", and that" goes on with what is told; "in what they described as" is their word', () => {
    const more = attributed('The envoy said that the boat had sunk, and that its crew had been saved.')
    expect(more.words(more.all[0]!.content.at(-1)!)).toMatch(/its crew had been saved$/)
    const { all, words } = attributed('Ten men died in what residents described as a two-hour firefight.')
    const said = all.find(({ rule }) => rule === 'taken-for')!
    expect(said.vouches).toBe('reported')
    expect(words(said.content[0]!)).toBe('a two-hour firefight')
  })

  it('deeds that answer, and what could not be said, tell nothing', () => {
    expect(only('The port answered with a ban on all foreign ships.').vouches).toBe('asserted')
    expect(only('The minister declined to say whether the ship had sailed.').vouches).toBe('asserted')
  })

  it('a quotation without a cue is told by whoever spoke last, or by nobody that is named', () => {
    const told = (text: string) => {
      const { all, words } = attributed(text)
      const orphan = all.find(({ rule }) => rule === 'orphan')
      return orphan === undefined ? null : [words(orphan.source), orphan.vouches]
    }
    const quoted = '“We have signed the treaty with our neighbours.”'
    expect(told(`The minister praised the accord. ${quoted}`)).toEqual(['The minister', 'reported'])
    expect(told(quoted)).toEqual([null, 'reported'])
    expect(told('The accord is known as “The Treaty of the Seven Rivers”.')).toBe(null)
  })

  it('single marks quote when they close after a stop, and apostrophes do not', () => {
    const spans = (text: string) => {
      const { marks } = attributed(text)
      return marks.filter(({ label }) => label === 'quotation').length
    }
    expect(spans("'They rammed two boats,' said the coast guard.")).toBe(1)
    expect(spans("The soldiers' rifles and the officers' cars were sold.")).toBe(0)
  })

  it('finds nothing in nothing, and does not stumble over odd texts', () => {
    for (const text of ['', ':', '""', '“', 'said', '” said “', `${'said '.repeat(3000)}`])
      expect(() => attributed(text)).not.toThrow()
  })
})
