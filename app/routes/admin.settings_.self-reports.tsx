import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SettingQuestion } from '#app/admin/setting-question.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { policySources } from '#domain/policies.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { changePolicies } from '#workflows/policies/change-policies.ts'

export const meta = titled

const longest = 1000

/** What the agency says must be reported of an arrest, as people read it where they report one. */
export async function loader(args: LoaderFunctionArgs) {
  await requireFrontScope(args, 'admin', 'change policies')
  const { selfReports } = await args.context.policies()
  return {
    title: 'What must be reported of an arrest',
    source: policySources.selfReports,
    first: selfReports,
    saved: new URL(args.request.url).searchParams.has('saved'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'change policies')
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const text = (box: string) => {
    const typed = reader.text(box, longest)
    return typed === undefined ? reader.wrong(box, 'text.missing') : typed
  }
  const [arrestEn, arrestEs] = [text('arrestEn'), text('arrestEs')]
  if (!arrestEn || !arrestEs) return refusal(args.context, refused(boxes, reader.errors))
  const moment = await args.context.moment()
  await changePolicies(args.context.portal, moment, scope, { selfReports: { arrestEn, arrestEs } })
  return redirect('/admin/settings/self-reports?saved', 303)
}

export default function ArrestText() {
  const { first, ...page } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state, first)
  return (
    <SettingQuestion
      page={page}
      lead="People read it where they report an arrest themselves. Keep it short and plain."
      state={state}
    >
      <Textarea {...fields.text('arrestEn')} label="In English" rows={4} maxLength={longest} />
      <Textarea {...fields.text('arrestEs')} label="In Spanish" rows={4} maxLength={longest} lang="es" />
    </SettingQuestion>
  )
}
