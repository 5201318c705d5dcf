import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ownApplicationIn } from '#app/apply/application.server.ts'
import { Button, ButtonLink } from '#app/components/form/button.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { within } from '#app/params.server.ts'
import { titled } from '#app/title.ts'
import { moved, withdrawReasons } from '#domain/hiring.ts'
import { withdrawApplication } from '#workflows/applications/withdraw-application.ts'

export const handle = { i18n: ['common', 'apply'] }
export const meta = titled

const unsaid = 'no-reason-given'

export async function loader(asked: LoaderFunctionArgs) {
  const { application, href, positionTitle, place, t } = await ownApplicationIn(asked)
  if (!moved(application.state, 'withdraw')) throw redirect(href)
  return {
    title: t('apply:withdraw.title'),
    lead: t('apply:withdraw.lead', { position: positionTitle, place }),
    draft: application.state === 'draft',
    reasons: withdrawReasons
      .filter((key) => key !== unsaid)
      .map((value) => ({ value, label: t(`reasons:withdraw.${value}.label`) })),
    href,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { application, href, moment, scope } = await ownApplicationIn(asked)
  const form = await asked.request.formData()
  const reason = withdrawReasons.find((key) => key === form.get('reason')) ?? unsaid
  const input = { applicationId: application.id, reason }
  await within(withdrawApplication(asked.context.portal, moment, scope, input))
  throw redirect(href, 303)
}

export default function Withdraw() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('apply')
  return (
    <>
      <PageHeading title={page.title} lead={page.lead} />
      <form method="post" className="fields">
        <p>{t(page.draft ? 'withdraw.whatDraft' : 'withdraw.what')}</p>
        {!page.draft && <Radios id="reason" name="reason" label={t('withdraw.why')} options={page.reasons} />}
        <div className="actions">
          <Button look="danger">{t('withdraw.confirm')}</Button>
          <ButtonLink href={page.href} look="secondary">
            {t('withdraw.keep')}
          </ButtonLink>
        </div>
      </form>
    </>
  )
}
