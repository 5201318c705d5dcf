import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { papersAside } from '#app/me/aside.server.ts'
import { ownClearance } from '#app/me/clearance.server.ts'
import { countToSign, ownStatements } from '#app/me/statements.server.ts'
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
  const { t } = useTranslation(['information', 'signing', 'reporting'])
  return (
    <>
      <ClearanceTasks {...page} />
      <p className="mt-8">
        <a href="/me/statements">{t('signing:place')}</a>{' '}
        {toSign > 0 && <span className="text-soft">{t('signing:placeToSign', { count: toSign })}</span>}
      </p>
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
