const mails = {
  hello: 'Hello {{name}},',
  helloNoName: 'Hello,',
  footer:
    'You get this mail because you applied to or work at {{agency}}. Please do not send health information by mail.',
  paper: {
    message: 'HR has written to you about your application:',
    where: 'Where, or how to join:',
    offer:
      'Enclosed: the letter with our offer. If you accept it, sign the sheet behind this letter and bring or send it to us.',
    instead:
      'We have no e-mail address of yours, so this comes as a letter. Where it speaks of your page, call Human Resources (HR): we tell you what stands there, and you can answer by telephone, by letter or in person. Please do not write about your health.',
  },
  signInCode: {
    subject: 'Your sign-in code',
    lead: 'Here is your code to sign in:',
    code: 'It works for 10 minutes and only once. If you did not ask for it, you need not do anything.',
  },
  emailChangeCode: {
    subject: 'Your code for the new e-mail address',
    lead: 'Someone, most likely you, wants to be reached at this address from now on. Enter this code on the page that you have open:',
    code: 'It works for 10 minutes and only once. If you did not ask for it, you need not do anything: nothing changes.',
    leadHr:
      'Human Resources (HR) at {{agency}} is recording this address for someone, most likely you. Tell this code to the person in HR who asked you for it:',
    codeHr:
      'It works for 10 minutes and only once. Tell it to nobody else. If nobody in HR asked you for it, keep it to yourself: then nothing changes.',
    footer:
      'You get this mail because somebody gave this address to {{agency}}. If it was not you, you need not do anything.',
  },
  emailChanged: {
    subject: 'Your e-mail address was changed',
    lead: 'From now on we write to another address, as it was asked for on your page or through Human Resources (HR) and confirmed with a code.',
    next: 'This is the last e-mail to this address. If it was not you, call Human Resources (HR) at once.',
  },
  copy: {
    title: 'Your copy: what you answered',
    confidential: 'Kept confidential and not sent by e-mail; you find it on your page.',
    signed: 'Signed as {{name}} on {{date}}',
  },
  applicationReceived: {
    subject: 'We have your application',
    lead: 'Thank you for applying as {{position}}. We have received your application.',
    next: 'HR reads it next. You can see where it stands, and withdraw it, at any time.',
    button: 'See where it stands',
  },
  applicationDeclined: {
    subject: 'About your application',
    lead: 'Thank you for applying as {{position}}. We have decided not to go on with this application.',
    button: 'See the details',
  },
  messageToApplicant: {
    subject: 'A message about your application',
    lead: 'HR has written to you about your application. For your privacy, the message itself is only on your page.',
    next: 'Please answer there, too: an answer to this e-mail reaches nobody.',
    button: 'Read the message',
  },
  messageToHr: {
    subject: 'A message of an applicant waits for an answer',
    lead: 'An applicant has written about their application. The message itself is only in the portal. Until somebody has answered, no further mail comes about it.',
    button: 'Read and answer',
  },
  referencesAsked: {
    subject: 'We are asking your references',
    lead: 'HR wants to go on with your application as {{position}} and is now asking the people you named.',
    missing_one: 'We need one more person who knows your work. Please name them on your page.',
    missing_other: 'We need {{count}} more people who know your work. Please name them on your page.',
    button: 'See whom we ask',
  },
  referenceAsked: {
    subject: 'Please answer a few questions for a reference',
    subjectAgain: 'A reminder: a few questions for a reference',
    lead: '{{applicant}} has applied to {{agency}} as {{position}} and has named you as someone who knows their work.',
    next: 'We would be glad if you answered a few questions about that work. It takes about five minutes, and you can also say that you cannot. Please do so by {{date}}.',
    warning: 'Please write nothing about health, treatment, family or religion.',
    button: 'Answer the questions',
    footer:
      'You get this mail because someone named you as a reference in an application to {{agency}}. The link is meant for you alone; please do not pass it on.',
  },
  referenceWanted: {
    subject: 'Please name another reference',
    declined: 'One of the people you named for your application as {{position}} cannot give a reference.',
    expired: 'One of the people you named for your application as {{position}} has not answered in time.',
    next: 'This happens often and says nothing about you. Please name someone else on your page.',
    button: 'Name someone else',
  },
  interview: {
    subjectInvited: 'An interview for your application',
    subjectChanged: 'Your interview: please check the time',
    subjectCalledOff: 'Your interview will not take place',
    invited: 'We would like to talk with you about your application as {{position}}.',
    changed: 'This is the appointment for your interview as {{position}} from now on:',
    when: 'When: {{date}}, {{time}}, local time of the agency',
    way: { 'in-person': 'How: in person', phone: 'How: by phone', video: 'How: by video' },
    place: 'Your page says where to come, or how to join. If you need another time, you can say so there.',
    calledOff: 'The interview on {{date}} for your application as {{position}} will not take place.',
    goesOn: 'Your application goes on. We will write to you about the next step; you need not do anything.',
    button: 'See the details',
  },
  offerWithdrawn: {
    subject: 'About our offer',
    lead: 'We have to take back the offer that we made you as {{position}}. Your page says why.',
    button: 'Read why',
  },
  offerMade: {
    subject: 'We have an offer for you',
    lead: 'We would like to hire you as {{position}}. This is a conditional offer: it tells you what we still need before your first day.',
    next: 'Please read it and answer by {{date}}.',
    button: 'Read the offer',
  },
  offerAccepted: {
    subject: 'You accepted our offer',
    lead: 'Thank you for accepting our offer as {{position}}.',
    next: 'Your list now shows what to send in before your first day. You can take pictures of your cards with your phone.',
    copy: 'Your signed letter is here, to read, save or print: {{link}}',
    button: 'See what to send',
  },
  deadlineReminder: {
    draft: {
      subject: 'Your application is not sent yet',
      lead: 'You began an application as {{position}} and have not sent it yet. What you answered is saved.',
    },
    information: {
      subject: 'We still need something from you',
      lead: 'We asked you for something for your application as {{position}} and do not have it yet.',
    },
    offer: {
      subject: 'Please answer our offer',
      lead: 'We made you an offer as {{position}} and have no answer yet.',
    },
    last: 'The last day for it is {{date}} ({{days}}).',
    button: 'Go to your application',
  },
  applicationExpired: {
    subject: 'Your application has been closed',
    lead: 'This is about your application as {{position}}.',
    button: 'See your application',
  },
  applicationReopened: {
    subject: 'We have taken up your application again',
    lead: 'Your application as {{position}} had been closed. HR has opened it again and is reading it.',
    next: 'You need not do anything. We will write to you.',
    button: 'See where it stands',
  },
  offerExpired: {
    subject: 'Our offer has ended',
    lead: 'We made you an offer as {{position}}. {{date}} was the last day to answer.',
    next: 'If you are still interested, please tell HR: they can make you a new offer.',
    button: 'See your application',
  },
  informationAsked: {
    subject: 'We need something from you',
    lead: 'To go on with your application as {{position}} we need one more thing from you.',
    next: 'Please look at what it is and send it by {{date}}.',
    button: 'See what we need',
  },
  informationCancelled: {
    subject: 'You need not send it any more',
    lead: 'We asked you for something for your application as {{position}}. We do not need it any more.',
    button: 'See where it stands',
  },
  noticeOnPage: {
    subject: 'There is a notice on your page',
    lead: 'There is a notice for you about your application. For your privacy, this mail does not say more. Please sign in and read it soon.',
    button: 'Read the notice',
  },
  statementSigned: {
    subject: 'A copy of what you signed',
    lead: 'Thank you. You have signed a text on our site.',
    next: 'Your copy, in the exact words that you signed, is on your page. You can print it there. If it was not you who signed, please tell us at once.',
    button: 'See my copy',
  },
  statementReworded: {
    subject: 'There is a new wording to sign',
    lead: 'A text that you signed before has a new wording. Please read it and sign it as well.',
    next: 'What you signed before still counts.',
    button: 'Read and sign',
  },
  submissionAccepted: {
    subject: 'We checked what you sent',
    lead: 'We checked what you sent for this and accepted it: {{list}}.',
    button: 'See your list',
  },
  submissionSentBack: {
    subject: 'Please send something again',
    lead: 'We could not accept what you sent for this: {{list}}.',
    button: 'Send it again',
  },
  submissionRefused: {
    subject: 'About what you sent',
    lead: 'We cannot use what you sent for this: {{list}}. Your page says why and what you can do.',
    button: 'Read why',
  },
  hired: {
    subject: 'Welcome: your first day',
    lead: 'You are hired as {{position}}. Your first day is {{date}}.',
    next: 'Your pages show what runs out when, and how your probation is going.',
    button: 'See your pages',
  },
  lapseWarning: {
    subject_one: 'Something you need for work runs out soon',
    subject_other: 'Things you need for work run out soon',
    subjectLapsed: 'Something you need for work has run out',
    lead_one: 'This needs to be renewed:',
    lead_other: 'These need to be renewed:',
    item: '{{requirement}}: good through {{date}} ({{days}})',
    itemLapsed: '{{requirement}}: was good through {{date}} ({{days}})',
    next: 'Please send the new one as soon as you have it. If you sent it already, HR is checking it.',
    button: 'See what to do',
  },
  bonusEarned: {
    subject: 'You have earned a bonus',
    hire: 'You earned the {{amount}} bonus for being hired, on {{date}}.',
    probation: 'You earned the {{amount}} bonus for completing your probation, on {{date}}.',
    other: 'You earned a bonus of {{amount}}, on {{date}}.',
    next: 'Payroll has it on its list.',
    button: 'See your bonuses',
  },
  probationCompleted: {
    subject: 'Your probation is complete',
    lead: '{{date}} was the last day of your probation. You have completed it.',
    button: 'See your employment',
  },
} as const

export default mails
