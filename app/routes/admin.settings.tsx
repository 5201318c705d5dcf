import { parseWithZod } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { holidaysInWords } from '#app/admin/holidays.server.ts'
import { neverWaivedInWords } from '#app/admin/never-waived.server.ts'
import { Settings } from '#app/admin/settings.tsx'
import { figureSchemas, wantedFigures } from '#app/admin/settings-fields.ts'
import { refusal } from '#app/refusal.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { timeZoneOptions } from '#app/staff/time-zones.ts'
import { titled } from '#app/title.ts'
import { isTimeZone } from '#domain/calendar/dates.ts'
import { policySources } from '#domain/policies.ts'
import errors from '#locales/en/errors.ts'
import { changePolicies } from '#workflows/policies/change-policies.ts'

export const meta = titled

const schema = z.object({
  name: z.string('Enter the name of the agency').trim().max(120, 'Use at most 120 characters'),
  timeZone: z.string(errors.choice.missing).refine(isTimeZone, errors.choice.unknown),
  ...figureSchemas,
})

export async function loader(args: LoaderFunctionArgs) {
  await requireFrontScope(args, 'admin', 'change policies')
  const policies = await args.context.policies()
  const { today } = await args.context.moment()
  const saved = new URL(args.request.url).searchParams.has('saved')
  const zones = timeZoneOptions(policies.agency.timeZone)
  const holidays = holidaysInWords(policies, today)
  const neverWaived = neverWaivedInWords(policies)
  return { title: 'Settings', policies, sources: policySources, zones, holidays, neverWaived, saved }
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'change policies')
  const submission = parseWithZod(await args.request.formData(), { schema })
  if (submission.status !== 'success') return refusal(args.context, submission.reply())
  const { name, timeZone, ...figures } = submission.value
  const wanted = { agency: { name, timeZone }, ...wantedFigures(await args.context.policies(), figures) }
  await changePolicies(args.context.portal, await args.context.moment(), scope, wanted)
  return redirect('/admin/settings?saved', 303)
}

export default function SettingsPage() {
  return <Settings {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />
}
