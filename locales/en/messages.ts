const messages = {
  title: 'Messages with HR',
  place: 'Messages with HR',
  placeNew_one: '{{count}} new message',
  placeNew_other: '{{count}} new messages',
  lead: 'Ask or tell us something about your application for “{{position}}”. A person in HR answers here, and we tell you by e-mail.',
  warning: 'Please do not write about your health, or anyone else’s. HR may not use it.',
  none: 'No messages yet.',
  thread: 'Messages',
  you: 'You',
  hr: '{{name}}, HR',
  isNew: 'New',
  box: 'Your message',
  boxHint: 'Up to {{longest}} characters',
  send: 'Send',
  sent: 'Your message is sent.',
  missing: 'Write your message first',
  tooLong: 'Your message is longer than {{longest}} characters; make it shorter, or send it in two',
  ended: 'This application has ended, so nothing more can be written here. The messages stay for you to read.',
  unsent: 'What you have just written was not sent. Here it is, to copy if you want:',
  notSent: 'You can write to HR as soon as you have sent your application.',
  back: 'Back to your application',
  canned: {
    received: {
      label: 'We have your application',
      text: 'Hello {{name}},\n\nThank you for your application as {{position}}. We are reading it now, and you will hear from us by {{date}}. You need not do anything until then.',
    },
    call: {
      label: 'When may we call?',
      text: 'Hello {{name}},\n\nWe would like to talk with you about your application as {{position}} and could not reach you by phone. Please tell us here by {{date}} when we may call, and at which number.',
    },
    meet: {
      label: 'Does this day suit you?',
      text: 'Hello {{name}},\n\nWe would like to get to know you and talk about the work as {{position}} on {{date}}. Does that day suit you? If not, please tell us here which days do. If you need anything so that you can take part well, such as an interpreter or a place without stairs, just tell us what we should provide.',
    },
    missing: {
      label: 'Something is still missing',
      text: 'Hello {{name}},\n\nSomething is still missing for your application as {{position}}. Your page shows what it is and how to send it. Please do so by {{date}}. If that is difficult, tell us here.',
    },
    references: {
      label: 'Another reference is needed',
      text: 'Hello {{name}},\n\nWe need one more person who knows your work. Please open “People who know your work” on the page of your application and name someone by {{date}}.',
    },
    longer: {
      label: 'It takes longer',
      text: 'Hello {{name}},\n\nWe are sorry: deciding about your application as {{position}} takes longer than we thought. You will hear from us by {{date}}. You need not do anything until then.',
    },
    'no-health': {
      label: 'Please nothing about health',
      text: 'Hello {{name}},\n\nThank you for your message. Please do not write to us about your health or anyone else’s: we do not need it to decide about your application, and we do not use it. Everything else you can always ask us here.',
    },
    thanks: {
      label: 'Thank you, noted',
      text: 'Hello {{name}},\n\nThank you for telling us. We have noted it.',
    },
  },
} as const

export default messages
