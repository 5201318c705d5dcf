import { randomUUID } from 'node:crypto'
import { and, eq, max } from 'drizzle-orm'
import { peopleToTell } from '#db/queries/message-readers.ts'
import { messageSettlements, messages } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { longestMessage, type MessagesShut, messagesShut } from '#domain/messages.ts'
import { lockedApplication } from '../applications/find-application.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { markRead } from './read-messages.ts'

export type SendMessage = { ok: true; messageId: string } | { ok: false; problem: MessagesShut | 'empty' | 'too-long' }

/**
 * Sends a message about an application and tells the other side by e-mail that it waits, without a word of it. Someone on their
 * own application writes as its applicant, anyone else as HR. The same text sent again with the same form is kept once.
 *
 * @param input.formKey names the form that it was typed into
 * @throws NotFound outside the scope
 */
export async function sendMessage(
  portal: Portal,
  moment: Moment,
  scope: Scope<'exchange messages'>,
  input: { applicationId: string; text: string; formKey: string },
): Promise<SendMessage> {
  const { viewer } = scope
  const text = input.text.replaceAll('\r\n', '\n').trim()
  if (text === '') return { ok: false, problem: 'empty' }
  if (text.length > longestMessage) return { ok: false, problem: 'too-long' }
  return inDeed(portal, moment, scope, async (deed): Promise<SendMessage> => {
    const { application } = await lockedApplication(deed, scope, input.applicationId)
    if (viewer.kind !== 'account') throw new Error('a message is written by someone')
    const [before] = await deed.tx
      .select({ id: messages.id, text: messages.text, by: messages.by })
      .from(messages)
      .where(and(eq(messages.applicationId, application.id), eq(messages.formKey, input.formKey)))
    if (before && before.text === text && before.by === viewer.accountId) return { ok: true, messageId: before.id }
    const shut = messagesShut(application)
    if (shut) return { ok: false, problem: shut }

    const side = application.personId === viewer.personId ? 'applicant' : 'hr'
    const [message] = await deed.tx
      .insert(messages)
      .values({
        applicationId: application.id,
        side,
        by: viewer.accountId,
        text,
        // A form that comes back from the browser's memory with another text is another message.
        formKey: before ? randomUUID() : input.formKey,
        sentAt: deed.now,
      })
      .returning({ id: messages.id, number: messages.number })
    if (!message) throw new Error('the message was not kept')
    await markRead(deed, viewer.accountId, application.id, message.number)
    const ids = { applicationId: application.id, messageId: message.id }
    await deed.record(application.personId, { event: 'message sent', ids })
    if (side === 'hr') {
      const body = { kind: 'message-to-applicant', ...ids } as const
      await deed.notify({ personId: application.personId }, `message:${message.id}`, body)
    } else {
      const answered = await answeredThrough(deed, application.id)
      // One letter until somebody has answered, however many messages follow each other.
      for (const { personId } of await peopleToTell(deed.tx, scope, application.id, application.personId))
        await deed.notify({ personId }, `message-waits:${application.id}:${answered}:${personId}`, {
          kind: 'message-to-hr',
          ...ids,
        })
    }
    return { ok: true, messageId: message.id }
  })
}

async function answeredThrough({ tx }: Deed, applicationId: string): Promise<number> {
  const [written] = await tx
    .select({ last: max(messages.number) })
    .from(messages)
    .where(and(eq(messages.applicationId, applicationId), eq(messages.side, 'hr')))
  const [settled] = await tx
    .select({ last: max(messageSettlements.through) })
    .from(messageSettlements)
    .where(eq(messageSettlements.applicationId, applicationId))
  return Math.max(written?.last ?? 0, settled?.last ?? 0)
}
