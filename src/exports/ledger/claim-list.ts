// A list of kept claims on a terminal, each with its document.
import type { Claim, ClaimRecord, KeptDocument, Publisher } from '../../model/index.ts'
import type { Paint } from '../paint.ts'
import { type Fact, pageWidth, type Setting, setFacts, setQuote, setTitle, spaced } from '../set-lines.ts'
import { printable } from '../text-width.ts'
import { actorWords, certaintyWords, itemWords, partyWords, realityWords, whenWords } from '../wording.ts'
import { countLine } from './event-words.ts'

/** The claims as lines, ending in a newline; `total` is how many there are in all. */
export function claimList(
  records: readonly ClaimRecord[],
  total: number,
  { width, paint }: { width: number; paint: Paint },
): string {
  const setting = { width: pageWidth(width), indent: 2, paint }
  const last = records.at(-1)?.claim.id
  const lines = [
    ...spaced(records.map((record) => keptClaimLines(record, setting))),
    ...(records.length === 0 ? [] : ['']),
    paint.quiet(countLine(total, 'claim', records.length, last)),
  ]
  return `${lines.join('\n')}\n`
}

/** The lines of one claim: what it says, the quote, how sure, and where it stands; `more` is said of it at the end. */
export function keptClaimLines(record: ClaimRecord, setting: Setting, more: readonly Fact[] = []): string[] {
  const { claim } = record
  return [
    ...setTitle({ first: '', ...titleOf(claim) }, { ...setting, indent: 0 }),
    ...setQuote(claim.quote, claim.trigger, setting),
    ...setFacts(claimFacts(claim), setting),
    ...setFacts([...sourceFacts(record), ...more], setting),
  ]
}

function titleOf(claim: Claim): { title: string; label: string; quad: 1 | 2 | 3 | 4 } {
  if (claim.kind === 'event')
    return {
      title: partyWords(claim),
      label: claim.mode === null ? claim.type : `${claim.type} ${claim.mode}`,
      quad: claim.quad,
    }
  const title = actorWords(claim.parties)
  if (claim.kind === 'relation') return { title, label: claim.relation, quad: 1 }
  const closer = claim.direction === 'closer'
  return { title, label: closer ? 'closer' : 'further apart', quad: closer ? 1 : 3 }
}

function claimFacts(claim: Claim): Fact[] {
  return [
    { label: '', text: realityWords(claim) ?? '', caution: true },
    { label: '', text: certaintyWords(claim) ?? '' },
    { label: '', text: claim.when === null ? '' : whenWords(claim.when) },
    { label: 'in', text: claim.where === null ? '' : printable(claim.where.name) },
    { label: 'what:', text: claim.kind === 'event' ? claim.items.map(itemWords).join('; ') : '' },
    { label: 'words:', text: claim.phrases.map((phrase) => `“${printable(phrase)}”`).join(', ') },
    {
      label: 'in return for',
      text: claim.kind === 'event' && claim.inReturnFor !== null ? claim.inReturnFor : '',
    },
  ]
}

/** Where a claim stands: its publisher with the grade that a person gave, day, title, credit, ids. */
export function sourceFacts({ claim, document, publisher, party }: ClaimRecord): Fact[] {
  return [
    ...documentFacts(document, publisher),
    { label: '', text: party ? 'outlet of a party' : '', caution: true },
    { label: '', text: claim.id },
    { label: 'in', text: document.id },
  ]
}

/** What is known about a kept document. */
export function documentFacts(document: KeptDocument, publisher: Publisher | null): Fact[] {
  const grade = publisher?.reliability ?? null
  return [
    { label: '', text: printable(publisher?.name ?? document.publisher ?? 'no publisher named') },
    { label: 'graded', text: grade ?? '' },
    { label: '', text: document.publishedAt?.slice(0, 10) ?? 'not dated' },
    { label: '', text: document.title === null ? '' : `“${printable(document.title)}”` },
    { label: 'credits', text: document.credit === null ? '' : printable(document.credit) },
    {
      label: '',
      text: document.withdrawnAt === null ? '' : `withdrawn ${document.withdrawnAt.slice(0, 10)}`,
      caution: true,
    },
    {
      label: 'replaced by',
      text: document.supersededBy ?? '',
      caution: true,
    },
  ]
}
