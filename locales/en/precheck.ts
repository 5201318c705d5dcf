const precheck = {
  title: 'Would I qualify?',
  start: {
    about: 'For “{{position}}”, {{place}}',
    lead: 'A few short questions, about two minutes. Then you see what you meet already, what is still missing and, where time brings it, from which day on.',
    kept: 'No account, and nothing is kept',
    keptText:
      'We do not save your answers. They are gone when you close the page, and nobody at the agency sees them. We do not ask who you are, when you were born or anything about your health.',
    decides: 'It decides nothing',
    decidesText:
      'This is not an application. You can apply whatever comes out, and then a person reads what you have answered.',
    begin: 'Begin',
    back: 'Back to the position',
  },
  progress: 'Would I qualify? Question {{step}} of {{total}}',
  experience: {
    title: 'Have you worked in behavioral health?',
    another: 'Do you have another job in behavioral health to add?',
    hint: 'Mental health, substance use, crisis or recovery services, paid or as a volunteer. The days in all jobs add up.',
    yours: 'Your jobs so far',
    mostText: 'More jobs cannot be added here. Press “Continue”.',
  },
  job: {
    title: 'When did you work there?',
    lead: 'Only the days matter here. We do not ask where it was.',
    add: 'Add this job',
  },
  result: {
    yes: 'Yes, you would qualify',
    yesLead: 'As far as you have told us, you meet everything that we look at before an offer.',
    from: 'Not yet. You would qualify from {{date}}',
    fromLead: 'This takes it that you stay in your present job. Every day in it counts.',
    needed: 'Not yet. Something is still needed',
    neededLead: 'Below you see what it is and where you can get it.',
    each: 'One by one',
    met: 'Yes',
    metFrom: 'Not yet, from {{date}}',
    notYet: 'Not yet',
    worked: 'So far, your jobs add up to {{days}}. You need {{needed}}.',
    license: 'A valid driver license.',
    licenseFrom: 'A valid driver license from {{states}}.',
    need: {
      age: 'You can begin on that birthday at the earliest. If it is soon, apply now: a later first day can be agreed.',
      education:
        'Adult schools prepare for the GED, many of them free of charge; your public library knows where. If you only cannot find your diploma, your school can send a copy.',
      experience:
        'Time in any job in behavioral health counts from its first day, also as a volunteer: at crisis lines, recovery centers, group homes, clinics. A degree in a behavioral health field counts as well.',
      license:
        'The motor vehicle office of the state issues it, and turns a license from another state into one of its own.',
      'peer-credential':
        'You get it with a training and a test. The body that certifies peer specialists in the state tells you where the next one is, and what to do with a credential from another state.',
      training: 'Ask us about the next training; we can tell you where to find one.',
      enrollment: 'The registrar or co-op office of a college tells you how to enroll and what it will confirm for us.',
      'lived-experience':
        'This position is built on it. If you pressed the wrong answer, change it. You need not explain anything, and nobody will ask you to.',
    },
    interview: 'What we talk about when we meet',
    later: 'What we ask for only after you accept an offer',
    laterText: 'You need none of this now, and we do not ask about it before.',
    next: 'What you can do now',
    nextText:
      'You can apply today, whatever this page says: a person in our HR team reads your application and knows that things change. We have kept none of your answers, so the application asks you again.',
    apply: 'Apply for this position',
    change: 'Change my answers',
    posting: 'Back to the position',
    others: 'See other open positions',
    basis: 'This goes by what you have just told us, on {{date}}. It is not a decision.',
  },
} as const

export default precheck
