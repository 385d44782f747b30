// The pictures of the slot rules: each finds the token its picture points at.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { partiesOf } from '../../../src/read/07-predicates/parties.ts'
import { isParty, mentionAt } from '../../../src/read/07-predicates/party.ts'
import { actingModifiers, targetModifiers } from '../../../src/read/07-predicates/slots/acting-modifier.ts'
import { attachedPhrases } from '../../../src/read/07-predicates/slots/attached-phrase.ts'
import { bearer } from '../../../src/read/07-predicates/slots/bearer.ts'
import { companions, companionsOfVerb } from '../../../src/read/07-predicates/slots/companions.ts'
import { complement } from '../../../src/read/07-predicates/slots/complement.ts'
import { controller } from '../../../src/read/07-predicates/slots/controller.ts'
import { coordinated } from '../../../src/read/07-predicates/slots/coordination.ts'
import { countedBy } from '../../../src/read/07-predicates/slots/counted.ts'
import { countedObject } from '../../../src/read/07-predicates/slots/counted-object.ts'
import { doer } from '../../../src/read/07-predicates/slots/doer.ts'
import { duringSubject } from '../../../src/read/07-predicates/slots/during.ts'
import { firstOfObjects } from '../../../src/read/07-predicates/slots/first-of-objects.ts'
import { floatingSubject } from '../../../src/read/07-predicates/slots/floating-subject.ts'
import { governorPhrases } from '../../../src/read/07-predicates/slots/governor-phrase.ts'
import { lightVerb } from '../../../src/read/07-predicates/slots/light-verb.ts'
import { lowPhrases } from '../../../src/read/07-predicates/slots/low-phrase.ts'
import { modifiers, possessors } from '../../../src/read/07-predicates/slots/modifier.ts'
import { nominalSubject } from '../../../src/read/07-predicates/slots/nominal-subject.ts'
import { doneTo } from '../../../src/read/07-predicates/slots/object.ts'
import { owners } from '../../../src/read/07-predicates/slots/owner.ts'
import { isPassive } from '../../../src/read/07-predicates/slots/passive.ts'
import { planOwner } from '../../../src/read/07-predicates/slots/plan-owner.ts'
import { phrases } from '../../../src/read/07-predicates/slots/preposition.ts'
import { pressed } from '../../../src/read/07-predicates/slots/pressed.ts'
import { receivers } from '../../../src/read/07-predicates/slots/receiver.ts'
import { relativeObject } from '../../../src/read/07-predicates/slots/relative-object.ts'
import { withSecond } from '../../../src/read/07-predicates/slots/second-of-between.ts'
import { sharers } from '../../../src/read/07-predicates/slots/sharers.ts'
import { strandedSubject } from '../../../src/read/07-predicates/slots/stranded-verb.ts'
import { surfaceSubject } from '../../../src/read/07-predicates/slots/subject.ts'
import { isVictimNoun } from '../../../src/read/07-predicates/slots/victim-noun.ts'
import { wholeOf } from '../../../src/read/07-predicates/slots/what-is-left.ts'
import { placeOfRelative } from '../../../src/read/07-predicates/slots/where.ts'
import type { Syntax } from '../../../src/read/07-predicates/syntax.ts'
import { wordsAt } from '../../../src/read/07-predicates/words-at.ts'
import { dependents, R } from '../../../src/reading/index.ts'
import { parsePictures } from '../../picture.ts'
import { syntaxOf } from './syntax-of.ts'

const ROOM = new URL('../../../src/read/07-predicates/', import.meta.url)

type Ask = (syntax: Syntax, anchor: number) => number | readonly number[]

const head = (syntax: Syntax, token: number): number => syntax.dependencies.heads[token]!
const tokensOf = (fillers: readonly { readonly token: number }[]): number[] =>
  fillers.map(({ token }) => token)

/** The parser takes few counted objects for obliques any more: the object of the verb as it would misread it. */
function asOblique(syntax: Syntax, verb: number): Syntax {
  const relations = syntax.dependencies.relations.slice()
  for (const object of dependents(syntax.dependencies, verb, R.obj)) relations[object] = R.obl
  return { ...syntax, dependencies: { ...syntax.dependencies, relations } }
}

/** What a label of the form `ask "word"` asks from the quoted word. */
const ASK: Readonly<Record<string, Ask>> = {
  'subject of': surfaceSubject,
  'floating subject of': floatingSubject,
  'stranded subject of': strandedSubject,
  'plan owner of': (syntax, anchor) => planOwner(syntax, anchor, head(syntax, anchor)),
  'controller of': (syntax, anchor) => controller(syntax, anchor, head(syntax, anchor)),
  'nominal subject of': nominalSubject,
  during: duringSubject,
  'pressed by': pressed,
  'place of': placeOfRelative,
  'whole of': wholeOf,
  'counted by': countedBy,
  'doer of': doer,
  'object of': doneTo,
  'relative object of': (syntax, anchor) => relativeObject(syntax, anchor, -1),
  'counted object of': (syntax, anchor) => countedObject(asOblique(syntax, anchor), anchor),
  'first of objects of': firstOfObjects,
  'receiver of': receivers,
  'complement of': complement,
  'modifier of': modifiers,
  'acting modifier of': actingModifiers,
  'target modifier of': targetModifiers,
  'possessor of': possessors,
  'light verb of': lightVerb,
  'bearer of': (syntax, anchor) => bearer(syntax, anchor),
  'coordinated with': coordinated,
  'companion of': companions,
  'acting too in': companionsOfVerb,
  'sharer of': (syntax, anchor) => tokensOf(sharers(syntax, anchor, syntax.mentions.atHead[anchor]!)),
  'owner of': (syntax, anchor) => tokensOf(owners(syntax, anchor)),
  'parties of': (syntax, anchor) => tokensOf(partiesOf(syntax, anchor)),
}

/** What a label of the form `"preposition" of "word"` asks, by the file that has the picture. */
const PHRASES: Readonly<
  Record<string, (syntax: Syntax, anchor: number, preposition: string) => readonly number[]>
> = {
  'slots/preposition.ts': phrases,
  'slots/attached-phrase.ts': attachedPhrases,
  'slots/low-phrase.ts': (syntax, anchor, preposition) => lowPhrases(syntax, anchor, preposition, 3),
  'slots/governor-phrase.ts': governorPhrases,
  'slots/second-of-between.ts': (syntax, anchor, preposition) =>
    withSecond(syntax, attachedPhrases(syntax, anchor, preposition)),
}

/** Checks one mark of a picture; `token` stands at its start. */
function check(file: string, syntax: Syntax, token: number, label: string): void {
  const quoted = [...label.matchAll(/"([^"]+)"/g)].map((match) => match[1]!)
  if (label === 'passive') expect(isPassive(syntax, token)).toBe(true)
  else if (label === 'victim noun') expect(isVictimNoun(syntax, token)).toBe(true)
  else if (label.endsWith('party')) expect(isParty(syntax, mentionAt(syntax, token))).toBe(label === 'party')
  else if (label.startsWith('words'))
    expect(wordsAt(syntax, token, { words: quoted[0]!.split(' '), pos: 'v' })).not.toBeNull()
  else {
    const anchor = syntax.tokens.forms.indexOf(quoted.at(-1)!)
    const ask = quoted.length === 2 ? null : ASK[label.slice(0, label.indexOf('"')).trim()]
    const found = ask ? ask(syntax, anchor) : PHRASES[file]!(syntax, anchor, quoted[0]!)
    expect([found].flat(), label).toContain(token)
  }
}

const files = [
  ...readdirSync(new URL('slots/', ROOM)).map((name) => `slots/${name}`),
  'party.ts',
  'parties.ts',
  'words-at.ts',
]

describe.each(files)('%s', (file) => {
  const source = readFileSync(new URL(file, ROOM), 'utf8')
  const comments = source.match(/\/\*\*[\s\S]*?\*\//g)!
  it('has its picture first', () => expect(parsePictures(source)).not.toEqual([]))
  it.each(comments.flatMap(parsePictures))('$sentence', ({ sentence, marks }) => {
    const syntax = syntaxOf(sentence)
    for (const { start, label } of marks) check(file, syntax, syntax.tokens.starts.indexOf(start), label)
  })
})

describe('controller', () => {
  it('leaves the act of a promise to the subject', () => {
    const syntax = syntaxOf('Egypt promised Israel to open the crossing.')
    const verb = syntax.tokens.forms.indexOf('open')
    expect(controller(syntax, verb, head(syntax, verb))).toBe(-1)
  })
  it('leaves the purpose of a call to who calls', () => {
    const syntax = syntaxOf('Qarase had telephoned John Howard to ask for troops.')
    const verb = syntax.tokens.forms.indexOf('ask')
    expect(controller(syntax, verb, head(syntax, verb))).toBe(-1)
  })
})

describe('the body that a list of steps stands under', () => {
  const text =
    'The Peace and Security Council, meeting in Lomé,\n\nHaving heard the representative of Togo,\n\n' +
    '1. Strongly condemns the raid, and urges both sides to withdraw;\n\n2. Welcomes the offer of Ghana.'
  it.each(['condemns', 'urges', 'Welcomes'])('is the subject of "%s"', (verb) => {
    const syntax = syntaxOf(text)
    expect(syntax.tokens.forms[surfaceSubject(syntax, syntax.tokens.forms.indexOf(verb))]).toBe('Council')
  })
  it('is not that of a sentence with a subject of its own', () => {
    const syntax = syntaxOf(`${text}\n\nTogo condemns the raid.`)
    const verb = syntax.tokens.forms.lastIndexOf('condemns')
    expect(syntax.tokens.forms[surfaceSubject(syntax, verb)]).toBe('Togo')
  })
})

describe('a conjunct of a noun that is said of the subject', () => {
  it('has that subject', () => {
    const syntax = syntaxOf('Norway is the largest donor and has paid for two bridges.')
    expect(syntax.tokens.forms[surfaceSubject(syntax, syntax.tokens.forms.indexOf('paid'))]).toBe('Norway')
  })
})
