import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { holidaysInWords, readHoliday } from '#app/admin/holidays.server.ts'
import { AddHoliday, HolidayTable } from '#app/admin/holidays.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { FormErrors, type FormState } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { policySources } from '#domain/policies.ts'
import { longDate } from '#locales/dates.ts'
import { changePolicies } from '#workflows/policies/change-policies.ts'

export const meta = titled

/** The days on which offices are closed: what is due in working days is reckoned by them. */
export async function loader(args: LoaderFunctionArgs) {
  await requireFrontScope(args, 'admin', 'change policies')
  const policies = await args.context.policies()
  const { today } = await args.context.moment()
  const rows = [...policies.holidays.days]
    .sort((a, b) => a.on.localeCompare(b.on))
    .map(({ on, name }) => ({ on, name, date: longDate(on, 'en') }))
  const { searchParams } = new URL(args.request.url)
  return {
    title: 'Holidays',
    source: policySources.holidays,
    holidays: holidaysInWords(policies, today),
    coming: rows.filter(({ on }) => on >= today),
    past: rows.filter(({ on }) => on < today),
    done: searchParams.has('added')
      ? 'The holiday is added.'
      : searchParams.has('removed')
        ? 'The holiday is removed.'
        : null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'change policies')
  const { holidays } = await args.context.policies()
  const moment = await args.context.moment()
  const boxes = await boxesIn(args.request)
  const change = (days: typeof holidays.days) =>
    changePolicies(args.context.portal, moment, scope, { holidays: { days } })
  if (boxes.remove !== undefined) {
    await change(holidays.days.filter(({ on }) => on !== boxes.remove))
    return redirect('/admin/settings/holidays?removed', 303)
  }
  const read = readHoliday(boxes, holidays.days, moment.today)
  if ('errors' in read) return refusal(args.context, refused(boxes, read.errors ?? []))
  await change([...holidays.days, read.holiday].sort((a, b) => a.on.localeCompare(b.on)))
  return redirect('/admin/settings/holidays?added', 303)
}

export default function Holidays() {
  const { title, source, holidays, coming, past, done } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  return (
    <>
      <FormErrors state={state} />
      <PageHeading
        back={{ href: '/admin/settings', label: 'Settings' }}
        title={title}
        lead="What is due in working days leaves these days out. A change counts from now on."
      />
      {done && !state && (
        <div className="mb-6">
          <Notice tone="success" announce>
            {done}
          </Notice>
        </div>
      )}
      <div className="mb-6">
        <Notice
          tone={holidays.short ? 'warning' : 'information'}
          title={holidays.short ? 'The list does not reach a year ahead' : undefined}
        >
          {holidays.through} {source}
        </Notice>
      </div>
      <AddHoliday state={state} />
      <HolidayTable id="coming" title="Coming holidays" rows={coming} />
      {past.length > 0 && <HolidayTable id="past" title="Past holidays" rows={past} />}
    </>
  )
}
