import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DateInput } from '#app/components/form/date-input.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { reportDesk } from '#app/reports/desk.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { boxesOfDate, readerOf } from '#domain/sending/boxes.ts'
import { longDate } from '#locales/dates.ts'
import { recordPosting } from '#workflows/reports/record-posting.ts'

export const meta = titled

/** The letter in the address; 404 where there is none to post. */
async function letterIn(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const desk = await reportDesk(args)
  const kind = args.params.kind === 'final' ? ('final' as const) : ('pre-adverse' as const)
  const letter = kind === 'final' ? desk.report.final : desk.report.notice
  if (args.params.kind !== kind || letter?.way !== 'letter') throw notFound()
  return { ...desk, kind, letter }
}

export async function loader(args: LoaderFunctionArgs) {
  const { kind, letter, back, caption, moment, href, policies } = await letterIn(args)
  if (letter.postedOn !== null) throw redirect(href)
  return {
    title: 'When was the letter posted?',
    back,
    caption,
    hint:
      kind === 'final'
        ? `Written on ${longDate(letter.sentOn, 'en')}.`
        : `Written on ${longDate(letter.sentOn, 'en')}. The waiting time begins ${policies.adverseAction.letterWorkingDays} working days after this day.`,
    first: boxesOfDate('postedOn', moment.today),
  }
}

const problems = {
  'before-written': 'The letter was not written before that day; check the date',
  future: 'This date is in the future; it must be today or earlier',
  posted: 'Another day is on record already; look at the procedure again',
} as const

export async function action(args: ActionFunctionArgs) {
  const { kind, report, scope, portal, moment, href } = await letterIn(args)
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const postedOn = reader.date('postedOn', moment.today)
  if (!postedOn) return refusal(args.context, refused(boxes, reader.errors))
  const recorded = await within(recordPosting(portal, moment, scope, { reportId: report.id, kind, postedOn }))
  if (!recorded.ok)
    return refusal(args.context, refused(boxes, [{ box: 'postedOn', text: problems[recorded.problem] }]))
  return redirect(`${href}?done=posted`)
}

export default function Posted() {
  const page = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state, page.first)
  return (
    <DeskQuestion
      back={page.back}
      errors={<FormErrors state={state} />}
      caption={page.caption}
      title={page.title}
      lead={<p>With it go the copy of the report and the official summary of rights.</p>}
      continueLabel="Record the posting"
    >
      <DateInput {...fields.date('postedOn')} label="Posted on" hint={page.hint} />
    </DeskQuestion>
  )
}
