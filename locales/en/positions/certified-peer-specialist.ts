const position = {
  title: 'Certified Peer Specialist',
  summary:
    'Help people recover from behavioral health disorders in the direction that they choose, as a trained peer and a member of the treatment team.',
  purpose: [
    'The service helps people recover from behavioral health disorders. What it works on is set by the treatment plan of the person.',
    'The person stands at the center: they direct their own recovery and speak up for themselves. You help them learn to cope with symptoms, use natural supports, and keep and improve the skills needed to live in the community.',
    'It is a helping relationship of respect, trust and warmth, which gives people strength to make choices and changes. It serves the goals that the person has set and that stand in the plan, and it builds the skills to move forward.',
    'Your work rests on the special bond between you, the person and their family.',
    'You are trained to support recovery, to build resilience and to give hope. Recovery means change: better health and wellness, a life that one directs oneself, and striving for all that one can be. Resilience means getting up again and adapting bravely when there is stress, trauma or a hard task. Hope means believing that one can, and may, take part in recovery.',
  ],
  reporting: [
    'A qualified mental health professional, as the Missouri state regulations define it, supervises you.',
    'You belong to the treatment team and take part in staff meetings about the care of the people served.',
  ],
  serves: 'People in recovery from behavioral health disorders, and their families.',
  duties: [
    {
      heading: 'Helping a person recover',
      items: [
        'Help the person find out what would make their life better, and make it a recovery goal.',
        'Help the person see what stands in the way of that life, and clear it away.',
      ],
    },
    {
      heading: 'Using the power of peers',
      items: [
        'Support, encourage and show by example how one recovers and becomes resilient, in a way that fits the needs of each person.',
        'Work with people individually, with rehabilitation and recovery in view.',
        'Help them learn to cope with and manage symptoms, use natural supports and live better in the community.',
        'Help them reach the goals and objectives that they have put in their own treatment or recovery plan.',
        'Give people the chance to support one another as they move forward.',
      ],
    },
    {
      heading: 'What you may do in a session',
      items: [
        'Share your lived experience of recovery, share recovery tools and support their use, and show by example what works.',
        'Help people see how resilient they can be.',
        'Help them connect with other peers and with the wider community.',
        'Help them build a network for information and support.',
        'Help them make choices of their own and take an active part in their treatment.',
        'Help them find the strengths and resources that they have for their recovery.',
        'Help them set recovery goals and reach them.',
      ],
    },
    {
      heading: 'Supporting activities, among others',
      items: [
        'Start mutual support and education groups, and keep them going.',
        'Get people talking about recovery and resilience.',
        'Teach and show how to manage symptoms.',
        'Teach and show how to solve problems.',
        'Support people in finding paid work and keeping it.',
        'Use the idea of stages in recovery to strengthen self-determination.',
        'Help peers set goals for wellness and health and follow through on them.',
      ],
    },
    {
      heading: 'Ethics',
      items: ['Follow the code of ethics for certified peer specialists.'],
    },
  ],
  required: [
    'A high school diploma or its equivalent.',
    'The training and the test that the Missouri Department of Mental Health requires, shown by a current credential as a certified peer specialist.',
  ],
  preferred: [],
  afterOffer: ['The code of ethics, read and signed.'],
  conditions: [
    'You work under supervision at all times: without an assigned qualified mental health professional you may not deliver services.',
    'You may not carry an independent caseload.',
    'The credential is renewed every two years.',
  ],
  compensation: [],
} as const

export default position
