import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SettingQuestion } from '#app/admin/setting-question.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { policySchemas, policySources } from '#domain/policies.ts'
import { changePolicies } from '#workflows/policies/change-policies.ts'

export const meta = titled

/** What says that a CPR or first aid course was only online. */
export async function loader(args: LoaderFunctionArgs) {
  await requireFrontScope(args, 'admin', 'change policies')
  const { courses } = await args.context.policies()
  return {
    title: 'Courses that are only online',
    source: policySources.courses,
    lines: courses.onlineOnly.join('\n'),
    saved: new URL(args.request.url).searchParams.has('saved'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'change policies')
  const boxes = await boxesIn(args.request)
  const lines = (boxes.lines ?? '').split('\n').map((line) => line.trim())
  const courses = policySchemas.courses.safeParse({ onlineOnly: [...new Set(lines.filter(Boolean))] })
  if (!courses.success) {
    const text = 'Enter at most 200 lines of at most 120 characters each'
    return refusal(args.context, refused(boxes, [{ box: 'lines', text }]))
  }
  const moment = await args.context.moment()
  await changePolicies(args.context.portal, moment, scope, { courses: courses.data })
  return redirect('/admin/settings/courses?saved', 303)
}

export default function Courses() {
  const { lines, ...page } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  return (
    <SettingQuestion
      page={page}
      lead="Where the issuer of a CPR or first aid card has one of these words or names, typed or read on the card, the reviewer is told to look. Nothing is refused by itself."
      state={state}
    >
      <Textarea
        label="Words on cards, and names of providers"
        hint="One on each line. Capitals do not matter."
        rows={12}
        {...fieldsOf(state, { lines }).text('lines')}
      />
    </SettingQuestion>
  )
}
