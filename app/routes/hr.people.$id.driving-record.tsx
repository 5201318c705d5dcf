import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DrivingRecord, type DrivingRecordRefused } from '#app/hr/driving-record.tsx'
import { boxesIn } from '#app/hr/forms.server.ts'
import { readPerson } from '#app/hr/person.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { errorsInWords, type WordedError } from '#app/wording/evidence.ts'
import { ticketOptions, ticketTypeRows } from '#app/wording/tickets.ts'
import { withAnother } from '#domain/sending/lists.ts'
import { recordDrivingRecord } from '#workflows/driving/record-driving-record.ts'

export const meta = titled

/** A driving record that HR obtained itself; 404 where nothing asks the person for one, and for oneself. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, moment, timeZone } = await hrDesk(args, 'record fact')
  const scope = await requireFrontScope(args, 'hr', 'read person')
  const days = { on: moment.today, today: moment.today }
  const person = present(await readPerson(db, scope, idIn(args.params), days, timeZone))
  if (person.own || person.driving.length === 0) throw notFound()
  const { types } = (await args.context.policies()).tickets
  const application = person.applications.find(({ accepted }) => accepted)
  return {
    title: `Driving record of ${person.name}`,
    id: person.id,
    name: person.name,
    procedure: application ? `/hr/applications/${application.id}/adverse-action` : '/hr/adverse-action',
    stories: person.driving,
    ticketTypes: ticketOptions(types, { form: 'driving-record' }, 'en'),
    ticketRows: ticketTypeRows(types),
  }
}

const problems = {
  'not-needed': 'Nothing asks this person for a driving record now',
  recorded: 'This very record stands on file already',
} as const

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'record fact')
  const personId = idIn(args.params)
  const boxes = await boxesIn(args.request)
  const refuse = (errors: WordedError[]) => refusal(args.context, { boxes, errors } satisfies DrivingRecordRefused)
  if (boxes.add) return data({ boxes: withAnother(boxes, boxes.add), errors: [] } satisfies DrivingRecordRefused)
  const done = await within(recordDrivingRecord(portal, moment, scope, { personId, boxes }))
  if (done.ok) return redirect(`/hr/people/${personId}?done=driving-record`)
  if ('errors' in done) return refuse(errorsInWords(done.errors, 'en'))
  return refuse([{ box: 'on', text: problems[done.problem], date: true }])
}

export default function RecordDrivingRecord() {
  return <DrivingRecord page={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
