import type { Viewer } from './authority.ts'
import { addDays, daysBetween } from './calendar/dates.ts'
import type { Fact } from './facts.ts'
import { lastDayOf } from './sending/boxes.ts'
import type { SendingForm, SentDetails } from './sending/forms.ts'
import { skinTestDays } from './sending/reading.ts'
import { subjectOf } from './sources.ts'

/**
 * Whether a fact may be recorded as verified only after a confirmed check at its source: a picture alone never proves such a
 * credential (A.R.S. 41-1758 and trade).
 */
export function needsSourceCheck(fact: Fact): boolean {
  return fact.kind === 'credential' && subjectOf(fact) !== null
}

const anyDocument = [
  'unreadable',
  'cropped',
  'pages-missing',
  'wrong-document',
  'name-differs',
  'dates-differ',
  'locked',
] as const
const card = ['front-missing', 'back-missing', 'dates-missing', 'expired', 'no-issuer'] as const

/** Why a submission of this form may be sent back: keys of the `reasons.sendBack` texts, the likeliest first. */
export function sendBackReasons(form: SendingForm): readonly string[] {
  switch (form.form) {
    case 'card': {
      const course = form.of === 'cpr' || form.of === 'first-aid'
      return [
        ...anyDocument,
        ...card,
        ...(course ? ['online-only', 'no-first-aid'] : ['number-missing']),
        ...(form.states ? ['wrong-state'] : []),
      ]
    }
    case 'tuberculosis':
      return [
        ...anyDocument,
        'skin-test-not-read',
        'skin-test-read-late-or-early',
        'vaccine-only',
        'too-old',
        'not-signed',
      ]
    case 'birth-date':
      return ['dates-differ', 'name-differs']
    case 'driving-record':
      return [...anyDocument, 'too-old', 'wrong-state']
    default:
      return [...anyDocument, 'no-issuer', 'not-signed', 'dates-missing']
  }
}

/** Why a submission may be refused for good: keys of the `reasons.refuse` texts. */
export const refuseReasons = [
  'not-accepted',
  'not-found-at-source',
  'belongs-to-someone-else',
  'altered',
  'duplicate',
] as const

/** What was looked at for the reviewer: `fine` needs no look, `look` does. `on` is the day or number it speaks of. */
export type AutomaticCheck = {
  check: 'ended' | 'order' | 'future' | 'state' | 'skin-test' | 'result' | 'same-file' | 'other-pending'
  finding: 'fine' | 'look'
  on?: string | undefined
  count?: number | undefined
}

/**
 * The checks that need no eye: of the claim's dates and state, of other papers of the person, of the same file sent before.
 */
export function automaticChecks(given: {
  fact: Fact
  details: SentDetails
  form: SendingForm
  today: string
  otherPending: number
  sameFile: number
}): AutomaticCheck[] {
  const { fact, details, form, today } = given
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
    { check: 'same-file', finding: given.sameFile > 0 ? 'look' : 'fine', count: given.sameFile },
    { check: 'other-pending', finding: given.otherPending > 0 ? 'look' : 'fine', count: given.otherPending },
  ]
  return checks.filter((check) => check !== false)
}

function skinTest(placedOn: string | undefined, readOn: string): AutomaticCheck {
  const days = placedOn === undefined ? null : daysBetween(placedOn, readOn)
  const inTime = days !== null && days >= skinTestDays.first && days <= skinTestDays.last
  return { check: 'skin-test', finding: inTime ? 'fine' : 'look', count: days ?? undefined }
}

/** A source check is recent enough to rely on: not of a day to come, and not older than a month (agency policy). */
export function isCurrentSourceCheck(checkedOn: string, today: string): boolean {
  return checkedOn <= today && checkedOn >= addDays(today, -31)
}

/**
 * Whether a submission was sent in by whoever looks at it, for somebody else. Nobody reviews their own, and that is theirs too: they
 * typed what it says, and a picture is compared with it by somebody else.
 */
export function isSender(viewer: Viewer, { sentBy }: { sentBy: string | null }): boolean {
  return viewer.kind === 'account' && viewer.accountId === sentBy
}
