// What the relation model may see of a text: each token as a number, with names, nationalities and figures masked.
import type { ActWords } from '../../language/act-words.ts'
import { hashText } from '../../language/hashing.ts'
import { remembered } from '../../language/remembered.ts'
import { R, type Reading, U, X } from '../../reading/index.ts'

export type RelationLayers = Reading<'tokens' | 'sentences' | 'tags' | 'dependencies'>

/** The tokens of a text as the features see them; made once for a text and shared by all its pairs. */
export interface RelationView {
  readonly layers: RelationLayers
  /** Hash of the masked lemma: a neutral sign for names, nationalities and figures, whoever is named. */
  readonly signs: Int32Array
  /** Hash of the first five letters of the masked lemma, so that "criticise" and "criticism" share a feature. */
  readonly stems: Int32Array
  /** First and second act class of the word (1 and up), 0 for none. */
  readonly class1: Uint8Array
  readonly class2: Uint8Array
  /** Cluster of a verb, noun or adjective (1 and up), 0 for none. */
  readonly clusters: Uint16Array
  /** Bits of FLAG. */
  readonly flags: Uint16Array
}

export const FLAG: Readonly<
  Record<'verb' | 'noun' | 'negation' | 'future' | 'report' | 'function' | 'name' | 'quote', number>
> = {
  verb: 1,
  noun: 2,
  negation: 4,
  future: 8,
  report: 16,
  function: 32,
  name: 64,
  quote: 128,
}

const NAME = hashText('<name>')
const FIGURE = hashText('<figure>')
const NEGATIONS: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'no',
  'never',
  'neither',
  'nor',
  'without',
  'cannot',
  'hardly',
])
const FUTURES: ReadonlySet<string> = new Set([
  'will',
  'would',
  'shall',
  "'ll",
  "'d",
  'wo',
  'going',
  'may',
  'might',
  'could',
  'can',
])
const REPORTS: ReadonlySet<string> = new Set([
  'say',
  'tell',
  'report',
  'add',
  'announce',
  'state',
  'note',
  'confirm',
  'declare',
  'reveal',
  'disclose',
  'reiterate',
])
const PARTICLES = new Set([R['compound:prt'], R.advmod, R.case])

/** Looks up every token once. */
export function relationView(layers: RelationLayers, words: ActWords): RelationView {
  const { tokens, tags } = layers
  const view = {
    layers,
    signs: new Int32Array(tokens.count),
    stems: new Int32Array(tokens.count),
    class1: new Uint8Array(tokens.count),
    class2: new Uint8Array(tokens.count),
    flags: new Uint16Array(tokens.count),
    clusters: new Uint16Array(tokens.count),
  }
  for (let i = 0; i < tokens.count; i++) describe(view, i, words)
  for (let i = 0; i < tokens.count; i++) if (tags.upos[i] === U.VERB) withParticle(view, i, words)
  return view
}

function describe(view: RelationView, i: number, words: ActWords): void {
  const { tokens, tags, sentences } = view.layers
  const upos = tags.upos[i]!
  const lemma = tags.lemmas[i]!
  const lower = tokens.lowers[i]!
  const startsSentence = sentences.firsts[sentences.of[i]!] === i
  const form = tokens.forms[i]!
  const capital = form !== lower && !startsSentence && upos !== U.VERB && upos !== U.AUX && upos !== U.PRON
  let flags = 0
  if (upos === U.PROPN || (capital && (upos === U.ADJ || upos === U.NOUN))) {
    view.signs[i] = NAME
    view.stems[i] = NAME
    view.flags[i] = FLAG.name
    return
  }
  if (upos === U.NUM || (lower.length > 0 && lower.charCodeAt(0) >= 48 && lower.charCodeAt(0) <= 57)) {
    view.signs[i] = FIGURE
    view.stems[i] = FIGURE
    return
  }
  const lemmaLower = lemma.toLowerCase()
  const { sign, stem } = hashesOf(lemmaLower)
  view.signs[i] = sign
  view.stems[i] = stem
  if (upos === U.VERB) flags |= FLAG.verb
  else if (upos === U.NOUN) flags |= FLAG.noun
  else if (upos !== U.ADJ && upos !== U.ADV) flags |= FLAG.function
  if (NEGATIONS.has(lower)) flags |= FLAG.negation
  if (FUTURES.has(lower) && tags.xpos[i] !== X.NN) flags |= FLAG.future
  if (upos === U.VERB && REPORTS.has(lemmaLower)) flags |= FLAG.report
  if (lower === '"' || lower === '“' || lower === '”' || lower === "''" || lower === '``') flags |= FLAG.quote
  view.flags[i] = flags
  if ((flags & FLAG.function) === 0) view.clusters[i] = words.cluster(lemmaLower)
  const code = words.find(
    lemmaLower,
    upos === U.VERB ? 'verb' : upos === U.NOUN ? 'noun' : upos === U.ADJ ? 'adjective' : null,
  )
  view.class1[i] = code & 255
  view.class2[i] = code >> 8
}

const hashesOf = remembered((lemma) => ({ sign: hashText(lemma), stem: hashText(lemma.slice(0, 5)) }))

/** "call off" is another word than "call". */
function withParticle(view: RelationView, i: number, words: ActWords): void {
  const { tokens, tags, dependencies } = view.layers
  const limit = Math.min(tokens.count, i + 4)
  for (let j = i + 1; j < limit; j++) {
    if (!PARTICLES.has(dependencies.relations[j]!) && dependencies.relations[j] !== R.mark) continue
    const code = words.find(`${tags.lemmas[i]!.toLowerCase()} ${tokens.lowers[j]!}`, 'verb')
    if (code === 0) continue
    view.class1[i] = code & 255
    view.class2[i] = code >> 8
    view.signs[i] = hashText(`${tags.lemmas[i]!.toLowerCase()} ${tokens.lowers[j]!}`)
    return
  }
}
