// Which agency a text credits, and which had the words first.
import { describe, expect, it } from 'vitest'
import { type Agency, creditOf, creditsOf } from '../../../src/ledger/index.ts'

const AGENCIES: readonly Agency[] = [
  { name: 'Reuters', spellings: [] },
  { name: 'Associated Press', spellings: ['AP', 'The Associated Press'] },
  { name: 'Agence France-Presse', spellings: ['AFP'] },
  { name: 'TASS', spellings: ['Tass'] },
  { name: 'Yonhap', spellings: ['Yonhap News Agency'] },
  { name: 'Korean Central News Agency', spellings: ['KCNA'] },
  { name: 'Xinhua', spellings: [] },
]

describe('creditOf', () => {
  it.each([
    ['SEOUL, June 3 (Reuters) - North Korea fired a missile.', 'Reuters'],
    ['LONDON (AP) — The minister resigned.', 'Associated Press'],
    ['MOSCOW, June 3. /TASS/. The ministry said so.', 'TASS'],
    ['BEIJING, May 3 (Xinhua) -- The talks ended.', 'Xinhua'],
    ['The talks ended, according to TASS.', 'TASS'],
    ['The talks ended, according to the Russian news agency TASS.', 'TASS'],
    ['Xinhua reported that the talks had ended.', 'Xinhua'],
    ['The Korean Central News Agency (KCNA) said the talks had ended.', 'Korean Central News Agency'],
    [`${'The talks went on. '.repeat(60)}\n— AFP`, 'Agence France-Presse'],
    [`${'The talks went on. '.repeat(60)}With reporting by Reuters`, 'Reuters'],
  ])('%s', (text, name) => {
    expect(creditOf(text, AGENCIES)).toBe(name)
  })

  it.each([
    'The talks ended on Tuesday.',
    'The plot was found near AP Street.',
    'the ap was late, it said.',
    `${'The talks went on. '.repeat(60)}Much later TASS said the same. ${'The talks went on. '.repeat(60)}`,
  ])('credits nobody: %s', (text) => {
    expect(creditOf(text, AGENCIES)).toBeNull()
  })

  it('knows who passed the words on', () => {
    const [first, last] = ['Korean Central News Agency', 'Yonhap']
    expect(creditsOf('A missile is seen in this photo. KCNA via Yonhap', AGENCIES)).toEqual({
      outermost: last,
      original: first,
    })
    expect(creditsOf('Reuters reported, citing TASS, that the talks had ended.', AGENCIES)).toEqual({
      outermost: 'Reuters',
      original: 'TASS',
    })
  })

  it('takes any list and any text', () => {
    expect(creditOf('LONDON (AP) — The minister resigned.', [])).toBeNull()
    const odd = [{ name: '(((', spellings: ['.*', '[', '', 'x'.repeat(10_000)] }]
    expect(creditOf('((( .* [ \uE000 said', odd)).toBeNull()
    expect(creditOf('', AGENCIES)).toBeNull()
  })
})
