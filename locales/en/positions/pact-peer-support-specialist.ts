const position = {
  title: 'Peer Support Specialist (PACT program)',
  summary:
    'Walk beside people who have just come through a crisis, in the hospital and in the weeks after it, so that they can live well at home and need not go back.',
  purpose: [
    'You work with people who have recently been through a crisis and use what you know about recovery to support theirs, from mental illness, substance use or both.',
    'Your means are hope, respect, self-direction and empowerment: peer support, knowledge of what the community offers, and other support and rehabilitation services.',
    'Within 45 days the person should have more and stronger ways to cope, so that a new hospital stay can be prevented.',
  ],
  reporting: ['The Program Coordinator and the Chief Clinical Officer guide and direct your work.'],
  serves: 'Members of the program who have recently had a crisis episode, in hospitals and in the community.',
  duties: [
    {
      heading: 'Essential duties',
      items: [
        'Know what the PACT program is for, both in the community and in inpatient units.',
        'Try to reach each person within 24 hours of the referral, so that the way from the crisis to services in the community can begin.',
        'Give peer support to members while they are in the hospital, work together with the inpatient staff, and help to plan the discharge.',
        'Support members one to one, with rehabilitation and other services, toward the goals that they have set.',
        'Help the member to enroll with an intake agency where needed, coordinate with that agency so that services work well, and complete the ART (treatment team) meetings.',
        'See to it that the member gets to follow-up appointments with the doctor; where needed, drive them in an agency vehicle.',
        'Complete a crisis and wellness plan together with the member, as a tool for using the supports and resources of the community.',
        'When the services are complete, make sure that the return to the intake agency goes well, and lead it.',
        'Speak about your own recovery in a positive and supportive way, as a coach, role model and mentor, to start or strengthen the recovery of the member.',
        'Help members put their own recovery goals into words, and work out the steps with them and their treatment team.',
        'Work with the member on finding and using what the community offers.',
        'Support safety at home: personal safety, enough food, working utilities and appliances, sufficient furniture and no fire hazards.',
        'Where needed, teach everyday skills: nutrition, planning meals, shopping and cooking; budgeting; cleaning and organizing the home; personal grooming and laundry.',
        'Keep the clinical team informed about how independently the member manages and how much support they get at present.',
        'Speak up for members where it is needed, so that they get the services that they should.',
        'Write the documentation for the behavioral health record as the agency and its funders require.',
        'Keep to, and support, the directives of the executives, the contracts of the agency and its policies and procedures.',
        'Represent the agency to the behavioral health community and to possible funders as a leading peer support organization.',
        'Take on other related duties as the agency and its departments grow and change.',
      ],
    },
  ],
  required: [
    'At least 21 years old on the first day.',
    'A high school diploma or GED and two years of experience in behavioral health; or an associate or bachelor degree in a behavioral health field.',
    'Lived experience: you answer one statement, which covers people in recovery and family members alike, with yes or no. We do not ask which.',
    'Graduation from a peer support training, at the latest one year after you are hired.',
    'Strong leadership and organizing skills.',
    'The ability to carry out activities across the whole organization: set objectives, develop strategies, write policies and procedures for programs, and organize what is needed to get them done.',
    'A valid Arizona driver license. Driving is essential for this position.',
  ],
  preferred: [],
  afterOffer: [
    'A driving record with no more than two moving violations and no license suspension in the last three years.',
    'Current first aid and CPR certification.',
    'Proof from within the last year that you are free of TB. It is kept apart as a medical paper.',
    'An Arizona fingerprint clearance card before you enter a hospital.',
  ],
  conditions: [
    'You work in the community, in homes of members and in inpatient units of hospitals.',
    'You drive, also with members as passengers, in an agency vehicle.',
    'The first 90 days are a probation period.',
    'Until you have graduated from peer support training, you may work but not deliver peer services.',
  ],
  compensation: [
    'A bonus of $100 when you are hired.',
    'Another bonus of $100 when you complete the 90 days of probation.',
  ],
} as const

export default position
