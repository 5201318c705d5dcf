import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { interviewPage, ownInterviewIn } from '#app/me/interview.server.ts'
import { AnotherTime, InterviewStanding, OwnAppointment } from '#app/me/interview.tsx'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { isId } from '#domain/ids.ts'
import { askAnotherTime } from '#workflows/interviews/ask-another-time.ts'

export const handle = { i18n: ['common', 'me'] }
export const meta = titled

const longest = 300

export async function loader(asked: LoaderFunctionArgs) {
  return interviewPage(asked)
}

/** Asks for another time; where the appointment has changed meanwhile, the page shows the new one. */
export async function action(asked: ActionFunctionArgs) {
  const { application, scope, moment, t, href } = await ownInterviewIn(asked)
  const form = await asked.request.formData()
  const times = String(form.get('times') ?? '')
    .replaceAll('\u0000', '')
    .trim()
  const typed = String(form.get('appointment') ?? '')
  const box = { box: 'times' as const, times }
  if (times === '') return refusal(asked.context, { ...box, text: t('me:interview.timesMissing') })
  if (times.length > longest)
    return refusal(asked.context, { ...box, text: t('errors:text.tooLong', { count: longest }) })
  const input = { applicationId: application.id, appointmentId: isId(typed) ? typed : '', times }
  const done = await within(askAnotherTime(asked.context.portal, moment, scope, input))
  if (!done.ok && done.problem === 'changed')
    return refusal(asked.context, { ...box, text: t('me:interview.changedMeanwhile') })
  throw redirect(`${href}/interview`, 303)
}

export default function OwnInterview() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['me', 'common'])
  const errors = refused ? [{ href: '#times', text: refused.text }] : []
  return (
    <>
      <ErrorSummary title={t('common:error.summaryTitle')} errors={errors} submission={refused} />
      <PageHeading title={page.title} />
      {page.interview ? (
        <>
          <InterviewStanding {...page.interview} />
          <OwnAppointment {...page.interview} />
          {page.interview.standing === 'ahead' && !page.interview.asked && (
            <AnotherTime {...page.interview} refused={refused} />
          )}
        </>
      ) : (
        <p>{t('me:interview.notYet')}</p>
      )}
      <p className="mt-8">
        <a className="inline-flex min-h-11 items-center" href={page.href}>
          {t('me:interview.back')}
        </a>
      </p>
    </>
  )
}
