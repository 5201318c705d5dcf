import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirementChoices } from '#app/admin/never-waived.server.ts'
import { SettingQuestion } from '#app/admin/setting-question.tsx'
import { daysIn, daysInWords } from '#app/admin/threshold-days.ts'
import { TextInput } from '#app/components/form/text-input.tsx'
import { type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { policySources } from '#domain/policies.ts'
import { changePolicies } from '#workflows/policies/change-policies.ts'

export const meta = titled

/** On which days before a lapse people are warned, for requirements where that differs. */
export async function loader(args: LoaderFunctionArgs) {
  await requireFrontScope(args, 'admin', 'change policies')
  const policies = await args.context.policies()
  const { today } = await args.context.moment()
  const { thresholds, byRequirement } = policies.warnings
  return {
    title: 'Warnings of single requirements',
    source: policySources.warnings,
    all: daysInWords(thresholds),
    choices: await requirementChoices(args.context.portal.database.db, policies, today),
    boxes: Object.fromEntries(Object.entries(byRequirement).map(([name, days]) => [name, daysInWords(days)])),
    saved: new URL(args.request.url).searchParams.has('saved'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'change policies')
  const policies = await args.context.policies()
  const moment = await args.context.moment()
  const choices = await requirementChoices(args.context.portal.database.db, policies, moment.today)
  const boxes = await boxesIn(args.request)
  const read = choices.map(({ value }) => ({ value, days: daysIn(boxes[value] ?? '') }))
  const wrong = read.filter(({ days }) => days === null)
  if (wrong.length > 0) {
    const text = 'Enter whole numbers from 0 to 365, with commas between them, such as 120, 60, 14'
    return refusal(
      args.context,
      refused(
        boxes,
        wrong.map(({ value }) => ({ box: value, text })),
      ),
    )
  }
  const byRequirement = Object.fromEntries(
    read.flatMap(({ value, days }) => (days && days.length > 0 ? [[value, days]] : [])),
  )
  await changePolicies(args.context.portal, moment, scope, { warnings: { ...policies.warnings, byRequirement } })
  return redirect('/admin/settings/warnings?saved', 303)
}

export default function Warnings() {
  const { all, choices, boxes, ...page } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state, boxes)
  return (
    <SettingQuestion
      page={page}
      lead={`Leave a box empty where the days for all requirements fit: ${all} days before the last good day.`}
      state={state}
    >
      {choices.map(({ value, label }) => (
        <TextInput key={value} {...fields.text(value)} label={label} width="medium" autoComplete="off" />
      ))}
    </SettingQuestion>
  )
}
