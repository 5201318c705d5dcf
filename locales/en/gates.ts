const gates = {
  items: {
    hire: {
      name: 'Hiring',
      yes: 'may be hired',
      no: 'may not be hired',
      noUntil: 'may not be hired until {{list}}',
      cleared: 'Cleared to be hired',
      notCleared: 'Not cleared to be hired',
    },
    work: {
      name: 'Work',
      yes: 'is in good standing for work',
      no: 'is not in good standing for work',
      noUntil: 'is not in good standing for work until {{list}}',
      cleared: 'Cleared for work',
      notCleared: 'Not cleared for work',
    },
    transport: {
      name: 'Driving members',
      yes: 'may drive members',
      no: 'may not drive members',
      noUntil: 'may not drive members until {{list}}',
      cleared: 'Cleared to drive members',
      notCleared: 'Not cleared to drive members',
    },
    'peer-services': {
      name: 'Peer services',
      yes: 'may deliver peer services',
      no: 'may not deliver peer services',
      noUntil: 'may not deliver peer services until {{list}}',
      cleared: 'Cleared to deliver peer services',
      notCleared: 'Not cleared to deliver peer services',
    },
    hospital: {
      name: 'Hospital',
      yes: 'may enter the hospital',
      no: 'may not enter the hospital',
      noUntil: 'may not enter the hospital until {{list}}',
      cleared: 'Cleared for the hospital',
      notCleared: 'Not cleared for the hospital',
    },
  },
  sentence: {
    through: '{{cleared}} through {{date}}.',
    throughBecause: '{{cleared}} through {{date}}; {{ends}}.',
    open: '{{cleared}}, with no end date.',
    blocked: '{{notCleared}}: {{blocks}}.',
    again: 'On what we know today, the answer will be yes again from {{date}}.',
    renewing_one: 'Renewing it takes this to {{date}} ({{list}}).',
    renewing_other: 'Renewing them takes this to {{date}} ({{list}}).',
  },
  requirements: {
    endFirst_one: '{{list}} lapses first',
    endFirst_other: '{{list}} lapse first',
    block_one: '{{list}} is not cleared yet',
    block_other: '{{list}} are not cleared yet',
    until_one: '{{list}} is in order',
    until_other: '{{list}} are in order',
  },
  blockers: {
    employment: {
      name: 'Employment',
      endFirst: 'the employment ends then',
      block: 'there is no employment on this day',
      until: 'the employment begins',
    },
    leave: {
      name: 'Leave',
      endFirst: 'a leave begins then',
      block: 'there is a leave on this day',
      until: 'the leave ends',
    },
    hold: {
      name: 'Hold',
      endFirst: 'a hold begins then',
      block: 'the agency has put a hold on this',
      until: 'the hold is lifted',
    },
  },
  word: {
    unknown: 'Not verified',
  },
} as const

export default gates
