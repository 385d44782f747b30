// Names of one word that the knowledge holds: of states, capitals, people, organisations; and adjectives of states.
import { join } from 'node:path'
import { readSources } from '../../src/knowledge/sources.ts'

const KNOWLEDGE = join(import.meta.dirname, '../../knowledge')

/** A name as an entry has it: plain, or with dates and a use. */
type Name = string | { readonly text: string }

interface Entry {
  readonly kind?: string
  readonly name?: string
  readonly surname?: string | null
  readonly names?: readonly Name[]
  readonly adjectives?: readonly Name[]
  readonly seats?: readonly Name[]
}

/** Each once, in the order of the files. Names of states and capitals stand ten times: the news is full of them. */
export function namePool(): { readonly names: readonly string[]; readonly adjectives: readonly string[] } {
  const { documents } = readSources(KNOWLEDGE)
  const entries = (folder: string): Entry[] =>
    (documents.get(`actors/${folder}`) ?? []).map(({ data }) => data as Entry)
  const states = entries('states')
  const places = states.flatMap(({ names = [], seats = [] }) => [...names, ...seats]).map(textOf)
  const others = [
    ...entries('people').flatMap(({ surname, names = [] }) => [
      surname ?? '',
      ...names.map((name) => textOf(name).split(' ')[0]!),
    ]),
    ...[...entries('organisations'), ...entries('groups')].flatMap(({ names = [] }) => names.map(textOf)),
  ]
  return {
    names: [...Array.from({ length: 10 }, () => oneWord(places)).flat(), ...oneWord(others)],
    adjectives: oneWord(states.flatMap(({ adjectives = [] }) => adjectives.map(textOf))),
  }
}

const textOf = (name: Name): string => (typeof name === 'string' ? name : name.text)

const oneWord = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name) => /^\p{Lu}\p{L}*\p{Ll}$/u.test(name))),
]
