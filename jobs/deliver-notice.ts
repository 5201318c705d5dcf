import { operatorScope } from '#domain/authority.ts'
import { writeLetter } from '#emails/write-letter.tsx'
import type { Mail } from '#integrations/mail.ts'
import { issueCode } from '#workflows/accounts/issue-code.ts'
import { recordDelivery, waitingNotice } from '#workflows/notices/deliveries.ts'
import type { Moment, Portal } from '#workflows/portal.ts'

/** What the jobs need beside the portal: where letters go, and how the agency and its portal are called in them. */
export type Post = {
  portal: Portal
  mail: Mail
  origin: string
  moment(): Promise<Moment>
  agency(): Promise<string>
  /** Is told of what went wrong and is met again later. */
  report(error: unknown): void
}

/**
 * Sends one notice of the outbox. Sent already: nothing happens. A sign-in code is made here, when its letter is written, and
 * kept only as a hash; one that has run out meanwhile is not sent.
 *
 * @throws where the letter could not be handed over; the queue tries again later
 */
export async function deliverNotice(post: Post, noticeId: string): Promise<void> {
  const notice = await waitingNotice(post.portal, noticeId)
  if (!notice) return
  const moment = await post.moment()
  const { body, language, givenName, email } = notice
  const code =
    body.kind === 'sign-in-code'
      ? await issueCode(post.portal, moment, operatorScope('jobs', 'sign in'), body.codeId)
      : undefined
  if (code === null) return
  const agency = await post.agency()
  const letter = await writeLetter(body, { language, agency, origin: post.origin, givenName, ...(code && { code }) })
  const { providerId } = await post.mail.send({ id: notice.id, to: email, ...letter })
  await recordDelivery(post.portal, moment, notice.id, { via: post.mail.via, providerId })
}
