import type { Criterion } from './criterion.ts'

/**
 * Knowledge of recovery, as the mental-health program's job description asks for it under "Knowledge required by the
 * position": the recovery process, teaching problem solving, community resources, and building self-help groups. It is about
 * knowledge and work, never about the applicant's own health.
 */
export const recoveryCriteria: readonly Criterion[] = [
  {
    id: 'recovery-process',
    of: 'recovery-knowledge',
    title: 'The recovery process',
    question:
      'How would you explain to somebody new on the team what recovery is, and what a peer specialist adds to it?',
    anchors: [
      'Speaks of treatment alone, or cannot say',
      'Uses the words without what they mean',
      'Explains it plainly, with one way in which a peer helps',
      'Explains it with examples of what a person decides for themself',
      'Explains it so that others could act on it, and names where a peer’s part ends',
    ],
  },
  {
    id: 'problem-solving',
    of: 'recovery-knowledge',
    title: 'Teaching problem solving',
    question: 'Tell us how you would help someone to solve a problem of their own without solving it for them.',
    anchors: [
      'Gives advice or takes over',
      'Listens, then says what to do',
      'Asks questions and leads to a first step',
      'Works through steps, with the person choosing',
      'Works through steps, looks at what came of it together, and leaves the person able to do it again',
    ],
  },
  {
    id: 'community-resources',
    of: 'recovery-knowledge',
    title: 'Community resources and mutual support',
    question:
      'Which help is there outside of a program, and how would you begin a group in which people support each other?',
    anchors: [
      'Names none',
      'Names one or two, not how to reach them',
      'Names several and how to reach them',
      'Names several of different kinds, and how to go there together',
      'Knows many, and how to begin a group from what its people want and can do',
    ],
  },
]
