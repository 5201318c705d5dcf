import { parseWithZod } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Settings } from '#app/admin/settings.tsx'
import { refusal } from '#app/refusal.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { timeZoneOptions } from '#app/staff/time-zones.ts'
import { titled } from '#app/title.ts'
import { isTimeZone } from '#domain/calendar/dates.ts'
import { type Policies, policySources } from '#domain/policies.ts'
import errors from '#locales/en/errors.ts'
import { changePolicies } from '#workflows/policies/change-policies.ts'

export const meta = titled

const days = 'Enter a whole number of days from 1 to 60'
const thresholds = 'Enter whole numbers of days from 0 to 365, with commas between them, such as 90, 30, 7, 0'

const referencesAsked = 'Enter a whole number from 0 to 5'
const remindAfterDays = 'Enter whole numbers of days from 1 to 60, with commas between them, such as 4, 10'

const numbersIn = (text: string) =>
  text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number)

const schema = z.object({
  name: z.string('Enter the name of the agency').trim().max(120, 'Use at most 120 characters'),
  timeZone: z.string(errors.choice.missing).refine(isTimeZone, errors.choice.unknown),
  offerDays: z.coerce.number(days).int(days).min(1, days).max(60, days),
  thresholds: z
    .string(thresholds)
    .regex(/^\s*\d{1,3}([\s,]+\d{1,3})*[\s,]*$/, thresholds)
    .transform(numbersIn)
    .refine((numbers) => numbers.every((number) => number <= 365), thresholds),
  referencesAsked: z.coerce
    .number(referencesAsked)
    .int(referencesAsked)
    .min(0, referencesAsked)
    .max(5, referencesAsked),
  answerDays: z.coerce.number(days).int(days).min(1, days).max(60, days),
  remindAfterDays: z
    .string()
    .default('')
    .refine((text) => /^[\d\s,]*$/.test(text), remindAfterDays)
    .transform(numbersIn)
    .refine((numbers) => numbers.every((number) => number >= 1 && number <= 60), remindAfterDays),
})

export async function loader(args: LoaderFunctionArgs) {
  await requireFrontScope(args, 'admin', 'change policies')
  const policies = await args.context.policies()
  const saved = new URL(args.request.url).searchParams.has('saved')
  const zones = timeZoneOptions(policies.agency.timeZone)
  return { title: 'Settings', policies, sources: policySources, zones, saved }
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'change policies')
  const submission = parseWithZod(await args.request.formData(), { schema })
  if (submission.status !== 'success') return refusal(args.context, submission.reply())
  const { name, timeZone, offerDays, thresholds, answerDays, ...references } = submission.value
  const wanted: Partial<Policies> = {
    agency: { name, timeZone },
    offer: { days: offerDays },
    references: {
      asked: references.referencesAsked,
      answerDays,
      remindAfterDays: [...new Set(references.remindAfterDays)].sort((a, b) => a - b),
    },
    warnings: { thresholds: [...new Set(thresholds)].sort((a, b) => b - a) },
  }
  await changePolicies(args.context.portal, await args.context.moment(), scope, wanted)
  return redirect('/admin/settings?saved', 303)
}

export default function SettingsPage() {
  return <Settings {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />
}
