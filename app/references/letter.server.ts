import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { positionTitle } from '#app/careers/postings.server.ts'
import { translatorFor } from '#app/i18n.server.ts'
import { requestBehind } from '#db/queries/reference-requests.ts'
import { operatorScope } from '#domain/authority.ts'
import { type ReferenceLinkState, referenceLinkState } from '#domain/references.ts'
import { longDate } from '#locales/dates.ts'
import { tokenHash } from '#workflows/accounts/tokens.ts'
import { secondsToWaitForReference } from '#workflows/references/reference-throttle.ts'

type Asked = LoaderFunctionArgs | ActionFunctionArgs

type State = ReferenceLinkState | 'unknown'

export const refereeScope = () => operatorScope('front door', 'give reference')

/**
 * What stands behind the link in the address. To look never uses it. Of the application nothing is told but the applicant's name and
 * the position, and those only while the link takes an answer.
 */
export async function letterIn(asked: Asked) {
  const { portal, moment, policies } = asked.context
  const { today } = await moment()
  const { t, language } = await translatorFor(asked)
  const token = asked.params.token ?? ''
  const request = await requestBehind(portal.database.db, refereeScope(), tokenHash(token))
  const state: State = request ? referenceLinkState(request, today) : 'unknown'
  const values = {
    agency: (await policies()).agency.name,
    name: request?.applicant ?? '',
    position: request ? positionTitle(request.positionId, language) : '',
    until: request ? longDate(request.expiresOn, language) : '',
  }
  return { t, language, token, today, state, values, request, href: `/reference/${encodeURIComponent(token)}` }
}

export type Letter = Awaited<ReturnType<typeof letterIn>>

/** The end of a link that takes no answer any more, in words. */
export function endInWords({ t, values }: Letter, state: Exclude<State, 'open'>) {
  if (state === 'given' || state === 'declined')
    return {
      title: t(`references:letter.${state}Title`),
      text: t(`references:letter.${state}Text`, values),
    }
  return {
    title: t(`references:letter.ends.${state}Title`),
    text: t(`references:letter.ends.${state}`, values),
  }
}

/** Throws the 429 page where there were too many tries from the network of whoever asks. */
export async function requirePatience({ context }: Asked): Promise<void> {
  const seconds = await secondsToWaitForReference(context.address)
  if (seconds > 0) throw new Response(null, { status: 429, headers: { 'Retry-After': String(seconds) } })
}
