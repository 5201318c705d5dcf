import { describe, expect, it } from 'vitest'
import {
  countDays,
  daysLeft,
  daysUntil,
  longDate,
  longDateTime,
  longMonth,
  monthName,
  spellDate,
  throughWithDaysLeft,
} from '#locales/dates.ts'
import { fill } from '#locales/fill.ts'

describe('a date in words', () => {
  it.each([
    ['2027-01-10', '10 January 2027', '10 de enero de 2027'],
    ['2027-12-31', '31 December 2027', '31 de diciembre de 2027'],
    ['2026-03-08', '8 March 2026', '8 de marzo de 2026'],
    ['2024-02-29', '29 February 2024', '29 de febrero de 2024'],
    ['1900-01-01', '1 January 1900', '1 de enero de 1900'],
    ['2058-09-15', '15 September 2058', '15 de septiembre de 2058'],
  ])('%s', (date, en, es) => {
    expect(longDate(date, 'en')).toBe(en)
    expect(longDate(date, 'es')).toBe(es)
  })

  it.each(['2026-02-29', '2027-13-01', '2027-00-10', '10/01/2027', '2027-1-1', '', '2027-01-10T00:00:00Z'])(
    'refuses %s',
    (date) => {
      expect(() => longDate(date, 'en')).toThrow(RangeError)
    },
  )

  it('names every month', () => {
    const all = (language: 'en' | 'es') => Array.from({ length: 12 }, (_, index) => monthName(index + 1, language))
    expect(all('en').join(' ')).toBe(
      'January February March April May June July August September October November December',
    )
    expect(all('es').join(' ')).toBe(
      'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    )
    expect(() => monthName(0, 'en')).toThrow(RangeError)
    expect(() => monthName(13, 'es')).toThrow(RangeError)
  })

  it('spells a day that does not exist, so that an error can name it', () => {
    expect(spellDate(2027, 2, 30, 'en')).toBe('30 February 2027')
    expect(spellDate(2027, 2, 30, 'es')).toBe('30 de febrero de 2027')
  })

  it('spells a month alone', () => {
    expect(longMonth('2027-05', 'en')).toBe('May 2027')
    expect(longMonth('2027-05-31', 'es')).toBe('mayo de 2027')
  })

  it.each([
    ['00:00', '12:00 am', '12:00 a. m.'],
    ['09:05', '9:05 am', '9:05 a. m.'],
    ['12:30', '12:30 pm', '12:30 p. m.'],
    ['23:59', '11:59 pm', '11:59 p. m.'],
  ])('adds the time %s', (time, en, es) => {
    expect(longDateTime('2027-01-10', time, 'en')).toBe(`10 January 2027, ${en}`)
    expect(longDateTime('2027-01-10', time, 'es')).toBe(`10 de enero de 2027, ${es}`)
  })

  it('refuses an impossible time', () => {
    expect(() => longDateTime('2027-01-10', '24:00', 'en')).toThrow(RangeError)
  })
})

describe('what is left', () => {
  it.each([
    ['2027-01-10', '49 days left', 'quedan 49 días'],
    ['2026-11-23', '1 day left', 'queda 1 día'],
    ['2026-11-22', 'last day today', 'hoy es el último día'],
    ['2026-11-21', 'lapsed today', 'venció hoy'],
    ['2026-11-20', 'lapsed 1 day ago', 'venció hace 1 día'],
    ['2026-11-18', 'lapsed 3 days ago', 'venció hace 3 días'],
  ])('through %s, asked on 2026-11-22', (through, en, es) => {
    expect(daysLeft(through, '2026-11-22', 'en')).toBe(en)
    expect(daysLeft(through, '2026-11-22', 'es')).toBe(es)
  })

  it('counts across a change of clocks and a leap day', () => {
    expect(daysLeft('2026-03-09', '2026-03-07', 'en')).toBe('2 days left')
    expect(daysLeft('2028-03-01', '2028-02-28', 'en')).toBe('2 days left')
  })

  it('has no end where nothing ends', () => {
    expect(daysLeft(null, '2026-11-22', 'en')).toBe('no end date')
    expect(throughWithDaysLeft(null, '2026-11-22', 'es')).toBe('sin fecha de vencimiento')
  })

  it('stands beside the date', () => {
    expect(throughWithDaysLeft('2027-01-10', '2026-11-22', 'en')).toBe('10 January 2027, 49 days left')
    expect(throughWithDaysLeft('2027-01-10', '2026-11-22', 'es')).toBe('10 de enero de 2027, quedan 49 días')
  })

  it('says how far off a coming day is', () => {
    expect(daysUntil('2026-11-22', '2026-11-22', 'en')).toBe('today')
    expect(daysUntil('2026-11-23', '2026-11-22', 'es')).toBe('mañana')
    expect(daysUntil('2026-12-04', '2026-11-22', 'en')).toBe('in 12 days')
    expect(() => daysUntil('2026-11-21', '2026-11-22', 'en')).toThrow(RangeError)
  })

  it('counts days', () => {
    expect(countDays(1, 'en')).toBe('1 day')
    expect(countDays(90, 'es')).toBe('90 días')
    expect(countDays(0, 'en')).toBe('0 days')
  })
})

describe('filling a text', () => {
  it('refuses to leave a placeholder', () => {
    expect(fill('{{count}} days', { count: 3 })).toBe('3 days')
    expect(() => fill('{{count}} days', {})).toThrow(RangeError)
  })
})
