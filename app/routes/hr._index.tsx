import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { SentenceAndNumbers } from '#app/components/sentence-and-numbers.tsx'
import { countEligibilityDue } from '#app/hr/eligibility-list.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { openProcedures } from '#app/reports/open.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { titled } from '#app/title.ts'
import { countUntold } from '#db/queries/entered.ts'
import { countByStage, noFilter } from '#db/queries/hr-applications.ts'
import { screenedRequirements } from '#db/queries/hr-stages.ts'
import { countLapsing, countToReview, probationsEnding } from '#db/queries/hr-today.ts'
import { countToAnswer } from '#db/queries/messages.ts'
import { countInterviewsWaiting } from '#db/queries/open-interviews.ts'
import { lastSweepAt } from '#db/queries/team-board.ts'
import { longDate } from '#locales/dates.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, timeZone } = await hrDesk(args, 'see today')
  const { today } = moment
  const review = await countToReview(db, await requireFrontScope(args, 'hr', 'decide submission'), today)
  const screened = await screenedRequirements(db, today)
  const stages = await countByStage(db, { scope, today, screened, filter: noFilter })
  const messages = await countToAnswer(db, await requireFrontScope(args, 'hr', 'exchange messages'), today)
  const untold = await countUntold(db, await requireFrontScope(args, 'hr', 'screen application'), today)
  const policies = await args.context.policies()
  const eligibility = await countEligibilityDue(db, scope, { today, policies })
  const interviews = await countInterviewsWaiting(db, await requireFrontScope(args, 'hr', 'screen application'), today)
  const lapsing = await countLapsing(db, scope, today, 30)
  const probations = (await probationsEnding(db, scope, today, 14)).length
  const reports = await openProcedures(args)
  const swept = await lastSweepAt(db)
  return {
    title: 'Today',
    today,
    review,
    stages,
    messages,
    interviews,
    untold,
    eligibility,
    lapsing,
    probations,
    reports,
    swept: swept && instantInWords(swept, timeZone),
  }
}

export default function Today() {
  const { today, review, stages, messages, untold, interviews, eligibility, reports, lapsing, probations, swept } =
    useLoaderData<typeof loader>()
  const applications = (stage: keyof typeof stages, one: string, other = one) => ({
    href: `/hr/applications?stage=${stage}`,
    value: stages[stage],
    label: stages[stage] === 1 ? one : other,
  })
  const numbers = [
    { href: '/hr/review', value: review.waiting, label: `to review${blocking(review.blocking)}`, tone: tone(review) },
    applications('to-screen', 'to screen'),
    applications('interview', 'invited to an interview'),
    {
      href: '/hr/interviews',
      value: interviews,
      label: interviews === 1 ? 'interview waits for you' : 'interviews wait for you',
    },
    applications('to-offer', 'offer to make', 'offers to make'),
    applications('ready', 'ready to hire'),
    { href: '/hr/messages', value: messages, label: messages === 1 ? 'applicant to answer' : 'applicants to answer' },
    applications('information', 'applicant asked for something', 'applicants asked for something'),
    applications('offered', 'offer waiting for an answer', 'offers waiting for an answer'),
    applications('clearing', 'getting cleared'),
    {
      href: '/hr/untold',
      value: untold,
      label: `${untold === 1 ? 'thing' : 'things'} to tell by phone or letter`,
    },
    {
      href: '/hr/eligibility',
      value: eligibility.due,
      label: eligibility.overdue ? 'I-9 or E-Verify due, some of it overdue' : 'I-9 or E-Verify due',
      tone: eligibility.overdue ? ('error' as const) : ('warning' as const),
    },
    {
      href: '/hr/adverse-action?at=to-decide',
      value: reports.toDecide,
      label: `${reports.toDecide === 1 ? 'report' : 'reports'} of agencies to decide about`,
    },
    {
      href: '/hr/adverse-action?at=clocks',
      value: reports.clocks,
      label: `adverse-action ${reports.clocks === 1 ? 'clock' : 'clocks'}${reports.due > 0 ? `, ${reports.due} waiting for you` : ''}`,
    },
    {
      href: '/hr/people?lapsing=30',
      value: lapsing,
      label: `${lapsing === 1 ? 'person has' : 'people have'} something that lapses within 30 days`,
      tone: 'warning' as const,
    },
    {
      href: '/hr/people?probation=14',
      value: probations,
      label: probations === 1 ? 'probation ends within 14 days' : 'probations end within 14 days',
    },
  ]
  const due =
    review.waiting +
    stages['to-screen'] +
    stages['to-offer'] +
    stages.ready +
    messages +
    untold +
    eligibility.due +
    interviews +
    reports.toDecide +
    reports.due
  return (
    <>
      <PageHeading title="Today" />
      <SentenceAndNumbers
        sentence={
          due === 0
            ? 'Nothing waits for you.'
            : `${due === 1 ? 'One thing waits' : `${due.toLocaleString('en-US')} things wait`} for you.`
        }
        numbers={numbers}
        asOf={`As of today, ${longDate(today, 'en')}. ${swept ? `Warnings and milestones were last looked for on ${swept}.` : 'No sweep for warnings and milestones has run yet.'}`}
      />
      {numbers.every(({ value }) => value === 0) && (
        <EmptyState title="All done" action={<a href="/hr/postings">See the postings</a>}>
          New applications and papers to review appear here by themselves.
        </EmptyState>
      )}
    </>
  )
}

function blocking(count: number): string {
  return count === 0 ? '' : `, ${count.toLocaleString('en-US')} of people who may not work today`
}

function tone({ blocking }: { blocking: number }) {
  return blocking > 0 ? ('error' as const) : undefined
}
