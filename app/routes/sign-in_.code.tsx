import { type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { languageOf, translatorFor } from '#app/i18n.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { askForCode } from '#app/signin/ask-for-code.server.ts'
import { CodePage } from '#app/signin/code-page.tsx'
import { landing } from '#app/signin/landing.server.ts'
import { type Pending, pendingCookie, pendingOf } from '#app/signin/pending.server.ts'
import { ApplicantFrame } from '#app/site/frame.tsx'
import { titled } from '#app/title.ts'
import { sessionCookie, tokenOf } from '#app/viewer.server.ts'
import { addressOfCode } from '#db/queries/own.ts'
import { operatorScope } from '#domain/authority.ts'
import { secondsToWaitForTry } from '#workflows/accounts/code-throttle.ts'
import { openWithCode } from '#workflows/accounts/open-with-code.ts'

export const handle = { i18n: ['common', 'signin'] }
export const meta = titled
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

const doorScope = () => operatorScope('front door', 'sign in')

/** Reading the page uses nothing up. */
export async function loader(asked: LoaderFunctionArgs) {
  const { t } = await translatorFor(asked)
  const pending = await pendingOf(asked.request)
  const { db } = asked.context.portal.database
  const email = pending && (await addressOfCode(db, doorScope(), pending.codeId))
  if (!pending || !email) throw redirect('/sign-in')
  const again = new URL(asked.request.url).searchParams.has('again')
  return { title: t('signin:code.title'), email, again, to: pending.to }
}

export async function action(asked: ActionFunctionArgs) {
  const { context, request } = asked
  const pending = await pendingOf(request)
  if (!pending) throw redirect('/sign-in')
  const form = await request.formData()
  const { t } = await translatorFor(asked)
  const refused = (error: string, seconds = 0) =>
    refusal(context, { error }, seconds ? { status: 429, headers: { 'Retry-After': String(seconds) } } : {})

  if (form.get('intent') === 'again') {
    const email = await addressOfCode(context.portal.database.db, doorScope(), pending.codeId)
    if (!email) throw redirect('/sign-in')
    const wait = await askForCode(asked, { email, to: pending.to, again: true })
    return refused(t('signin:wait', { count: Math.ceil(wait / 60) }), wait)
  }

  const code = String(form.get('code') ?? '')
  if (code.replace(/\D/g, '').length !== 6) return refused(t('errors:code.missing'))
  const wait = await secondsToWaitForTry(context.address)
  if (wait > 0) return refused(t('signin:wait', { count: Math.ceil(wait / 60) }), wait)
  return enter(asked, pending, code)
}

/** Throws the redirect that signs in and goes on; what it returns says why not. */
async function enter(asked: ActionFunctionArgs, { codeId, to }: Pending, code: string) {
  const { context, request } = asked
  const moment = await context.moment()
  const language = await languageOf(asked)
  const opened = await openWithCode(context.portal, moment, doorScope(), { codeId, code, language })
  if (!opened.ok) {
    const { t } = await translatorFor(asked)
    const own = opened.problem === 'superseded' || opened.problem === 'closed'
    return refusal(context, { error: t(own ? `signin:problem.${opened.problem}` : `errors:code.${opened.problem}`) })
  }
  const { accountId, personId } = opened
  const token = await context.sessions.open(accountId, 'code', moment.now, tokenOf(request))
  const viewer = { kind: 'account', accountId, personId, roles: [] } as const
  const headers = new Headers({ 'Set-Cookie': sessionCookie(token, context.origin) })
  headers.append('Set-Cookie', await pendingCookie(null, context.origin))
  throw redirect(await landing(context, viewer, to), { status: 303, headers })
}

export default function EnterCode() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <ApplicantFrame>
      <CodePage {...page} refused={refused} />
    </ApplicantFrame>
  )
}
