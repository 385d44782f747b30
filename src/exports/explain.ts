// A layer of a reading as text that a person can check: what --explain prints and what the goldens hold.
import type { Quoted } from '../model/index.ts'
import { quote } from '../model/index.ts'
import type { Filler, Identity, LayerName, Layers, Reading, TokenSpan } from '../reading/index.ts'
import { RELATIONS, UPOS, XPOS } from '../reading/index.ts'
import { printable } from './text-width.ts'

type Whole = Reading<LayerName>

/** One layer as lines of plain text, ending in a newline; an empty layer says so. */
export function explainLayer(reading: Whole, layer: LayerName): string {
  const lines = EXPLAINERS[layer](reading)
  return `${lines.length === 0 ? '(nothing)' : lines.join('\n')}\n`
}

const EXPLAINERS: { readonly [Name in LayerName]: (reading: Whole) => string[] } = {
  tokens: (reading) =>
    perSentence(reading, (first, end) => [reading.tokens.forms.slice(first, end).map(printable).join(' | ')]),
  sentences: (reading) =>
    perSentence(reading, (first, end, index) => {
      const { kinds, paragraphs } = reading.sentences
      return [`${index} ${kinds[index]} paragraph ${paragraphs[index]}: ${words(reading, { first, end })}`]
    }),
  tags: (reading) =>
    perSentence(reading, (first, end) => [
      range(first, end)
        .map((token) => tagged(reading, token))
        .join('  '),
      '',
    ]),
  dependencies: (reading) =>
    perSentence(reading, (first, end) => [...range(first, end).map((token) => treeRow(reading, token)), '']),
  mentions: (reading) => mentionRows(reading),
  references: (reading) => referenceRows(reading),
  predicates: (reading) => predicateRows(reading),
  attributions: (reading) => attributionRows(reading),
  certainty: (reading) =>
    perPredicate(reading, (index) => {
      const { certainty, reality, polarity, saidBy, because } = reading.certainty.of[index]!
      const by =
        saidBy.length === 0 ? '' : ` said by ${saidBy.map((one) => `attribution ${one}`).join(' < ')}`
      return `${certainty}, ${reality}, ${polarity}${by}${rules(because)}`
    }),
  types: (reading) =>
    perPredicate(reading, (index) => {
      const typing = reading.types.of[index]
      if (!typing) return 'no event type'
      const { type, mode, contexts, confidence, because } = typing
      return `${type} ${mode ?? '-'} [${contexts.join(', ')}] ${confidence.toFixed(2)}${rules(because)}`
    }),
  times: (reading) =>
    reading.times.all.map((time) => {
      const interval = time.from === null ? '' : ` ${time.from}..${time.to} ${time.precision}`
      return `${time.index} “${words(reading, time)}” ${time.value}${interval} ${time.anchor} [${time.rule}]`
    }),
  places: (reading) =>
    reading.places.all.map((place) => {
      const at = place.lat === null ? 'nowhere known' : `${place.lat} ${place.lon}`
      return `${place.index} “${words(reading, place)}” ${place.id ?? 'unknown'} ${place.name}, ${place.country ?? '?'}, ${at}`
    }),
  items: (reading) =>
    reading.items.all.map((item) => {
      const quantity = item.quantity
      const count =
        quantity === null
          ? ''
          : ` ${quantity.approximate ? '~' : ''}${quantity.value} ${quantity.unit ?? ''}`.trimEnd()
      return `${item.index} “${words(reading, item)}” ${item.category}${count}`
    }),
  links: (reading) => perPredicate(reading, (index) => linkRow(reading, index)),
  claims: (reading) => claimRows(reading),
}

const range = (first: number, end: number): number[] =>
  Array.from({ length: end - first }, (_, offset) => first + offset)

const rules = (because: readonly string[]): string => (because.length === 0 ? '' : ` [${because.join(', ')}]`)

function spanOf({ document, tokens }: Whole, { first, end }: TokenSpan): Quoted {
  if (end <= first || first >= tokens.count) return quote(document.text, 0, 0)
  return quote(document.text, tokens.starts[first]!, tokens.ends[end - 1]!)
}

function words(reading: Whole, span: TokenSpan): string {
  return printable(spanOf(reading, span).text)
}

function perSentence(
  reading: Whole,
  rows: (first: number, end: number, index: number) => string[],
): string[] {
  const { count, firsts } = reading.sentences
  return range(0, count).flatMap((index) => rows(firsts[index]!, firsts[index + 1]!, index))
}

function tagged({ tokens, tags }: Whole, token: number): string {
  return `${printable(tokens.forms[token]!)}/${XPOS[tags.xpos[token]!]}`
}

/** Columns of a token: number, form, lemma, tags, head, relation. Numbers count from 1 in the sentence, as in CoNLL-U. */
function treeRow({ tokens, tags, sentences, dependencies }: Whole, token: number): string {
  const first = sentences.firsts[sentences.of[token]!]!
  const head = dependencies.heads[token]!
  const columns = [
    String(token - first + 1),
    printable(tokens.forms[token]!),
    printable(tags.lemmas[token]!),
    UPOS[tags.upos[token]!]!,
    XPOS[tags.xpos[token]!]!,
    String(head < 0 ? 0 : head - first + 1),
    RELATIONS[dependencies.relations[token]!]!,
  ]
  return columns.join('\t')
}

function mentionRows(reading: Whole): string[] {
  return reading.mentions.all.map((mention) => {
    const known = [mention.country, mention.sector, mention.title].filter((part) => part !== null).join(' ')
    const may = mention.candidates.length === 0 ? 'nobody known' : mention.candidates.slice(0, 5).join(' | ')
    const owner = mention.owner < 0 ? '' : ` of mention ${mention.owner}`
    const says = known === '' ? '' : ` (${known})`
    return `${mention.index} “${words(reading, mention)}” ${mention.kind} ${mention.form}${says}${owner}: ${may} [${mention.rule}]`
  })
}

const whom = ({ id, name, code }: Identity): string => `${id ?? '?'} ${printable(name)} ${code}`

function referenceRows(reading: Whole): string[] {
  return reading.references.of.map((reference) => {
    const mention = reading.mentions.all[reference.mention]
    const text = mention === undefined ? '' : words(reading, mention)
    const back = reference.antecedent < 0 ? '' : ` after mention ${reference.antecedent}`
    const who = reference.identities.map(whom).join(' + ') || 'unknown'
    return `${reference.mention} “${text}” entity ${reference.entity} ${reference.via}${back}: ${who}${rules(reference.because)}`
  })
}

function fillerWords(reading: Whole, filler: Filler): string {
  const mention = reading.mentions.all[filler.mention]
  const span = mention ?? { first: filler.token, end: filler.token + 1 }
  return `“${words(reading, span)}”${filler.implied ? ' (implied)' : ''}`
}

function predicateRows(reading: Whole): string[] {
  return reading.predicates.all.flatMap((predicate) => {
    const side = (fillers: readonly Filler[]): string =>
      fillers.map((one) => fillerWords(reading, one)).join(', ') || '-'
    const kind = [predicate.kind, predicate.base, predicate.mode ?? '-', predicate.entry].join(' ')
    return [
      `${predicate.index} “${words(reading, predicate)}” ${kind} ${predicate.confidence.toFixed(2)}${rules(predicate.because)}`,
      `    ${side(predicate.actors)} → ${side(predicate.recipients)}`,
      `    in “${words(reading, predicate.clause)}”`,
    ]
  })
}

function attributionRows(reading: Whole): string[] {
  return reading.attributions.all.flatMap((attribution) => {
    const { index, kind, source, cue, content, vouches, denies, outer, rule } = attribution
    const part = (span: TokenSpan | null): string => (span === null ? '-' : `“${words(reading, span)}”`)
    const within = outer < 0 ? '' : ` within ${outer}`
    return [
      `${index} ${kind} ${vouches}${denies ? ' denies' : ''}${within}: ${part(source)} ${part(cue)} [${rule}]`,
      ...content.map((span) => `    ${part(span)}`),
    ]
  })
}

function perPredicate(reading: Whole, row: (index: number) => string): string[] {
  return reading.predicates.all.map(
    (predicate, index) => `${index} “${words(reading, predicate)}” ${row(index)}`,
  )
}

function linkRow(reading: Whole, index: number): string {
  const link: Layers['links']['of'][number] = reading.links.of[index]!
  const parts: string[] = []
  if (link.when >= 0) parts.push(`when “${words(reading, reading.times.all[link.when]!)}” of ${link.whenOf}`)
  if (link.where >= 0) parts.push(`where “${words(reading, reading.places.all[link.where]!)}”`)
  if (link.items.length > 0)
    parts.push(
      `items ${link.items.map((item) => `“${words(reading, reading.items.all[item]!)}”`).join(', ')}`,
    )
  if (link.inReturnFor >= 0) parts.push(`in return for predicate ${link.inReturnFor}`)
  if (link.sameAs >= 0) parts.push(`same as predicate ${link.sameAs}`)
  if (link.phrases.length > 0)
    parts.push(`phrases ${link.phrases.map((span) => `“${words(reading, span)}”`).join(', ')}`)
  return (parts.join('; ') || 'nothing') + rules(link.because)
}

function claimRows(reading: Whole): string[] {
  return reading.claims.flatMap((claim) => {
    const names = (list: readonly Identity[]): string =>
      list.map((actor) => `${printable(actor.name)} ${actor.code}`).join(', ') || '-'
    const head =
      claim.kind === 'event'
        ? `${claim.type} ${claim.mode ?? '-'}: ${names(claim.actors)} → ${names(claim.recipients)}`
        : `${claim.kind} ${claim.kind === 'relation' ? claim.relation : claim.direction}: ${names(claim.parties)}`
    const when = claim.when === null ? '' : ` ${claim.when.from}..${claim.when.to} of ${claim.when.of}`
    const where = claim.where === null ? '' : ` in ${claim.where.name}`
    const by =
      claim.saidBy.length === 0
        ? ''
        : ` said by ${claim.saidBy.map((one) => printable(one.name)).join(' < ')}`
    const items =
      claim.kind === 'event' && claim.items.length > 0
        ? ` items ${claim.items.map((item) => printable(item.text)).join('; ')}`
        : ''
    return [
      head,
      `    “${printable(claim.quote.text)}”`,
      `    on “${printable(claim.trigger.text)}” ${claim.certainty}, ${claim.reality}, ${claim.polarity}${by}${when}${where}${items}`,
      `    ${claim.confidence.toFixed(2)}${rules(claim.because)}`,
    ]
  })
}
