import { needsOf } from '../application.ts'
import type { Ticket } from '../driving/tickets.ts'
import type { Fact } from '../facts.ts'
import type { Need, Position, PositionVersion } from '../positions/index.ts'
import { chaptersOf } from '../versions.ts'

/**
 * What a requirement asks someone to send, as the form that takes it. A form's outcome is one fact. `agency`: nothing to send,
 * the agency records it; `with-card`: nothing to send but the card of another requirement.
 */
export type SendingForm =
  | CardForm
  | { form: 'tuberculosis' }
  | { form: 'training'; course: string }
  | { form: 'driving-record'; partial?: true }
  | { form: 'birth-date' }
  | { form: 'education' }
  | { form: 'experience'; field: string }
  | { form: 'enrollment' }
  | { form: 'statement'; statement: string }
  | { form: 'agency' }
  | { form: 'with-card'; requirement: string | null }

export type FormName = SendingForm['form']

/** `states` are those that count, null where any does; `also` names the requirement that one and the same card may serve too. */
export type CardForm = {
  form: 'card'
  of: string
  states: readonly string[] | null
  state: 'required' | 'optional' | 'none'
  through: 'required' | 'optional'
  number: 'required' | 'optional'
  level: boolean
  restriction: boolean
  also: { of: string; requirement: string } | null
}

/**
 * What was typed beside the fact: who issued it, the number of a card; whether a course had a part in person; which TB test it was and,
 * of a skin test, the day it was placed; every ticket of a driving record, those too that do not count.
 */
export type SentDetails = {
  issuer?: string
  number?: string
  handsOn?: HandsOn
  test?: TuberculosisTest
  placedOn?: string
  tickets?: Ticket[]
}

/** Whether a course had a part in person, as its sender answers: it did, all of it was online, or they do not know. */
export const handsOnAnswers = ['yes', 'online', 'unsure'] as const
export type HandsOn = (typeof handsOnAnswers)[number]

export const tuberculosisTests = ['skin', 'blood', 'statement'] as const
export type TuberculosisTest = (typeof tuberculosisTests)[number]

/** Checks that a person shows with a paper of their own; every other one is the agency's to make. */
const tuberculosis = 'tuberculosis'

/** Courses that are often taught, and printed on one card, together. */
const onOneCard: Readonly<Record<string, string>> = { cpr: 'first-aid', 'first-aid': 'cpr' }

/** Whether a form takes the card of a course whose skills must be shown in person. */
export function isSkillsCourse(form: SendingForm): form is CardForm {
  return form.form === 'card' && Object.hasOwn(onOneCard, form.of)
}

type Version = Pick<PositionVersion, 'requirements'>

/** The forms of a requirement of this version, each once; more than one where any of several papers will do. */
export function formsFor(version: Version, requirement: string): SendingForm[] {
  const forms = needsOf(version)
    .filter((entry) => entry.requirement === requirement)
    .map((entry) => formOfNeed(version, entry.need))
  const sendable = forms.filter((form) => form.form !== 'agency')
  const once = new Map((sendable.length > 0 ? sendable : forms).map((form) => [form.form, form]))
  return [...once.values()]
}

function formOfNeed(version: Version, need: Need): SendingForm {
  switch (need.needs) {
    case 'credential':
      return cardForm(version, need)
    case 'check':
      return need.of === tuberculosis ? { form: 'tuberculosis' } : { form: 'agency' }
    case 'training':
      return { form: 'training', course: need.course }
    case 'driving-record':
      return { form: 'driving-record' }
    case 'age':
      return { form: 'birth-date' }
    case 'education':
      return { form: 'education' }
    case 'experience':
      return { form: 'experience', field: need.field }
    case 'enrollment':
      return { form: 'enrollment' }
    case 'attestation':
      return { form: 'statement', statement: need.statement }
    case 'unrestricted':
      return { form: 'with-card', requirement: requirementOfCredential(version, need.of) }
    case 'supervision':
      return { form: 'agency' }
  }
}

function cardForm(version: Version, need: Extract<Need, { needs: 'credential' }>): CardForm {
  const other = onOneCard[need.of]
  const otherRequirement = other === undefined ? null : requirementOfCredential(version, other)
  const stateMatters = need.states != null || need.of === 'driver-license'
  return {
    form: 'card',
    of: need.of,
    states: need.states ?? null,
    state: stateMatters ? 'required' : need.of === 'peer-specialist' ? 'optional' : 'none',
    through: need.of === 'driver-license' ? 'required' : 'optional',
    number: need.number ?? 'optional',
    level: need.of === 'fingerprint-clearance',
    restriction: need.of === 'fingerprint-clearance',
    also: other !== undefined && otherRequirement !== null ? { of: other, requirement: otherRequirement } : null,
  }
}

/** The requirement of this version that asks for that credential and nothing else, or null. */
function requirementOfCredential(version: Version, of: string): string | null {
  const found = Object.entries(version.requirements).find(
    ([, expression]) => 'needs' in expression && expression.needs === 'credential' && expression.of === of,
  )
  return found?.[0] ?? null
}

/**
 * The form by which something that was sent for a requirement is read again: of the newest version that has it. Null where
 * no version has such a form.
 */
export function formOfSubmission(position: Position, requirement: string, fact: Fact): SendingForm | null {
  const newestFirst = chaptersOf(position, null).map(({ of }) => of)
  newestFirst.reverse()
  for (const version of newestFirst) {
    const form = formsFor(version, requirement).find((candidate) => kindOf[candidate.form] === fact.kind)
    if (form?.form === 'driving-record' && isTicketReport(fact)) return { form: 'driving-record', partial: true }
    if (form) return form
  }
  return null
}

/** Whether a fact is a ticket that its person reported, and not the record that a requirement asks for. */
export function isTicketReport(fact: Fact): boolean {
  return fact.kind === 'driving-record' && fact.partial === true
}

const kindOf: Partial<Record<FormName, Fact['kind']>> = {
  card: 'credential',
  tuberculosis: 'check',
  training: 'training',
  'driving-record': 'driving-record',
  'birth-date': 'birth-date',
  education: 'education',
  experience: 'experience',
  enrollment: 'enrollment',
}

/** Whether the form takes a file: a card its two sides, any other paper its pages. A date of birth is checked in person. */
export function filesOf(form: SendingForm): 'card' | 'paper' | 'none' {
  if (form.form === 'card') return 'card'
  return kindOf[form.form] === undefined || form.form === 'birth-date' ? 'none' : 'paper'
}

/** Whether the form is filled in and sent to a reviewer. */
export function isSendable(form: SendingForm): boolean {
  return kindOf[form.form] !== undefined
}

/** Whether what was shown once holds for good, so that it is not asked for again once it is met. */
export function isAskedOnce(form: SendingForm): boolean {
  return ['education', 'experience', 'birth-date', 'training', 'statement'].includes(form.form)
}

/** Whether a fact is evidence for a requirement of this version, whatever its dates and outcome. */
export function bearsOn(version: Version, requirement: string, fact: Fact): boolean {
  return needsOf(version)
    .filter((entry) => entry.requirement === requirement)
    .some(({ need }) => concerns(need, fact))
}

function concerns(need: Need, fact: Fact): boolean {
  switch (need.needs) {
    case 'age':
      return fact.kind === 'birth-date'
    case 'credential':
    case 'unrestricted':
      return fact.kind === 'credential' && fact.of.includes(need.of)
    case 'check':
      return fact.kind === 'check' && fact.of === need.of
    case 'attestation':
      return fact.kind === 'attestation' && fact.statement === need.statement
    case 'training':
      return fact.kind === 'training' && fact.course === need.course
    case 'experience':
      return fact.kind === 'experience' && fact.field === need.field
    case 'supervision':
      return fact.kind === 'supervision' && fact.by === need.by
    default:
      return fact.kind === need.needs
  }
}
