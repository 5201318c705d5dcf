import type { AutomaticCheck } from '#domain/reviewing.ts'
import { longDate } from '#locales/dates.ts'

/** What a check found, in a sentence for the reviewer. */
export function checkInWords({ check, finding, on, count }: AutomaticCheck): string {
  const look = finding === 'look'
  switch (check) {
    case 'ended':
      if (!on) return 'No end date was typed'
      return look ? `It ended on ${longDate(on, 'en')}` : `It has not ended: good through ${longDate(on, 'en')}`
    case 'order':
      return look ? 'It ends before it begins' : 'Its dates are in order'
    case 'future':
      return look ? `It begins in the future, on ${longDate(on ?? '', 'en')}` : 'It does not begin in the future'
    case 'state':
      return look ? `Only cards from ${on} count for this requirement` : `It is from a state that counts (${on})`
    case 'skin-test':
      return count === undefined
        ? 'The day on which the skin test was placed is missing'
        : `The skin test was read ${count} days after it was placed${look ? '; it must be 2 or 3' : ''}`
    case 'result':
      return look ? 'The result is not clear: accepting it records that' : 'The result is clear'
    case 'same-file':
      return look ? 'The same file was sent before' : 'The same file was not sent before'
    case 'other-pending':
      return look
        ? `${count === 1 ? 'One other' : count} of the same person for the same requirement ${count === 1 ? 'waits' : 'wait'} too`
        : 'Nothing else waits for the same requirement'
  }
}
