import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { idIn, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { readForm, statusOf } from '#app/uploads.server.ts'
import { errorsInWords } from '#app/wording/evidence.ts'
import { offersOf, withTaken } from '#domain/reading/offers.ts'
import type { BoxError, Boxes } from '#domain/sending/boxes.ts'
import { withAnother } from '#domain/sending/lists.ts'
import { readForm as readBoxes } from '#domain/sending/reading.ts'
import { removeDocument } from '#workflows/documents/remove-document.ts'
import { sendEvidence } from '#workflows/submissions/send-evidence.ts'
import { askedIn, chosenForm, keptDocuments, type PersonsClearance } from './clearance.server.ts'
import { picturesRead } from './reading.server.ts'
import { receiveSide } from './receive.server.ts'

type Place = {
  requirement: string
  /** The page's address; `?sent` is added to it. */
  href: string
  /** Another thing that the page's forms may ask for; null where they did not. */
  otherwise?: (boxes: Boxes) => Promise<Response> | null
}

/** Takes what a page with the form of a requirement sends: files and boxes, one more line of a list, or a file to be taken away. */
export async function takeForm({ context, request }: ActionFunctionArgs, clearance: PersonsClearance, place: Place) {
  const { requirement } = place
  const { scope, person, language } = clearance
  const moment = await context.moment()
  const fileErrors: BoxError[] = []
  const { boxes, complete } = await readForm(request, async (file) => {
    const error = await receiveSide(context, clearance, requirement, file)
    if (error) fileErrors.push(error)
  })
  const asked = askedIn(clearance, requirement)
  const otherwise = place.otherwise?.(boxes)
  if (otherwise) return otherwise
  if (boxes.remove) {
    const input = { personId: person.id, documentId: idIn(boxes, 'remove') }
    await removeDocument(context.portal, moment, scope, input)
  }
  if (boxes.add || boxes.remove)
    return data({
      boxes: withAnother(boxes, boxes.add ?? ''),
      errors: errorsInWords(fileErrors, language),
      kept: await keptDocuments(context, clearance, requirement),
    })
  const form = chosenForm(asked, boxes.form ?? null)
  if (boxes.take && form) {
    const { proposals } = await picturesRead(context, clearance, requirement, form)
    const offer = offersOf(form, proposals).find(({ box }) => box === boxes.take)
    return data({
      boxes: offer ? withTaken(boxes, offer) : boxes,
      errors: errorsInWords(fileErrors, language),
      kept: await keptDocuments(context, clearance, requirement),
    })
  }
  if (!form) return refuse([{ box: 'form', error: 'notAllowed' }])
  if (fileErrors.length > 0 || !complete) {
    const stopped = complete ? [] : [{ box: 'front', error: 'file.stopped' }]
    const { tickets } = await context.policies()
    const read = readBoxes(form, boxes, moment.today, 'sender', tickets.types)
    return refuse([...(fileErrors.length > 0 ? fileErrors : stopped), ...(read.ok ? [] : read.errors)])
  }
  const input = { personId: person.id, requirement, form: form.form, boxes }
  const sent = await within(sendEvidence(context.portal, moment, scope, input))
  return sent.ok ? redirect(`${place.href}?sent`) : refuse(sent.errors)

  async function refuse(errors: BoxError[]) {
    const kept = await keptDocuments(context, clearance, requirement)
    const body = { boxes, errors: errorsInWords(errors, language), kept }
    return refusal(context, body, { status: statusOf(errors) })
  }
}
