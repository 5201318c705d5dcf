import { daysBetween } from './calendar/dates.ts'
import type { Fact } from './facts.ts'
import type { Difference } from './reading/differences.ts'
import { lastDayOf } from './sending/boxes.ts'
import { type HandsOn, isSkillsCourse, type SendingForm, type SentDetails } from './sending/forms.ts'
import { skinTestDays } from './sending/reading.ts'

type CheckName =
  | 'name'
  | 'ended'
  | 'order'
  | 'future'
  | 'state'
  | 'skin-test'
  | 'result'
  | 'online-only'
  | 'proposals'
  | 'same-number'
  | 'same-file'
  | 'other-pending'

/**
 * What was looked at for the reviewer: `fine` needs no look, `look` does. `on` is the day, the states or the words it speaks of, `differences`
 * where the paper reads otherwise than what was typed, `said` what the sender answered about a course.
 */
export type AutomaticCheck = {
  check: CheckName
  finding: 'fine' | 'look'
  on?: string | undefined
  count?: number | undefined
  said?: HandsOn | undefined
  differences?: readonly Difference[]
}

type Given = {
  fact: Fact
  details: SentDetails
  form: SendingForm
  today: string
  otherPending: number
  sameFile: number
  /** Other people whose card has the same number; null where the card has none to compare. */
  sameNumber: number | null
  /** Where what was read on the files differs from what was typed; null where nothing was read. */
  differences: readonly Difference[] | null
  /** Whether a name was read on the files, and the issuers that were. */
  read: { name: boolean; issuers: readonly string[] }
  /** What says that a course was only online: names of providers, and words on cards. */
  onlineOnly: readonly string[]
}

/** The checks that need no eye, in the order in which they are shown: what is to be looked at comes first. */
export function automaticChecks(given: Given): AutomaticCheck[] {
  const checks = [...ofPaper(given), ...ofDates(given), ...ofOthers(given)]
  return [...checks.filter(({ finding }) => finding === 'look'), ...checks.filter(({ finding }) => finding === 'fine')]
}

function ofPaper({ details, form, differences, read, onlineOnly }: Given): AutomaticCheck[] {
  const name = differences?.find(({ field }) => field === 'name')
  const others = differences?.filter(({ field }) => field !== 'name') ?? []
  const course = isSkillsCourse(form)
  const said = details.handsOn
  const online = course ? saysOnlineOnly([details.issuer ?? '', ...read.issuers], onlineOnly) : null
  const checks: (AutomaticCheck | false)[] = [
    read.name && { check: 'name', finding: name ? 'look' : 'fine', on: name?.read },
    course && {
      check: 'online-only',
      finding: online || said === 'online' ? 'look' : 'fine',
      on: online ?? undefined,
      said,
    },
    differences !== null && {
      check: 'proposals',
      finding: others.length > 0 ? 'look' : 'fine',
      differences: others,
    },
  ]
  return checks.filter((check) => check !== false)
}

/** The first of the issuers that says, or is known for, courses without a skills test in person; null where none does. */
function saysOnlineOnly(issuers: readonly string[], onlineOnly: readonly string[]): string | null {
  const known = onlineOnly.map(wordsOf).filter(Boolean)
  return issuers.find((issuer) => known.some((words) => wordsOf(issuer).includes(words))) ?? null
}

/** The words of a text between single spaces, without capitals and signs, so that a part is found whole. */
function wordsOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu)
  return words ? ` ${words.join(' ')} ` : ''
}

function ofDates({ fact, details, form, today }: Given): AutomaticCheck[] {
  const last = 'through' in fact ? lastDayOf(fact.through) : null
  const first = 'from' in fact ? fact.from : 'on' in fact ? fact.on : null
  const states = form.form === 'card' ? form.states : null
  const state = fact.kind === 'credential' ? fact.state : null
  const checks: (AutomaticCheck | false)[] = [
    fact.kind === 'credential' && {
      check: 'ended',
      finding: last !== null && last < today ? 'look' : 'fine',
      on: last ?? undefined,
    },
    last !== null && first !== null && { check: 'order', finding: last < first ? 'look' : 'fine' },
    first !== null && { check: 'future', finding: first > today ? 'look' : 'fine', on: first },
    states !== null && {
      check: 'state',
      finding: state && states.includes(state) ? 'fine' : 'look',
      on: states.join(', '),
    },
    details.test === 'skin' && fact.kind === 'check' && skinTest(details.placedOn, fact.on),
    fact.kind === 'check' && { check: 'result', finding: fact.outcome === 'clear' ? 'fine' : 'look' },
  ]
  return checks.filter((check) => check !== false)
}

function ofOthers({ sameNumber, sameFile, otherPending }: Given): AutomaticCheck[] {
  const finding = (count: number) => (count > 0 ? 'look' : 'fine')
  return [
    ...(sameNumber === null
      ? []
      : [{ check: 'same-number', finding: finding(sameNumber), count: sameNumber } as const]),
    { check: 'same-file', finding: finding(sameFile), count: sameFile },
    { check: 'other-pending', finding: finding(otherPending), count: otherPending },
  ]
}

function skinTest(placedOn: string | undefined, readOn: string): AutomaticCheck {
  const days = placedOn === undefined ? null : daysBetween(placedOn, readOn)
  const inTime = days !== null && days >= skinTestDays.first && days <= skinTestDays.last
  return { check: 'skin-test', finding: inTime ? 'fine' : 'look', count: days ?? undefined }
}
