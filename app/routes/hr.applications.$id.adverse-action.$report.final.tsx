import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Textarea } from '#app/components/form/textarea.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { CarriedBoxes, FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { asking, boxesIn, refused } from '#app/hr/forms.server.ts'
import { StepBack } from '#app/hr/step-back.tsx'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { reportDesk } from '#app/reports/desk.server.ts'
import { type NoticeText, noticeOfDecision } from '#app/reports/letters.server.ts'
import { NoticePreview, WayField } from '#app/reports/notice-fields.tsx'
import { aboutNotice, wayIn } from '#app/reports/notice-form.server.ts'
import { titled } from '#app/title.ts'
import { textsIn } from '#app/wording/standing.ts'
import { whyNoFinal } from '#domain/adverse-action.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { type GiveFinalNotice, giveFinalNotice } from '#workflows/reports/give-final-notice.ts'

export const meta = titled

const problems: Readonly<Record<Extract<GiveFinalNotice, { ok: false }>['problem'], string>> = {
  'public-record': 'This is no report of an agency; the final notice does not fit it',
  'no-notice': 'There is no notice before a decision yet; give it first',
  'not-posted': 'The letter has not been posted yet, so the waiting time has not begun',
  disputed: 'The report is disputed; the clock stands still until that is settled',
  'too-early': 'The waiting time is not over yet',
  calendar: 'The holidays of these days are not known, so nobody can say whether the waiting time is over',
  ended: 'This procedure has ended; nothing may be decided on account of this report',
  state: 'The application has moved on meanwhile; nothing can be decided about it any more',
  'no-email': 'There is no e-mail address any more; send the notice as a letter',
}

/** Before its time the page is not there: the tab says from when. */
export async function loader(args: LoaderFunctionArgs) {
  const desk = await reportDesk(args)
  if (!desk.open || whyNoFinal(desk.report, desk.calendar, desk.moment.today)) throw redirect(desk.href)
  const { language, email } = await aboutNotice(desk)
  const letterTitle = textsIn(language)('reports:letter.final.title')
  const { back, caption, head } = desk
  return { title: 'Final notice', back, caption, name: head.name, email, language, letterTitle }
}

export async function action(args: ActionFunctionArgs) {
  const desk = await reportDesk(args)
  const { scope, portal, moment, report, href } = desk
  const about = await aboutNotice(desk)
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const note = reader.text('note', 1000) ?? ''
  const way = wayIn(reader, about.email)
  if (!way || reader.errors.length > 0) return refusal(args.context, refused(boxes, reader.errors))
  const preview = noticeOfDecision(about)
  if (boxes.back || boxes.step !== 'confirm') return { ...asking(boxes), preview }
  const given = await within(giveFinalNotice(portal, moment, scope, { reportId: report.id, way, note, ...preview }))
  if (!given.ok) return refusal(args.context, refused(boxes, [{ box: '', text: problems[given.problem] }]))
  return redirect(`${href}?done=${way === 'letter' ? 'final-written' : 'final-given'}`)
}

export default function FinalNotice() {
  const page = useLoaderData<typeof loader>()
  const state: (FormState & { preview?: NoticeText }) | undefined = useActionData<typeof action>()
  if (state?.asks && state.preview)
    return (
      <DeskQuestion
        back={page.back}
        caption={page.caption}
        title={`Turn ${page.name} down because of this report?`}
        lead={<p>The application is declined with this notice, and the applicant is told. This cannot be undone.</p>}
        continueLabel="Decline and give the final notice"
        other={<StepBack />}
      >
        <CarriedBoxes boxes={state.boxes} />
        <NoticePreview title={page.letterTitle} language={page.language} {...state.preview} />
      </DeskQuestion>
    )
  const fields = fieldsOf(state, { way: 'page' })
  return (
    <DeskQuestion
      back={page.back}
      errors={<FormErrors state={state} />}
      caption={page.caption}
      title={page.title}
      lead={<p>The waiting time is over and no dispute is open. You can also set the report aside and go on.</p>}
      continueLabel="See how it reads"
    >
      <WayField email={page.email} field={fields.text('way')} />
      <Textarea {...fields.text('note')} label="Note (optional)" hint="For HR only." rows={3} />
    </DeskQuestion>
  )
}
