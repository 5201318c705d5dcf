import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { letterIn, refereeScope, requirePatience } from '#app/references/letter.server.ts'
import { ApplicantFrame } from '#app/site/frame.tsx'
import { titled } from '#app/title.ts'
import { giveReference } from '#workflows/references/give-reference.ts'

export const handle = { i18n: ['common', 'references'] }
export const meta = titled

export async function loader(asked: LoaderFunctionArgs) {
  await requirePatience(asked)
  const { t, state, values, href } = await letterIn(asked)
  if (state !== 'open') throw redirect(href)
  return {
    title: t('references:letter.declineTitle'),
    caption: t('references:letter.title', values),
    text: t('references:letter.declineText', values),
    href,
  }
}

/** The link's own page then says how it stands, whoever was first. */
export async function action(asked: ActionFunctionArgs) {
  await requirePatience(asked)
  const { token, language, href } = await letterIn(asked)
  const { portal, moment } = asked.context
  await giveReference(portal, await moment(), refereeScope(), { token, answer: { kind: 'declined' }, language })
  throw redirect(href, 303)
}

export default function Decline() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('references')
  return (
    <ApplicantFrame>
      <PageHeading caption={page.caption} title={page.title} lead={page.text} />
      <form method="post" className="actions">
        <Button look="danger">{t('letter.declineConfirm')}</Button>
        <ButtonLink href={page.href} look="secondary">
          {t('letter.declineBack')}
        </ButtonLink>
      </form>
    </ApplicantFrame>
  )
}
