import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DateInput } from '#app/components/form/date-input.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { waiverRows } from '#app/hr/waivers.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { maskedRequirements } from '#db/queries/hr-person.ts'
import { personById } from '#db/queries/person.ts'
import { recordsOf } from '#db/queries/same-person.ts'
import { waiversKnown } from '#db/queries/waivers.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { boxesOfDate, readerOf } from '#domain/sending/boxes.ts'
import { endWaiver } from '#workflows/waivers/end-waiver.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, timeZone } = await hrDesk(args, 'propose waiver')
  const reading = await requireFrontScope(args, 'hr', 'read person')
  const { today } = moment
  const id = idIn(args.params)
  const factId = idIn(args.params, 'fact')
  const person = present(await personById(db, scope, today, id))
  const masked = await maskedRequirements(db, reading, '', true)
  const known = await waiversKnown(db, scope, today, await recordsOf(db, id), masked)
  const waiver = present(known.find((each) => each.factId === factId))
  const [row] = await waiverRows(db, scope, [waiver], { today, timeZone })
  if (!row?.endHref) throw redirect(`/hr/people/${id}/waivers?done=changed`)
  return {
    title: 'End this waiver early?',
    id,
    name: `${person.givenName} ${person.familyName}`.trim() || 'No name given',
    requirement: row.requirement,
    days: row.days,
    first: boxesOfDate('lastDay', addDays(today, -1)),
  }
}

const problems = {
  earlier: 'The waiver ends by that day anyhow; enter an earlier one. For a longer one, propose another waiver',
  past: 'That day has passed; enter yesterday to end the waiver at once, or a later day',
} as const

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'propose waiver')
  const personId = idIn(args.params)
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const lastDay = reader.date('lastDay', null)
  const reason = reader.text('reason', 500)
  if (reason === undefined) reader.wrong('reason', 'text.missing')
  if (!lastDay || !reason) return refusal(args.context, refused(boxes, reader.errors))
  const input = { personId, factId: idIn(args.params, 'fact'), lastDay, reason }
  const done = await within(endWaiver(portal, moment, scope, input))
  if (!done.ok && done.problem !== 'changed')
    return refusal(args.context, refused(boxes, [{ box: 'lastDay', text: problems[done.problem] }]))
  return redirect(`/hr/people/${personId}/waivers?done=${done.ok ? 'waiver-ended' : 'changed'}`)
}

export default function EndWaiver() {
  const { title, id, name, requirement, days, first } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state, first)
  return (
    <DeskQuestion
      back={{ href: `/hr/people/${id}/waivers`, label: `Waivers of ${name}` }}
      errors={<FormErrors state={state} />}
      caption={name}
      title={title}
      lead={
        <p>
          From the day after, the requirement is asked for again, and what rests on the waiver is not cleared any more.
        </p>
      }
      continueLabel="End the waiver"
    >
      <SummaryList
        items={[
          { key: 'Requirement', value: requirement },
          { key: 'Waived', value: days },
        ]}
      />
      <DateInput {...fields.date('lastDay')} label="Last day of the waiver" hint="Yesterday ends it at once." />
      <Textarea
        {...fields.text('reason')}
        label="Why it ends early"
        hint="For HR only. Write nothing about health."
        rows={2}
      />
    </DeskQuestion>
  )
}
