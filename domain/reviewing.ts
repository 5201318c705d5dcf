import type { Viewer } from './authority.ts'
import { addDays } from './calendar/dates.ts'
import type { Fact } from './facts.ts'
import type { SendingForm } from './sending/forms.ts'
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
  'blurred',
  'cropped',
  'covered',
  'wrong-document',
  'wrong-person',
  'name-differs',
  'dates-differ',
  'pages-missing',
  'locked',
] as const
const card = ['expired', 'front-missing', 'back-missing', 'dates-missing', 'no-issuer'] as const

/** Why a submission of this form may be sent back: keys of the `reasons.sendBack` texts, the likeliest first. */
export function sendBackReasons(form: SendingForm): readonly string[] {
  switch (form.form) {
    case 'card': {
      const course = form.of === 'cpr' || form.of === 'first-aid'
      return [
        ...(course ? ['online-only'] : []),
        ...(form.states ? ['wrong-state'] : []),
        ...anyDocument,
        ...card,
        ...(course ? ['no-first-aid'] : []),
        'number-missing',
      ]
    }
    case 'tuberculosis':
      return [
        'skin-test-not-read',
        'skin-test-read-late-or-early',
        'too-old',
        'vaccine-only',
        'not-signed',
        ...anyDocument,
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
