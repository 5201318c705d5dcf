import type { Criterion } from './criterion.ts'

/**
 * Leadership and organizational skills, as the PACT job description asks for them: "strong leadership and organizational
 * skills" and the "ability to implement organization-wide activities (setting objectives, developing strategies, developing
 * policies and procedures for programming, and organizing the functions necessary to accomplish the activities)".
 */
export const leadershipCriteria: readonly Criterion[] = [
  {
    id: 'leading-people',
    of: 'leadership',
    title: 'Leading people',
    question: 'Tell us about a time when a group counted on you to lead it. What did you do, and what came of it?',
    anchors: [
      'Names no time when others followed; waits to be told',
      'Took part, but others led; says little of their own share',
      'Led a small group to a result, with some help',
      'Led a group on their own, shared out the work and kept people with them',
      'Led several people through difficulty, brought in quiet voices, and says what they learned from it',
    ],
  },
  {
    id: 'objectives',
    of: 'leadership',
    title: 'Setting objectives and strategy',
    question:
      'Tell us about something you wanted a group or program to reach. How did you set the goal and choose the way?',
    anchors: [
      'No goal, or one that nobody could tell was reached',
      'A goal set by somebody else, followed without a plan',
      'A clear goal with a simple plan',
      'A goal that could be measured, a plan in steps, and a look at how it went',
      'Goals agreed with others, more than one way weighed, and the plan changed when facts changed',
    ],
  },
  {
    id: 'procedures',
    of: 'leadership',
    title: 'Policies and procedures',
    question: 'Tell us about a rule or a procedure that you wrote or made better. Why was it needed, and who uses it?',
    anchors: [
      'Has neither written nor changed one, and cannot say what one is for',
      'Followed procedures; can name one that should be better',
      'Wrote or improved one for their own work',
      'Wrote one that others use, after asking them',
      'Wrote one for a whole program, taught it, and checked later whether it worked',
    ],
  },
  {
    id: 'organizing',
    of: 'leadership',
    title: 'Organizing the work',
    question:
      'Tell us about a week with too much to do. How did you decide what comes first, and what was left undone?',
    anchors: [
      'Things were forgotten, and no way of keeping track is named',
      'Keeps track in their head; others had to remind',
      'Uses a list or calendar and meets most dates',
      'Orders by importance, tells people early what will be late, and meets dates',
      'Organizes their own work and that of others, foresees what is needed, and keeps records that others can follow',
    ],
  },
]

/** The one question about a check that has none of its own. */
export function generalCriterion(of: string): Criterion {
  return {
    id: of,
    of,
    title: 'What was shown in the interview',
    question:
      'Tell us about a time when you did this in your work. What was the situation, what did you do, what came of it?',
    anchors: [
      'Names nothing of the kind',
      'Names something near to it, without an own part',
      'Names one good example',
      'Names more than one, and how it was done',
      'Has done it well and often, and can teach it to others',
    ],
  }
}
