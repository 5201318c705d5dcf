import type { Stage } from '#db/queries/hr-stages.ts'

/** What waits for HR, counted. `blocking` are people who may not work meanwhile, `due` what waits for HR to act. */
export type Waiting = {
  review: { waiting: number; blocking: number }
  stages: Readonly<Record<Stage, number>>
  messages: number
  interviews: number
  selfReports: number
  waivers: number
  holds: number
  untold: number
  addressesFailing: number
  eligibility: { due: number; overdue: boolean }
  lapsing: number
  probations: number
  reports: { toDecide: number; clocks: number; due: number }
  atSource: { saidNo: number; due: number }
  exclusions: { due: number; matches: number }
  bonuses: { toApprove: number; toDecide: number }
  reviews: { toWrite: number; proposedEnds: number }
}

/** The numbers of the first page, each with its list: what waits for HR itself, and what goes on or waits for others. */
export function numbersOf({
  review,
  stages,
  messages,
  selfReports,
  untold,
  addressesFailing,
  interviews,
  waivers,
  holds,
  eligibility,
  reports,
  lapsing,
  probations,
  atSource,
  exclusions,
  bonuses,
  reviews,
}: Waiting) {
  const applications = (stage: keyof typeof stages, one: string, other = one) => ({
    href: `/hr/applications?stage=${stage}`,
    value: stages[stage],
    label: stages[stage] === 1 ? one : other,
  })
  const clocks = {
    href: '/hr/adverse-action?at=clocks',
    value: reports.clocks,
    label: `adverse-action ${reports.clocks === 1 ? 'clock' : 'clocks'}${reports.due > 0 ? `, ${reports.due} waiting for you` : ''}`,
  }
  const paidWrongly = {
    href: '/hr/bonuses?at=decide',
    value: bonuses.toDecide,
    label: `${bonuses.toDecide === 1 ? 'bonus that payroll has is' : 'bonuses that payroll has are'} not earned by the dates`,
    tone: 'error' as const,
  }
  const toWrite = {
    href: '/hr/probation',
    value: reviews.toWrite,
    label: `${reviews.toWrite === 1 ? 'review of a probation' : 'reviews of probations'} for you to write`,
  }
  const proposedEnds = {
    href: '/hr/probation',
    value: reviews.proposedEnds,
    label: `${reviews.proposedEnds === 1 ? 'proposal' : 'proposals'} to end an employment after its review`,
    tone: 'warning' as const,
  }
  const waiting = [
    { href: '/hr/review', value: review.waiting, label: `to review${blocking(review.blocking)}`, tone: tone(review) },
    applications('to-screen', 'to screen'),
    {
      href: '/hr/interviews?waits=me',
      value: interviews,
      label: interviews === 1 ? 'interview waits for you' : 'interviews wait for you',
    },
    applications('to-offer', 'offer to make', 'offers to make'),
    applications('ready', 'ready to hire'),
    { href: '/hr/messages', value: messages, label: messages === 1 ? 'applicant to answer' : 'applicants to answer' },
    {
      href: '/hr/self-reports',
      value: selfReports,
      label: selfReports === 1 ? 'self-report to look at' : 'self-reports to look at',
    },
    {
      href: '/hr/waivers',
      value: waivers,
      label: waivers === 1 ? 'waiver waits for your word' : 'waivers wait for your word',
    },
    {
      href: '/hr/untold',
      value: untold,
      label: `${untold === 1 ? 'thing' : 'things'} to tell by phone or letter`,
    },
    {
      href: '/hr/mail',
      value: addressesFailing,
      label: addressesFailing === 1 ? 'address that does not work' : 'addresses that do not work',
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
      href: '/hr/verifications?show=said-no',
      value: atSource.saidNo,
      label: `${atSource.saidNo === 1 ? 'credential' : 'credentials'} that the source does not confirm`,
      tone: atSource.saidNo > 0 ? ('error' as const) : undefined,
    },
    {
      href: '/hr/exclusions?show=matches',
      value: exclusions.matches,
      label: exclusions.matches === 1 ? 'possible match to settle' : 'possible matches to settle',
      tone: exclusions.matches > 0 ? ('error' as const) : undefined,
    },
    {
      href: '/hr/bonuses',
      value: bonuses.toApprove,
      label: `${bonuses.toApprove === 1 ? 'bonus' : 'bonuses'} to approve`,
    },
    ...(bonuses.toDecide > 0 ? [paidWrongly] : []),
    ...(reviews.toWrite > 0 ? [toWrite] : []),
    ...(reviews.proposedEnds > 0 ? [proposedEnds] : []),
    ...(reports.due > 0 ? [clocks] : []),
  ]
  const underWay = [
    applications('information', 'applicant asked for something', 'applicants asked for something'),
    applications('interview', 'invited to an interview'),
    applications('offered', 'offer waiting for an answer', 'offers waiting for an answer'),
    applications('clearing', 'getting cleared'),
    ...(reports.due > 0 ? [] : [clocks]),
    { href: '/hr/verifications', value: atSource.due, label: 'to check at the source' },
    {
      href: '/hr/exclusions',
      value: exclusions.due,
      label: `${exclusions.due === 1 ? 'person' : 'people'} to search for exclusions`,
    },
    { href: '/hr/holds', value: holds, label: holds === 1 ? 'hold in force or to come' : 'holds in force or to come' },
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
  return { waiting, underWay }
}

/** How many things wait for HR itself. */
export function thingsDue({
  review,
  stages,
  messages,
  selfReports,
  untold,
  addressesFailing,
  eligibility,
  interviews,
  reports,
  atSource,
  exclusions,
  waivers,
  bonuses,
  reviews,
}: Waiting): number {
  return (
    review.waiting +
    stages['to-screen'] +
    stages['to-offer'] +
    stages.ready +
    messages +
    selfReports +
    untold +
    addressesFailing +
    eligibility.due +
    interviews +
    waivers +
    reports.toDecide +
    reports.due +
    atSource.saidNo +
    exclusions.matches +
    bonuses.toApprove +
    bonuses.toDecide +
    reviews.toWrite +
    reviews.proposedEnds
  )
}

function blocking(count: number): string {
  return count === 0 ? '' : `, ${count.toLocaleString('en-US')} of people who may not work today`
}

function tone({ blocking }: { blocking: number }) {
  return blocking > 0 ? ('error' as const) : undefined
}
