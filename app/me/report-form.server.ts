import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import type { PersonsClearance } from '#app/evidence/clearance.server.ts'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { readForm, statusOf } from '#app/uploads.server.ts'
import { errorsInWords } from '#app/wording/evidence.ts'
import { unsentDocuments } from '#db/queries/documents.ts'
import type { BoxError, Boxes } from '#domain/sending/boxes.ts'
import { citation, receiveCitation } from '#workflows/self-reports/receive-citation.ts'
import { reportOneself } from '#workflows/self-reports/report-oneself.ts'
import { reportTicket } from '#workflows/self-reports/report-ticket.ts'
import { formIn, ownReporting } from './report.server.ts'

/** The picture of a ticket that arrived and waits for its form, or null. */
export async function keptCitation({ context }: Pick<ActionFunctionArgs, 'context'>, own: PersonsClearance) {
  const { scope, person, today } = own
  const [kept] = await unsentDocuments(context.portal.database.db, scope, person.id, today, citation)
  return kept ? { id: kept.id, fileName: kept.fileName } : null
}

/** Takes what someone reports; what was typed and a picture that arrived are never lost. */
export async function takeReport(args: ActionFunctionArgs) {
  const { context, params, request } = args
  const { own, scope, forms } = await ownReporting(args)
  const form = formIn(forms, params.what)
  const moment = await context.moment()
  const { portal } = context
  const fileErrors: BoxError[] = []
  const { boxes, complete } = await readForm(request, async ({ box, fileName, content }) => {
    if (form !== 'ticket' || box !== 'front') return void content.resume()
    const received = await within(receiveCitation(portal, moment, own.scope, { fileName, content }))
    if (!received.ok) fileErrors.push({ box: 'front', error: received.problem })
  })
  if (!complete) fileErrors.push({ box: 'front', error: 'file.stopped' })
  if (fileErrors.length > 0) return refuse(fileErrors)
  if (form === 'ticket') {
    const sent = await within(reportTicket(portal, moment, own.scope, { boxes }))
    return sent.ok ? redirect('/me/report?did=sent', 303) : refuse(sent.errors)
  }
  const kept = await within(reportOneself(portal, moment, scope, { what: form, boxes }))
  if (!kept.ok) return refuse(kept.errors)
  return redirect(
    `/me/report?did=sent${form === 'lost-card' ? `&card=${encodeURIComponent(boxes.card ?? '')}` : ''}`,
    303,
  )

  async function refuse(errors: readonly BoxError[]) {
    const body: {
      boxes: Boxes
      errors: ReturnType<typeof errorsInWords>
      kept: Awaited<ReturnType<typeof keptCitation>>
    } = { boxes, errors: errorsInWords(errors, own.language), kept: await keptCitation(args, own) }
    return refusal(context, body, { status: statusOf(errors) })
  }
}
