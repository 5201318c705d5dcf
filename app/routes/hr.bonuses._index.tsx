import { useActionData, useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import { type BonusView, readBonuses, takeApproval } from '#app/hr/bonuses.server.ts'
import { BonusesToApprove, BonusTable } from '#app/hr/bonuses.tsx'
import { Done } from '#app/hr/done.tsx'
import { Pages } from '#app/hr/pages.tsx'
import { hrefWith } from '#app/staff/paging.ts'
import { titled } from '#app/title.ts'
import { bonusCount } from '#app/wording/bonuses.ts'

export const meta = titled
export const loader = readBonuses
export const action = takeApproval

const words: Readonly<Record<BonusView, { tab: string; none: string; next: string }>> = {
  approve: {
    tab: 'To approve',
    none: 'No bonus waits for approval',
    next: 'A bonus appears here on the day of hire and on the last day of probation.',
  },
  decide: {
    tab: 'To decide',
    none: 'Nothing is to be decided',
    next: 'When an employment is corrected and a bonus that payroll has is not earned by its dates, it is asked about here.',
  },
  payroll: {
    tab: 'With payroll',
    none: 'Payroll has nothing to pay',
    next: 'What HR approves waits here until payroll has paid it.',
  },
  all: { tab: 'All', none: 'No bonus has been earned yet', next: 'Every bonus ever earned is kept here.' },
}

export default function Bonuses() {
  const { title, view, page, size, total, counts, rows, all, approved, passed, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const href = (at: string, turned: string | null = null) =>
    hrefWith('/hr/bonuses', { at: at === 'approve' ? null : at, page: turned })
  return (
    <>
      {answer && 'problem' in answer && (
        <ErrorSummary title="There is a problem" submission={answer} errors={[{ text: answer.problem }]} />
      )}
      <PageHeading
        title={title}
        lead="The calendar says when a bonus is earned. HR approves it, and payroll pays it. Nobody approves their own."
      />
      <Done what={done} />
      {approved !== null && <Approved approved={approved} passed={passed ?? 0} />}
      <div className="mb-4">
        <Tabs
          label="Bonuses"
          items={(Object.keys(words) as BonusView[]).map((each, i) => ({
            href: href(each),
            label: words[each].tab,
            count: counts[i] ?? 0,
            current: each === view,
          }))}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={words[view].none}>{words[view].next}</EmptyState>
      ) : view === 'approve' ? (
        <BonusesToApprove rows={rows} all={all} />
      ) : (
        <BonusTable caption={words[view].tab} rows={rows} />
      )}
      <Pages page={page} size={size} total={total} href={(turned) => href(view, turned)} />
    </>
  )
}

function Approved({ approved, passed }: { approved: number; passed: number }) {
  return (
    <div className="mb-6">
      <Notice tone={passed > 0 ? 'warning' : 'success'} announce>
        {approved > 0 && `${bonusCount(approved)} approved; payroll can pay ${approved === 1 ? 'it' : 'them'} now. `}
        {passed > 0 && `${bonusCount(passed)} left as found: no longer waiting for approval.`}
      </Notice>
    </div>
  )
}
