import type { LoaderFunctionArgs } from '@remix-run/node'
import { translatorFor } from '#app/i18n.server.ts'
import { requireOwnScope } from '#app/viewer.server.ts'
import { type Eligibility, eligibilityOf } from '#db/queries/eligibility.ts'
import { type Situation, situationAfter, standingSteps } from '#domain/eligibility.ts'
import { type Due, dueOf, lastDays } from '#domain/eligibility-due.ts'
import { type ApplicationState, afterOffer } from '#domain/hiring.ts'
import type { Policies } from '#domain/policies.ts'
import { weekdayDate } from '#locales/dates.ts'
import type { Language } from '#locales/languages.ts'

type Words = { t: (key: string, values?: Record<string, unknown>) => string; language: Language; today: string }
type Step = {
  key: string
  title: string
  state: 'done' | 'now' | 'later' | 'stopped'
  stateText: string
  detail: string
}
type Own = { application: { id: string; state: ApplicationState } }

async function gathered(asked: LoaderFunctionArgs, { application }: Own) {
  if (!afterOffer(application.state)) return null
  const scope = await requireOwnScope(asked, 'read application')
  const policies = await asked.context.policies()
  const { today } = await asked.context.moment()
  const { db } = asked.context.portal.database
  const found = await eligibilityOf(db, scope, today, application.id, policies.agency.timeZone)
  if (!found || found.hiring.acceptedOn === null) return null
  const { t, language } = await translatorFor(asked)
  const records = standingSteps(found.rows).map(({ record }) => record)
  const due = dueOf(records, found.hiring, policies, today)
  return { found, policies, records, due, words: { t, language, today } satisfies Words }
}

/** What someone sees of their own Form I-9 and E-Verify: what is to be done, by whom and by which day; null before an accepted offer. */
export async function ownEligibility(asked: LoaderFunctionArgs, own: Own) {
  const known = await gathered(asked, own)
  if (!known) return null
  const { found, policies, records, due, words } = known
  const at = situationAfter(records, found.hiring)
  return { steps: stepsOf(found, at, due, policies, words), next: nextOf(due, words) }
}

/** What waits for the asking person now, for their first page: one line for each of their applications that has any. */
export async function ownDuties(
  asked: LoaderFunctionArgs,
  applications: readonly { id: string; state: ApplicationState }[],
) {
  const duties: { href: string; text: string }[] = []
  for (const application of applications) {
    const text = (await ownEligibility(asked, { application }))?.next
    if (text) duties.push({ href: `/me/applications/${application.id}/eligibility`, text })
  }
  return duties
}

const titles: Partial<Record<Due['what'], string>> = {
  'section-1': 'step.section1',
  'section-2': 'step.section2',
  reverification: 'step.reverification',
  choice: 'decide',
  contact: 'contact',
}

/** The first thing that the person themself has to do; the case is the agency's. */
function nextOf(due: readonly Due[], { t, language, today }: Words): string | null {
  const next = due.find(({ what }) => titles[what])
  if (!next) return null
  const values = { what: t(`eligibility:${titles[next.what]}`), date: weekdayDate(next.by, language) }
  return t(next.by < today ? 'eligibility:noteOverdue' : 'eligibility:note', values)
}

function stepsOf(
  { hiring }: Eligibility,
  at: Situation,
  due: readonly Due[],
  policies: Policies,
  words: Words,
): Step[] {
  const { t, language, today } = words
  const text = (key: string, values?: Record<string, unknown>) => t(`eligibility:${key}`, values)
  const date = (day: string) => weekdayDate(day, language)
  const done = (on: string) => ({ state: 'done' as const, stateText: text('done', { date: date(on) }) })
  const todo = (what: Due['what'], fallback: string | undefined) => {
    const by = due.find((each) => each.what === what)?.by ?? fallback
    if (!by) return { state: 'later' as const, stateText: text('later') }
    const overdue = by < today
    return { state: 'now' as const, stateText: text(overdue ? 'overdue' : 'by', { date: date(by) }) }
  }
  const last = hiring.firstDay ? lastDays(hiring.firstDay, policies) : null
  return [
    {
      key: 'section-1',
      title: text('step.section1'),
      detail: text('step.section1Text'),
      ...(at.section1 ? done(at.section1) : todo('section-1', last?.['section-1'])),
    },
    {
      key: 'section-2',
      title: text('step.section2'),
      detail: text('step.section2Text'),
      ...(at.section2 ? done(at.section2) : todo('section-2', last?.['section-2'])),
    },
    ...(due.some(({ what }) => what === 'reverification')
      ? [
          {
            key: 'reverification',
            title: text('step.reverification'),
            detail: text('step.reverificationText', { date: date(at.authorizedThrough ?? '') }),
            ...todo('reverification', undefined),
          },
        ]
      : []),
    { key: 'case', title: text('step.case'), ...caseOf() },
  ]

  function caseOf(): Pick<Step, 'state' | 'stateText' | 'detail'> {
    const on = at.caseOn ? done(at.caseOn) : { state: 'done' as const, stateText: '' }
    switch (at.case) {
      case 'none':
        return { state: 'later', stateText: text('later'), detail: text('step.caseText') }
      case 'open':
        return { state: 'now', stateText: text('waiting'), detail: text('step.caseOpen') }
      case 'tentative':
        return { ...todo('choice', undefined), detail: text('step.tentative') }
      case 'contested':
        return { ...todo('contact', undefined), detail: text('step.contested') }
      case 'not-contested':
        return { state: 'stopped', stateText: text('talk'), detail: text('step.notContested') }
      case 'authorized':
        return { ...on, detail: text('step.authorized') }
      case 'final':
        return { state: 'stopped', stateText: text('talk'), detail: text('step.final') }
      case 'closed':
        return { ...on, detail: text('step.closed') }
    }
  }
}
