import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPlainDate, isThroughDate } from '#domain/calendar/dates.ts'
import { datesIn } from '#domain/reading/dates.ts'
import { proposalsFromText, type ReadPaper } from '#domain/reading/from-text.ts'
import { proposalsFromBarcode } from '#domain/reading/license-barcode.ts'
import { comparedWith, offersOf, together, withTaken } from '#domain/reading/offers.ts'
import type { ReadLine } from '#domain/reading/words.ts'

const today = '2026-11-27'

/** Lines one below the other, each word as wide as it is long; ` | ` makes a gap as between columns. */
function paper(lines: readonly string[], confidence = 95): ReadLine[] {
  return lines.flatMap((line, row) =>
    line.split(' | ').map((column, at) => {
      let x = at * 500
      const words = column.split(' ').map((text) => {
        const word = { text, confidence, x0: x, x1: x + text.length * 10, y0: row * 30, y1: row * 30 + 20 }
        x = word.x1 + 10
        return word
      })
      return { words }
    }),
  )
}

const read = (kind: ReadPaper, ...lines: string[]) => proposalsFromText(paper(lines), kind, today)

describe('dates as papers write them', () => {
  test.each([
    ['10 de enero de 2027', '2027-01-10'],
    ['enero 10, 2027', '2027-01-10'],
    ['January 10, 2027', '2027-01-10'],
    ['10-JAN-2027', '2027-01-10'],
    ['01/10/2027', '2027-01-10'],
    ['1.10.27', '2027-01-10'],
    ['2027-01-10', '2027-01-10'],
    ['JAN 2027', '2027-01'],
    ['01/2027', '2027-01'],
    ['O1/1O/2O27', '2027-01-10'],
    ['0l/l0/2027', '2027-01-10'],
    ['1O de ENER0 de 2027', '2027-01-10'],
    ['Septernber 3, 2026', '2026-09-03'],
    ['this 14th day of June, 2025', '2025-06-14'],
    ['12/31/2058', '2058-12-31'],
  ])('%s', (text, value) => expect(datesIn(text, 'month first').map((date) => date.value)).toEqual([value]))

  test.each([
    '02/30/2026',
    '30 de febrero de 2026',
    '13/13/2026',
    '10/2/1765',
    'SOLD 2027',
    'Ill/Oll/Soil',
    '480-555-0199',
  ])('and nothing in %s', (text) => expect(datesIn(text, 'month first')).toEqual([]))

  test('two numbers that either could be the month tell nothing where nothing tells the order', () => {
    expect(datesIn('03/04/2026', null)).toEqual([])
    expect(datesIn('03/14/2026', null).map(({ value }) => value)).toEqual(['2026-03-14'])
    expect(datesIn('03/04/2026', 'day first').map(({ value }) => value)).toEqual(['2026-04-03'])
  })
})

describe('what a paper seems to say', () => {
  test('a CPR card with the month of its renewal under its label', () => {
    expect(
      read('card', 'Issue Date | Recommended Renewal Date', '01/10/2026 | 01/2028', 'Training Center: Sonora School'),
    ).toEqual({ from: '2026-01-10', through: '2028-01', issuer: 'Sonora School' })
  })

  test('a card in Spanish, whose other date tells that the day comes first', () => {
    const lines = ['Nombre: Lucía Armenta', 'Fecha de emisión: 25/02/2026', 'Vence el: 03/02/2028']
    expect(read('card', ...lines)).toEqual({ name: 'Lucía Armenta', from: '2026-02-25', through: '2028-02-03' })
    expect(read('card', 'Fecha de emisión: 03/02/2026', 'Vence el: 03/02/2028')).toEqual({})
  })

  test('a birth date, a day of printing and dates without words are no dates of the card', () => {
    expect(read('card', 'DOB: 07/22/1988', 'Printed 06/20/2024', '06/18/2030')).toEqual({})
  })

  test('what cannot be is left out: issued tomorrow, ending before it begins, read twice otherwise', () => {
    expect(read('card', 'Issued: 11/28/2026')).toEqual({})
    expect(read('card', 'Issued: 05/01/2026', 'Expires: 05/01/2024')).toEqual({})
    expect(read('card', 'Expires: 05/01/2028', 'Valid through: 06/01/2028')).toEqual({})
  })

  test('what the machine is not sure of is left out', () => {
    expect(proposalsFromText(paper(['Expires: 05/01/2028'], 40), 'card', today)).toEqual({})
  })

  test('the days of both TB tests, which test it was, and never what it found', () => {
    const skin = ['Mantoux (PPD)', 'Date placed: 03/02/2026', 'Date read: 03/04/2026', 'Result: Positive 12 mm']
    expect(read('tuberculosis', ...skin)).toEqual({ from: '2026-03-02', on: '2026-03-04', test: 'skin' })
    const blood = ['QuantiFERON (IGRA)', 'Date collected | Date reported', '02/17/2026 | 02/20/2026', 'NEGATIVE']
    expect(read('tuberculosis', ...blood)).toEqual({ from: '2026-02-17', on: '2026-02-20', test: 'blood' })
  })

  test('the day of graduation, and not the day on which the certificate ends', () => {
    expect(read('training', 'Awarded to Priya Raghunathan', 'given this 14th day of June, 2025')).toEqual({
      name: 'Priya Raghunathan',
      on: '2025-06-14',
    })
    expect(read('training', 'Completed on June 14, 2025', 'Expires June 14, 2027')).toEqual({ on: '2025-06-14' })
  })

  test('it never throws and never proposes an impossible day, whatever was read', () => {
    const words = fc.array(
      fc.oneof(fc.string(), fc.constantFrom('Expires', 'Issued', '02/30/2026', 'Name:', '1O/l2/2O25')),
    )
    const kinds = fc.constantFrom<ReadPaper>('card', 'tuberculosis', 'training')
    fc.assert(
      fc.property(fc.array(words), kinds, (lines, kind) => {
        const { from, through, on } = read(kind, ...lines.map((line) => line.join(' ')))
        for (const day of [from, on]) if (day !== undefined) expect(isPlainDate(day) && day <= today).toBe(true)
        if (through !== undefined) expect(isThroughDate(through)).toBe(true)
      }),
    )
  })
})

describe('the barcode of a license', () => {
  const payload = (fields: Record<string, string>, head = 'ANSI 636026080102DL00410200ZA02410020DL') =>
    `@\n\u001e\r${head}${Object.entries(fields)
      .map(([code, value]) => code + value)
      .join('\n')}\rZAZAAN\r`
  const license = {
    ...{ DAQ: 'D04471902', DCS: 'OKONKWO', DAC: 'ADA', DAD: 'LYNN', DBD: '02272024', DBB: '03041993', DBA: '03042058' },
    ...{ DAG: '12 W EXAMPLE ST', DAI: 'PHOENIX', DAJ: 'NM', DCG: 'USA', DDK: '1', DAU: '066 in' },
  }

  test('says five things, the state by its issuer; the rest is dropped', () => {
    expect(proposalsFromBarcode(payload(license))).toEqual({
      ...{ name: 'ADA LYNN OKONKWO', number: 'D04471902', state: 'AZ' },
      ...{ from: '2024-02-27', through: '2058-03-04' },
    })
  })

  test('of the first version and of Canada has the year first', () => {
    const first = payload({ DAA: 'OKONKWO,ADA,LYNN', DBD: '20240227', DBA: '20580304' }, 'AAMVA6360260101DL00290179DL')
    expect(proposalsFromBarcode(first)).toMatchObject({
      name: 'ADA LYNN OKONKWO',
      from: '2024-02-27',
      through: '2058-03-04',
    })
    const canada = payload({ ...license, DCG: 'CAN', DBD: '20240227', DBA: '20290304' })
    expect(proposalsFromBarcode(canada)).toMatchObject({ from: '2024-02-27', through: '2029-03-04' })
  })

  test('of an identification card is none', () => {
    expect(proposalsFromBarcode(payload(license, 'ANSI 636026080102ID00410200ZA02410020ID'))).toBeNull()
  })

  test('it never throws and never gives an impossible day', () => {
    const fields = fc.dictionary(fc.constantFrom('DAQ', 'DCS', 'DBD', 'DBA', 'DAJ', 'DCG'), fc.string())
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fields.map((each) => payload(each)),
        ),
        (text) => {
          const found = proposalsFromBarcode(text)
          for (const day of [found?.from, found?.through]) if (day !== undefined) expect(isPlainDate(day)).toBe(true)
        },
      ),
    )
  })
})

describe('offers beside the boxes', () => {
  const tuberculosis = { form: 'tuberculosis' } as const

  test('a skin test is offered at the boxes of a skin test, a month only where one may be typed', () => {
    const offers = offersOf(tuberculosis, { test: 'skin', from: '2026-03-02', on: '2026-03-04', name: 'Gloria Ibarra' })
    expect(offers.map(({ box, value }) => `${box} ${value}`)).toEqual(['placedOn 2026-03-02', 'readOn 2026-03-04'])
    expect(offersOf({ form: 'training', course: 'any' }, { on: '2026-03' })).toEqual([])
  })

  test('one that is taken over is the same as what stands there then; anything else is not', () => {
    const [offer] = offersOf({ form: 'training', course: 'any' }, { on: '2025-06-14' })
    if (!offer) throw new Error('nothing is offered')
    expect(comparedWith({}, offer)).toBe('empty')
    expect(comparedWith(withTaken({}, offer), offer)).toBe('same')
    expect(comparedWith({ 'on.day': '15', 'on.month': '6', 'on.year': '2025' }, offer)).toBe('other')
    expect(comparedWith({ 'on.day': 'x' }, offer)).toBe('other')
  })

  test('of two pictures the first that says something counts', () => {
    expect(together([{ from: '2026-01-10' }, { from: '2026-01-11', through: '2028-01' }])).toEqual({
      from: '2026-01-10',
      through: '2028-01',
    })
  })
})
