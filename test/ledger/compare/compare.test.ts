// Each rule of the comparison with a small example.
import { describe, expect, it } from 'vitest'
import { compare, THRESHOLDS, type Told, verdictOf, WEIGHTS } from '../../../src/ledger/index.ts'
import { actor, day, described, item, person, place, speaker, tell } from '../tell.ts'

const rules = (a: Told, b: Told): readonly string[] =>
  compare(a, b).because.map((rule) => rule.replace('ledger/', ''))
const verdict = (a: Told, b: Told) => verdictOf(compare(a, b))

describe('compare', () => {
  it('is a sum that can be read, the same from both sides', () => {
    const [a, b] = [tell({ when: day('2024-10-08') }), tell({ when: day('2024-10-08') })]
    const { score, contributions, because } = compare(a, b)
    expect(compare(b, a)).toEqual(compare(a, b))
    expect(because).toEqual(contributions.map(({ rule }) => `ledger/${rule}`))
    const sum = contributions.reduce((total, { points }) => total + points, 0)
    expect(score).toBeCloseTo(Math.min(1, sum / 100), 5)
    for (const { rule } of contributions) expect(WEIGHTS).toHaveProperty(rule)
  })

  it('says same from one score, different to another, and nothing between', () => {
    for (const [because, { same, different }] of [
      [['ledger/same-day'], THRESHOLDS.ofOneDay],
      [[], THRESHOLDS.otherwise],
    ] as const) {
      expect(verdictOf({ score: same, conflict: null, because })).toBe('same')
      expect(verdictOf({ score: different, conflict: null, because })).toBe('different')
      expect(verdictOf({ score: (same + different) / 2, conflict: null, because })).toBeNull()
    }
    expect(verdictOf({ score: 1, conflict: 'ledger/other-days', because: [] })).toBe('different')
  })
})

describe('parties', () => {
  it('are the same, or a state and what acts for it', () => {
    expect(rules(tell(), tell())).toContain('same-party')
    expect(rules(tell(), tell({ actors: [actor('PRK.MIL', { kind: 'body', sector: 'MIL' })] }))).toContain(
      'state-and-its-body',
    )
    expect(rules(tell(), tell({ recipients: [person('vladimir-putin', 'RUS')] }))).toContain(
      'state-and-its-body',
    )
  })

  it('may be named here and described there', () => {
    const six = tell({ recipients: [described('six Russian diplomats', 'RUS')] })
    expect(rules(tell(), six)).toContain('described-party')
    expect(rules(six, tell({ recipients: [described('six diplomats', 'RUS')] }))).toContain('same-party')
    expect(rules(six, tell({ recipients: [described('a Russian bank', 'RUS')] }))).toContain('unlike-party')
  })

  it('may be a body that a description names, or lie in the state that stands for it', () => {
    const shabaab = actor('al-shabaab', {
      kind: 'organisation',
      country: 'SOM',
      name: 'Al-Shabaab',
      sector: 'REB',
    })
    const fighters = described('Al Shabaab fighters', 'KEN', { sector: 'REB' })
    expect(rules(tell({ actors: [shabaab] }), tell({ actors: [fighters] }))).toContain('described-party')
    const inIraq = { where: place('IRQ', 'IRQ') }
    const militias = tell({ ...inIraq, recipients: [described('Iran-backed militias', 'IRN')] })
    expect(rules(militias, tell({ recipients: [actor('IRQ')] }))).toContain('open-party')
    expect(compare(militias, tell({ recipients: [actor('SYR')] })).conflict).toBe('ledger/other-party')
  })

  it('that are hit on one day are described in many ways, unless a spot is named', () => {
    const hit = (who: string, given = {}) =>
      tell({ type: 'ASSAULT', recipients: [described(who, 'RUS')], when: day('2024-10-08'), ...given })
    expect(rules(hit('a depot'), hit('three people'))).toContain('open-party')
    const spot = { where: place('Kursk', 'RUS', 51.7, 36.2) }
    expect(rules(hit('a depot', spot), hit('a bridge'))).toContain('unlike-party')
  })

  it('may be left out, which says nothing', () => {
    const alone = rules(tell(), tell({ recipients: [] }))
    expect(alone).toContain('same-party')
    expect(alone).toContain('one-party-undated')
    const on = { when: day('2024-10-08') }
    expect(rules(tell(on), tell({ ...on, recipients: [] }))).not.toContain('one-party-undated')
    expect(rules(tell({ recipients: [] }), tell({ actors: [] }))).toContain('no-party-in-common')
  })

  it('of another country, or turned around, rule a pair out', () => {
    expect(compare(tell(), tell({ recipients: [actor('CHN')] })).conflict).toBe('ledger/other-party')
    const turned = tell({ actors: [actor('RUS')], recipients: [actor('PRK')] })
    expect(compare(tell(), turned).conflict).toBe('ledger/roles-reversed')
  })

  it('of a meeting have no order, and two of one government are two meetings', () => {
    const kim = person('kim-jong-un', 'PRK')
    const met = (...actors: Parameters<typeof actor>[0][]) =>
      tell({
        type: 'CONSULT',
        actors: actors.map((id) => (id.length === 3 ? actor(id) : person(id, 'RUS'))),
        recipients: [],
      })
    const visit = tell({
      type: 'CONSULT',
      mode: 'visit',
      actors: [person('vladimir-putin', 'RUS')],
      recipients: [actor('PRK')],
    })
    expect(compare(visit, met('PRK', 'RUS')).conflict).toBeNull()
    const [putin, shoigu] = ['vladimir-putin', 'sergei-shoigu'].map((id) =>
      tell({ type: 'CONSULT', actors: [kim, person(id, 'RUS')], recipients: [] }),
    )
    expect(verdict(putin!, shoigu!)).toBe('different')
    expect(compare(met('PRK', 'RUS'), met('PRK', 'CHN')).conflict).toBe('ledger/other-party')
  })
})

describe('acts', () => {
  it('have one type, kin types or types that exclude each other', () => {
    expect(rules(tell(), tell())).toContain('same-type')
    expect(rules(tell(), tell({ type: 'AGREE' }))).toContain('compatible-type')
    expect(rules(tell(), tell({ type: 'COOPERATE' }))).toContain('drifting-type')
    const launch = tell({ type: 'ASSAULT', mode: 'heavy-weapons' })
    expect(rules(launch, tell({ type: 'MOBILIZE', mode: 'weapons' }))).toContain('same-type')
    expect(rules(launch, tell({ type: 'MOBILIZE', mode: 'troops' }))).toContain('compatible-type')
    expect(rules(tell(), tell({ type: 'ACCUSE' }))).toContain('other-type')
    const treaty = { actors: [actor('PRK'), actor('RUS')], recipients: [] }
    expect(rules(tell({ type: 'AGREE', ...treaty }), tell({ type: 'SUPPORT', ...treaty }))).toContain(
      'kinds-of-agreement',
    )
  })

  it('are planned first and done later', () => {
    const plan = tell({ type: 'AGREE', reality: 'planned', when: day('2024-10-20') })
    const done = tell({ when: day('2024-10-20'), published: '2024-10-21' })
    expect(rules(plan, done)).toEqual(
      expect.arrayContaining(['planned-type', 'plan-and-execution', 'same-day']),
    )
    expect(verdict(plan, done)).toBe('same')
    expect(rules(plan, tell({ type: 'AGREE', when: day('2024-10-20'), published: null }))).toContain(
      'plan-of-its-own',
    )
    expect(rules(tell({ reality: 'possible' }), tell())).toContain('only-possible')
    expect(rules(plan, done)).toContain('as-planned')
    expect(rules(plan, tell({ published: '2024-10-21' }))).not.toContain('as-planned')
  })

  it('that are denied are the acts that are affirmed', () => {
    const denial = tell({ polarity: 'denied', saidBy: [speaker(actor('PRK'))], when: day('2024-10-08') })
    expect(rules(denial, tell({ when: day('2024-10-08') }))).toContain('denial-of-what-is-affirmed')
    expect(verdict(denial, tell({ when: day('2024-10-08') }))).toBe('same')
  })
})

describe('times', () => {
  const on = (from: string, to = from) => tell({ when: day(from, to), published: '2024-12-31' })
  it.each([
    ['2024-10-08', '2024-10-08', '2024-10-08', 'same-day'],
    ['2024-10-08', '2024-10-09', '2024-10-09', 'next-day'],
    ['2024-10-08', '2024-10-07', '2024-10-13', 'within-days'],
    ['2024-10-08', '2024-10-01', '2024-10-31', 'within-month'],
    ['2024-10-08', '2024-01-01', '2024-12-31', 'within-year'],
    ['2024-10-08', '2024-10-11', '2024-10-11', 'other-days'],
  ])('%s and %s to %s: %s', (date, from, to, rule) => {
    expect(rules(on(date), on(from, to))).toContain(rule)
  })

  it('without a date are near those of publication', () => {
    const out = (published: string | null) => tell({ published })
    expect(rules(out('2024-10-18'), out('2024-10-19'))).toContain('published-together')
    expect(rules(out('2024-10-18'), out('2024-10-21'))).toContain('published-near')
    expect(rules(out('2024-10-18'), out('2024-10-24'))).toContain('published-that-week')
    expect(compare(out('2024-10-18'), out('2024-11-24')).conflict).toBe('ledger/published-apart')
    const ahead = tell({ published: '2024-10-18', reality: 'planned' })
    expect(compare(ahead, out('2024-11-04')).conflict).toBeNull()
    expect(rules(out('2024-10-18'), out(null))).toContain('undated')
    expect(rules(out('2024-10-18'), on('2024-10-17'))).toContain('published-together')
    expect(compare(out('2024-10-18'), on('2024-10-20')).conflict).toBe('ledger/published-before')
  })

  it('of the report are no times of the act, and what is done has no day after publication', () => {
    const report = tell({ when: day('2024-10-18', '2024-10-18', { of: 'report' }) })
    expect(rules(report, tell())).toContain('published-together')
    expect(rules(tell({ when: day('2024-10-25') }), tell())).toContain('published-together')
    // "Will meet on Saturday" is no Saturday that has been.
    const past = { reality: 'planned' as const, when: day('2024-10-12') }
    expect(rules(tell(past), tell())).toContain('published-together')
  })
})

describe('places and things', () => {
  const at = (where: ReturnType<typeof place>, type: 'ASSAULT' | 'AID' = 'AID') => tell({ where, type })
  const [kursk, sudzha, vladivostok] = [
    place('Kursk', 'RUS', 51.7, 36.2),
    place('Sudzha', 'RUS', 51.5, 36.0),
    place('Vladivostok', 'RUS', 43.1, 131.9),
  ]
  it('are the same, inside, near or elsewhere', () => {
    expect(rules(at(kursk), at(kursk))).toContain('same-place')
    expect(rules(at(kursk), at(place('RUS', 'RUS')))).toContain('place-inside')
    expect(rules(at(kursk), at(sudzha))).toContain('place-inside')
    expect(rules(at(kursk), at(vladivostok))).toContain('other-place')
    expect(compare(at(kursk), at(vladivostok)).conflict).toBeNull()
    expect(compare(at(kursk, 'ASSAULT'), at(vladivostok, 'ASSAULT')).conflict).toBe('ledger/other-place')
    const sea = { ...place('South China Sea', 'CHN', 12, 114), country: null }
    const shoal = { ...place('Second Thomas Shoal', 'CHN', 9.75, 115.87), country: null }
    expect(rules(at(sea, 'ASSAULT'), at(shoal, 'ASSAULT'))).toContain('place-inside')
  })

  const troops = (value: number | null, given = {}) =>
    tell({ items: [item('people.troops', value)], ...given })
  it('are of one kind, and as many', () => {
    expect(rules(troops(1500), troops(1500))).toEqual(expect.arrayContaining(['same-items', 'same-quantity']))
    const about = tell({
      items: [item('people.troops', 1400, { quantity: { value: 1400, unit: null, approximate: true } })],
    })
    expect(rules(troops(1500), about)).toContain('near-quantity')
    expect(rules(troops(1500), troops(3000))).toContain('other-quantity')
    expect(rules(troops(1500), tell({ items: [item('arms.missiles')] }))).toContain('other-items')
    expect(rules(troops(1500), tell({ items: [item('other')] }))).not.toContain('other-items')
    expect(rules(tell({ items: [item('arms')] }), tell({ items: [item('arms.missiles')] }))).toContain(
      'related-items',
    )
  })

  it('differ in number between sources of one day, and are two acts on two days', () => {
    const on = (value: number, date: string) => troops(value, { when: day(date), published: '2024-10-31' })
    expect(rules(on(1500, '2024-10-08'), on(3000, '2024-10-08'))).toContain('numbers-differ')
    expect(verdict(on(1500, '2024-10-08'), on(3000, '2024-10-08'))).toBe('same')
    expect(compare(on(1500, '2024-10-08'), on(3000, '2024-10-09')).conflict).toBe('ledger/other-quantity')
  })

  it('are counted in a description too', () => {
    const expelled = (who: string) => tell({ type: 'SANCTION', recipients: [described(who, 'RUS')] })
    expect(rules(expelled('six diplomats'), expelled('6 Russian diplomats'))).toContain('same-quantity')
    expect(rules(expelled('320 migrants'), expelled('1,400 migrants'))).toContain('other-quantity')
  })
})

describe('words and documents', () => {
  it('share stems, not the names of the parties', () => {
    const say = (quote: string) => tell({ quote })
    const shared = (a: string, b: string) =>
      compare(say(a), say(b)).contributions.find(({ rule }) => rule === 'shared-words')!.points
    expect(
      shared('PRK shipped artillery shells to RUS', 'shipments of shells for artillery'),
    ).toBeGreaterThan(15)
    expect(shared('PRK met RUS', 'PRK hit RUS')).toBe(0)
    expect(shared('PRK sent word to RUS', 'RUS was sent a train')).toBe(0)
    expect(rules(say('PRK sent word to RUS'), say('RUS was sent a train'))).toContain('no-word-in-common')
  })

  it('of one document are told apart by the reader already', () => {
    const [a, b] = [tell({ document: 'd_one' }), tell({ document: 'd_one' })]
    expect(rules(a, b)).toContain('same-clause')
    expect(rules(a, b)).not.toContain('shared-words')
    const { quote } = b.claim
    const later = {
      ...b,
      claim: { ...b.claim, quote: { ...quote, start: 500, end: 500 + quote.text.length } },
    }
    expect(rules(a, later)).toContain('same-document')
    const attack = { type: 'ASSAULT' as const, document: 'd_two', when: day('2024-10-08') }
    const [struck, killed] = [tell(attack), tell({ ...attack, recipients: [described('six people', null)] })]
    expect(rules(struck, killed)).not.toContain('same-clause')
  })

  it('of one origin are copied', () => {
    const copy = (id: string, origin = 'o_wire') =>
      tell({
        document: id,
        doc: { id, origin },
        when: null,
        published: id === 'd_1' ? '2024-10-01' : '2024-11-30',
      })
    expect(rules(copy('d_1'), copy('d_2'))).toContain('same-origin-same-words')
    expect(verdict(copy('d_1'), copy('d_2'))).toBe('same')
    expect(rules(copy('d_1'), copy('d_2', 'o_other'))).not.toContain('same-origin-same-words')
    const other = tell({
      document: 'd_3',
      doc: { id: 'd_3', origin: 'o_wire' },
      quote: 'Pyongyang sent soldiers',
    })
    expect(rules(copy('d_1'), other)).not.toContain('same-origin-same-words')
  })

  it('of one origin are one event, however differently they were read', () => {
    const quote = 'North Korea has sent 1,500 soldiers to Russia'
    const read = (id: string, given = {}) =>
      tell({ document: id, doc: { id, origin: 'o_wire' }, quote, ...given })
    const a = read('d_1')
    const b = read('d_2', { recipients: [actor('CHN')], when: day('2024-10-01'), type: 'MOBILIZE' })
    expect(verdict(a, b)).toBe('same')
    expect(compare(a, b).conflict).toBeNull()
  })
})
