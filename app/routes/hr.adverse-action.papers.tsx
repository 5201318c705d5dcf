import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { FormState } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { readFileForm } from '#app/reports/file-form.server.ts'
import { rightsIn } from '#app/reports/letters.server.ts'
import { AgencyPapers } from '#app/reports/papers.tsx'
import { instantInWords } from '#app/staff/instant.ts'
import { titled } from '#app/title.ts'
import { officialSummaries, writtenRights } from '#db/queries/report-files.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { languages } from '#locales/languages.ts'
import { keepSummary } from '#workflows/reports/keep-summary.ts'
import { writeRights } from '#workflows/reports/write-rights.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { db, query, timeZone } = await hrDesk(args, 'keep agency papers')
  const summaries = await officialSummaries(db)
  const written = await writtenRights(db)
  return {
    title: 'Agency papers',
    done: query.get('done'),
    papers: languages.map((language) => {
      const summary = summaries[language]
      const words = written[language]
      return {
        language,
        summary: summary && {
          href: `/hr/report-files/${summary.id}`,
          name: summary.fileName,
          when: instantInWords(summary.keptAt, timeZone),
        },
        rights: rightsIn(language, written),
        changed: words && instantInWords(words.at, timeZone),
      }
    }),
  }
}

/** Two kinds of form: one brings a file, the other words. */
export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment, query } = await hrDesk(args, 'keep agency papers')
  const language = languages.find((each) => each === query.get('of')) ?? 'en'
  const here = '/hr/adverse-action/papers'
  if (args.request.headers.get('Content-Type')?.startsWith('multipart/')) {
    const { boxes, errors, status } = await readFileForm(args.request, (file) =>
      keepSummary(portal, moment, scope, { language, ...file }),
    )
    if (errors.length === 0 && boxes.kept) return redirect(`${here}?done=summary-kept`, 303)
    const wrong = errors.length > 0 ? errors : [{ box: 'file', error: 'file.missing' }]
    return refusal(args.context, { language, ...refused({}, wrong) }, { status })
  }
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const text = reader.text('rights', 10_000)
  if (text === undefined) reader.wrong('rights', 'text.missing')
  if (!text || reader.errors.length > 0) return refusal(args.context, { language, ...refused(boxes, reader.errors) })
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  await writeRights(portal, moment, scope, { language, text: lines.filter(Boolean).join('\n') })
  return redirect(`${here}?done=rights-written`, 303)
}

export default function Papers() {
  const state: (FormState & { language: 'en' | 'es' }) | undefined = useActionData<typeof action>()
  return <AgencyPapers page={useLoaderData<typeof loader>()} state={state} />
}
