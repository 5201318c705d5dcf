import { randomUUID } from 'node:crypto'
import { operatorScope } from '#domain/authority.ts'
import { pauseAfter } from '#domain/mail-attempts.ts'
import type { NoticeBody } from '#domain/notices.ts'
import type { Occasion } from '#emails/words/written.ts'
import { writeLetter } from '#emails/write-letter.tsx'
import { type Mail, MailTrouble } from '#integrations/mail.ts'
import { issueCode } from '#workflows/accounts/issue-code.ts'
import { copyOfApplication } from '#workflows/applications/copy-of-application.ts'
import { encloseDigest } from '#workflows/digests/enclose-digest.ts'
import { recordDelivery, recordEnd, tryLater, waitingNotice } from '#workflows/notices/deliveries.ts'
import { issueEmailChangeCode } from '#workflows/people/issue-email-change-code.ts'
import type { Moment, Portal } from '#workflows/portal.ts'
import { issueReferenceLink } from '#workflows/references/issue-reference-link.ts'

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
 * Sends one notice of the outbox. Sent already, or not to be tried again yet: nothing happens. A sign-in code and the link of a referee are made here, when
 * the letter is written, and kept only as hashes; a letter that has become pointless meanwhile is not sent.
 *
 * What the provider does not take is tried again later, more and more seldom; what it refuses for good is not.
 *
 * @throws where the letter could not be written or its end not be kept; the queue tries again later
 */
export async function deliverNotice(post: Post, noticeId: string): Promise<void> {
  const moment = await post.moment()
  const notice = await waitingNotice(post.portal, moment.now, noticeId)
  if (!notice) return
  const { body, language, givenName, email } = notice
  const more = await enclosed(post.portal, moment, notice)
  if (more === null) return recordEnd(post.portal, moment, noticeId, { outcome: 'pointless' })
  const agency = await post.agency()
  const letter = await writeLetter(body, { language, agency, origin: post.origin, givenName, ...more })
  // Of several codes only the last one opens: under the key of an earlier one the provider would keep it back.
  const key = more.code === undefined ? notice.id : randomUUID()
  const handed = await post.mail
    .send({ id: notice.id, key, to: email, ...letter, ...headersOf(more, post.origin) })
    .catch(troubleIn)
  if (!(handed instanceof MailTrouble))
    return recordDelivery(post.portal, moment, noticeId, { via: post.mail.via, providerId: handed.providerId })
  const { why } = handed
  if (why === 'address' || why === 'letter')
    return recordEnd(post.portal, moment, noticeId, { outcome: 'refused', why })
  const afterSeconds = pauseAfter(notice.failures + 1, handed.afterSeconds)
  await tryLater(post.portal, moment, noticeId, { why, afterSeconds })
}

/** Whatever else goes wrong while a letter is handed over, nobody knows whether it was taken. */
function troubleIn(error: unknown): MailTrouble {
  return error instanceof MailTrouble ? error : new MailTrouble('no answer')
}

/** With these a mail program offers to stop a digest by one click (RFC 8058). */
function headersOf({ digest }: Enclosed, origin: string) {
  if (!digest) return {}
  const stop = `<${origin}/digests/${digest.token}/one-click>`
  return { headers: { 'List-Unsubscribe': stop, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } }
}

type Enclosed = Partial<Pick<Occasion, 'code' | 'copy' | 'reference' | 'digest' | 'givenName'>>

/** What a letter holds that is not kept in its notice; null where it should not be sent any more. */
async function enclosed(
  portal: Portal,
  moment: Moment,
  { body, personId }: { body: NoticeBody; personId: string | null },
): Promise<Enclosed | null> {
  const scope = operatorScope('jobs', 'write letter')
  if (body.kind === 'application-received') {
    const copy = await copyOfApplication(portal, moment, scope, body.applicationId)
    return copy ? { copy } : {}
  }
  if (body.kind === 'sign-in-code') {
    const code = await issueCode(portal, moment, operatorScope('jobs', 'sign in'), body.codeId)
    return code === null ? null : { code }
  }
  if (body.kind === 'digest') {
    const digest = personId && (await encloseDigest(portal, moment, scope, { ...body, personId }))
    return digest ? { digest } : null
  }
  if (body.kind === 'reference-asked') {
    const giving = operatorScope('jobs', 'give reference')
    const reference = await issueReferenceLink(portal, moment, giving, body.requestId)
    return reference && { reference, givenName: reference.refereeName }
  }
  if (body.kind !== 'email-change-code') return {}
  const code = await issueEmailChangeCode(portal, moment, scope, body.changeId)
  return code === null ? null : { code }
}
