const reasons = {
  sendBack: {
    unreadable: {
      label: 'Unreadable',
      toPerson:
        'We could not read the picture. Please take it again in good light, with the camera straight above the paper.',
    },
    infected: {
      label: 'Stopped by the virus check',
      toPerson:
        'A virus was found in a file that you sent, so nobody can open it. Please send another one: take a new picture, or use another device.',
    },
    blurred: {
      label: 'Blurred',
      toPerson:
        'The picture is blurred. Please lay the paper flat, hold the phone still with both hands, and take it again.',
    },
    covered: {
      label: 'Partly covered',
      toPerson:
        'Something covers a part of it: a finger, a shadow or a glare. Please take the picture again so that all of it shows.',
    },
    'wrong-person': {
      label: 'Wrong person',
      toPerson:
        'This document belongs to another person. Please send your own. If the name is yours, add it to your other names and send it again.',
    },
    cropped: {
      label: 'Cut off',
      toPerson: 'A part of the document is outside the picture. Please take it again with all four corners showing.',
    },
    'front-missing': {
      label: 'Front missing',
      toPerson: 'The front is missing. Please send pictures of both sides.',
    },
    'back-missing': {
      label: 'Back missing',
      toPerson: 'The back is missing. Please send pictures of both sides.',
    },
    'pages-missing': {
      label: 'Pages missing',
      toPerson: 'Some pages are missing. Please send all of them, also those that are nearly empty.',
    },
    'wrong-document': {
      label: 'Wrong document',
      toPerson: 'This is a different document from the one we need. Please look at "What to send" and send that one.',
    },
    'name-differs': {
      label: 'Name differs',
      toPerson:
        'The name on it is not the name we have for you. If you use or used another name, add it to your other names; otherwise send the document with your name.',
    },
    'dates-missing': {
      label: 'No dates',
      toPerson:
        'We cannot see on it from when and through when it is good. Please send a side or page that shows the dates.',
    },
    'dates-differ': {
      label: 'Dates differ',
      toPerson:
        'The dates that you typed are not the dates on the document. Please type them again as they are printed.',
    },
    expired: {
      label: 'Expired',
      toPerson: 'It has run out. Please renew it and send the new one.',
    },
    'too-old': {
      label: 'Too old',
      toPerson: 'It was issued too long ago for this requirement. Please get a new one and send it.',
    },
    'no-issuer': {
      label: 'No issuer',
      toPerson: 'It does not show who issued it. Please send one with the name of the school, company or office.',
    },
    'online-only': {
      label: 'Online only',
      toPerson:
        'The course was only online. Please take a skills test in person; many places offer one for people who have done the online part. Then send the new card.',
    },
    'no-first-aid': {
      label: 'No first aid on it',
      toPerson: 'This card is for CPR only. Please take a first aid class as well and send that card.',
    },
    'wrong-state': {
      label: 'Wrong state',
      toPerson:
        'It comes from another state than the job asks for. Please send one from the right state, or ask HR how to transfer yours.',
    },
    'not-signed': {
      label: 'Not signed',
      toPerson: 'The signature is missing. Please ask the person who wrote it to sign it, and send it again.',
    },
    'skin-test-not-read': {
      label: 'Skin test not read',
      toPerson:
        'The paper does not show that the skin test was read. Please go back to the clinic 48 to 72 hours after it was placed, and send the paper with the result. If that time is over, you need a new test.',
    },
    'skin-test-read-late-or-early': {
      label: 'Skin test read at the wrong time',
      toPerson:
        'The skin test was not read 48 to 72 hours after it was placed. Please have a new skin test, or a blood test, which needs no second visit.',
    },
    'vaccine-only': {
      label: 'Vaccine record only',
      toPerson:
        'A vaccine record does not show that you are free of TB. Please have a skin test or a blood test and send the result.',
    },
    'number-missing': {
      label: 'Number missing',
      toPerson:
        'We cannot see the number on it, and without it we cannot check it at its source. Please send a picture that shows the number.',
    },
    locked: {
      label: 'Locked file',
      toPerson: 'The file is locked, so we cannot open it. Please save it without a password or send a picture.',
    },
  },
  refuse: {
    'not-accepted': {
      label: 'Not an accepted kind',
      toPerson:
        'This kind of document cannot be used for this requirement. Please look at "How to get it" for those that can.',
    },
    'not-found-at-source': {
      label: 'Not found at the source',
      toPerson:
        'The office that issues this document does not know it under this number and name. Please call them to put it right, and tell HR if you think that it is a mistake.',
    },
    'belongs-to-someone-else': {
      label: 'Belongs to someone else',
      toPerson: 'This document belongs to another person. We have closed it; please send your own.',
    },
    altered: {
      label: 'Seems altered',
      toPerson:
        'Something on this document does not fit, so we cannot use it. Please talk to HR; you may bring the original.',
    },
    duplicate: {
      label: 'Sent twice',
      toPerson: 'We have this document already. You need not do anything.',
    },
    'taken-back': {
      label: 'Taken back',
      toPerson: 'You took this back. Nobody needs to look at it any more.',
    },
    'too-early': {
      label: 'Sent before an offer',
      toPerson:
        'We may not look at this before you have accepted an offer. Nobody has read it. If you get an offer, we will ask you for it then.',
    },
  },
  decline: {
    'position-filled': {
      label: 'Position filled',
      toPerson: 'Someone else has been hired for this position. You are welcome to apply for our other open positions.',
    },
    'qualification-not-met': {
      label: 'A required qualification is not met',
      toPerson:
        'Your application does not show one of the qualifications that this position requires; the posting lists them. When you have it, you are welcome to apply for an opening with us.',
    },
    'not-selected': {
      label: 'Others selected',
      toPerson:
        'We have chosen other people for this position. Thank you for the time you gave it; you are welcome to apply for other openings.',
    },
    'posting-cancelled': {
      label: 'Posting cancelled',
      toPerson:
        'We are not filling this position after all. It has nothing to do with you; please look at our other open positions.',
    },
    'no-reply': {
      label: 'No reply',
      toPerson:
        'We have written to you and have not heard from you, so we have closed your application. If you still want the position, please tell HR.',
    },
    'hours-do-not-fit': {
      label: 'Hours do not fit',
      toPerson:
        'The hours of this position and those that you can work do not fit together. You are welcome to apply for another one.',
    },
    'already-applied': {
      label: 'Applied twice',
      toPerson: 'You have another application for the same position. We go on with that one; you need not do anything.',
    },
  },
  withdraw: {
    'other-job': {
      label: 'Took another job',
      toPerson:
        'You told us that you have taken another job, so we have closed your application. You are welcome to apply again at any time.',
    },
    pay: {
      label: 'Pay',
      toPerson:
        'You told us that the pay does not suit you, so we have closed your application. You are welcome to apply again at any time.',
    },
    hours: {
      label: 'Hours',
      toPerson:
        'You told us that the hours do not suit you, so we have closed your application. You are welcome to apply again at any time.',
    },
    distance: {
      label: 'Distance',
      toPerson:
        'You told us that the place is too far away, so we have closed your application. You are welcome to apply for a place nearer to you.',
    },
    'not-now': {
      label: 'Not now',
      toPerson:
        'You told us that this is not the right time, so we have closed your application. You are welcome to apply again at any time.',
    },
    'no-reason-given': {
      label: 'No reason given',
      toPerson: 'As you asked, we have closed your application. You are welcome to apply again at any time.',
    },
  },
  withdrawOffer: {
    'conditions-not-met': {
      label: 'Conditions not met',
      toPerson:
        'The conditions of the offer were not met by the day that was agreed, so we have taken the offer back. If you think that this is a mistake, please talk to HR.',
    },
    'first-day-not-agreed': {
      label: 'No first day agreed',
      toPerson:
        'We could not agree on a first day, so we have taken the offer back. You are welcome to apply for other openings.',
    },
    'position-cancelled': {
      label: 'Position cancelled',
      toPerson:
        'The agency is not filling this position after all, so we have taken the offer back. We are sorry. Please look at our other open positions.',
    },
  },
  report: {
    'driving-record-report': {
      label: 'Driving record report',
      toPerson:
        'We have decided not to hire you for this position, in part because of a report about your driving record. The notices on your page say which agency made it and what your rights are.',
    },
    'background-report': {
      label: 'Background report',
      toPerson:
        'We have decided not to hire you for this position, in part because of a background report. The notices on your page say which agency made it and what your rights are.',
    },
  },
  expire: {
    'draft-not-sent': {
      label: 'Not sent in time',
      toPerson:
        'You did not send this application in time, so it has been closed. If the position is still open you can apply again; what you answered is kept for you.',
    },
    'information-not-sent': {
      label: 'Not answered in time',
      toPerson:
        'We asked you for something and did not get it in time, so your application has been closed. If you still want the position, please tell HR: they can take it up again.',
    },
  },
} as const

export default reasons
