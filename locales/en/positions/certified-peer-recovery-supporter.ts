const position = {
  title: 'Certified Peer Recovery Supporter',
  summary:
    'Show by your own example that recovery is possible, and help peers regain an independent life and take recovery into their own hands.',
  purpose: [
    'You provide services to people with mental health or substance use disorders.',
    'You are a role model for peers in recovery: you show that you know your own recovery and use your ways of coping. You speak up for peers and tell people about peer support, in clinics and in hospital units.',
    'You carry out a wide range of tasks that help peers regain independence in the community and make their recovery their own.',
  ],
  reporting: ['You work under the direct supervision of your supervisor.'],
  serves:
    'People with mental health or substance use disorders, and their families or guardians, in outpatient and inpatient settings.',
  duties: [
    {
      heading: 'Working with patients and families',
      items: [
        'Speak and write in a way that suits the age and background of the person; know the milestones and tasks of growth and development.',
        'Explain to patients and families clearly what concerns the treatment.',
        'Involve the family or guardian at the first assessment, in the first treatment and in the care that follows.',
        'Notice where a patient has physical limits, and help where it is needed.',
        'Recognize behavioral health problems of patients and families, and respond well to them.',
        'Understand information about the group of people served, and plan support that fits.',
        'Recognize what people need for psychological, religious or cultural reasons, and respond well to it.',
        'Use any equipment of the department safely. Treatment and medication are in the hands of licensed staff; you take part only as far as your training and license allow.',
        'Recognize the signs of abuse or neglect, and act on them.',
      ],
    },
    {
      heading: 'Case management',
      items: [
        'Find partners in the health system and in the community and support working together with them: communities of recovery, education, job training, social, cultural and spiritual resources, self-help groups, professional services and others.',
        'Bring in the social networks that support the person. Work with teams of several professions across the health system and the community.',
      ],
    },
    {
      heading: 'Finding and linking resources',
      items: [
        'Link people to the right treatment and to other professional help. Find out what keeps them from using the resources of the community, and develop ways around it.',
        'Keep reports and documentation up to date.',
      ],
    },
    {
      heading: 'Other duties as assigned',
      items: [
        'Carry out the tasks of your department, service or clinic.',
        'Give hope and encouragement to patients, however much they already take part in the community: work, school, relationships, sports, hobbies of their own.',
        'Teach about recovery in every phase: before it begins, at its start, while it becomes stable, and as it is kept up.',
        'Be an example that shows people in recovery that it is possible.',
        'Help people make a recovery plan of their own from what interests them, what they want to reach and what they are good at.',
        'Stay in touch by phone or e-mail before, during and after the program, so that people keep doing well; if someone drops out, help them back in together with the others in the program.',
      ],
    },
  ],
  required: [
    'A current certification as a peer recovery supporter.',
    'Lived experience of recovery: you answer one statement with yes or no. We do not ask for more.',
  ],
  preferred: [],
  afterOffer: [],
  conditions: [
    'You work under direct supervision.',
    'You work in outpatient clinics and inpatient units.',
    'The certification must stay current. Without a printed end date it counts for two years.',
  ],
  compensation: [],
} as const

export default position
