import { EmptyState } from '#app/components/empty-state.tsx'
import { Button, ButtonLink } from '#app/components/form/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { StepList } from '#app/components/step-list.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { ProcedurePage, ShownReport } from './procedure.server.ts'

const authorizations = {
  standing: { kind: 'met', text: 'Given: reports of agencies may be obtained and recorded' },
  waiting: { kind: 'pending', text: 'Asked for, not answered yet' },
  revoked: { kind: 'not-cleared', text: 'Taken back: no further report of an agency may be obtained' },
  none: { kind: 'missing', text: 'Not asked for: no report of an agency may be obtained' },
} as const

/** The authorization, then each report with its procedure as steps. */
export function Procedure({ page }: { page: ProcedurePage }) {
  return (
    <>
      <Authorization page={page} />
      <Section
        id="reports"
        title="Reports"
        actions={
          page.open && (
            <ButtonLink href={`${page.href}/report`} look="secondary">
              Record a report
            </ButtonLink>
          )
        }
      >
        {page.reports.length === 0 && (
          <EmptyState title="No reports on file">
            A driving record or background report that comes in is recorded here. While one of an agency is on file, the
            application can be ended in no other way until the report is set aside or its notices are given.
          </EmptyState>
        )}
        <div className="grid gap-8">
          {page.reports.map((report) => (
            <OneReport key={report.id} report={report} />
          ))}
        </div>
      </Section>
      <p className="hint mt-8">
        These papers are to be kept for {page.keepYears} years. <a href="/hr/adverse-action/papers">Agency papers</a>:
        the official summary of rights and the agency’s own words about it.
      </p>
    </>
  )
}

function Authorization({ page }: { page: ProcedurePage }) {
  const { authorization } = page
  const { kind, text } = authorizations[authorization.state]
  return (
    <Section id="authorization" title="Authorization by the applicant">
      <p>
        <Status kind={kind}>{text}</Status>
      </p>
      <ul className="mt-3">
        {authorization.history.map(({ key, words, href }) => (
          <li key={key}>{href ? <a href={href}>{words}</a> : words}</li>
        ))}
      </ul>
      {page.noSummary && (
        <div className="mt-4">
          <Notice tone="warning">
            The official summary of rights is not on file, so no notice can be given.{' '}
            <a href="/hr/adverse-action/papers">Put it on file</a>
          </Notice>
        </div>
      )}
      {page.open && page.head.email === null && authorization.mayRecord && (
        <p className="mt-3">There is no e-mail address: the authorization is signed on paper and recorded here.</p>
      )}
      <form method="post" className="actions mt-4 empty:hidden">
        {authorization.mayAsk && (
          <Button name="intent" value="ask" look="secondary">
            Ask for authorization
          </Button>
        )}
        {authorization.mayRecord && (
          <ButtonLink href={`${page.href}/authorization`} look="secondary">
            Record one signed on paper
          </ButtonLink>
        )}
      </form>
      {authorization.mayRevoke && (
        <details className="mt-3">
          <summary className="inline-flex min-h-11 items-center text-brand underline">
            Record that it was taken back
          </summary>
          <form method="post" className="grid justify-items-start gap-3">
            <p>
              On the applicant’s word. No further report of an agency may be recorded then; what is on file stays. This
              cannot be undone, but the applicant can be asked anew.
            </p>
            <Button name="intent" value="revoke" look="danger">
              Record it as taken back
            </Button>
          </form>
        </details>
      )}
    </Section>
  )
}

function OneReport({ report }: { report: ShownReport }) {
  return (
    <article className="card" aria-labelledby={`report-${report.id}`}>
      <h3 id={`report-${report.id}`}>{report.title}</h3>
      <p className="mt-2 mb-4">
        <Status kind={report.status.kind}>{report.status.text}</Status>
      </p>
      <div className="grid gap-6 lg:grid-cols-2">
        <SummaryList
          items={[
            ...report.facts,
            {
              key: 'The report',
              value: (
                <a href={report.file.href} target="_blank" rel="noreferrer">
                  {report.file.name}
                </a>
              ),
            },
          ]}
        />
        <StepList
          label={`Procedure: ${report.title}`}
          steps={report.steps.map(({ lines, links, ...step }) => ({
            ...step,
            detail: lines.length + links.length > 0 && (
              <>
                {lines.map((line) => (
                  <p key={line} className="whitespace-pre-line">
                    {line}
                  </p>
                ))}
                {links.map(({ href, label }) => (
                  <p key={href}>
                    <a href={href}>{label}</a>
                  </p>
                ))}
              </>
            ),
          }))}
        />
      </div>
      {report.actions.length > 0 && (
        <div className="actions mt-6">
          {report.actions.map(({ href, label, look }) => (
            <ButtonLink key={href} href={href} look={look}>
              {label}
            </ButtonLink>
          ))}
        </div>
      )}
    </article>
  )
}
