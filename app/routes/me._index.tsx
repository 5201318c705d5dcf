import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PageHeading } from '#app/components/page-heading.tsx'
import { overviewOf } from '#app/me/overview.server.ts'
import { Overview } from '#app/me/overview.tsx'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['common', 'me', 'eligibility', 'signing'] }
export const meta = titled

export async function loader(asked: LoaderFunctionArgs) {
  return overviewOf(asked)
}

export default function Me() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('me')
  return (
    <>
      <PageHeading title={page.name ? t('hello', { name: page.name }) : page.title} />
      <Overview {...page} />
    </>
  )
}
