// Rule: a place that acts is its government; one that is struck is who lives or works there.
import type { Sector } from '../../model/index.ts'
import type { Mention } from '../../reading/index.ts'
import { R, U } from '../../reading/tagset.ts'
import type { Case } from './case.ts'
import { described } from './identities.ts'

/** What places do by lying where they are, or by what is done to them. */
const LYING: ReadonlySet<string> = new Set([
  'fall',
  'lie',
  'burn',
  'remain',
  'become',
  'see',
  'host',
  'lose',
  'suffer',
])

/** Places that have a government. */
const GOVERNED: ReadonlySet<string> = new Set([
  'city',
  'town',
  'village',
  'province',
  'region',
  'district',
  'county',
  'territory',
  'enclave',
  'municipality',
  'capital',
  'governorate',
  'township',
])

/**
 * Its country stays; the noun of a description says most.
 *
 *     The province of Malaita banned the firms, and jets struck a refinery near Mombasa.
 *     ^^^^^^^^^^^^^^^^^^^^^^^ SLB.GOV
 *                                                               ^^^^^^^^^^ KEN.BUS
 */
export function placeSector(open: Case, mention: Mention): void {
  if (mention.kind !== 'place') return
  const found = open.found[mention.index]!
  const one = found.identities.length === 1 ? found.identities[0]! : null
  if (one === null || one.id !== null || one.sector !== 'UNK') return
  const sector = sectorOf(open, mention)
  if (sector === null) return
  const identities = [described(one.name, one.country, sector)]
  open.found[mention.index] = { ...found, identities }
}

function sectorOf(open: Case, mention: Mention): Sector | null {
  const { tree, tags, knowledge } = open
  const verb = tree.heads[mention.head]!
  if (verb < 0) return null
  const relation = tree.relations[mention.head]
  const entries = tags.upos[verb] === U.VERB ? knowledge.predicates.verb(tags.lemmas[verb]!) : []
  const governs = mention.form === 'name' || GOVERNED.has(tags.lemmas[mention.head]!)
  if (relation === R.nsubj && governs && entries.length > 0 && !LYING.has(tags.lemmas[verb]!)) return 'GOV'
  if (mention.form === 'description')
    return knowledge.agents.placeSectors.get(tags.lemmas[mention.head]!) ?? null
  const isHit = relation === R.obj || relation === R['nsubj:pass']
  return isHit && entries.length > 0 && entries.every(({ base }) => base === 'ASSAULT') ? 'CVL' : null
}
