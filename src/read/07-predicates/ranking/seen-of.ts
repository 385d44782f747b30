// What is seen of a party, whoever it is: the same numbers for parties of a sentence and for those named before it.
import { mix3 } from '../../../language/hashing.ts'
import type { Identity, Mention, MentionForm, MentionKind } from '../../../reading/index.ts'
import { PART_OF_SOCIETY } from '../../parts-of-society.ts'

/** Numbers of the parts of society, and of states and private people, who are of none. */
const PART: Readonly<Record<string, number>> = { office: 1, armed: 2, politics: 3, bodies: 4, unknown: 5 }
const STATE_PART = 6
const PRIVATE_PART = 7

const KIND: Readonly<Record<MentionKind, number>> = {
  state: 1,
  organisation: 2,
  group: 3,
  person: 4,
  nationality: 5,
  place: 6,
  other: 7,
}
const FORM: Readonly<Record<MentionForm, number>> = { name: 1, adjective: 2, description: 3, pronoun: 4 }

/** The number of a mention's kind and form. */
export function whatOf({ kind, form }: Mention): number {
  return mix3(1, KIND[kind]!, FORM[form]!, 0)
}

/** The number of the part of society that somebody is of. */
export function partOf({ sector, kind }: Identity): number {
  return PART[PART_OF_SOCIETY[sector] ?? ''] ?? (kind === 'state' ? STATE_PART : PRIVATE_PART)
}
