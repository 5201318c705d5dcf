const digests = {
  topics: {
    team: 'How your teams stand, each week',
    agency: 'How the agency stands, each week',
    warnings: 'Lapses and their warnings, each month',
  },
  page: {
    title: 'Stop these mails?',
    lead: 'This is about one kind of mail: “{{topic}}”.',
    text: 'Reminders, and whatever the law or your work needs, are sent to you all the same.',
    stop: 'Stop these mails',
    stoppedTitle: 'These mails are stopped',
    stoppedText:
      'You get no more mails of the kind “{{topic}}”. What they tell is on the pages of the portal at any time.',
    again: 'Send them to me again',
    unknownTitle: 'This link is not one of ours',
    unknown: 'Check that you copied all of it, or open it from our e-mail once more.',
  },
  own: {
    title: 'Regular mails',
    lead: 'You can do without these. Reminders, and whatever the law or your work needs, are sent in any case.',
    none: 'There are no such mails for you',
    noneText: 'They are for managers and for HR.',
    on: 'You get it.',
    off: 'You have stopped it.',
    stop: 'Stop it',
    again: 'Send it again',
    about: 'about: {{topic}}',
    saved: 'Saved.',
    link: 'Regular mails that you can do without',
    back: 'Back to your details',
  },
} as const

export default digests
