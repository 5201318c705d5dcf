import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Notice } from '#app/components/notice.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { refused } from '#app/hr/forms.server.ts'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { applicationDesk } from '#app/reports/desk.server.ts'
import { FileBox } from '#app/reports/file-box.tsx'
import { readReportForm } from '#app/reports/file-form.server.ts'
import { fileTexts } from '#app/reports/file-texts.ts'
import { readReport, reportProblems, withoutMissing } from '#app/reports/record-report.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { authorizationsOf } from '#db/queries/reports.ts'
import { standingAuthorization } from '#domain/adverse-action.ts'
import { recordReport } from '#workflows/reports/record-report.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { db, scope, moment, head, open, back } = await applicationDesk(args)
  if (!open) throw notFound()
  const { given } = await authorizationsOf(db, scope, moment.today, head.id)
  return { title: `Record a report about ${head.name}`, back, authorized: standingAuthorization(given) !== null }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment, head, href } = await applicationDesk(args)
  const about = { applicationId: head.id, purpose: 'report' } as const
  const { boxes, errors, status } = await readReportForm(args, scope, about)
  const read = readReport(boxes, moment.today)
  const wrong = [...withoutMissing(read.errors ?? [], errors), ...errors]
  if (!read.report || wrong.length > 0) return refusal(args.context, refused(boxes, wrong), { status })
  const input = { applicationId: head.id, ...read.report }
  const recorded = await within(recordReport(portal, moment, scope, input))
  if (!recorded.ok) return refusal(args.context, refused(boxes, [reportProblems[recorded.problem]]))
  return redirect(`${href}?done=report-recorded`)
}

export default function RecordReportPage() {
  const { title, back, authorized } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state)
  return (
    <DeskQuestion
      back={back}
      errors={<FormErrors state={state} />}
      title={title}
      form={{ encType: 'multipart/form-data' }}
      continueLabel="Record the report"
    >
      {!authorized && (
        <Notice tone="warning">
          There is no standing authorization of the applicant. A report of a reporting agency cannot be recorded before
          there is one.
        </Notice>
      )}
      <Radios
        {...fields.text('source')}
        label="Who sent it"
        options={[
          {
            value: 'agency',
            label: 'A consumer reporting agency',
            hint: 'A company that sells reports, also one that fetched the record from the motor vehicle department.',
          },
          {
            value: 'motor-vehicle-department',
            label: 'The motor vehicle department itself',
            hint: 'Straight from the state, so it is no consumer report and needs no notices.',
          },
        ]}
      />
      <Radios
        {...fields.text('kind')}
        label="What it is"
        options={[
          { value: 'driving-record-report', label: 'Driving record' },
          { value: 'background-report', label: 'Background report' },
        ]}
      />
      <TextInput {...fields.text('agencyName')} label="Name of the agency or department" width="medium" />
      <Textarea
        {...fields.text('agencyAddress')}
        label="Its address"
        hint="The notices tell the applicant how to reach whoever made the report."
        rows={3}
      />
      <TextInput {...fields.text('agencyPhone')} label="Its phone number" type="tel" width="short" autoComplete="off" />
      <DateInput {...fields.date('reportedOn')} label="Date of the report" />
      <FileBox
        label="The report itself"
        hint="Kept sealed; only HR sees it, and the applicant with a notice. No medical papers here."
        boxes={fields.boxes}
        errors={fields.text('file').errors}
        texts={fileTexts}
      />
    </DeskQuestion>
  )
}
