import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirementChoices } from '#app/admin/never-waived.server.ts'
import { SettingQuestion } from '#app/admin/setting-question.tsx'
import { Checkboxes } from '#app/components/form/choices.tsx'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { policySources } from '#domain/policies.ts'
import { changePolicies } from '#workflows/policies/change-policies.ts'

export const meta = titled

/** The requirements that nobody in HR may waive. */
export async function loader(args: LoaderFunctionArgs) {
  await requireFrontScope(args, 'admin', 'change policies')
  const policies = await args.context.policies()
  const { today } = await args.context.moment()
  return {
    title: 'What may never be waived',
    source: policySources.waivers,
    never: policies.waivers.never,
    choices: await requirementChoices(args.context.portal.database.db, policies, today),
    saved: new URL(args.request.url).searchParams.has('saved'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'change policies')
  const policies = await args.context.policies()
  const moment = await args.context.moment()
  const choices = await requirementChoices(args.context.portal.database.db, policies, moment.today)
  const chosen = (await args.request.formData()).getAll('never')
  const never = choices.map(({ value }) => value).filter((value) => chosen.includes(value))
  await changePolicies(args.context.portal, moment, scope, { waivers: { ...policies.waivers, never } })
  return redirect('/admin/settings/waivers?saved', 303)
}

export default function NeverWaived() {
  const { never, choices, ...page } = useLoaderData<typeof loader>()
  return (
    <SettingQuestion
      page={page}
      lead="HR cannot propose a waiver of what is ticked. A change counts from now on; waivers that run already go on until their last day."
    >
      <Checkboxes id="never" name="never" label="Never waived" options={choices} defaultValue={never} />
    </SettingQuestion>
  )
}
