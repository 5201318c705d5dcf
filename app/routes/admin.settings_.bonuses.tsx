import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SettingQuestion } from '#app/admin/setting-question.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { Select } from '#app/components/form/select.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { policySchemas, policySources } from '#domain/policies.ts'
import { changePolicies } from '#workflows/policies/change-policies.ts'

export const meta = titled

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** Whether someone who comes back has bonuses again, and when a workweek begins. */
export async function loader(args: LoaderFunctionArgs) {
  await requireFrontScope(args, 'admin', 'change policies')
  const { bonuses } = await args.context.policies()
  return {
    title: 'Bonuses',
    source: policySources.bonuses,
    boxes: {
      rehire: bonuses.rehire,
      afterMonths: String(bonuses.afterMonths),
      workweekStartsOn: String(bonuses.workweekStartsOn),
    },
    saved: new URL(args.request.url).searchParams.has('saved'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'change policies')
  const boxes = await boxesIn(args.request)
  const { bonuses: kept } = await args.context.policies()
  const months = /^\d{1,3}$/.test(boxes.afterMonths ?? '') ? Number(boxes.afterMonths) : Number.NaN
  const wanted = policySchemas.bonuses.safeParse({
    rehire: boxes.rehire,
    afterMonths: boxes.rehire === 'after months' ? months : kept.afterMonths,
    workweekStartsOn: Number(boxes.workweekStartsOn),
  })
  if (!wanted.success) {
    const texts = { rehire: 'Choose one of them', workweekStartsOn: 'Choose a day' } as const
    const errors = wanted.error.issues.map(({ path: [box] }) => ({
      box: String(box),
      text: texts[box as keyof typeof texts] ?? 'Enter a whole number of months from 1 to 120',
    }))
    return refusal(args.context, refused(boxes, errors))
  }
  await changePolicies(args.context.portal, await args.context.moment(), scope, { bonuses: wanted.data })
  return redirect('/admin/settings/bonuses?saved', 303)
}

export default function Bonuses() {
  const { boxes, ...page } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state, boxes)
  return (
    <SettingQuestion
      page={page}
      lead="A bonus that is on record already stays as it is; a change counts for what is earned from now on."
      state={state}
    >
      <Radios
        {...fields.text('rehire')}
        label="When someone who worked here before is hired again"
        options={[
          { value: 'again', label: 'They have the bonuses again', hint: 'In each employment.' },
          { value: 'once', label: 'They have no bonuses again', hint: 'Only the first employment has them.' },
          {
            value: 'after months',
            label: 'They have the bonuses again after some months',
            more: (
              <TextInput
                {...fields.text('afterMonths')}
                label="Months since the last day of the employment before"
                width="short"
                inputMode="numeric"
                autoComplete="off"
              />
            ),
          },
        ]}
      />
      <Select
        {...fields.text('workweekStartsOn')}
        label="The workweek begins on"
        hint="Payroll spreads a bonus over the workweeks in which it was earned."
        options={weekdays.map((label, value) => ({ value: String(value), label }))}
      />
    </SettingQuestion>
  )
}
