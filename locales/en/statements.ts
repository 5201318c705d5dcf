const statements = {
  'lived-experience': {
    title: 'Lived experience',
    note: 'Answer only yes or no. Please do not tell us which of the two it is, here or anywhere else on this site. Do not write about a diagnosis, treatment, medicine or relatives.',
    versions: {
      v1: 'I know recovery from a mental health condition or from substance use first-hand, through my own recovery or as a family member of someone in recovery.',
    },
  },
  'personal-lived-experience': {
    title: 'Lived experience of recovery',
    note: 'Answer only yes or no. Please do not tell us more than that, here or anywhere else on this site. Do not write about a diagnosis, treatment or medicine.',
    versions: {
      v1: 'I have lived experience of recovery in behavioral health, and I am willing to draw on it when I support others.',
    },
  },
  'code-of-ethics': {
    title: 'Code of ethics for peer specialists',
    note: 'Where the body that certified you has a code of its own, that code applies to you as well.',
    versions: {
      v1: [
        'As a peer specialist, I promise:',
        '1. Recovery belongs to the person. I support the goals that they choose, not the ones that I would choose.',
        '2. I treat every person with respect, whatever their background, faith, language, gender, age, health or past.',
        '3. I am honest about who I am, what I can do and what I cannot do. I do not diagnose, treat or give medical advice.',
        '4. I share my own story only when it helps the person in front of me.',
        '5. What I am told stays private. I pass it on only with permission, or when the law or a danger to life requires it. If so, I tell my supervisor at once.',
        '6. I keep clear limits. I do not start a romantic or sexual relationship with anyone I support, and I do not lend, borrow, buy, sell or take gifts of value.',
        '7. I never use force, threats or shame, and I speak up when I see abuse, neglect or stigma.',
        '8. I do not work while my judgment is impaired. When I need help myself, I ask for it.',
        '9. I write truthful records, on time.',
        '10. I keep learning, I use supervision, and I say so when I have made a mistake.',
      ].join('\n'),
    },
  },
  'electronic-signature-consent': {
    title: 'Signing electronically',
    note: 'If you would rather sign on paper, do not tick the box; ask HR, and nothing will be held against you.',
    versions: {
      v1: [
        'I agree to sign on this site instead of on paper.',
        'When I type my name and press the button to sign, I mean it as my signature, and it counts like one made by hand.',
        'I can read this page, and I can save or print what I sign. I will get a copy of each signed text.',
        'I may ask for paper instead, and I may take back this agreement at any time by telling Human Resources (HR). What I have signed until then stays signed.',
      ].join('\n'),
    },
  },
  'application-declaration': {
    title: 'Your declaration',
    note: 'Read your answers once more before you sign. You can still change them.',
    versions: {
      v1: [
        'What I have answered in this application is true and complete, as far as I know.',
        'I understand that the agency may check it, and that an answer that is knowingly false can end my application or, later, my employment.',
        'If something changes while my application is open, I will tell the agency.',
      ].join('\n'),
    },
  },
  'offer-acceptance': {
    title: 'Accepting the offer',
    note: 'Your signature belongs to the offer that is shown on this page. You can save or print it.',
    versions: {
      v1: [
        'I have read the offer shown to me with this statement: the job, the place, the pay, the first day and the conditions. I accept it.',
        'I understand that the offer depends on its conditions, and that I may start only when the agency has confirmed that I am cleared to be hired.',
        'From now on, the agency may ask me for the papers that the conditions name. I will send them in as soon as I can.',
      ].join('\n'),
    },
  },
  'report-disclosure': {
    title: 'We may obtain reports about you',
    note: 'This page is about these reports and nothing else.',
    versions: {
      v1: [
        'The agency may obtain reports about you from companies that collect such information, called consumer reporting agencies. We use them only to decide about employing you.',
        'Such a report can be about your driving record or your background. Your background can include where you have lived and worked, and court records.',
      ].join('\n'),
    },
  },
  'report-authorization': {
    title: 'Your authorization',
    note: 'You may say no. You may take back your yes at any time on this page; then we do not ask for any further report.',
    versions: {
      v1: [
        'I have read that the agency may obtain reports about me from consumer reporting agencies to decide about employing me.',
        'I authorize the agency to obtain such reports while my application is open.',
      ].join('\n'),
    },
  },
} as const

export default statements
