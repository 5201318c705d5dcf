/**
 * The states of an application and who may move it where: one table. A state is where the paper lies; whether someone may be
 * hired or enter a hospital is never read from it (that is `standing.ts`).
 */
export type ApplicationState =
  | 'draft'
  | 'submitted'
  | 'screening'
  | 'conditional-offer'
  | 'clearing'
  | 'hired'
  | 'offer-declined'
  | 'declined'
  | 'withdrawn'

export type Move = 'submit' | 'screen' | 'offer' | 'accept-offer' | 'decline-offer' | 'hire' | 'decline' | 'withdraw'

/** `from` lists the states a move may start in; `by` is whose move it is; `reason` says that a typed reason must be given. */
export type Transition = {
  from: readonly ApplicationState[]
  to: ApplicationState
  by: 'applicant' | 'hr'
  reason: boolean
}

export const transitions: Readonly<Record<Move, Transition>> = {
  submit: { from: ['draft'], to: 'submitted', by: 'applicant', reason: false },
  screen: { from: ['submitted'], to: 'screening', by: 'hr', reason: false },
  offer: { from: ['screening', 'conditional-offer'], to: 'conditional-offer', by: 'hr', reason: false },
  'accept-offer': { from: ['conditional-offer'], to: 'clearing', by: 'applicant', reason: false },
  'decline-offer': { from: ['conditional-offer'], to: 'offer-declined', by: 'applicant', reason: false },
  hire: { from: ['clearing'], to: 'hired', by: 'hr', reason: false },
  decline: { from: ['submitted', 'screening'], to: 'declined', by: 'hr', reason: true },
  withdraw: {
    from: ['draft', 'submitted', 'screening', 'conditional-offer', 'clearing'],
    to: 'withdrawn',
    by: 'applicant',
    reason: false,
  },
}

/** The state a move leads to, or null when it may not start in `from`. */
export function moved(from: ApplicationState, move: Move): ApplicationState | null {
  const transition = transitions[move]
  return transition.from.includes(from) ? transition.to : null
}

/** The moves that someone on that side may make from a state, in the table's order. */
export function movesFrom(state: ApplicationState, by: Transition['by']): Move[] {
  return (Object.keys(transitions) as Move[]).filter(
    (move) => transitions[move].by === by && transitions[move].from.includes(state),
  )
}

/** States in which nothing more will happen. */
export const finalStates: readonly ApplicationState[] = ['hired', 'offer-declined', 'declined', 'withdrawn']

/**
 * The states in which the things that the law allows only after an accepted conditional offer (date of birth, medical proof,
 * driving record) may be asked for and shown (ADA).
 */
export const statesAfterOffer: readonly ApplicationState[] = ['clearing', 'hired']

/** Whether those things may be asked for and shown in this state. */
export function afterOffer(state: ApplicationState): boolean {
  return statesAfterOffer.includes(state)
}
