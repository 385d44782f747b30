// News that nobody parsed, from the corpora: sentences for the student to learn from what its teachers hold of them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseGeo } from '../../bench/layers/places.ts'
import { partOf } from '../../bench/layers/polnear.ts'
import type { TokenModel } from '../../src/language/english-model.ts'
import type { LinearModel } from '../../src/language/linear-model.ts'
import { cutTokens } from '../../src/read/01-tokens/tokens.ts'
import { cutSentences } from '../../src/read/02-sentences/sentences.ts'
import { corpusText } from '../soundness/labels.ts'

/** Sentences of other lengths are left out: mostly headings and lists, or slips of cutting. */
const SHORTEST = 2
const LONGEST = 80

/** Forms of each sentence of polnear (without the part set aside), timeml/aquaint, re3d and geo; none twice. */
export function newsSentences(corpora: string, tokens: TokenModel, endings: LinearModel): string[][] {
  const seen = new Set<string>()
  const found: string[][] = []
  for (const text of newsTexts(corpora)) {
    const cut = cutTokens(text, tokens)
    const { firsts, count } = cutSentences(text, cut, endings)
    for (let s = 0; s < count; s++) {
      const forms = cut.forms.slice(firsts[s]!, firsts[s + 1]!)
      const key = forms.join(' ')
      if (forms.length < SHORTEST || forms.length > LONGEST || seen.has(key)) continue
      seen.add(key)
      found.push(forms)
    }
  }
  return found
}

function newsTexts(corpora: string): string[] {
  const filesOf = (folder: string): string[] => readdirSync(join(corpora, folder)).sort()
  const open = (path: string): string => readFileSync(join(corpora, path), 'utf8')
  const polnear = filesOf('polnear/text').map((file) => file.replace('.txt', ''))
  return [
    ...polnear
      .filter((name) => partOf(name) !== 'aside')
      .map((name) => corpusText(corpora, 'polnear', name)!),
    ...filesOf('timeml/aquaint').map((name) => corpusText(corpora, 'aquaint', name)!),
    ...filesOf('re3d').flatMap((folder) => re3dTexts(open(`re3d/${folder}/documents.json`))),
    ...['lgl', 'GeoVirus'].flatMap((name) => parseGeo(open(`geo/${name}.xml`)).map(({ text }) => text)),
  ]
}

/** A document to a line. */
function re3dTexts(lines: string): string[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text?: string }).text ?? '')
}
