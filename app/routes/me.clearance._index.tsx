import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { papersAside } from '#app/me/aside.server.ts'
import { ownClearance } from '#app/me/clearance.server.ts'
import { countToSign, ownStatements } from '#app/me/statements.server.ts'
import { StatementsLink } from '#app/me/statements-link.tsx'
import { gatesOf, tasksOf } from '#app/me/tasks.server.ts'
import { ClearanceTasks } from '#app/me/tasks.tsx'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['clearance', 'information', 'signing', 'reporting'] }
export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const own = await ownClearance(args)
  const { length: aside } = await papersAside(args)
  const toSign = countToSign(await ownStatements(args))
  return { aside, toSign, title: own.t('clearance:title'), tasks: tasksOf(own), gates: gatesOf(own) }
}

export default function OwnTasks() {
  const { aside, toSign, ...page } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['information', 'reporting'])
  return (
    <>
      <ClearanceTasks {...page} />
      <div className="mt-8">
        <StatementsLink toSign={toSign} />
      </div>
      <p className="mt-3">
        <a href="/me/report">{t('reporting:link')}</a>
      </p>
      {aside > 0 && (
        <p className="mt-3">
          <a href="/me/quarantine">{t('aside.place')}</a>{' '}
          <span className="text-soft">{t('aside.count', { count: aside })}</span>
        </p>
      )}
    </>
  )
}
