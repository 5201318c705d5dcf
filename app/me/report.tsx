import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Back } from '#app/components/back.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Button } from '#app/components/form/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import type { OwnReport, ReportForm } from './report.server.ts'

/** What was just done: something arrived (of a lost card with how to get another), was taken back, or could not be any more. */
export type ReportDone =
  | { did: 'sent'; card: { requirement: string; name: string; how: string } | null }
  | { did: 'taken-back' }
  | { did: 'too-late' }

type Page = { title: string; forms: readonly ReportForm[]; reports: readonly OwnReport[]; done: ReportDone | null }

/** What someone can report about themself, and what became of all they reported. */
export function Report({ page }: { page: Page }) {
  const { t } = useTranslation('reporting')
  if (page.forms.length === 0) {
    return (
      <>
        <Back href="/me">{t('backToPage')}</Back>
        <PageHeading title={page.title} />
        <EmptyState title={t('notYet.title')}>{t('notYet.body')}</EmptyState>
      </>
    )
  }
  return (
    <>
      <Back href="/me">{t('backToPage')}</Back>
      <PageHeading title={page.title} lead={t('lead')} />
      <Done done={page.done} />
      <Section id="choose" title={t('choose')}>
        <ul className="grid gap-3">
          {page.forms.map((form) => (
            <li key={form} className="card">
              <a className="inline-flex min-h-11 items-center font-semibold" href={`/me/report/${form}`}>
                {t(`kinds.${form}.title`)}
              </a>
              <p className="text-soft">{t(`kinds.${form}.hint`)}</p>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="reported" title={t('list.title')}>
        {page.reports.length === 0 ? (
          <p>{t('list.empty')}</p>
        ) : (
          <ul className="grid gap-4">
            {page.reports.map((report) => (
              <OneReport key={report.id} report={report} />
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

function OneReport({ report }: { report: OwnReport }) {
  const { t } = useTranslation('reporting')
  return (
    <li className="card grid justify-items-start gap-2">
      <h3>{report.what}</h3>
      <p className="text-base text-soft">{report.received}</p>
      <Status kind={report.done ? 'info' : 'pending'}>{report.state}</Status>
      {report.leads && (
        <p>
          {report.leads} <a href="/me/clearance">{t('toList')}</a>
        </p>
      )}
      {report.takeBack && (
        <Form method="post" reloadDocument>
          <input type="hidden" name={report.takeBack} value={report.id} />
          <Button look="secondary">
            {t('list.takeBack')} <span className="sr-only">{report.what}</span>
          </Button>
        </Form>
      )}
    </li>
  )
}

function Done({ done }: { done: ReportDone | null }) {
  const { t } = useTranslation('reporting')
  if (!done) return null
  if (done.did !== 'sent') {
    const back = done.did === 'taken-back'
    return (
      <div className="mb-6">
        <Notice tone={back ? 'success' : 'warning'} announce>
          {t(back ? 'sent.takenBack' : 'sent.tooLate')}
        </Notice>
      </div>
    )
  }
  const { card } = done
  return (
    <div className="mb-6 grid gap-4">
      <Notice tone="success" announce title={t('sent.title')}>
        <p>{t('sent.body')}</p>
      </Notice>
      {card && (
        <Notice tone="information" title={t('sent.lostTitle')}>
          <p>{card.how}</p>
          <p className="mt-2">
            <a href={`/me/clearance/${card.requirement}`}>{t('sent.lost', { card: card.name })}</a>
          </p>
        </Notice>
      )}
    </div>
  )
}
