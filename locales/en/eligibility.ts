const eligibility = {
  place: 'Your right to work: Form I-9',
  title: 'Your right to work: Form I-9',
  lead: 'The law asks every employer to check that a new worker may work in the United States. It is the same for everybody. It is done with Form I-9 and then with E-Verify, a check by the government.',
  todo: 'What there is to do',
  choice: {
    title: 'You choose your papers',
    text: 'The form comes with official lists of papers. Bring originals of your choice: one paper from List A, or one from List B and one from List C. A receipt for a paper you have applied for again can count for a while.',
    nobody: 'Nobody may tell you which paper to bring, or ask for more or other papers than the form asks for.',
    copies:
      'We ask for no copies on this site, and this site does not hold your form. It only keeps track of what is done.',
    lists: 'See the official lists',
    help: 'If someone asks you for a particular paper, or treats you worse because of where you come from, you can call the Immigrant and Employee Rights Section of the Department of Justice, free of charge and without giving your name: 1-800-255-7688.',
  },
  step: {
    section1: 'Fill in Section 1 and sign it',
    section1Text: 'HR gives you the form. You may do it from the day you accepted the offer.',
    section2: 'Show your papers to HR',
    section2Text: 'HR looks at them and fills in Section 2.',
    reverification: 'Show that you may go on working',
    reverificationText:
      'The permission to work that you showed ends on {{date}}. Bring papers of your choice to HR before that.',
    case: 'The government’s check (E-Verify)',
    caseText: 'HR starts it after the form is finished. You need not do anything.',
    caseOpen: 'HR has started it. You need not do anything.',
    authorized: 'The government has confirmed that you may work.',
    tentative:
      'The government could not match your records yet. That does not mean that you may not work; often a name or a number is only written differently. HR gives you a notice. You decide whether to have it put right. Please tell HR by the day shown.',
    contested:
      'You have decided to have it put right. Call or visit the office named on your notice by the day shown. You go on working meanwhile, and nobody may treat you worse because of it.',
    notContested: 'You have decided not to have it put right. Please talk with HR.',
    final: 'The government could not confirm that you may work. Please talk with HR.',
    closed: 'This check is closed.',
  },
  done: 'Done on {{date}}',
  by: 'By {{date}}',
  overdue: 'Was due by {{date}}. Please see HR today.',
  later: 'Later',
  waiting: 'Under way',
  talk: 'Please talk with HR',
  note: '{{what}}, by {{date}}',
  noteOverdue: '{{what}}: was due by {{date}}',
  contact: 'Call or visit the office named on your notice',
  decide: 'Tell HR what you decide about E-Verify',
  card: {
    title: 'Form I-9',
    text: 'Bring papers of your choice. Nobody may tell you which.',
    link: 'See what there is to do',
  },
} as const

export default eligibility
