/** The offer letter. A published wording is never edited: a new one gets the next number. */
const offerLetter = {
  title: 'Offer letter: {{position}}',
  v1: {
    date: '{{agency}}, {{madeOn}}',
    greeting: 'Dear {{name}},',
    lead: '{{agency}} is pleased to offer you the position of {{position}}. This offer is conditional: it depends on what is listed under “What the offer depends on”.',
    terms: 'What we offer',
    position: 'Position: {{position}}',
    program: 'Program: {{program}}',
    place: 'Place of work: {{place}}',
    firstDay: 'First day of work: {{firstDay}}. It is confirmed when everything that the offer depends on is in order.',
    pay: 'Pay: {{pay}}',
    bonuses: 'Bonuses',
    bonusHire: '{{amount}} for starting. With this first day it is earned on {{date}}.',
    bonusProbation: '{{amount}} for completing your probation. With this first day it is earned on {{date}}.',
    noBonus: 'There are no bonuses for this position.',
    probation: 'Probation',
    probationText: 'The first {{days}} are a probation. With this first day, its last day is {{date}}.',
    noProbation: 'There is no probation for this position.',
    conditions: 'What the offer depends on',
    conditionsText:
      'Before your first day, we must have checked each of these. We ask for them only after you have accepted:',
    noConditions: 'Nothing more is checked before your first day.',
    answer: 'Your answer',
    answerText:
      'Please answer by {{answerBy}}; that day counts. You can accept by signing this letter on your page of the portal, or decline there. After that day this offer ends by itself.',
    change: 'If the first day changes, the last day of probation and the days of the bonuses change with it.',
    closing: 'Sincerely,',
    signer: '{{madeBy}}, Human Resources, {{agency}}',
    signerUnnamed: 'Human Resources, {{agency}}',
  },
  mark: {
    title: 'Electronic signature',
    unsigned: 'Not signed yet.',
    unsignedText:
      'This letter becomes an accepted offer only with the signature of the person to whom it is addressed.',
    signedBy: 'Signed electronically by {{name}}',
    signedAt: 'On {{instant}}',
    address: 'Network address: {{address}}',
    digest: 'SHA-256 of the text that was signed: {{digest}}',
    page: 'Page {{page}} of {{pages}}',
  },
} as const

export default offerLetter
