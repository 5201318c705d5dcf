import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { idIn, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { type IncomingFile, readForm } from '#app/uploads.server.ts'
import { errorsInWords } from '#app/wording/evidence.ts'
import type { Scope } from '#domain/authority.ts'
import type { BoxError } from '#domain/sending/boxes.ts'
import { withAnother } from '#domain/sending/lists.ts'
import { readForm as readBoxes } from '#domain/sending/reading.ts'
import { receiveDocument } from '#workflows/documents/receive-document.ts'
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
    const problem = await receive(context, moment, own.scope, requirement, file)
    if (problem) fileErrors.push({ box: file.box, error: problem })
  })
  const asked = askedIn(own, requirement)
  if (boxes.intent === 'use-aside') return takeAside(args, own, requirement, boxes.paper)
  if (boxes.add)
    return data({
      boxes: withAnother(boxes, boxes.add),
      errors: [],
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
    const tooLarge = errors.some((error) => error.error === 'file.tooLarge')
    const kept = await keptDocuments(context, own, requirement)
    const body = { boxes, errors: errorsInWords(errors, own.language), kept }
    return refusal(context, body, { status: tooLarge ? 413 : 400 })
  }
}

/** Puts a paper that came before the offer into the form. */
async function takeAside({ context }: ActionFunctionArgs, own: OwnClearance, requirement: string, paper = '') {
  const input = { requirement, paperId: idIn({ paper }, 'paper') }
  await within(sendInPaper(context.portal, await context.moment(), own.scope, input))
  return redirect(`/me/clearance/${requirement}#send`, 303)
}

async function receive(
  context: ActionFunctionArgs['context'],
  moment: Awaited<ReturnType<ActionFunctionArgs['context']['moment']>>,
  scope: Scope<'submit evidence'>,
  requirement: string,
  { box, fileName, content }: IncomingFile,
): Promise<string | null> {
  if (box !== 'front' && box !== 'back') {
    content.resume()
    return null
  }
  const receiving = receiveDocument(context.portal, moment, scope, { requirement, side: box, fileName, content })
  const received = await within(receiving)
  return received.ok ? null : received.problem
}
