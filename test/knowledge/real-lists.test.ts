// The OFAC and UN lists as they were published, where they lie beside the checkout: counts, and ten aliases in a text.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { openList } from '../../src/knowledge/layer.ts'
import { importList } from '../../src/knowledge/lists/import-list.ts'
import { openKnowledge } from '../../src/knowledge/open.ts'

const LISTS = fileURLToPath(new URL('../../../shared/corpora/lists/', import.meta.url))

describe.skipIf(!existsSync(LISTS))('the published lists', () => {
  let folder = ''
  let knowledge: Knowledge
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-lists-'))
    const base = openKnowledge({ user: null })
    const files = (...names: string[]) =>
      names.map((file) => ({ file, text: readFileSync(LISTS + file, 'utf8') }))
    const imported = '2026-03-01'
    importList(
      { format: 'ofac', list: 'ofac', imported, files: files('sdn.csv', 'alt.csv', 'add.csv') },
      folder,
      base,
    )
    importList({ format: 'un', list: 'un', imported, files: files('UN_consolidated.xml') }, folder, base)
    knowledge = openKnowledge({ user: folder })
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('come in whole: the counts are the files', () => {
    const rows = (name: string): number => readFileSync(LISTS + name, 'latin1').match(/^\d+,/gm)!.length
    const weak = readFileSync(`${LISTS}sdn.csv`, 'latin1').match(/[afn]\.k\.a\. '/g)!.length
    const ofac = openList(folder, 'ofac').entries
    expect(ofac).toHaveLength(rows('sdn.csv'))
    expect(ofac.flatMap(({ names }) => names)).toHaveLength(rows('sdn.csv') + rows('alt.csv') + weak)
    const xml = readFileSync(`${LISTS}UN_consolidated.xml`, 'utf8')
    const count = (pattern: RegExp): number => xml.match(pattern)!.length
    const un = openList(folder, 'un').entries
    expect(un).toHaveLength(count(/<(INDIVIDUAL|ENTITY)>/g))
    expect(un.flatMap(({ names }) => names)).toHaveLength(
      un.length + count(/<ALIAS_NAME>\s*[^<\s]/g) + count(/<NAME_ORIGINAL_SCRIPT>\s*[^<\s]/g),
    )
    for (const { listings } of un) expect(listings[0]!.from).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  test('no strong name is lost to matching: each is found, free or after a cue', () => {
    const lost = ['ofac', 'un'].flatMap((list) =>
      openList(folder, list).entries.flatMap(({ names }) => {
        const forms = names[0]!.text
          .replace(/,/g, '')
          .replace(/\([^)]*\)/g, ' ')
          .trim()
          .toUpperCase()
          .split(/\s+/)
        const found = [
          knowledge.names.match(forms, 0, forms.length),
          knowledge.names.bynames!.match(forms, 0, forms.length),
        ]
        return found.some((match) => match !== null && match.end === forms.length) ? [] : [names[0]!.text]
      }),
    )
    expect(lost.slice(0, 20)).toEqual([])
  })

  test.each([
    ['Frank Kakorere', 'un-drc'],
    ['Cubana Airlines', 'ofac-cuba'],
    ['Caribbean Export Enterprise', 'ofac-cuba'],
    ['Aero-Caribbean', 'ofac-cuba'],
    ['National Bank of Cuba', 'ofac-cuba'],
    ['Muhammad Zaydan', 'ofac-sdt'],
    ['Ahmad Fuad Salim', 'ofac-sdgt'],
    ['Korea Kwangson Banking Corp', 'un-dprk'],
    ['Federalnoe Agentstvo Novostei OOO', 'ofac-cyber2'],
    ['Tropicana Tours GmbH', 'ofac-cuba'],
  ])('%s is found under an alias', (alias, listing) => {
    const forms = `Officials said on Monday that ${alias} was named .`.split(' ')
    const match = knowledge.names.match(forms, 5, forms.length)
    expect(match?.senses.flatMap(({ actor }) => knowledge.listings(actor, null))).toContain(listing)
  })
})
