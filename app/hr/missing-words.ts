import type { BoxError } from '#domain/sending/boxes.ts'

/** What is asked for where a box of HR's forms is empty, so that a list of several such says which is which. */
const missing: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'date.missing': {
    firstDay: 'Enter the first day',
    hiredOn: 'Enter the first day',
    lastDay: 'Enter the last day',
    expiresOn: 'Enter the last day to answer',
    opensOn: 'Enter the first day to apply',
    on: 'Enter the day on which it was or will be',
    from: 'Enter the day from which it counts',
    through: 'Enter the last day on which it is good',
    sourceOn: 'Enter the day on which it was checked',
    reportedOn: 'Enter the day of the report',
    signedOn: 'Enter the day of the signature',
    postedOn: 'Enter the day on which it was posted',
  },
  'choice.missing': {
    decision: 'Choose what becomes of it',
    account: 'Choose who scores instead',
    agrees: 'Choose what is ticked on the sheet',
    gates: 'Choose what they may not do',
    channel: 'Choose how they disputed it',
    kind: 'Choose what it is a report of',
    approval: 'Choose whether you approve',
    outcome: 'Choose the outcome',
    position: 'Choose a position',
    posting: 'Choose a posting',
    program: 'Choose a program',
    report: 'Choose whether a report plays a part',
    source: 'Choose from whom the report comes',
    sourceResult: 'Choose what the source says',
    team: 'Choose a team',
    what: 'Choose what happened',
    way: 'Choose in which way',
  },
  'text.missing': {
    arrestEn: 'Enter the text in English',
    arrestEs: 'Enter the text in Spanish',
    agencyAddress: 'Enter the address of the agency',
    agencyName: 'Enter the name of the agency that made the report',
    familyName: 'Enter the last name',
    givenName: 'Enter the first name',
    place: 'Enter the place',
    reason: 'Say why',
    signedName: 'Enter the name as signed',
    words: 'Write what they said',
  },
  'phone.missing': { agencyPhone: 'Enter the phone number of the agency' },
}

/** The words for an empty box that has its own; undefined for every other error. */
export function missingWords({ box, error }: BoxError): string | undefined {
  return missing[error]?.[box]
}
