import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Radios } from '#app/components/form/choices.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { CarriedBoxes, FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { asking, boxesIn, refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { StepBack } from '#app/hr/step-back.tsx'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { sentApplication } from '#db/queries/hr-application.ts'
import { moved, withdrawOfferReasons } from '#domain/hiring.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import reasons from '#locales/en/reasons.ts'
import { withdrawOffer } from '#workflows/offers/withdraw-offer.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'make offer')
  const { application, person } = present(await sentApplication(db, scope, moment.today, idIn(args.params)))
  if (!moved(application.state, 'withdraw-offer')) throw notFound()
  const applicant = `${person.givenName} ${person.familyName}`
  const choices = withdrawOfferReasons.map((reason) => ({ reason, ...reasons.withdrawOffer[reason] }))
  return { title: `Take back the offer to ${applicant}`, id: application.id, applicant, choices }
}

const throughNotices =
  'This offer cannot be taken back here: a decision that rests on a report goes through the notices of adverse action, which give the person the report, their rights and time to answer'

const onHold =
  'A good cause exception for the fingerprint card is pending, which is a hold and no reason to turn anyone down; wait for its decision, or choose a reason that has nothing to do with it'

const onlyHealth =
  'What is still open is a health paper alone, and that is never a reason to turn anyone down: the start waits, and a later first day can be agreed. Choose another reason only if it is the true one'

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'make offer')
  const applicationId = idIn(args.params)
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const report = reader.choice('report', ['yes', 'no'])
  const reason =
    withdrawOfferReasons.find((each) => each === boxes.reason) ??
    (report === 'yes' ? null : reader.wrong('reason', 'reason.missing'))
  const note = reader.text('note', 1000) ?? ''
  if (report === 'yes') return refusal(args.context, refused(boxes, [{ box: 'report', text: throughNotices }]))
  if (!reason || !report || reader.errors.length > 0) return refusal(args.context, refused(boxes, reader.errors))
  if (boxes.back || boxes.step !== 'confirm') return asking(boxes)
  const input = { applicationId, reason, restsOnReport: false, note }
  const done = await within(withdrawOffer(portal, moment, scope, input))
  if (!done.ok && done.problem === 'exception-pending')
    return refusal(args.context, refused(boxes, [{ box: 'reason', text: onHold }]))
  if (!done.ok && done.problem === 'only-health-open')
    return refusal(args.context, refused(boxes, [{ box: 'reason', text: onlyHealth }]))
  const told = done.ok ? 'taken-back' : done.problem === 'report-on-file' ? 'report' : 'state'
  return redirect(`/hr/applications/${applicationId}/offer-letter?done=${told}`)
}

export default function TakeBack() {
  const { id, applicant, choices } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state)
  const back = { href: `/hr/applications/${id}/offer-letter`, label: `Offer letter of ${applicant}` }
  const chosen = choices.find(({ reason }) => reason === fields.boxes.reason)
  if (state?.asks && chosen)
    return (
      <DeskQuestion
        back={back}
        title={`Take back the offer to ${applicant}?`}
        lead={<p>The person is told at once, and the application ends. This cannot be undone.</p>}
        continueLabel="Take the offer back and tell the person"
        other={<StepBack />}
      >
        <CarriedBoxes boxes={state.boxes} />
        <SummaryList
          items={[
            { key: 'Reason', value: chosen.label },
            { key: 'What the person reads', value: chosen.toPerson },
            { key: 'Rests on a report from an agency', value: 'No' },
            ...(state.boxes.note ? [{ key: 'Note, for HR only', value: state.boxes.note }] : []),
          ]}
        />
      </DeskQuestion>
    )
  return (
    <DeskQuestion
      back={back}
      errors={<FormErrors state={state} />}
      title={`Take back the offer to ${applicant}`}
      lead={<p>Nothing medical is ever a reason. A missing or open medical paper means “not cleared yet”.</p>}
      continueLabel="Continue"
    >
      <Radios
        {...fields.text('report')}
        label="Does this rest, even in part, on a report from a reporting agency?"
        options={[
          {
            value: 'yes',
            label: 'Yes',
            hint: (
              <>
                A background report, or a driving record that an agency supplied. Then the way is{' '}
                <a href={`/hr/applications/${id}/adverse-action`}>Adverse action</a>.
              </>
            ),
          },
          { value: 'no', label: 'No', hint: 'A record from the motor vehicle department itself is not such a report.' },
        ]}
      />
      <Radios
        {...fields.text('reason')}
        label="Reason"
        options={choices.map(({ reason, label, toPerson }) => ({ value: reason, label, hint: toPerson }))}
      />
      <Textarea {...fields.text('note')} label="Note (optional)" hint="For HR only." rows={3} />
    </DeskQuestion>
  )
}
