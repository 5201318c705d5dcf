import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { receiveSide, statusOf } from '#app/evidence/receive.server.ts'
import { idIn, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { readForm } from '#app/uploads.server.ts'
import { errorsInWords } from '#app/wording/evidence.ts'
import type { BoxError } from '#domain/sending/boxes.ts'
import { withAnother } from '#domain/sending/lists.ts'
import { readForm as readBoxes } from '#domain/sending/reading.ts'
import { removeDocument } from '#workflows/documents/remove-document.ts'
import { sendInPaper } from '#workflows/quarantine/send-in-paper.ts'
import { sendEvidence } from '#workflows/submissions/send-evidence.ts'
import { type OwnClearance, ownClearance } from './clearance.server.ts'
import { askedIn, chosenForm, keptDocuments } from './requirement.server.ts'

/** Takes what the page of a requirement sends: files and boxes, one more line of a list, or a signature. */
export async function takeEvidence(args: ActionFunctionArgs) {
  const { context, params, request } = args
  const requirement = params.requirement ?? ''
  const moment = await context.moment()
  const own = await ownClearance(args)
  const fileErrors: BoxError[] = []
  const { boxes, complete } = await readForm(request, async (file) => {
    const error = await receiveSide(context, own, requirement, file)
    if (error) fileErrors.push(error)
  })
  const asked = askedIn(own, requirement)
  if (boxes.intent === 'use-aside') return takeAside(args, own, requirement, boxes.paper)
  if (boxes.remove) {
    const input = { personId: own.person.id, documentId: idIn(boxes, 'remove') }
    await removeDocument(context.portal, moment, own.scope, input)
  }
  if (boxes.add || boxes.remove)
    return data({
      boxes: withAnother(boxes, boxes.add ?? ''),
      errors: errorsInWords(fileErrors, own.language),
      kept: await keptDocuments(context, own, requirement),
    })
  const form = chosenForm(asked, boxes.form ?? null)
  if (!form) return refuse([{ box: 'form', error: 'notAllowed' }])
  if (fileErrors.length > 0 || !complete) {
    const stopped = complete ? [] : [{ box: 'front', error: 'file.stopped' }]
    const read = readBoxes(form, boxes, moment.today, 'sender')
    return refuse([...(fileErrors.length > 0 ? fileErrors : stopped), ...(read.ok ? [] : read.errors)])
  }
  const sending = sendEvidence(context.portal, moment, own.scope, { requirement, form: form.form, boxes })
  const sent = await within(sending)
  return sent.ok ? redirect(`/me/clearance/${requirement}?sent`) : refuse(sent.errors)

  async function refuse(errors: BoxError[]) {
    const kept = await keptDocuments(context, own, requirement)
    const body = { boxes, errors: errorsInWords(errors, own.language), kept }
    return refusal(context, body, { status: statusOf(errors) })
  }
}

/** Puts a paper that came before the offer into the form. */
async function takeAside({ context }: ActionFunctionArgs, own: OwnClearance, requirement: string, paper = '') {
  const input = { requirement, paperId: idIn({ paper }, 'paper') }
  await within(sendInPaper(context.portal, await context.moment(), own.scope, input))
  return redirect(`/me/clearance/${requirement}#send`, 303)
}
