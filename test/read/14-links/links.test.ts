// When, where, items, answers and retold acts, by short texts.
import { describe, expect, it } from 'vitest'
import { linksAt, readAll } from './read-links.ts'

describe('when', () => {
  it.each([
    ['a day beside its verb', 'Norway Tuesday condemned the raid.', 'condemned', 'Tuesday', 'event'],
    [
      'the time of telling is of the report',
      'Iran attacked the base, officials said Friday.',
      'attacked',
      'Friday',
      'report',
    ],
    [
      'a later verb does not take the time after the first',
      'Norway shipped oil to Poland in May, and received coal from it.',
      'received',
      null,
      'report',
    ],
    ['a year before a noun dates the noun', 'Norway condemned the 2015 accord.', 'condemned', null, 'report'],
    ['what goes on since a time', 'Iran has attacked Iraq since Monday.', 'attacked', 'Monday', 'event'],
    ['"by" only bounds', 'Iran will attack Iraq by Friday.', 'attack', null, 'report'],
    ['a date that stands alone', 'March 2009. Iran attacked Iraq.', 'attacked', 'March 2009', 'event'],
    ['a year before a name', 'In 2022 Iran attacked Iraq.', 'attacked', '2022', 'event'],
    [
      'a headline by its lead',
      'Iran attacks Iraq\n\nIranian troops on Monday shelled Basra.',
      'attacks',
      'Monday',
      'event',
    ],
    [
      'a statement by its date',
      'Statement by Norway\nOslo, 14 May 2024\n\nNorway condemns Iran.',
      'condemns',
      '14 May 2024',
      'event',
    ],
    [
      'an accusation, not its charge',
      'Iran on Monday accused Iraq of shelling Basra.',
      'shelling',
      'Monday',
      'report',
    ],
    [
      'a time that says which men',
      'Chad freed the Kenyan soldiers seized in May 2013.',
      'freed',
      null,
      'report',
    ],
    ['a time that says which raid', "Chad condemned Monday's raid by Niger.", 'condemned', null, 'report'],
    ['as it did another time', 'Chad condemned Niger as it did in 1992.', 'condemned', null, 'report'],
    [
      'no day of what is told in the perfect',
      'Oslo has recalled the envoy in June 1999.',
      'recalled',
      null,
      'report',
    ],
    ['the narrower of two', 'Two weeks earlier, on May 3, Iran attacked Iraq.', 'attacked', 'May 3', 'event'],
  ])('%s', (_, text, trigger, when, of) => {
    const found = linksAt(readAll(text), trigger)
    expect(found.when).toBe(when)
    expect(found.of).toBe(of)
  })
})

describe('where', () => {
  it.each([
    ['the place of a meeting', 'Norway and Iran met in Vienna.', 'met', 'Vienna'],
    ['no place where words are about it', 'Norway condemned the attacks in Kenya.', 'condemned', null],
    ['whose troops they are is no place', 'U.S. troops attacked Iraq.', 'attacked', 'Iraq'],
    ['a shipment goes to a recipient', 'Norway shipped tanks to Jordan.', 'shipped', null],
  ])('%s', (_, text, trigger, where) => {
    expect(linksAt(readAll(text), trigger).where).toBe(where)
  })
})

describe('items', () => {
  it.each([
    [
      'joined by "and"',
      'The exchange of military hardware and expertise between Norway and Iran grew.',
      'exchange',
      ['military hardware', 'expertise'],
    ],
    ['with their quantity', 'Norway sent 30 tanks to Jordan.', 'sent', ['30 tanks']],
    ['persons', 'Norway has extradited most of the persons to Iran.', 'extradited', ['most of the persons']],
  ])('%s', (_, text, trigger, items) => {
    expect(linksAt(readAll(text), trigger).items).toEqual(items)
  })
})

describe('what answers what', () => {
  it('does not take "in response" for a return', () => {
    expect(
      linksAt(readAll('Norway sent tanks to Jordan. In response, Iran expelled its envoy.'), 'expelled')
        .inReturnFor,
    ).toBeNull()
  })

  it('reads "in return for"', () => {
    const reading = readAll(
      'Norway lifted its ban on Iran in return for the release of two prisoners by Iran.',
    )
    expect(linksAt(reading, 'lifted').inReturnFor).toBe('release')
  })

  it('reads "in exchange for which" the other way round', () => {
    const reading = readAll(
      'Norway handed over two prisoners, in exchange for which Iran lifted its ban on Norway.',
    )
    expect(linksAt(reading, 'lifted').inReturnFor).toBe('handed over')
    expect(linksAt(reading, 'handed').inReturnFor).toBeNull()
  })

  it('reads "in turn" between two parties, and not of one', () => {
    const reading = readAll('Iran freed two prisoners. Norway in turn lifted its ban on Iran.')
    expect(linksAt(reading, 'lifted').inReturnFor).toBe('freed')
    const alone = readAll('Iran freed two prisoners. Iran in turn lifted its ban on Norway.')
    expect(linksAt(alone, 'lifted').inReturnFor).toBeNull()
  })

  it('does not look for what is given beyond the phrase', () => {
    const reading = readAll('Norway sent coal to Iran in exchange for copper, and Iran freed two prisoners.')
    expect(linksAt(reading, 'sent').inReturnFor).toBeNull()
  })
})

describe('acts told again', () => {
  it('are one act with a verb repeated for the same parties', () => {
    const reading = readAll('Iran attacked Iraq.\n\nIran attacked Iraq on Monday, officials in Norway said.')
    expect(
      [linksAt(reading, 'attacked', 0).sameAs, linksAt(reading, 'attacked', 1).sameAs].filter(Boolean),
    ).toHaveLength(1)
  })

  it('stay two on two days', () => {
    const reading = readAll('Iran attacked Iraq on Monday. Iran attacked Iraq on Tuesday.')
    expect([linksAt(reading, 'attacked', 0).sameAs, linksAt(reading, 'attacked', 1).sameAs]).toEqual([
      null,
      null,
    ])
  })

  it('stay two in two towns', () => {
    const reading = readAll('Iran attacked Iraq in Basra. Iran attacked Iraq in Mosul.')
    expect([linksAt(reading, 'attacked', 0).sameAs, linksAt(reading, 'attacked', 1).sameAs]).toEqual([
      null,
      null,
    ])
  })

  it('are one act with a headline in other words', () => {
    const reading = readAll(
      'Iran bombs Iraqi town\n\nIranian jets attacked an Iraqi border town on Monday, officials in Norway said.',
    )
    expect(linksAt(reading, 'bombs').sameAs).toBe('attacked')
  })

  it('are one act with a joined verb that has the same object', () => {
    const reading = readAll('Iranian guards shot and wounded an Iraqi farmer.')
    expect(
      [linksAt(reading, 'shot').sameAs, linksAt(reading, 'wounded').sameAs].filter(Boolean),
    ).toHaveLength(1)
  })

  it('stay two with an object each', () => {
    const reading = readAll('Iranian guards shot an Iraqi farmer and wounded an Omani driver.')
    expect([linksAt(reading, 'shot').sameAs, linksAt(reading, 'wounded').sameAs]).toEqual([null, null])
  })

  it('give the fullest telling the time of the other', () => {
    const reading = readAll('Iran attacked a base of Iraq. The attack by Iran took place on Monday.')
    expect(linksAt(reading, 'attacked').when).toBe('Monday')
  })
})

describe('the day on which an act became known', () => {
  it.each([
    ['Norway sent a letter to Iran. The letter, published on May 3, asks for coal.', 'sent', 'May 3'],
    ['Norway shipped coal to Iran. The delivery, disclosed on May 3, angered Jordan.', 'shipped', 'May 3'],
    ['Norway and Iran met in Doha. The meeting, revealed on Monday, lasted two hours.', 'met', 'Monday'],
    ['Norway shipped coal to Iran. The delivery was reported on May 3.', 'shipped', 'May 3'],
  ])('%s', (text, trigger, when) => {
    const found = linksAt(readAll(text), trigger)
    expect([found.when, found.of]).toEqual([when, 'report'])
  })

  it('is not the day on which it was held', () =>
    expect(linksAt(readAll('The talks, held on Monday between Norway and Iran, failed.'), 'held').of).toBe(
      'event',
    ))

  it('a message is told again by no visit', () => {
    const reading = readAll("Norway sent a letter to Iran. It praises Norway's visit to Iran in May.")
    expect(linksAt(reading, 'visit').sameAs).toBeNull()
  })
})

describe('documents under a date', () => {
  const heading = 'Statement by Norway\nOslo, 14 May 2024\n\n'
  it('do on their day what they do by saying it; the earlier day is of what it is said about', () => {
    const reading = readAll(`${heading}Norway welcomes the release on 12 May of ten Iraqi soldiers by Iran.`)
    expect(linksAt(reading, 'welcomes').when).toBe('14 May 2024')
    expect(linksAt(reading, 'release').when).toBe('12 May')
  })

  it('date no step of a visit by all of its days', () => {
    const step = 'Norway thanked Iran for its help.'
    const visit = (days: string): string =>
      `Joint Communiqué\n\nThe envoy of Norway paid a visit to Iran ${days}.\n\n${step}`
    expect(linksAt(readAll(visit('on 19 May 2015')), 'thanked').when).toBe('19 May 2015')
    expect(linksAt(readAll(visit('from 19 to 22 May 2015')), 'thanked').when).toBeNull()
  })
})
