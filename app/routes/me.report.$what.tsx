import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formIn, ownReporting } from '#app/me/report.server.ts'
import { keptCitation, takeReport } from '#app/me/report-form.server.ts'
import { ReportQuestion } from '#app/me/report-form.tsx'
import { titled } from '#app/title.ts'
import { requirementName } from '#app/wording/standing.ts'
import { ticketOptions } from '#app/wording/tickets.ts'

export const handle = { i18n: ['common', 'reporting', 'sending'] }
export const meta = titled

/** One thing to report; 404 where it is not for this person now. */
export async function loader(args: LoaderFunctionArgs) {
  const { own, cards, forms } = await ownReporting(args)
  const form = formIn(forms, args.params.what)
  const { selfReports, tickets } = await args.context.policies()
  const { t, language } = own
  return {
    title: t(`reporting:kinds.${form}.title`),
    form,
    arrestText: language === 'es' ? selfReports.arrestEs : selfReports.arrestEn,
    cards: cards.map((value) => ({ value, label: requirementName(value, language) })),
    ticketTypes: form === 'ticket' ? ticketOptions(tickets.types, { form: 'driving-record' }, language) : [],
    texts: {
      see: t('clearance:form.see'),
      replace: t('clearance:form.replace'),
      tooLarge: t('errors:file.tooLarge'),
    },
    kept: form === 'ticket' ? await keptCitation(args, own) : null,
  }
}

export const action = (args: ActionFunctionArgs) => takeReport(args)

export default function ReportOne() {
  return <ReportQuestion page={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
