import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { FormState } from '#app/hr/fields.tsx'
import { boxesIn } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { readRuleChange } from '#app/sites/rule-change.server.ts'
import { RuleChange } from '#app/sites/rule-change.tsx'
import { titled } from '#app/title.ts'
import { confirmChange, discardChange } from '#workflows/rules/put-into-force.ts'

/** While something is under way the page looks again by itself, without scripts too. */
export const meta: MetaFunction<typeof loader> = (args) => {
  const moving = args.data?.stage === 'working' || args.data?.stage === 'switching'
  return [...titled(args), ...(moving ? [{ httpEquiv: 'refresh', content: '2' }] : [])]
}

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query } = await hrDesk(args, 'manage sites')
  const asked = { today: moment.today, later: query.get('day') === 'later' }
  return present(await readRuleChange(db, scope, idIn(args.params), asked))
}

const problems = {
  'not-worked-out': 'It is not worked out yet; wait until this page shows what it changes',
  over: 'This change was discarded meanwhile, so it cannot be put into force',
  past: 'Its first day has passed meanwhile; discard it and prepare it again',
} as const

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'manage sites')
  const id = idIn(args.params)
  const boxes = await boxesIn(args.request)
  if (boxes.do === 'discard') await within(discardChange(portal, moment, scope, id))
  else {
    const done = await within(confirmChange(portal, moment, scope, id))
    if (!done.ok) return refusal(args.context, { boxes, errors: [{ box: '', text: problems[done.problem] }] })
  }
  return redirect(`/hr/requirements/changes/${id}`, 303)
}

export default function ChangeOfRequirements() {
  const state: FormState | undefined = useActionData<typeof action>()
  return <RuleChange {...useLoaderData<typeof loader>()} state={state} />
}
