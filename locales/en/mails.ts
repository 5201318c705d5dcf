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
  fileStopped: {
    subject: 'Please send a file again',
    lead: 'A virus was found in a file that you sent, so it was stopped. Nobody can open it, and it did no harm here.',
    next: 'Please send another file: take a new picture, or use another device. Have the device checked from which you sent it.',
    button: 'Go to my page',
  },
  submissionRefused: {
    subject: 'About what you sent',
    lead: 'We cannot use what you sent for this: {{list}}. Your page says why and what you can do.',
    button: 'Read why',
  },
  credentialStopped: {
    subject: 'Something you need for work does not count right now',
    suspended: 'We learned that this is suspended since {{date}}: {{list}}. Until it is given back it does not count.',
    revoked: 'We learned that this is revoked since {{date}}: {{list}}. It does not count any more.',
    notFound:
      'The office that issued this could not find it any more on {{date}}: {{list}}. Until that is cleared up it does not count.',
    next: 'Your page shows what you may do at work today. If this is a mistake, or if it was given back, please tell Human Resources (HR).',
    button: 'See your page',
  },
  credentialCountsAgain: {
    subject: 'Something you need for work counts again',
    lead: 'We recorded that this counts again from {{date}}: {{list}}.',
    button: 'See your page',
  },
  teamNotCleared: {
    subject: 'Someone of your team is not cleared any more',
    lead: 'Today someone of your team is no longer cleared for something that they were cleared for. Please look before you plan the day.',
    button: 'See what they may do',
  },
  selfReport: {
    received: {
      subject: 'We have what you sent',
      lead: 'We have received what you reported on your page. For your privacy, this mail does not say what it is.',
      next: 'Human Resources (HR) will look at it. Your page shows when that has been done.',
      button: 'Go to your page',
    },
    'looked-at': {
      subject: 'We looked at what you sent',
      lead: 'Human Resources (HR) has looked at what you reported on your page. For your privacy, this mail does not say more.',
      next: 'Your page says what it means for you.',
      button: 'Go to your page',
    },
  },
  hired: {
    subject: 'Welcome: your first day',
    lead: 'You are hired as {{position}}. Your first day is {{date}}.',
    next: 'Your pages show what runs out when, and how your probation is going.',
    button: 'See your pages',
  },
  hold: {
    subject: 'Please read: a change in what you may do at work',
    put: 'The agency has put a hold on something you do, or will do, for us. From {{date}} you may not do this:',
    changed: 'The hold on your work has changed. From {{date}} you may not do this:',
    lifted: 'The hold on your work is lifted. From {{date}} it no longer keeps you from this:',
    ends: 'As things stand, the hold ends after {{date}}.',
    open: 'The hold stays until Human Resources (HR) lifts it.',
    next: 'This letter does not say why. Please call HR: they tell you what you may know and what happens next. Please do not write about your health.',
    nextLifted: 'Something else may still be missing. Your page shows what you may do now.',
    button: 'See where you stand',
  },
  holdOnTeam: {
    subject: 'Please look: a change in what someone on your team may do',
    put: 'The agency has put a hold on the work of someone on your team. From {{date}} they may not do this:',
    changed: 'A hold on the work of someone on your team has changed. From {{date}} they may not do this:',
    lifted: 'A hold on the work of someone on your team is lifted. From {{date}} it no longer keeps them from this:',
    next: 'Please see who it is before they work next, and call HR with your questions. Why there is a hold stays between HR and the person.',
    nextLifted: 'Something else may still be missing. The board shows what they may do now.',
    button: 'See who it is',
  },
  reminders: {
    subject_one: 'Something needs you soon',
    subject_other: 'Some things need you soon',
    subjectLapsed: 'Something you need for work has run out',
    lead_one: 'Please see to this:',
    lead_other: 'Please see to these, the first one first:',
    renew: 'See what to do',
    sent: 'If you sent it already, HR is checking it.',
  },
  lapseWarning: {
    subject_one: 'Something you need for work runs out soon',
    subject_other: 'Things you need for work run out soon',
    subjectLapsed: 'Something you need for work has run out',
    lead_one: 'This needs to be renewed:',
    lead_other: 'These need to be renewed:',
    leadWaived: 'Please see to this before it ends:',
    item: '{{requirement}}: good through {{date}} ({{days}})',
    itemLapsed: '{{requirement}}: was good through {{date}} ({{days}})',
    itemWaived: '{{requirement}}: waived through {{date}} ({{days}})',
    itemWaiverOver: '{{requirement}}: was waived through {{date}} ({{days}})',
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
  ledgerAnchored: {
    subject: 'Anchor of the ledger',
    lead: 'This is anchor {{number}} of the ledger, of {{date}}. It vouches for everything that was written until then:',
    counted: '{{entries}} entries in {{chains}} chains',
    digest: 'Digest: {{digest}}',
    next: 'Please keep this mail. If somebody with access to the database ever takes entries out of the ledger or writes them anew, comparing shows it: on the auditors’ page “Check of the ledger”, or with the command “good-standing ledger verify”.',
  },
  runs: {
    sweep:
      'This is about the sweep: every quarter of an hour it looks for whatever is due, such as warnings, deadlines and bonuses, and does it. Until it runs again, nobody is warned of anything.',
    anchor:
      'This is about the anchor of the ledger: once a day it keeps the newest entries outside of the database. Until it is made, nothing outside vouches for what was written since the last one.',
  },
  runLate: {
    subject: 'The portal has stopped doing part of its work',
    last: 'It was last completed on {{when}}, and should have been since. Nothing is lost: whatever is due is done as soon as it runs again.',
    never:
      'It has never been completed, and should have been by now. Nothing is lost: whatever is due is done as soon as it runs.',
    next: 'Please see on the page for operators what failed, and whether a process that does this work is running. You get one more mail when it is completed again, and none in between.',
    button: 'See what is late',
  },
  runResumed: {
    subject: 'The portal does all of its work again',
    lead: 'It was found missing on {{when}} and has been completed since.',
    next: 'Whatever had become due meanwhile has been done with it. You need not do anything.',
  },
  probationCompleted: {
    subject: 'Your probation is complete',
    lead: '{{date}} was the last day of your probation. You have completed it.',
    button: 'See your employment',
  },
} as const

export default mails
