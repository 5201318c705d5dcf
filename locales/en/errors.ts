const errors = {
  date: {
    missing: 'Enter the date',
    partial: 'Enter the day, month and year',
    monthMissing: 'Enter the month',
    yearMissing: 'Enter the year',
    notNumbers: 'Use only numbers for the day, month and year',
    month: 'There is no month {{month}}; enter a number from 1 to 12',
    impossible: '{{date}} does not exist; check the day',
    yearFourDigits: 'Enter the year with four digits, for example 2027',
    future: 'This date is in the future; it must be today or earlier',
    past: 'This date is in the past; it must be today or later',
    tooFarPast: 'The year must be 1900 or later; check the year',
    tooFarFuture: 'This date is too far in the future; check the year',
  },
  cardNumber: {
    missing: 'Enter the number that is printed on the card',
  },
  review: {
    rating: 'Choose how this goes',
    words: 'Write what you have seen of this duty',
    overall: 'Write how it goes on the whole',
    outcome: 'Choose what follows',
    reason: 'Write why',
    notLater: 'The new last day must be later than the present one, and later than today',
    tooLate: 'A probation can be extended by 180 days at the most',
  },
  through: {
    missing: 'Enter the last day on which it is good',
    beforeFrom: 'The last day comes before the first day; check both dates',
    inPast: 'This has already ended; send one that is good today',
  },
  name: {
    missing: 'Enter your name as it stands on your identity card',
    firstMissing: 'Enter your first name',
    lastMissing: 'Enter your last name',
  },
  email: {
    missing: 'Enter your e-mail address',
    invalid: 'Enter an e-mail address like name@agency.example',
    taken: 'There is already someone with this e-mail address',
  },
  phone: {
    missing: 'Enter your phone number',
    invalid: 'Enter a phone number with area code, like 602 555 0142',
  },
  address: {
    missing: 'Enter the address to which we can send a letter',
  },
  code: {
    missing: 'Enter the six digits from your e-mail',
    wrong: 'This code is not right; check the six digits in your e-mail',
    expired: 'This code is too old; ask for a new one',
    used: 'This code has been used already; ask for a new one',
    tooMany: 'Too many wrong codes; ask for a new one',
  },
  signIn: {
    wrong: 'The e-mail address or the password is not right',
    needed: 'Sign in to go on',
    ended: 'You were away for a while, so we signed you out; sign in again',
  },
  password: {
    missing: 'Enter your password',
    tooShort: 'Use at least {{count}} characters; a few unrelated words work well',
    tooLong: 'Use at most {{count}} characters',
    common: 'This password is easy to guess; choose another one',
    namesAgency: 'Leave the name of the agency and your own name out of your password',
    differs: 'The two passwords are not the same; type them again',
  },
  link: {
    used: 'This link has been used already; ask for a new one',
    expired: 'This link is too old; ask for a new one',
  },
  file: {
    missing: 'Choose a file or take a picture',
    frontMissing: 'Add a picture of the front',
    tooLarge: 'The file is larger than 25 MB; send a smaller picture or fewer pages',
    type: 'We cannot read this kind of file; send a picture (JPEG, PNG, WebP or HEIC) or a PDF',
    empty: 'The file is empty; choose it again or take a new picture',
    tooMany: 'That is too many files; send at most {{count}}',
    stopped: 'The file did not arrive completely; send it again',
    broken: 'We cannot open this file, it is damaged; take a new picture, or save it again and send that',
    locked: 'This PDF has a password. Save it without one and send it again',
    blank: 'There is nothing to see on this; check that it is the right file, or take a new picture',
    tooManyPixels:
      'This picture has too many pixels (more than 65 million); take it with the usual setting of your phone and send that',
    tooManyPages: 'This PDF has more than 200 pages; send only the pages that matter',
    tooMuch: 'This file is too complicated to open; take a picture of the paper and send that',
    full: 'We have no room for files at the moment, so this one was not kept; what you typed is still here, please try again later',
    unreachable:
      'The place where files are kept does not answer, so this one was not kept; what you typed is still here, please try again in a few minutes',
    infected:
      'A virus was found in this file, so it was stopped and nobody can open it; send another one: take a new picture, or use another device',
    held: 'A file of this is still being checked for viruses, so it cannot be accepted yet; you can send it back or look again later',
  },
  choice: {
    missing: 'Choose one of the answers',
    unknown: 'Choose one of the answers shown',
    yesOrNo: 'Choose yes or no',
  },
  reports: {
    tooMany:
      'You have {{count}} reports that HR has not looked at yet; wait until HR has, or take back one that was a mistake',
  },
  text: {
    missing: 'Fill in this box',
    tooLong: 'Use at most {{count}} characters',
    tooShort: 'Use at least {{count}} characters',
    forbiddenCharacters: 'This box contains signs that we cannot save; type the text again',
  },
  job: {
    employerMissing: 'Enter the employer',
    titleMissing: 'Enter your job title',
    fromMissing: 'Enter your first day in this job',
    throughMissing: 'Enter your last day in this job, or tick that you still work there',
  },
  college: {
    missing: 'Enter the name of the college',
  },
  referee: {
    nameMissing: 'Enter the person’s name',
    relationMissing: 'Choose how they know your work',
    contactMissing: 'Enter an e-mail address, or a phone number if they have none',
    own: 'This is your own address or number; name someone else',
    twice: 'You have named this person already; name someone else',
    declined: 'This person has told us that they cannot give a reference; name someone else',
    tooMany: 'You have named many people already; write HR a message if you want to name someone else',
  },
  dispute: { wordsMissing: 'Write what is wrong in the report, or what is missing' },
  reference: {
    relation: 'Choose how you know this person',
    workAgain: 'Choose whether you would work with them again',
    rated: {
      reliable: 'Choose an answer about coming on time and doing what was agreed',
      respectful: 'Choose an answer about treating people with respect',
      listens: 'Choose an answer about listening',
      team: 'Choose an answer about working in a team',
      limits: 'Choose an answer about privacy and distance',
    },
    since: 'Enter a year with four digits, for example 2021, not in the future',
    strengths: 'Write what they are good at; one sentence is enough',
  },
  number: {
    missing: 'Enter a number',
    invalid: 'Use only numbers',
  },
  money: {
    invalid: 'Enter an amount in dollars, like 18.50',
  },
  signature: {
    missing: 'Type your full name to sign',
    differs: 'Sign with the same name that you gave us: {{name}}',
    consentMissing: 'Tick the box to agree to sign electronically',
    statementMissing: 'Read the statement and tick the box',
    changed: 'The text has changed since you opened this page; please read it again and sign',
  },
  state: {
    missing: 'Choose the state or territory',
    notAccepted: 'For this job it must come from {{states}}; ask HR how to transfer yours',
  },
  ticket: {
    afterRecord: 'This day comes after the day of the record; check both dates',
    decidedEarly: 'The decision comes before the violation; check both dates',
  },
  skinTest: {
    window: 'A skin test must be read 2 to 3 days after it was placed (48 to 72 hours); check both dates',
  },
  source: {
    company: 'A record from a company that sells reports belongs to the adverse-action procedure; record it there',
    missing: 'Enter where you checked it; a picture alone is not enough',
    notConfirmed: 'The source has not confirmed it, so it cannot be accepted; record the check only, or send it back',
    tooOld: 'This check is more than a month old; check again at the source',
  },
  reason: {
    missing: 'Choose a reason',
  },
  changed: 'Someone else has changed this meanwhile; look at it again before you go on',
  notAllowed: 'This cannot be done at this step',
  notAskedYet: 'We may not ask for this before there is an offer; please leave it out',
  tryLater: 'There were too many tries; wait {{minutes}} min and try again',
} as const

export default errors
