const position = {
  title: 'Peer Specialist, mental health program',
  summary:
    'As an active member of a mental health team, support clients with serious mental illness by sharing what recovery has taught you.',
  purpose: [
    'You take an active part in the program team and give peer support to clients with serious mental illness.',
    'You are a role model for peers: you show that you know your own recovery and use your ways of coping. You speak up for clients, inform them and support them, in outpatient and inpatient settings.',
    'You do many kinds of tasks that help peers of all ages, from young adults to the old, regain independence in the community and take charge of their own recovery. You use booklets, recordings, leaflets and other material on recovery.',
    'Your work lets clients find and reach the goals that they have set and that stand in their individual treatment plan. It consists of many routine tasks that follow a standard, and it makes the work of the more highly trained staff easier. It supports life in the community, recovery, self-advocacy, self-help and natural supports.',
  ],
  reporting: [
    'You are assigned to a program of the department, and the program coordinator or team leader supervises you.',
    'The supervisor gives you continuing assignments and says in general what is to be done, such as setting up meetings with groups or individuals, or going through job applications. Routine duties and common priorities you handle by yourself; in group teaching, the supervisor or a colleague from the treatment team may help you.',
    'The supervisor checks that the work is technically correct and follows policies and instructions. Routine, repeated assignments are not reviewed unless there is a problem. What is new or different you discuss with the supervisor first, who explains in detail how to do it or gives it to someone else in the team.',
    'For most situations there are procedures and guidelines. You judge which one fits and which information is needed; where none fits, or it is unclear, you ask the coordinator.',
    'Goals and formal action plans are always decided together with the client and the case manager or treatment team, and your supervisor reviews them. What to do next is a matter of simple analysis: putting facts in order, and comparing them with earlier cases or with the criteria. What you advise depends on the situation.',
  ],
  serves: 'Clients with serious mental illness, adults of every age, in outpatient and inpatient settings.',
  duties: [
    {
      heading: 'With a formal process for setting goals',
      items: [
        'Help clients put their recovery goals into words, one to one and in groups, and plan their recovery: which skills, strengths, supports and resources will take them there.',
        'Help clients work out with their case manager or treatment team which steps lead to these goals and to a recovery that they direct themselves.',
        'Help clients start and keep up self-help groups, and find and join existing ones.',
        'Use tools such as the Wellness Recovery Action Plan (WRAP) to help clients make their own plans for wellness and recovery.',
        'Teach and use problem solving with individuals and groups, alone or at times with a more senior colleague. Clients talk about common problems of daily life and how they have dealt with them. You share your own experience with services, your skills, strengths, supports and resources, and as far as you can your own recovery story, and show as the leader of the session how you have directed your recovery.',
        'Teach clients in continuing individual and group sessions to notice and counter negative self-talk, and to name and overcome fears, by giving the group and yourself room to share experiences. With chosen books, media and other material clients gain hope and learn what their strengths are.',
        'Support the job choices of clients: help them choose work that matches their strengths, and ease their worries by going through applications and giving tips for interviews.',
        'Help clients build social skills in the community that help them to get a job and keep it.',
      ],
    },
    {
      heading: 'With your own experience of recovery',
      items: [
        'Teach and show the worth of the recovery experience of every person.',
        'Help clients get decent and affordable housing of their choice, as integrated and independent and as little intrusive or restrictive as possible: take them to see housing, in a car or with them on public transportation.',
        'Show by example ways of coping and self-help that work.',
        'Be an agent of recovery: provide, and speak up for, every recovery service that really helps the client in daily life.',
        'Help clients get the services that fit their recovery: give them names of staff, community resources and groups. Tell them which supports there are, natural ones and those of the community, and how they can be used: the social security office, family and children services, sports and community centers, the library, restaurants, organizations of service users, apartment complexes and other housing, among others.',
        'Help clients to find their own power, to speak up for themselves and to resist stigma, in regular meetings and sessions, alone or in groups. In role plays people show how they have solved such problems, how to present themselves, and how to deal with difficulties with others.',
        'With the help of the coordinator or team leader, work out a treatment or recovery plan with the client and the team from the goals of the client. The coordinator or team leader and the team members who take part review and sign it.',
        'Document in that plan: the strengths, needs, abilities and recovery goals of the person; what will be done to help them reach the goals; and the progress made.',
      ],
    },
    {
      heading: 'Keeping up with the field',
      items: [
        'Keep up with developments in mental health by reading books, journals and other material; the program keeps a list of writings on recovery and chooses from it.',
        'Share recovery material with others at seminars and other occasions, and attend continuing education and in-service training when it is offered.',
      ],
    },
  ],
  required: [
    'Lived experience of recovery: you answer one statement with yes or no. We do not ask for more.',
    'Knowing how recovery works, and being able to support it with established methods of mental health work.',
    'The knowledge and skill to teach and use basic problem solving that helps people direct their own recovery.',
    'Knowing the signs of mental illness, such as hearing or seeing what others do not, aggressive talk or behavior, thoughts of harming oneself or others, and withdrawal; and being able to help clients deal with them, for instance through positive self-talk.',
    'The knowledge and skill to use the community resources that independent living needs, and to teach this to people with severe mental illness, going along with them where it helps.',
    'Knowledge of how to start and keep up self-help and education groups by asking people what interests them and what they are good at.',
    'A valid driver license, because some driving may be needed: to the doctor, to places of work, to social events and elsewhere in the community.',
  ],
  preferred: [],
  afterOffer: [],
  conditions: [
    'You work under supervision; without an assigned program coordinator or team leader you may not deliver peer services.',
    'You mostly sit. At times you walk, stand, bend, carry light things such as books and papers, use public transportation, or drive a car or van of the agency.',
    'You work in many places: the medical center, the homes of clients, group and family homes, outpatient settings in the community, community agencies, and vehicles of the agency or public transportation.',
    'There is often noise, and the day seldom runs as planned; at times that is stressful. Clients are at different points of recovery and have different symptoms.',
    'You follow all legal and medical policies of the medical center and the department.',
  ],
  compensation: [],
} as const

export default position
