// Codes that other people's data use: CAMEO with its Goldstein scores, and countries in two letters.
import type { Quad } from '../model/index.ts'
import type { Knowledge } from './knowledge.ts'

/** What exports ask about codes. */
export interface Codings {
  /** Goldstein score of a CAMEO code, that of its base or root when it has none of its own, null for no such root. */
  goldstein(code: string): number | null
  /** What a CAMEO code stands for; null when unknown. */
  cameoName(code: string): string | null
  /** The nearest CAMEO code of a type and mode. */
  cameo: Knowledge['events']['cameo']
  /** ISO 3166-1 alpha-2 of a country's alpha-3; null for IGO, NGO and others without. */
  iso2(country: string): string | null
}

/** The codes of knowledge/events/cameo.tsv and knowledge/places/countries.tsv. */
export function openCodings(knowledge: Pick<Knowledge, 'table' | 'events'>): Codings {
  const scale = new Map((knowledge.table('cameo')?.rows ?? []).map(([code, ...rest]) => [code!, rest]))
  const twoLetters = new Map((knowledge.table('countries')?.rows ?? []).map(([id, iso2]) => [id!, iso2!]))
  return Object.freeze({
    goldstein(code: string) {
      const row = scale.get(code) ?? scale.get(cameoBase(code)) ?? scale.get(cameoRoot(code))
      return row === undefined ? null : Number(row[0])
    },
    cameoName: (code: string) => scale.get(code)?.[1] ?? null,
    cameo: knowledge.events.cameo,
    iso2: (country: string) => twoLetters.get(country) || null,
  })
}

/** The first two digits of a CAMEO code: one of twenty roots. */
export const cameoRoot = (code: string): string => code.slice(0, 2)
/** The first three digits; a root alone stands for itself. */
export const cameoBase = (code: string): string => code.slice(0, 3)

/** The quad of a CAMEO code: roots 01 to 05, 06 to 08, 09 to 13, 14 to 20. */
export function cameoQuad(code: string): Quad {
  const root = Number(cameoRoot(code))
  if (root <= 5) return 1
  if (root <= 8) return 2
  return root <= 13 ? 3 : 4
}
