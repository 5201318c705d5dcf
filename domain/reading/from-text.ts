import { lastDayOf } from '../sending/boxes.ts'
import type { SendingForm } from '../sending/forms.ts'
import { datesOnPaper, type PaperDate } from './dates-on-paper.ts'
import { issuerOn, nameOn, numberOn } from './labelled.ts'
import { cardLabels, folded, type Role, trainingLabels, tuberculosisLabels } from './labels.ts'
import type { Proposals } from './proposals.ts'
import { type ReadLine, textOf } from './words.ts'

/** The papers that a machine reads: each by the form it is sent with. */
export type ReadPaper = 'card' | 'tuberculosis' | 'training'

/** Which kind of paper a form is sent with, as far as a machine reads such papers; null for all others. */
export function paperOf(form: SendingForm): ReadPaper | null {
  return form.form === 'card' || form.form === 'tuberculosis' || form.form === 'training' ? form.form : null
}

/** How sure the machine must be of every word of a date: a wrong one costs its reader more than one that is missing. */
const sure = 60

/**
 * What a paper seems to say. Dates that cannot be are left out: what happened lies not after today, nothing ends before it begins.
 * Whatever a test found is never read.
 *
 * @param lines as a machine recognised them, from the top
 */
export function proposalsFromText(lines: readonly ReadLine[], paper: ReadPaper, today: string): Proposals {
  switch (paper) {
    case 'card':
      return card(lines, today)
    case 'tuberculosis':
      return tuberculosis(lines, today)
    case 'training':
      return training(lines, today)
  }
}

function card(lines: readonly ReadLine[], today: string): Proposals {
  const dates = datesOnPaper(lines, cardLabels, false)
  const [from, through] = inOrder(past(dayWith('from', dates), today), theOne('through', dates))
  return said({ name: nameOn(lines), issuer: issuerOn(lines), number: numberOn(lines), from, through })
}

function tuberculosis(lines: readonly ReadLine[], today: string): Proposals {
  const dates = datesOnPaper(lines, tuberculosisLabels, false)
  const [from, on] = inOrder(past(dayWith('from', dates), today), past(dayWith('on', dates), today))
  return said({ name: nameOn(lines), issuer: issuerOn(lines), from, on, test: testOn(lines) })
}

function training(lines: readonly ReadLine[], today: string): Proposals {
  const dates = datesOnPaper(lines, trainingLabels, true)
  const told = theOne('on', dates) ?? (dates.some(({ role }) => role === 'on') ? null : lonely(dates))
  return said({ name: nameOn(lines), issuer: issuerOn(lines), on: past(wholeDay(told), today) })
}

/** The one date that is called no more than a date, or nothing at all. */
function lonely(dates: readonly PaperDate[]): string | null {
  const open = dates.filter(({ role }) => role === 'day' || role === null)
  return open.some(({ confidence }) => confidence < sure) ? null : only(open.map(({ value }) => value))
}

/** The date that is called so; null where there is none, where two differ, and where the machine is not sure. */
function theOne(role: Role, dates: readonly PaperDate[]): string | null {
  const called = dates.filter((date) => date.role === role)
  return called.some(({ confidence }) => confidence < sure) ? null : only(called.map(({ value }) => value))
}

function only(values: readonly string[]): string | null {
  return new Set(values).size === 1 ? (values[0] ?? null) : null
}

function dayWith(role: Role, dates: readonly PaperDate[]): string | null {
  return wholeDay(theOne(role, dates))
}

/** A month says no day on which something happened. */
function wholeDay(date: string | null): string | null {
  return date?.length === 10 ? date : null
}

/** Nobody alive today sends a paper of before then. */
const longAgo = '1950-01-01'

function past(date: string | null, today: string): string | null {
  return date !== null && date <= today && date >= longAgo ? date : null
}

/** Both, or neither where the second lies before the first: one of them was misread. */
function inOrder(first: string | null, second: string | null): [string | null, string | null] {
  const last = lastDayOf(second)
  return first !== null && last !== null && last < first ? [null, null] : [first, second]
}

const skin = ['skin test', 'tst', 'ppd', 'mantoux', 'tuberculin', 'prueba cutanea', 'tuberculina'].map(folded)
const blood = ['igra', 'quantiferon', 't-spot', 'interferon', 'blood test', 'prueba de sangre', 'qft'].map(folded)

/** Which test it was; null where the paper speaks of both or of neither. */
function testOn(lines: readonly ReadLine[]): string | null {
  const text = folded(lines.map(textOf).join(' '))
  const says = (phrases: readonly string[]) =>
    phrases.some((phrase) => new RegExp(`(?<![a-z])${phrase}(?![a-z])`).test(text))
  const [isSkin, isBlood] = [says(skin), says(blood)]
  if (isSkin === isBlood) return null
  return isSkin ? 'skin' : 'blood'
}

function said(values: Partial<Record<keyof Proposals, string | null>>): Proposals {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value != null)) as Proposals
}
