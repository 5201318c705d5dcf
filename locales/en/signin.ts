const signin = {
  email: {
    title: 'Sign in with your e-mail address',
    titleApply: 'First, your e-mail address',
    lead: 'We send you a code with six digits. You need no password.',
    leadApply: 'We send you a code with six digits. With it you can also come back later, on this or another phone.',
    label: 'E-mail address',
    hint: 'One that only you read. We use it for codes and for news about your application.',
    send: 'Send me a code',
    staff: 'Do you work in HR, payroll, administration, or lead a team?',
    staffLink: 'Sign in with a password',
  },
  code: {
    title: 'Enter your code',
    lead: 'We have sent six digits to {{email}}. The mail usually arrives within a minute.',
    label: 'Your code',
    hint: 'Six digits, good for ten minutes',
    enter: 'Go on',
    noMail: 'No mail yet?',
    spam: 'Look into your spam folder, and check the address above.',
    again: 'Send a new code',
    other: 'Use another e-mail address',
    sentAgain: 'We have sent a new code. Only the newest one works.',
  },
  problem: {
    superseded: 'This is an older code; enter the one from our newest e-mail',
    closed: 'This account has been closed; please ask Human Resources (HR)',
    asked: 'Start by entering your e-mail address; we will send you a code',
  },
  wait_one: 'There were too many tries; wait {{count}} minute and try again',
  wait_other: 'There were too many tries; wait {{count}} minutes and try again',
} as const

export default signin
