import { stateName } from '#app/wording/evidence.ts'
import type { Difference } from '#domain/reading/differences.ts'
import type { AutomaticCheck } from '#domain/review-checks.ts'
import type { HandsOn } from '#domain/sending/forms.ts'
import { longDate, longMonth } from '#locales/dates.ts'
import { joinList } from '#locales/phrases.ts'

/** What a check found, in a sentence for the reviewer. */
export function checkInWords({ check, finding, on, count = 0, said, differences = [] }: AutomaticCheck): string {
  const look = finding === 'look'
  switch (check) {
    case 'name':
      return look ? `The name on it reads “${on}”, which is none of theirs` : 'The name on it is one of theirs'
    case 'online-only':
      return onlineOnly(on, said)
    case 'proposals':
      return look ? `It reads otherwise than typed: ${differencesInWords(differences)}` : 'It reads as it was typed'
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
      return skinTest(look, count)
    case 'result':
      return look ? 'The result is not clear: accepting it records that' : 'The result is clear'
    case 'same-number':
      if (!look) return 'Nobody else has sent a card with this number'
      return count === 1
        ? 'Another person has a card with this number'
        : `${count} other people have a card with this number`
    case 'same-file':
      return look ? 'The same file was sent before' : 'The same file was not sent before'
    case 'other-pending':
      return look
        ? `${count === 1 ? 'One other' : count} of the same person for the same requirement ${count === 1 ? 'waits' : 'wait'} too`
        : 'Nothing else waits for the same requirement'
  }
}

/** `paper` = the words on it that say so, `said` = what its sender answered. */
function onlineOnly(paper: string | undefined, said: HandsOn | undefined): string {
  if (said === 'online') {
    const both = paper === undefined ? '' : `, and it reads “${paper}”`
    return `Whoever sent it says that the course was all online${both}`
  }
  const words = { yes: 'whoever sent it says that it had a hands-on part', unsure: 'whoever sent it is not sure' }
  const more = said ? `; ${words[said]}` : ''
  return `${paper === undefined ? 'Nothing on it says that the course was only online' : `It may be an online-only course: “${paper}”`}${more}`
}

function skinTest(look: boolean, days: number): string {
  if (!look) return `The skin test was read ${days} days after it was placed`
  if (days === 0) return 'The day on which the skin test was placed is missing, or it was read on the same day'
  return `The skin test was read ${days} ${days === 1 ? 'day' : 'days'} after it was placed; it must be 2 or 3 (48 to 72 hours)`
}

const fields: Record<Difference['field'], string> = {
  name: 'name',
  issuer: 'issuer',
  number: 'number',
  state: 'state',
  from: 'issued on',
  through: 'good through',
  on: 'date',
  test: 'kind of test',
}

/** `good through 3 March 2027 (typed: 3 March 2028) and number A1 (typed: nothing)`. */
function differencesInWords(differences: readonly Difference[]): string {
  const each = differences.map(({ field, read, typed }) => {
    const value = (text: string) => valueInWords(field, text)
    return `${fields[field]} ${value(read)} (typed: ${typed === null ? 'nothing' : value(typed)})`
  })
  return joinList(each, 'en')
}

function valueInWords(field: Difference['field'], text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return longDate(text, 'en')
  if (/^\d{4}-\d{2}$/.test(text)) return longMonth(text, 'en')
  return field === 'state' ? stateName(text, 'en') : text
}
