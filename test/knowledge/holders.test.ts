// Who held an office on a day: facts that are beyond doubt, asked by office and by title.
import { describe, expect, test } from 'vitest'
import { openKnowledge } from '../../src/knowledge/open.ts'

const knowledge = openKnowledge()

describe('holders', () => {
  test.each([
    ['USA', 'president', '2010-06-01', 'Obama'],
    ['USA', 'president', '2018-06-01', 'Trump'],
    ['USA', 'president', '2022-06-01', 'Biden'],
    ['USA', 'president', '2025-06-01', 'Trump'],
    ['USA', 'vice president', '2012-06-01', 'Biden'],
    ['USA', 'foreign-minister', '2014-06-01', 'Kerry'],
    ['USA', 'secretary of state', '2011-06-01', 'Clinton'],
    ['USA', 'defence-minister', '2003-06-01', 'Rumsfeld'],
    ['RUS', 'president', '2010-06-01', 'Medvedev'],
    ['RUS', 'president', '2024-06-01', 'Putin'],
    ['RUS', 'prime minister', '2010-06-01', 'Putin'],
    ['RUS', 'foreign-minister', '2015-06-01', 'Lavrov'],
    ['RUS', 'defence-minister', '2022-06-01', 'Shoigu'],
    ['RUS', 'defence-minister', '2024-07-01', 'Belousov'],
    ['CHN', 'president', '2010-06-01', 'Hu'],
    ['CHN', 'president', '2024-06-01', 'Xi'],
    ['CHN', 'premier', '2020-06-01', 'Li'],
    ['CHN', 'foreign-minister', '2020-06-01', 'Wang'],
    ['PRK', 'leader', '2005-06-01', 'Kim'],
    ['PRK', 'leader', '2024-06-01', 'Kim'],
    ['PRK', 'foreign-minister', '2024-06-01', 'Choe'],
    ['KOR', 'president', '2014-06-01', 'Park'],
    ['KOR', 'president', '2019-06-01', 'Moon'],
    ['KOR', 'president', '2023-06-01', 'Yoon'],
    ['KOR', 'president', '2025-07-01', 'Lee'],
    ['JPN', 'prime minister', '2015-06-01', 'Abe'],
    ['JPN', 'prime minister', '2023-06-01', 'Kishida'],
    ['JPN', 'prime minister', '2025-11-01', 'Takaichi'],
    ['GBR', 'prime minister', '2005-06-01', 'Blair'],
    ['GBR', 'prime minister', '2017-06-01', 'May'],
    ['GBR', 'prime minister', '2020-06-01', 'Johnson'],
    ['GBR', 'prime minister', '2024-08-01', 'Starmer'],
    ['FRA', 'president', '2010-06-01', 'Sarkozy'],
    ['FRA', 'president', '2015-06-01', 'Hollande'],
    ['FRA', 'president', '2020-06-01', 'Macron'],
    ['DEU', 'chancellor', '2015-06-01', 'Merkel'],
    ['DEU', 'chancellor', '2023-06-01', 'Scholz'],
    ['DEU', 'chancellor', '2025-06-01', 'Merz'],
    ['CAN', 'prime minister', '2010-06-01', 'Harper'],
    ['CAN', 'prime minister', '2020-06-01', 'Trudeau'],
    ['CAN', 'prime minister', '2025-06-01', 'Carney'],
    ['ITA', 'prime minister', '2023-06-01', 'Meloni'],
    ['IND', 'prime minister', '2010-06-01', 'Singh'],
    ['IND', 'prime minister', '2020-06-01', 'Modi'],
    ['PAK', 'prime minister', '2020-06-01', 'Khan'],
    ['TUR', 'president', '2020-06-01', 'Erdogan'],
    ['ISR', 'prime minister', '2020-02-01', 'Netanyahu'],
    ['ISR', 'prime minister', '2005-06-01', 'Sharon'],
    ['UKR', 'president', '2012-06-01', 'Yanukovych'],
    ['UKR', 'president', '2017-06-01', 'Poroshenko'],
    ['UKR', 'president', '2023-06-01', 'Zelensky'],
    ['BLR', 'president', '2020-06-01', 'Lukashenko'],
    ['SYR', 'president', '2015-06-01', 'Assad'],
    ['IRN', 'president', '2010-06-01', 'Ahmadinejad'],
    ['IRN', 'president', '2016-06-01', 'Rouhani'],
    ['IRN', 'supreme leader', '2016-06-01', 'Khamenei'],
    ['IRQ', 'president', '2000-06-01', 'Saddam'],
    ['LBY', 'leader', '2005-06-01', 'Gaddafi'],
    ['EGY', 'president', '2005-06-01', 'Mubarak'],
    ['EGY', 'president', '2013-01-01', 'Morsi'],
    ['EGY', 'president', '2020-01-01', 'Sisi'],
    ['SAU', 'king', '2020-01-01', 'Salman'],
    ['VEN', 'president', '2005-01-01', 'Chavez'],
    ['VEN', 'president', '2020-01-01', 'Maduro'],
    ['CUB', 'president', '2000-01-01', 'Castro'],
    ['BRA', 'president', '2020-01-01', 'Bolsonaro'],
    ['BRA', 'president', '2024-01-01', 'Lula'],
    ['ZAF', 'president', '2020-01-01', 'Ramaphosa'],
    ['NGA', 'president', '2020-01-01', 'Buhari'],
    ['ETH', 'prime minister', '2020-01-01', 'Abiy'],
    ['AUS', 'prime minister', '2024-01-01', 'Albanese'],
    ['NZL', 'prime minister', '2020-01-01', 'Ardern'],
    ['un', 'secretary-general', '2005-01-01', 'Annan'],
    ['un', 'secretary-general', '2010-01-01', 'Ban'],
    ['un', 'secretary-general', '2020-01-01', 'Guterres'],
    ['nato', 'secretary-general', '2020-01-01', 'Stoltenberg'],
    ['nato', 'secretary-general', '2025-01-01', 'Rutte'],
    ['iaea', 'director', '2024-01-01', 'Grossi'],
    ['european-commission', 'president', '2022-01-01', 'von der Leyen'],
    ['VAT', 'pope', '2020-01-01', 'Francis'],
  ])('%s %s on %s was %s', (of, office, date, surname) => {
    const names = knowledge.holders(of, office, date).map((holder) => {
      const person = knowledge.actor(holder.person)
      return `${person?.surname ?? ''} | ${person?.name ?? ''}`
    })
    expect(names.join('; ')).toContain(surname)
  })
  test('of a part of a state are not those of the state', () => {
    const ids = (of: string, office: string, date: string) =>
      knowledge.holders(of, office, date).map(({ person }) => person)
    expect(ids('ESP', 'president', '2017-10-01')).toEqual([])
    expect(ids('SOM', 'president', '2012-01-01')).not.toContain('ahmed-mohamed-silanyo')
    expect(ids('XSL', 'president', '2012-01-01')).toEqual(['ahmed-mohamed-silanyo'])
    expect(ids('GEO', 'leader', '2021-01-01')).not.toContain('aslan-bzhania')
    expect(ids('XAB', 'leader', '2021-01-01')).toContain('aslan-bzhania')
  })
  test('are newest first, and nobody outside the term', () => {
    expect(knowledge.holders('USA', 'president', '2025-01-20').map((holder) => holder.from)).toEqual([
      '2025-01-20',
      '2021-01-20',
    ])
    expect(knowledge.holders('USA', 'president', '1700-01-01')).toEqual([])
    expect(knowledge.holders('nowhere', 'president', null)).toEqual([])
  })
})
