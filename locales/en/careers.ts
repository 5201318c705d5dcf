const careers = {
  home: {
    title: 'Peer support jobs',
    lead: 'Peer support specialists use what they know about recovery to stand by others in theirs. Here you can see our open positions, apply, and follow your application.',
    openPositions: 'Open positions',
    yours: 'Your application and your papers',
    yoursLead:
      'Applied already, or do you work with us? Sign in with your e-mail address to see where things stand and what comes next.',
    yoursLink: 'Go to my page',
    how: 'How it goes',
    steps: {
      apply: 'You answer a few short questions, one at a time. Everything is saved as you go.',
      read: 'A person in our HR team reads your application. No computer decides.',
      offer: 'If it fits, you get an offer that depends on some papers. Only then do we ask for them.',
      start: 'When the papers are checked, you start.',
    },
  },
  list: {
    title: 'Open positions',
    lead_one: '{{count}} open position today',
    lead_other: '{{count}} open positions today',
    none: 'No open positions today',
    noneText: 'Please come back another day. New positions are added here first.',
  },
  posting: {
    pay: 'Pay',
    place: 'Place',
    program: 'Program',
    applyBy: 'Apply by',
    openUntilFilled: 'Open until it is filled',
    probation: 'Probation',
    bonuses: 'Bonuses',
    bonusHire: '{{amount}} when you are hired',
    bonusProbation: '{{amount}} when you complete probation',
    probationDays: 'The first {{days}}',
    facts: 'At a glance',
    apply: 'Apply for this position',
    goOn: 'Go on with your application',
    see: 'See your application',
    beforeApply:
      'Takes about 15 minutes. You need an e-mail address. You can stop at any time and go on later, also on another phone.',
    about: 'How to apply',
  },
  closed: {
    title: 'This position is closed',
    what: 'We no longer take applications for “{{position}}” in {{place}}.',
    unknownTitle: 'We cannot find this position',
    unknown: 'There is no position at this address. It may have been taken down, or the link is not complete.',
    todo: 'Look at what is open today. If you have applied already, sign in to see where your application stands.',
  },
} as const

export default careers
