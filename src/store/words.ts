// Words as the full text has them: without case, accents and endings, so that both stores find the same.

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const LONGEST_WORD = 64
/** A hostile query may have as many words as it likes; no text needs more. */
const MOST_WORDS = 64

/** The words of a text, folded, in order. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  // The possessive is no word of its own.
  for (const [word] of text.replaceAll(/['’]s\b/gu, '').matchAll(WORD)) {
    const folded = stem(foldWord(word))
    if (folded !== '') words.push(folded.slice(0, LONGEST_WORD))
  }
  return words
}

/** What somebody looks for: phrases of one word or more, all of which must be there. */
export function phrasesOf(query: string): string[][] {
  const phrases: string[][] = []
  let left = MOST_WORDS
  // Every second part stands between quotation marks.
  for (const [index, part] of query.split(/["“”„«»]/u).entries()) {
    const words = wordsOf(part).slice(0, left)
    left -= words.length
    if (words.length === 0) continue
    if (index % 2 === 1) phrases.push(words)
    else for (const word of words) phrases.push([word])
  }
  return phrases
}

/** A name, or any other key that people type: without case, accents and marks, its words kept whole. */
export function fold(text: string): string {
  const words: string[] = []
  for (const [word] of text.matchAll(WORD)) words.push(foldWord(word))
  return words.join(' ').trim()
}

function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** An English word without the commonest endings. Others come out as they are, or a little shorter. */
function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  let stemmed = word
  if (stemmed.endsWith('ies') && stemmed.length > 4) stemmed = `${stemmed.slice(0, -3)}y`
  else if (/(?:ss|x|ch|sh|z)es$/.test(stemmed)) stemmed = stemmed.slice(0, -2)
  else if (/[^su]s$/.test(stemmed) && !stemmed.endsWith('is')) stemmed = stemmed.slice(0, -1)
  const short = /^(.*[aeiouy].*?)(?:ed|ing)$/.exec(stemmed)?.[1]
  if (short !== undefined && short.length >= 3) stemmed = short.replace(/([bdfgklmnprt])\1$/, '$1')
  if (stemmed.length > 4 && stemmed.endsWith('e')) stemmed = stemmed.slice(0, -1)
  return stemmed.endsWith('y') && stemmed.length > 3 ? `${stemmed.slice(0, -1)}i` : stemmed
}
