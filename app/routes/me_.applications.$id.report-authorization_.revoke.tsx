import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { within } from '#app/params.server.ts'
import { ownAuthorizationIn } from '#app/reports/own.server.ts'
import { ApplicantFrame } from '#app/site/frame.tsx'
import { titled } from '#app/title.ts'
import { revokeAuthorization } from '#workflows/reports/revoke-authorization.ts'

export const handle = { i18n: ['common', 'reports'] }
export const meta = titled

/** Asks once more before an authorization is taken back. */
export async function loader(args: LoaderFunctionArgs) {
  const { standing, href, t } = await ownAuthorizationIn(args)
  const back = `${href}/report-authorization`
  if (!standing) throw redirect(back)
  return { title: t('reports:authorization.revokeTitle'), back }
}

export async function action(args: ActionFunctionArgs) {
  const { application, scope, moment, href } = await ownAuthorizationIn(args)
  await within(revokeAuthorization(args.context.portal, moment, scope, { applicationId: application.id }))
  throw redirect(`${href}/report-authorization`, 303)
}

export default function Revoke() {
  const { title, back } = useLoaderData<typeof loader>()
  const { t } = useTranslation('reports')
  return (
    <ApplicantFrame>
      <PageHeading title={title} lead={t('authorization.revokeText')} />
      <form method="post" className="actions">
        <Button look="danger">{t('authorization.revokeConfirm')}</Button>
        <ButtonLink href={back} look="secondary">
          {t('authorization.keep')}
        </ButtonLink>
      </form>
    </ApplicantFrame>
  )
}
