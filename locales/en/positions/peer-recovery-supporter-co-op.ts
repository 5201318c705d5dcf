const position = {
  title: 'Peer Recovery Supporter, co-op student',
  summary:
    'Learn peer recovery support at work, side by side with certified peer recovery supporters, while you study.',
  purpose: [
    'This is a position for students. Under direct supervision you learn and help with the work of a certified peer recovery supporter, as a part of your studies.',
    'You help people with mental health or substance use disorders regain independence in the community and make their recovery their own, in outpatient and inpatient settings.',
  ],
  reporting: [
    'You work under the direct supervision of your supervisor.',
    'Your college sponsors the program that the position belongs to.',
  ],
  serves:
    'People with mental health or substance use disorders, in outpatient and inpatient settings, together with a certified peer recovery supporter.',
  duties: [
    {
      heading: 'Learning with patients and families',
      items: [
        'Speak and write in a way that suits the age and background of the person.',
        'Help to involve the family or guardian.',
        'Recognize what people need for psychological, religious or cultural reasons, and respond well to it.',
        'Recognize the signs of abuse or neglect, and tell your supervisor at once.',
        'Use any equipment of the department safely. Treatment and medication are not a part of this position.',
      ],
    },
    {
      heading: 'Helping with case management and resources',
      items: [
        'Help to find partners in the health system and the community, and to bring in the social networks that support the person.',
        'Help to link people to treatment and other professional help, and to find out what keeps them from using it.',
        'Keep your reports and documentation up to date.',
      ],
    },
    {
      heading: 'Other duties as assigned',
      items: [
        'Carry out the tasks of your department, service or clinic.',
        'Give hope and encouragement, and be an example that shows that recovery is possible.',
        'Help to teach about recovery in every phase.',
        'Help people make a recovery plan of their own from what interests them, what they want to reach and what they are good at.',
        'Help to stay in touch by phone or e-mail with people before, during and after the program.',
      ],
    },
  ],
  required: [
    'You are a student in a program sponsored by a university, and work toward a degree.',
    'You have normally completed a year and a half of college before the co-op work begins.',
    'Lived experience of recovery: you answer one statement with yes or no. We do not ask for more.',
  ],
  preferred: ['Up to six months of equivalent experience.'],
  afterOffer: [
    'A letter from your college: from when on you have completed enough study, and through when you are enrolled.',
  ],
  conditions: [
    'The position lasts no longer than you are enrolled.',
    'You work under direct supervision, and do not deliver peer services on your own.',
  ],
  compensation: [],
} as const

export default position
