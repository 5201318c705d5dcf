import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Back } from '#app/components/back.tsx'
import { reportDesk } from '#app/reports/desk.server.ts'
import { Paragraphs } from '#app/reports/own-page.tsx'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { textsIn } from '#app/wording/standing.ts'
import { longDate } from '#locales/dates.ts'

export const meta = titled

/** A notice as it was given, to be read or printed: its own words, then the summary of rights. */
export async function loader(args: LoaderFunctionArgs) {
  const { report, back, head, policies } = await reportDesk(args)
  const { kind } = args.params
  const notice = kind === 'final' ? report.final : kind === 'pre-adverse' ? report.notice : null
  if (!notice) throw notFound()
  const { language } = notice
  const t = textsIn(language)
  return {
    title: t(`reports:letter.${kind === 'final' ? 'final' : 'before'}.title`),
    back,
    language,
    agency: policies.agency.name,
    dear: t('reports:letter.dear', { name: head.name }),
    on: longDate(notice.sentOn, language),
    paragraphs: notice.text.split('\n'),
    rightsTitle: t('reports:rights.title'),
    rights: notice.rights.split('\n'),
    enclosed: kind === 'final' || notice.way === 'page' ? null : t('reports:letter.enclosed'),
    copy: `/hr/report-files/${report.fileId}`,
    official: notice.summaryFileId && `/hr/report-files/${notice.summaryFileId}`,
    letter: notice.way === 'letter',
  }
}

export default function Letter() {
  const page = useLoaderData<typeof loader>()
  return (
    <div className="letter max-w-3xl">
      <Back href={page.back.href}>{page.back.label}</Back>
      {page.letter && (
        <p className="hint actions mb-6">
          Print this page with your browser, and post it with{' '}
          <a href={page.copy} target="_blank" rel="noreferrer">
            the copy of the report
          </a>
          {page.official && (
            <>
              {' and '}
              <a href={page.official} target="_blank" rel="noreferrer">
                the official summary of rights
              </a>
            </>
          )}
          .
        </p>
      )}
      <article lang={page.language} className="grid gap-4">
        <p>{page.agency}</p>
        <p>
          {page.dear}
          <br />
          {page.on}
        </p>
        <h1>{page.title}</h1>
        <Paragraphs language={page.language} paragraphs={page.paragraphs} />
        {page.enclosed && <p>{page.enclosed}</p>}
        <h2 className="mt-4">{page.rightsTitle}</h2>
        <Paragraphs language={page.language} paragraphs={page.rights} />
      </article>
    </div>
  )
}
