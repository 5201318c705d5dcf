import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Notice } from '#app/components/notice.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { CarriedBoxes, FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { asking, boxesIn, refused } from '#app/hr/forms.server.ts'
import { languageNames } from '#app/hr/language-names.ts'
import { StepBack } from '#app/hr/step-back.tsx'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { reportDesk } from '#app/reports/desk.server.ts'
import { type NoticeText, noticeBefore } from '#app/reports/letters.server.ts'
import { NoticePreview, WayField } from '#app/reports/notice-fields.tsx'
import { aboutNotice, wayIn } from '#app/reports/notice-form.server.ts'
import { titled } from '#app/title.ts'
import { textsIn } from '#app/wording/standing.ts'
import { officialSummaries } from '#db/queries/report-files.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { type GiveNotice, giveNotice } from '#workflows/reports/give-notice.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const desk = await reportDesk(args)
  if (!desk.open || desk.standing.stage !== 'no-notice') throw redirect(desk.href)
  const { language, email } = await aboutNotice(desk)
  const summaries = await officialSummaries(desk.db)
  return {
    title: 'Notice before a decision',
    back: desk.back,
    caption: desk.caption,
    email,
    language,
    letterTitle: textsIn(language)('reports:letter.before.title'),
    noSummary: summaries.en === null && summaries.es === null,
    otherSummary: summaries[language] === null,
  }
}

const problems: Readonly<Record<Extract<GiveNotice, { ok: false }>['problem'], string>> = {
  state: 'The application has moved on meanwhile; no notice can be given any more',
  'public-record': 'This is no report of an agency, so it needs no notice',
  ended: 'This report has been set aside meanwhile',
  'no-summary': 'The official summary of rights is not on file; put it there first, under “Agency papers”',
  'no-email': 'There is no e-mail address any more; send the notice as a letter',
}

export async function action(args: ActionFunctionArgs) {
  const desk = await reportDesk(args)
  const { scope, portal, moment, report, href, policies } = desk
  const about = await aboutNotice(desk)
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const items = reader.text('items', 1000)
  if (items === undefined) reader.wrong('items', 'text.missing')
  const way = wayIn(reader, about.email)
  if (!items || !way || reader.errors.length > 0) return refusal(args.context, refused(boxes, reader.errors))
  const preview = noticeBefore(about, { items, way, adverseAction: policies.adverseAction })
  if (boxes.back || boxes.step !== 'confirm') return { ...asking(boxes), preview }
  const given = await within(giveNotice(portal, moment, scope, { reportId: report.id, way, items, ...preview }))
  if (!given.ok) return refusal(args.context, refused(boxes, [{ box: '', text: problems[given.problem] }]))
  return redirect(`${href}?done=${way === 'letter' ? 'notice-written' : 'notice-given'}`)
}

export default function NoticeBefore() {
  const page = useLoaderData<typeof loader>()
  const state: (FormState & { preview?: NoticeText }) | undefined = useActionData<typeof action>()
  if (state?.asks && state.preview)
    return (
      <DeskQuestion
        back={page.back}
        caption={page.caption}
        title="Give this notice?"
        lead={<p>It cannot be changed afterwards. The copy of the report and the official summary go with it.</p>}
        continueLabel="Give the notice"
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
      lead={
        <p>Before anyone is turned down because of a report, they are told, get a copy and can say that it is wrong.</p>
      }
      continueLabel="See how it reads"
    >
      {page.noSummary ? (
        <Notice tone="warning">
          The official summary of rights is not on file, so no notice can be given.{' '}
          <a href="/hr/adverse-action/papers">Put it on file</a>
        </Notice>
      ) : (
        page.otherSummary && (
          <Notice tone="information">
            The official summary is not on file in {languageNames[page.language]}; the other one is attached.{' '}
            <a href="/hr/adverse-action/papers">Agency papers</a>
          </Notice>
        )
      )}
      <Textarea
        {...fields.text('items')}
        label="What in the report is at stake"
        hint={`Each item in plain words, in ${languageNames[page.language]}: the applicant reads them in the notice. Leave out health.`}
        rows={4}
        maxLength={1000}
      />
      <WayField email={page.email} field={fields.text('way')} />
    </DeskQuestion>
  )
}
