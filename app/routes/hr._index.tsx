import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Numbers, SentenceAndNumbers } from '#app/components/sentence-and-numbers.tsx'
import { countEligibilityDue } from '#app/hr/eligibility-list.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { numbersOf, thingsDue } from '#app/hr/today.ts'
import { reviewsForHr } from '#app/probation/list.server.ts'
import { openProcedures } from '#app/reports/open.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { titled } from '#app/title.ts'
import { countBonusesWaiting } from '#db/queries/bonuses.ts'
import { countExclusions } from '#db/queries/exclusions.ts'
import { countHolds } from '#db/queries/holds.ts'
import { countByStage, noFilter } from '#db/queries/hr-applications.ts'
import { maskedRequirements } from '#db/queries/hr-person.ts'
import { screenedRequirements } from '#db/queries/hr-stages.ts'
import { countLapsing, countToReview, probationsEnding } from '#db/queries/hr-today.ts'
import { peopleWithoutMail } from '#db/queries/mail-log.ts'
import { countToAnswer } from '#db/queries/messages.ts'
import { countInterviewsWaiting } from '#db/queries/open-interviews.ts'
import { countSelfReports } from '#db/queries/self-reports.ts'
import { lastSweepAt } from '#db/queries/team-board.ts'
import { countUntold } from '#db/queries/untold.ts'
import { countAtSource } from '#db/queries/verifications.ts'
import { countWaiversWaiting } from '#db/queries/waivers.ts'
import { longDate } from '#locales/dates.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, timeZone } = await hrDesk(args, 'see today')
  const { today } = moment
  const review = await countToReview(db, await requireFrontScope(args, 'hr', 'decide submission'), today)
  const screened = await screenedRequirements(db, today)
  const stages = await countByStage(db, { scope, today, screened, filter: noFilter })
  const messages = await countToAnswer(db, await requireFrontScope(args, 'hr', 'exchange messages'), today)
  const screening = await requireFrontScope(args, 'hr', 'screen application')
  const masked = await maskedRequirements(db, screening, '', true)
  const untold = await countUntold(db, screening, today, masked)
  const addressesFailing = (await peopleWithoutMail(db, screening, today)).length
  const selfReports = await countSelfReports(db, await requireFrontScope(args, 'hr', 'handle self-reports'), today)
  const policies = await args.context.policies()
  const eligibility = await countEligibilityDue(db, scope, { today, policies })
  const interviews = await countInterviewsWaiting(db, screening, today)
  const waivers = await countWaiversWaiting(db, await requireFrontScope(args, 'hr', 'approve waiver'), today, masked)
  const holds = await countHolds(db, await requireFrontScope(args, 'hr', 'put on hold'), today)
  const lapsing = await countLapsing(db, scope, today, 30)
  const probations = (await probationsEnding(db, scope, today, 14)).length
  const reports = await openProcedures(args)
  const atSource = await countAtSource(db, scope, today, policies.sourceChecks)
  const exclusions = await countExclusions(db, scope, today, policies.exclusions.everyDays)
  const bonuses = await countBonusesWaiting(db, await requireFrontScope(args, 'hr', 'approve bonuses'), today)
  const reviews = await reviewsForHr(db, await requireFrontScope(args, 'hr', 'review probation'), {
    today,
    reviewFromDay: policies.probation.reviewFromDay,
  })
  const swept = await lastSweepAt(db, moment.now)
  return {
    title: 'Today',
    today,
    review,
    stages,
    messages,
    interviews,
    selfReports: selfReports.open,
    waivers,
    holds,
    untold,
    addressesFailing,
    eligibility,
    lapsing,
    probations,
    reports,
    atSource,
    exclusions,
    bonuses,
    reviews,
    swept: swept && instantInWords(swept, timeZone),
  }
}

export default function Today() {
  const { today, swept, ...counted } = useLoaderData<typeof loader>()
  const { waiting, underWay } = numbersOf(counted)
  const due = thingsDue(counted)
  return (
    <>
      <PageHeading title="Today" />
      <SentenceAndNumbers
        sentence={
          due === 0
            ? 'Nothing waits for you.'
            : `${due === 1 ? 'One thing waits' : `${due.toLocaleString('en-US')} things wait`} for you.`
        }
        numbers={waiting}
      />
      <div className="mt-8">
        <Section id="under-way" title="Under way">
          <Numbers numbers={underWay} />
          <p className="as-of">
            As of today, {longDate(today, 'en')}.{' '}
            {swept
              ? `Warnings and milestones were last looked for on ${swept}.`
              : 'No sweep for warnings and milestones has run yet.'}
          </p>
        </Section>
      </div>
      {[...waiting, ...underWay].every(({ value }) => value === 0) && (
        <EmptyState title="All done" action={<a href="/hr/postings">See the postings</a>}>
          New applications and papers to review appear here by themselves.
        </EmptyState>
      )}
    </>
  )
}
