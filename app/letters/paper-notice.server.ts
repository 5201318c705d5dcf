import type { AppLoadContext } from '@remix-run/node'
import { aboutOf } from '#app/me/information-words.server.ts'
import { textsIn } from '#app/wording/standing.ts'
import { requestsOf } from '#db/queries/information.ts'
import { newestInterview } from '#db/queries/interviews.ts'
import { threadOf } from '#db/queries/messages.ts'
import type { Scope } from '#domain/authority.ts'
import type { NoticeBody } from '#domain/notices.ts'
import type { Language } from '#locales/languages.ts'

type Db = AppLoadContext['portal']['database']['db']
type Scopes = { screen: Scope<'screen application'>; talk: Scope<'exchange messages'> }

/**
 * What the page says to which the mail would have led, so that it stands on the letter, too; in paragraphs, none where there is
 * nothing.
 */
export async function fromThePage(
  db: Db,
  { screen, talk }: Scopes,
  today: string,
  body: NoticeBody,
  language: Language,
): Promise<string[]> {
  const t = textsIn(language)
  if (body.kind === 'information-asked') {
    const asked = await requestsOf(db, screen, today, [body.applicationId])
    const request = asked.find(({ id }) => id === body.requestId)
    if (!request) return []
    return [
      aboutOf(request, { t, language }),
      t(`information:text.${request.text}`),
      ...(request.words ? [request.words] : []),
    ]
  }
  if (body.kind === 'interview-appointment' && body.what !== 'called-off') {
    const interview = await newestInterview(db, screen, today, body.applicationId)
    const same = interview?.appointment.on === body.on && interview.appointment.time === body.time
    return interview && same ? [`${t('mails:paper.where')} ${interview.appointment.place}`] : []
  }
  if (body.kind === 'message-to-applicant') {
    const thread = await threadOf(db, talk, today, body.applicationId)
    const message = thread.find(({ id }) => id === body.messageId)
    return message ? message.text.split('\n').filter((line) => line.trim() !== '') : []
  }
  return body.kind === 'offer-made' ? [t('mails:paper.offer')] : []
}

/** What HR puts into the envelope beside the letter, or reads first; null where nothing belongs to it. */
export function besideTheLetter(body: NoticeBody, language: Language): { href: string; label: string } | null {
  if (body.kind === 'offer-made' || (body.kind === 'offer-accepted' && body.offerId))
    return { href: `/hr/offers/${body.offerId}/letter.pdf?in=${language}`, label: 'the offer letter' }
  if (body.kind === 'notice-on-page')
    return { href: `/hr/applications/${body.applicationId}/adverse-action`, label: 'the notice itself' }
  return null
}
