import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DateInput } from '#app/components/form/date-input.tsx'
import { Section } from '#app/components/section.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { refused } from '#app/hr/forms.server.ts'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { applicationDesk } from '#app/reports/desk.server.ts'
import { FileBox } from '#app/reports/file-box.tsx'
import { readReportForm } from '#app/reports/file-form.server.ts'
import { fileTexts } from '#app/reports/file-texts.ts'
import { withoutMissing } from '#app/reports/record-report.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { isId } from '#domain/ids.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { recordAuthorization } from '#workflows/reports/record-authorization.ts'

export const meta = titled

/** The wording to print, in both languages, and the form for the signed sheet. */
export async function loader(args: LoaderFunctionArgs) {
  const { head, open, back } = await applicationDesk(args)
  if (!open) throw notFound()
  const statements = await args.context.statements()
  const texts = (['en', 'es'] as const).map((language) => ({
    language,
    parts: (['report-disclosure', 'report-authorization'] as const).map((id) => {
      const { title, text } = statements.current(id, language)
      return { title, paragraphs: text.split('\n') }
    }),
  }))
  return { title: `Authorization on paper: ${head.name}`, back, texts }
}

const problems = {
  state: { box: '', text: 'The application has moved on meanwhile; nothing can be recorded for it any more' },
  future: { box: 'signedOn', text: 'This date is in the future; it must be today or earlier' },
  file: { box: 'file', text: 'The file did not arrive completely; choose it again' },
} as const

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment, head, href } = await applicationDesk(args)
  const about = { applicationId: head.id, purpose: 'authorization' } as const
  const { boxes, errors, status } = await readReportForm(args, scope, about)
  const reader = readerOf(boxes)
  const signedOn = reader.date('signedOn', moment.today)
  const fileId = boxes.kept && isId(boxes.kept) ? boxes.kept : reader.wrong('file', 'file.missing')
  const wrong = [...withoutMissing(reader.errors, errors), ...errors]
  if (!signedOn || !fileId || wrong.length > 0) return refusal(args.context, refused(boxes, wrong), { status })
  const input = { applicationId: head.id, signedOn, fileId }
  const recorded = await within(recordAuthorization(portal, moment, scope, input))
  if (!recorded.ok) return refusal(args.context, refused(boxes, [problems[recorded.problem]]))
  return redirect(`${href}?done=authorization-recorded`)
}

export default function RecordAuthorization() {
  const { title, back, texts } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state)
  return (
    <>
      <DeskQuestion
        back={back}
        errors={<FormErrors state={state} />}
        title={title}
        lead={<p>The sheet holds the disclosure and the authorization and nothing else. The wording is below.</p>}
        form={{ encType: 'multipart/form-data' }}
        continueLabel="Record the authorization"
      >
        <DateInput {...fields.date('signedOn')} label="Signed on" />
        <FileBox label="The signed sheet" boxes={fields.boxes} errors={fields.text('file').errors} texts={fileTexts} />
      </DeskQuestion>
      <div className="mt-10 grid max-w-3xl gap-8">
        {texts.map(({ language, parts }) => (
          <Section
            key={language}
            id={`wording-${language}`}
            title={language === 'en' ? 'Wording in English' : 'Wording in Spanish'}
          >
            <div className="prose" lang={language}>
              {parts.map((part) => (
                <div key={part.title}>
                  <h3>{part.title}</h3>
                  {part.paragraphs.map((paragraph) => (
                    <p key={paragraph}>{paragraph}</p>
                  ))}
                </div>
              ))}
            </div>
          </Section>
        ))}
      </div>
    </>
  )
}
