import { type Ticket, whyNotCounted } from '#domain/driving/tickets.ts'
import type { Fact, FactOf } from '#domain/facts.ts'
import type { BoxError } from '#domain/sending/boxes.ts'
import type { SentDetails } from '#domain/sending/forms.ts'
import { longDate, longMonth } from '#locales/dates.ts'
import type { Language } from '#locales/languages.ts'
import { joinList, sentenceStart } from '#locales/phrases.ts'
import { dateError } from '#locales/sentences.ts'
import { textsIn } from './standing.ts'
import { ticketTypeName } from './tickets.ts'

/** An error at a box, in words; `date` says that the box is the first of a date's three. */
export type WordedError = { box: string; text: string; date: boolean }

const dateBoxes = /(^|\.)(on|from|through)$|On$|^violations\.\d+$/

/** What is wrong at which box, in words. */
export function errorsInWords(errors: readonly BoxError[], language: Language): WordedError[] {
  return errors.map((error) => ({ box: error.box, text: errorText(error, language), date: dateBoxes.test(error.box) }))
}

function errorText({ error, typed, values }: BoxError, language: Language): string {
  const t = textsIn(language)
  if (typed) return dateError(t, error, typed, language)
  const states = values?.states?.split(', ').map((state) => stateName(state, language))
  return t(`errors:${error}`, { ...values, ...(states && { states: joinList(states, language) }) })
}

/** A state's name by its postal code. */
export function stateName(state: string, language: Language): string {
  return textsIn(language)(`sending:states.${state}`, { defaultValue: state })
}

/** What a fact says, in a line: `Good from 1 February 2026 through February 2028, from Arizona`. */
export function factInWords(fact: Fact, details: SentDetails, language: Language): string {
  const t = textsIn(language)
  const issuer = details.issuer ? [t('sending:fact.issuer', { issuer: details.issuer })] : []
  const number = details.number ? [t('sending:fact.number', { number: details.number })] : []
  const handsOn = details.handsOn ? [t(`sending:fact.handsOn.${details.handsOn}`)] : []
  return sentenceStart([...partsOf(fact, details, language), ...issuer, ...number, ...handsOn].join(', '))
}

function partsOf(fact: Fact, details: SentDetails, language: Language): string[] {
  const t = textsIn(language)
  const date = (day: string) => longDate(day, language)
  switch (fact.kind) {
    case 'credential':
      return credential(fact, language)
    case 'check':
      return check(fact, details, language)
    case 'training':
      return [t('sending:fact.training', { date: date(fact.on) })]
    case 'driving-record':
      return drivingRecord(fact, details, language)
    case 'birth-date':
      return [t('sending:fact.birthDate', { date: date(fact.on) })]
    case 'education': {
      const level = t(`sending:education.levels.${fact.level}`)
      const field = fact.field === 'behavioral-health' ? [t('sending:fact.inField')] : []
      return [t('sending:fact.education', { level, date: date(fact.on) }), ...field]
    }
    case 'experience':
      return [t('sending:fact.experience', { from: date(fact.from), through: ended(fact.through, language) })]
    case 'enrollment':
      return fact.through
        ? [
            t('sending:fact.enrollmentThrough', {
              from: date(fact.eligibleFrom),
              through: ended(fact.through, language),
            }),
          ]
        : [t('sending:fact.enrollment', { from: date(fact.eligibleFrom) })]
    case 'attestation': {
      const withdrawn = fact.withdrawnOn ? [t('sending:fact.withdrawn', { date: date(fact.withdrawnOn) })] : []
      return [t('sending:fact.attestation', { date: date(fact.on) }), ...withdrawn]
    }
    case 'supervision':
      return fact.through
        ? [t('sending:fact.supervisionThrough', { from: date(fact.from), through: ended(fact.through, language) })]
        : [t('sending:fact.supervision', { from: date(fact.from) })]
    default:
      return [fact.kind.replaceAll('-', ' ')]
  }
}

function credential(fact: FactOf<'credential'>, language: Language): string[] {
  const t = textsIn(language)
  const from = longDate(fact.from, language)
  return [
    fact.through
      ? t('sending:fact.span', { from, through: ended(fact.through, language) })
      : t('sending:fact.spanOpen', { from }),
    ...(fact.state ? [t('sending:fact.state', { state: stateName(fact.state, language) })] : []),
    ...(fact.level ? [t('sending:fact.level')] : []),
    ...(fact.restrictions?.includes('driving') ? [t('sending:fact.restricted')] : []),
    ...(fact.of.length > 1 ? [t('sending:fact.both')] : []),
    ...(fact.interruptions ?? []).map((each) => {
      const why = t(`sending:fact.${each.why}`, { defaultValue: each.why })
      const since = { why, from: longDate(each.from, language) }
      return each.through
        ? t('sending:fact.interruptedThrough', { ...since, through: ended(each.through, language) })
        : t('sending:fact.interrupted', since)
    }),
  ]
}

function check(fact: FactOf<'check'>, { test, placedOn }: SentDetails, language: Language): string[] {
  const t = textsIn(language)
  const date = longDate(fact.on, language)
  const outcome = t(`sending:fact.${fact.outcome === 'clear' ? 'clear' : 'notClear'}`)
  if (test === 'skin' && placedOn)
    return [t('sending:fact.skin', { placed: longDate(placedOn, language), date }), outcome]
  return [t(`sending:fact.${test === 'blood' || test === 'statement' ? test : 'check'}`, { date }), outcome]
}

function drivingRecord(fact: FactOf<'driving-record'>, { tickets = [] }: SentDetails, language: Language): string[] {
  const t = textsIn(language)
  const dates = joinList(
    fact.violations.map((day) => longDate(day, language)),
    language,
  )
  const violations = fact.violations.length
  const suspensions = fact.suspensions.length
  const state = fact.state ? [t('sending:fact.state', { state: stateName(fact.state, language) })] : []
  const listed = tickets.map((ticket) => ticketInWords(ticket, language))
  if (fact.partial) return [t('sending:fact.ticket', { date: longDate(fact.on, language) }), ...state, ...listed]
  return [
    t('sending:fact.record', { date: longDate(fact.on, language) }),
    ...state,
    violations > 0 ? t('sending:fact.violations', { count: violations, dates }) : t('sending:fact.noViolations'),
    ...listed.filter((_, i) => whyNotCounted(tickets[i] as Ticket) !== null),
    suspensions > 0 ? t('sending:fact.suspensions', { count: suspensions }) : t('sending:fact.noSuspensions'),
  ]
}

function ticketInWords(ticket: Ticket, language: Language): string {
  const t = textsIn(language)
  const { on, outcome } = ticket
  return t('sending:fact.ticketLine', {
    type: ticketTypeName(ticket, language),
    date: longDate(on, language),
    outcome: t(`sending:fact.ticketOutcomes.${outcome}`),
  })
}

/** A last day, or the month where only that is known. */
function ended(through: string, language: Language): string {
  return through.length === 7 ? longMonth(through, language) : longDate(through, language)
}

/** Why something was sent back or refused, as it is said to the person. */
export function reasonInWords(outcome: 'sent-back' | 'refused', reason: string, language: Language) {
  const t = textsIn(language)
  const group = outcome === 'refused' ? 'refuse' : 'sendBack'
  return {
    label: t(`reasons:${group}.${reason}.label`, { defaultValue: reason }),
    toPerson: t(`reasons:${group}.${reason}.toPerson`, { defaultValue: '' }),
  }
}
