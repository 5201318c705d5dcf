/**
 * The states of an application and who may move it where: one table. A state is where the paper lies; whether someone may be
 * hired or enter a hospital is never read from it (that is `standing.ts`). `docs/hiring.md` is drawn from this table.
 */
export const applicationStates = [
  'draft',
  'submitted',
  'screening',
  'information-requested',
  'interview',
  'conditional-offer',
  'offer-accepted',
  'offer-declined',
  'offer-expired',
  'clearing',
  'hired',
  'declined',
  'withdrawn',
  'expired',
] as const

export type ApplicationState = (typeof applicationStates)[number]

/** Whose move it is: the applicant's, HR's, or the clock's, when a deadline has passed and the sweep carries it out. */
export type Mover = 'applicant' | 'hr' | 'clock'

/** `from` lists the states a move may start in; `by` is whose move it is; `reasons` are those it may be given, never none. */
export type Transition = {
  from: readonly ApplicationState[]
  to: ApplicationState
  by: Mover
  reasons: readonly [string, ...string[]]
}

/**
 * Why HR may decline an application before an offer. None is medical, and none rests on a report of an agency: after an accepted
 * offer there is no simple decline (ADA; FCRA).
 */
export const declineReasons = [
  'qualification-not-met',
  'not-selected',
  'position-filled',
  'posting-cancelled',
  'hours-do-not-fit',
  'no-reply',
  'already-applied',
] as const

export type DeclineReason = (typeof declineReasons)[number]

/**
 * Why HR may take an offer back. None is medical (ADA) and none rests on a report of a reporting agency: that road leads through
 * the notices of adverse action alone (FCRA).
 */
export const withdrawOfferReasons = ['conditions-not-met', 'first-day-not-agreed', 'position-cancelled'] as const

export type WithdrawOfferReason = (typeof withdrawOfferReasons)[number]

/** What kind of agency report a decision rests on; given by the final notice of adverse action and by nothing else (FCRA). */
export const reportReasons = ['driving-record-report', 'background-report'] as const

export type ReportReason = (typeof reportReasons)[number]

/** Why an applicant withdraws or declines an offer; to say nothing is a reason of its own. */
export const withdrawReasons = ['other-job', 'pay', 'hours', 'distance', 'not-now', 'no-reason-given'] as const

/** What an applicant can still be doing with an application: everything but what has ended. */
export const underWay = [
  'draft',
  'submitted',
  'screening',
  'information-requested',
  'interview',
  'conditional-offer',
  'offer-accepted',
  'offer-expired',
  'clearing',
] as const

export const transitions = {
  submit: { from: ['draft'], to: 'submitted', by: 'applicant', reasons: ['signed-and-sent'] },
  screen: { from: ['submitted'], to: 'screening', by: 'hr', reasons: ['taken-up'] },
  'request-information': {
    from: ['submitted', 'screening', 'interview'],
    to: 'information-requested',
    by: 'hr',
    reasons: ['paper-missing', 'answer-unclear', 'reference-missing'],
  },
  'answer-information': { from: ['information-requested'], to: 'screening', by: 'applicant', reasons: ['answered'] },
  'cancel-request': {
    from: ['information-requested'],
    to: 'screening',
    by: 'hr',
    reasons: ['no-longer-needed', 'received-otherwise'],
  },
  invite: { from: ['screening'], to: 'interview', by: 'hr', reasons: ['invited'] },
  'end-interview': {
    from: ['interview'],
    to: 'screening',
    by: 'hr',
    reasons: ['interview-held', 'interview-called-off'],
  },
  offer: {
    from: ['screening', 'interview', 'conditional-offer', 'offer-expired'],
    to: 'conditional-offer',
    by: 'hr',
    reasons: ['selected', 'terms-changed', 'offered-again'],
  },
  'accept-offer': { from: ['conditional-offer'], to: 'offer-accepted', by: 'applicant', reasons: ['signed'] },
  'decline-offer': { from: ['conditional-offer'], to: 'offer-declined', by: 'applicant', reasons: withdrawReasons },
  'let-offer-expire': {
    from: ['conditional-offer'],
    to: 'offer-expired',
    by: 'clock',
    reasons: ['offer-not-answered'],
  },
  'begin-clearing': { from: ['offer-accepted'], to: 'clearing', by: 'applicant', reasons: ['first-paper-sent'] },
  hire: { from: ['offer-accepted', 'clearing'], to: 'hired', by: 'hr', reasons: ['cleared-to-hire'] },
  decline: {
    from: ['submitted', 'screening', 'information-requested', 'interview', 'offer-expired'],
    to: 'declined',
    by: 'hr',
    reasons: declineReasons,
  },
  'withdraw-offer': {
    from: ['conditional-offer', 'offer-accepted', 'clearing'],
    to: 'declined',
    by: 'hr',
    reasons: withdrawOfferReasons,
  },
  'decline-after-report': { from: ['offer-accepted', 'clearing'], to: 'declined', by: 'hr', reasons: reportReasons },
  withdraw: { from: underWay, to: 'withdrawn', by: 'applicant', reasons: withdrawReasons },
  expire: {
    from: ['draft', 'information-requested'],
    to: 'expired',
    by: 'clock',
    reasons: ['draft-not-sent', 'information-not-sent'],
  },
  reopen: { from: ['expired'], to: 'screening', by: 'hr', reasons: ['sent-late', 'our-mistake'] },
} as const satisfies Readonly<Record<string, Transition>>

export type Move = keyof typeof transitions

/** The reasons that a move may be given. */
export type ReasonOf<M extends Move> = (typeof transitions)[M]['reasons'][number]

/** Every move, in the table's order. */
export const moves = Object.keys(transitions) as Move[]

const table: Readonly<Record<Move, Transition>> = transitions

/** The state a move leads to, or null when it may not start in `from`. */
export function moved(from: ApplicationState, move: Move): ApplicationState | null {
  const transition = table[move]
  return transition.from.includes(from) ? transition.to : null
}

/** The moves that someone on that side may make from a state, in the table's order. */
export function movesFrom(state: ApplicationState, by: Mover): Move[] {
  return moves.filter((move) => table[move].by === by && table[move].from.includes(state))
}

/** Whether a reason is one that the move may be given. */
export function isReasonOf<M extends Move>(move: M, reason: string): reason is ReasonOf<M> {
  return table[move].reasons.includes(reason)
}

/** The reason of a move that has only one, null where one must be chosen. */
export function onlyReason(move: Move): string | null {
  const [first, ...others] = table[move].reasons
  return others.length === 0 ? first : null
}

/** States in which nothing more happens by itself. HR may still take up again what has expired. */
export const finalStates: readonly ApplicationState[] = ['hired', 'offer-declined', 'declined', 'withdrawn', 'expired']

/** States after which the same person may apply to the same posting anew. */
export const statesForAnother: readonly ApplicationState[] = ['withdrawn', 'expired']

/**
 * The states in which the things that the law allows only after an accepted conditional offer (date of birth, medical proof,
 * driving record) may be asked for and shown (ADA).
 */
export const statesAfterOffer: readonly ApplicationState[] = ['offer-accepted', 'clearing', 'hired']

/** Whether those things may be asked for and shown in this state. */
export function afterOffer(state: ApplicationState): boolean {
  return statesAfterOffer.includes(state)
}

/** The states between an accepted offer and the first day: papers may come in and be judged. */
export const clearingStates: readonly ApplicationState[] = ['offer-accepted', 'clearing']

/** Whether an application in this state waits for its papers. */
export function isClearing(state: ApplicationState): boolean {
  return clearingStates.includes(state)
}

/** From the beginning of screening until hiring: what was not settled before the offer may be settled after it. */
export const screenedIn: readonly ApplicationState[] = [
  'screening',
  'information-requested',
  'interview',
  'conditional-offer',
  'offer-accepted',
  'offer-expired',
  'clearing',
]

/** The state that a list of moves has led to; throws where one of them is not in the table. */
export function stateAfter(made: readonly Move[], start: ApplicationState = 'draft'): ApplicationState {
  return made.reduce<ApplicationState>((state, move) => {
    const next = moved(state, move)
    if (!next) throw new RangeError(`${move} does not start in ${state}`)
    return next
  }, start)
}
