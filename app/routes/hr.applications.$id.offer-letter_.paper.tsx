import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { shownText } from '#app/apply/signing.server.ts'
import { Checkbox } from '#app/components/form/checkbox.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { applicationHead } from '#app/hr/application-head.server.ts'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { letterOf, shownLetter } from '#app/letters/offer-letter.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { newestOffer } from '#db/queries/hr-application.ts'
import { offerById } from '#db/queries/offers.ts'
import { whyNotAnswerable } from '#domain/offer.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { acceptOnPaper } from '#workflows/offers/accept-on-paper.ts'

export const meta = titled

/** The open offer to someone without an e-mail address; 404 for everyone else, who sign on their own page. */
async function openOffer(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'read application')
  const head = present(await applicationHead(db, scope, moment.today, idIn(args.params)))
  if (head.email || head.own) throw notFound()
  const href = `/hr/applications/${head.id}/offer-letter`
  const newest = present(
    await newestOffer(db, await requireFrontScope(args, 'hr', 'make offer'), moment.today, head.id),
  )
  const offer = present(await offerById(db, scope, moment.today, newest.id))
  if (whyNotAnswerable(offer, moment.today)) throw redirect(`${href}?done=state`, 303)
  return { scope, moment, head, offer, href }
}

export async function loader(args: LoaderFunctionArgs) {
  const { head, offer, href } = await openOffer(args)
  return { title: `Acceptance on paper: ${head.name}`, name: head.name, href, pdf: `/hr/offers/${offer.id}/letter.pdf` }
}

/** Accepts the offer on the strength of what was signed, in the language in which the letter was sent. */
export async function action(args: ActionFunctionArgs) {
  const { scope, moment, head, offer, href } = await openOffer(args)
  const fill = await requireFrontScope(args, 'hr', 'fill in application')
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const signedName = reader.text('signedName', 200)
  if (signedName === undefined) reader.wrong('signedName', 'text.missing')
  const signedOn = reader.date('signedOn', moment.today)
  if (!signedName || !signedOn || reader.errors.length > 0) return refusal(args.context, refused(boxes, reader.errors))
  const { letter } = present(await letterOf(args.context, scope, offer, offer.language))
  const statements = await args.context.statements()
  const texts = [shownText(statements, 'offer-acceptance', letter.language), shownLetter(letter)]
  const kept = await within(
    acceptOnPaper(args.context.portal, moment, fill, {
      offerId: offer.id,
      ...{ signedName, signedOn, paperFiled: boxes.paperFiled === 'on' },
      ...{ texts, letter },
    }),
  )
  if (kept.ok) throw redirect(`${href}?done=accepted-on-paper`, 303)
  if (kept.problem === 'nameDiffers')
    return refusal(args.context, refused(boxes, [{ box: 'signedName', text: `It must be signed by ${head.name}` }]))
  if (kept.problem === 'signedBefore')
    return refusal(args.context, refused(boxes, [{ box: 'signedOn', text: 'The offer was made after this day' }]))
  throw redirect(`${href}?done=state`, 303)
}

export default function AcceptanceOnPaper() {
  const { name, href, pdf } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state)
  return (
    <DeskQuestion
      back={{ href, label: `Offer letter of ${name}` }}
      errors={<FormErrors state={state} />}
      title={`Record that ${name} accepted on paper`}
      lead={
        <p>
          They have signed the acceptance that goes with <a href={pdf}>the letter</a>. The offer counts as accepted once
          this is recorded.
        </p>
      }
      continueLabel="Record the acceptance"
    >
      <TextInput {...fields.text('signedName')} label="Name as signed" width="medium" spellCheck={false} />
      <DateInput {...fields.date('signedOn')} label="Date beside the signature" />
      <Checkbox {...fields.check('paperFiled')} label="The signed sheet lies in the files" />
    </DeskQuestion>
  )
}
