import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { boxesOfSource, readSource } from '#app/admin/sources.server.ts'
import { MatchHold, SourceForm, SourceTable } from '#app/admin/sources.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { refused } from '#app/hr/forms.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { gateName } from '#app/wording/standing.ts'
import { everyGate } from '#domain/exclusions.ts'
import { policySources } from '#domain/policies.ts'
import { changePolicies } from '#workflows/policies/change-policies.ts'

export const meta = titled

/** Where credentials and the lists of excluded people are looked up, and what a possible match closes. */
export async function loader(args: LoaderFunctionArgs) {
  await requireFrontScope(args, 'admin', 'change policies')
  const { sources, matchHold } = await args.context.policies()
  const query = new URL(args.request.url).searchParams
  const chosen = sources.list.find(({ id }) => id === query.get('change'))
  return {
    title: 'Sources',
    list: sources.list,
    notes: { sources: policySources.sources, hold: policySources.matchHold },
    first: chosen ? boxesOfSource(chosen) : {},
    changes: chosen?.name ?? null,
    gates: matchHold.gates,
    options: everyGate.map((value) => ({ value, label: gateName(value, 'en') })),
    done: query.has('saved') ? 'Saved.' : query.has('removed') ? 'The source is off the list.' : null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'change policies')
  const { sources } = await args.context.policies()
  const { portal } = args.context
  const moment = await args.context.moment()
  const form = await args.request.formData()
  const boxes = Object.fromEntries([...form].map(([name, value]) => [name, String(value).replaceAll('\u0000', '')]))
  const at = '/admin/settings/sources'
  if (boxes.hold !== undefined) {
    const gates = everyGate.filter((gate) => form.getAll('gates').includes(gate))
    if (gates.length === 0)
      return refusal(args.context, refused(boxes, [{ box: 'gates', text: 'Choose at least one thing that it closes' }]))
    await changePolicies(portal, moment, scope, { matchHold: { gates } })
    return redirect(`${at}?saved`, 303)
  }
  if (boxes.remove !== undefined) {
    const list = sources.list.filter(({ id }) => id !== boxes.remove)
    await changePolicies(portal, moment, scope, { sources: { list } })
    return redirect(`${at}?removed`, 303)
  }
  const read = readSource(boxes, sources.list)
  if ('errors' in read) return refusal(args.context, refused(boxes, read.errors))
  const { source } = read
  const known = sources.list.some(({ id }) => id === source.id)
  const list = known ? sources.list.map((each) => (each.id === source.id ? source : each)) : [...sources.list, source]
  await changePolicies(portal, moment, scope, { sources: { list } })
  return redirect(`${at}?saved`, 303)
}

export default function Sources() {
  const { title, list, notes, first, changes, gates, options, done } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const held = state?.boxes.hold !== undefined
  return (
    <>
      <FormErrors state={state} />
      <PageHeading
        back={{ href: '/admin/settings', label: 'Settings' }}
        title={title}
        lead="Offered to HR beside each check, to be opened in a new tab. A change counts from now on."
      />
      {done && !state && (
        <div className="mb-6">
          <Notice tone="success" announce>
            {done}
          </Notice>
        </div>
      )}
      <div className="mb-6">
        <Notice tone="information">{notes.sources}</Notice>
      </div>
      <Section id="list" title="On the list">
        <SourceTable list={list} />
      </Section>
      <SourceForm state={held ? undefined : state} first={first} changes={changes} />
      <MatchHold
        source={notes.hold}
        gates={gates}
        options={options}
        errors={held ? fieldsOf(state).text('gates').errors : undefined}
      />
    </>
  )
}
