const fingerprint = {
  title: 'Fingerprint clearance card',
  lead: 'An Arizona card that says the state has checked your fingerprints. It is good for six years.',
  status: 'Where it stands',
  state: {
    'not-applied': 'We know of no card yet',
    applied: 'Applied for on {{date}}',
    sent: 'Sent in, and waiting for review',
    issued: 'In order',
    denied: 'The state has not given you a card',
    suspended: 'Your card is suspended',
    revoked: 'Your card is not valid any more',
    expired: 'Your card has run out',
    'exception-pending': 'Good cause exception asked for on {{date}}',
    'exception-granted': 'In order',
    'exception-denied': 'The exception was not granted',
  },
  text: {
    'not-applied':
      'Apply to the Arizona Department of Public Safety and have your fingerprints taken. It can take several weeks, so begin early. If you have a card already, send us a picture of it.',
    applied: 'The state is working on it. You need not do anything. When the card comes, send us a picture of it.',
    sent: 'We have your card and check it with the state. You need not do anything; we will write to you.',
    issued: 'We have checked your card. There is nothing more to do.',
    denied: 'This is not the end, and we have not turned you down. You can ask the state for an exception; see below.',
    suspended:
      'This is not the end. You can ask the state for an exception; see below. HR will talk with you about it.',
    revoked: 'This is not the end. You can ask the state for an exception; see below. HR will talk with you about it.',
    expired: 'Apply for a new card, and send us a picture of it when it comes.',
    'exception-pending':
      'We wait for the decision with you. Until it is made, you cannot begin, and nobody here may turn you down because of the card. You need not explain your past to us.',
    'exception-granted': 'We have checked your card. There is nothing more to do.',
    'exception-denied':
      'We are sorry. HR will talk with you about what this means for the job. Your past and what the state wrote to you stay between you and the state.',
  },
  send: 'Send a picture of my card',
  exception: {
    title: 'If the state says no because of your past',
    what: 'Arizona has a way for exactly this: the good cause exception. It exists for people with a past who live differently today.',
    counts: 'An exception that is granted counts in full. Your manager sees only that your card is in order.',
    how: 'How to ask for it',
    step1:
      'Read the letter from the state. It says how to ask for an exception and by which day. The application goes to the Arizona Board of Fingerprinting.',
    step2:
      'Send in what the Board asks for, such as letters from people who know you today and papers about what you have done since.',
    step3: 'Tell HR that you have asked, and on which day. You need not say why you were denied.',
    wait: 'We wait for the decision. Nobody here may turn you down because of the card meanwhile.',
    link: 'Go to the Arizona Board of Fingerprinting',
  },
} as const

export default fingerprint
