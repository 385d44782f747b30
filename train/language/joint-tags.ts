// The joint tags (universal with Penn) that occur in the training sentences, numbered.
import type { GoldSentence } from './conllu.ts'

export interface JointTags {
  /** Upos * 64 + xpos of each joint tag. */
  readonly codes: readonly number[]
  readonly numbers: ReadonlyMap<number, number>
}

const RARE = 4

/** Joint tags by frequency; pairs seen fewer than four times are left out as slips. */
export function jointTagsOf(sentences: readonly GoldSentence[]): JointTags {
  const counts = new Map<number, number>()
  for (const { words } of sentences) {
    for (const word of words)
      counts.set(word.upos * 64 + word.xpos, (counts.get(word.upos * 64 + word.xpos) ?? 0) + 1)
  }
  const codes = [...counts]
    .filter(([, count]) => count >= RARE)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([code]) => code)
  return { codes, numbers: new Map(codes.map((code, index) => [code, index])) }
}

/** The joint tag of a word; the commonest of its universal tag when its own is too rare. */
export function jointTagOf(tags: JointTags, upos: number, xpos: number): number {
  return tags.numbers.get(upos * 64 + xpos) ?? tags.codes.findIndex((code) => code >> 6 === upos)
}
