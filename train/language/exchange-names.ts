// Puts other names into training sentences, so that trees do not hang on who is named.

import { UPOS, XPOS } from '../../src/reading/tagset.ts'
import type { GoldSentence, GoldWord } from './conllu.ts'
import { namePool } from './name-pool.ts'

/** Share of sentences whose names are exchanged in an epoch, and of their names. */
const SENTENCES = 0.65
const NAMES = 0.75

const NNP = XPOS.indexOf('NNP')
const JJ = XPOS.indexOf('JJ')
const PROPN = UPOS.indexOf('PROPN')

/** Days and months are names of another kind: they stand where times stand. */
const CALENDAR =
  /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(January|February|March|April|May|June|July|August|September|October|November|December)$|^(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$/

/** Names to exchange and what may stand in their place. */
export class NameExchange {
  private readonly common: ReadonlySet<string>
  private readonly names: readonly string[]
  private readonly adjectives: readonly string[]
  private readonly adjectiveSet: ReadonlySet<string>

  constructor(sentences: readonly GoldSentence[]) {
    const pool = namePool()
    this.common = new Set(
      sentences.flatMap(({ words }) =>
        words.filter((word) => word.upos !== PROPN).map(({ form }) => form.toLowerCase()),
      ),
    )
    const seen = sentences.flatMap(({ words }) =>
      words.filter((word) => this.isName(word)).map(({ form }) => form),
    )
    // As many names of the news as of the treebanks: drawn evenly from the two together.
    const fromKnowledge = pool.names.filter((name) => !this.common.has(name.toLowerCase()))
    const times = Math.max(1, Math.round(seen.length / Math.max(1, fromKnowledge.length)))
    this.names = [...seen, ...Array.from({ length: times }, () => fromKnowledge).flat()]
    this.adjectives = pool.adjectives
    this.adjectiveSet = new Set(pool.adjectives)
  }

  /** The sentence with some of its names exchanged; itself when it is left alone. */
  exchange(sentence: GoldSentence, random: () => number): GoldSentence {
    if (random() >= SENTENCES) return sentence
    const given = new Map<string, string>()
    let changed = false
    const words = sentence.words.map((word) => {
      const pool = this.isName(word) ? this.names : this.isNationality(word) ? this.adjectives : null
      if (pool === null) return word
      let other = given.get(word.form)
      if (other === undefined) {
        other = random() < NAMES ? pool[Math.floor(random() * pool.length)]! : word.form
        given.set(word.form, other)
      }
      if (other !== word.form) changed = true
      return { ...word, form: other }
    })
    return changed ? { ...sentence, words } : sentence
  }

  /** A proper noun that is no common word written large ("University", "President"). */
  private isName({ form, upos, xpos }: GoldWord): boolean {
    return (
      xpos === NNP &&
      upos === PROPN &&
      /^\p{Lu}\p{L}*\p{Ll}$/u.test(form) &&
      !CALENDAR.test(form) &&
      !this.common.has(form.toLowerCase())
    )
  }

  private isNationality({ form, xpos }: GoldWord): boolean {
    return xpos === JJ && this.adjectiveSet.has(form)
  }
}
