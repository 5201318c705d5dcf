import { type ApplicationState, finalStates } from './hiring.ts'

/** The longest message, in characters. */
export const longestMessage = 4000

/** Why nothing can be written about an application: it was not sent in yet, or it has ended. */
export type MessagesShut = 'not-sent' | 'ended'

/** Whether HR and the applicant can write to each other about an application; null where they can, else why not. */
export function messagesShut(application: { state: ApplicationState; submittedAt: Date | null }): MessagesShut | null {
  if (finalStates.includes(application.state)) return 'ended'
  return application.submittedAt ? null : 'not-sent'
}
