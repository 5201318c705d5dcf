import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ownReporting, ownReports } from '#app/me/report.server.ts'
import { Report, type ReportDone } from '#app/me/report.tsx'
import { idIn, within } from '#app/params.server.ts'
import { titled } from '#app/title.ts'
import { requirementName } from '#app/wording/standing.ts'
import { takeBackReport, takeBackTicket } from '#workflows/self-reports/take-back-report.ts'

export const handle = { i18n: ['common', 'reporting'] }
export const meta = titled

/** What someone can report about themself, and what they reported so far. */
export async function loader(args: LoaderFunctionArgs) {
  const reporting = await ownReporting(args)
  const { own, cards, forms } = reporting
  const query = new URL(args.request.url).searchParams
  const lost = cards.find((card) => card === query.get('card'))
  return {
    title: own.t('reporting:title'),
    forms,
    reports: await ownReports(args, reporting),
    done: doneIn(),
  }

  function doneIn(): ReportDone | null {
    const did = query.get('did')
    if (did === 'taken-back' || did === 'too-late') return { did }
    if (did !== 'sent') return null
    const { t, language } = own
    const how = lost && t(`requirements:items.${lost}.how`, { defaultValue: '' })
    return { did, card: lost && how ? { requirement: lost, name: requirementName(lost, language), how } : null }
  }
}

/** Takes back something that was reported by mistake. */
export async function action(args: ActionFunctionArgs) {
  const { own, scope } = await ownReporting(args)
  const form = await args.request.formData()
  const { portal } = args.context
  const moment = await args.context.moment()
  const ticket = form.get('ticket')
  const taking =
    ticket === null
      ? takeBackReport(portal, moment, scope, { reportId: idIn({ id: String(form.get('report')) }) })
      : takeBackTicket(portal, moment, own.scope, { submissionId: idIn({ id: String(ticket) }) })
  const taken = await within(taking)
  return redirect(`/me/report?did=${taken.ok ? 'taken-back' : 'too-late'}`, 303)
}

export default function OwnReports() {
  return <Report page={useLoaderData<typeof loader>()} />
}
