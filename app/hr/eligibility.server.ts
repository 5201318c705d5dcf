import type { AppLoadContext } from '@remix-run/node'
import type { StatusKind } from '#app/components/status.tsx'
import { instantInWords } from '#app/staff/instant.ts'
import { dueNames, dueWords, resultNames, stepDetail, stepNames, urgencyWords } from '#app/wording/eligibility.ts'
import { type Eligibility, eligibilityOf } from '#db/queries/eligibility.ts'
import { namesOfAccounts } from '#db/queries/names.ts'
import type { Scope } from '#domain/authority.ts'
import { type EligibilityStep, situationAfter, standingSteps } from '#domain/eligibility.ts'
import { type Due, dueOf, keptUntil, lastDays, urgencyOf } from '#domain/eligibility-due.ts'
import { mayUseAgain, possibleSteps } from '#domain/eligibility-steps.ts'
import { afterOffer } from '#domain/hiring.ts'
import type { Policies } from '#domain/policies.ts'
import { longDate } from '#locales/dates.ts'

type Db = AppLoadContext['portal']['database']['db']

/** One line of what there is to do: `step` null where nothing can be recorded now. */
export type EligibilityRow = {
  key: string
  title: string
  hint: string
  status: { kind: StatusKind; text: string }
  through: string | null
  step: EligibilityStep | null
}

/** The page of Form I-9 and E-Verify of an application, in words; null without an accepted offer. */
export async function readEligibility(
  db: Db,
  scope: Scope<'read application'>,
  id: string,
  { today, policies }: { today: string; policies: Policies },
) {
  const found = await eligibilityOf(db, scope, today, id, policies.agency.timeZone)
  if (!found || found.hiring.acceptedOn === null) return null
  const { hiring, rows, state } = found
  const steps = standingSteps(rows)
  const names = await namesOfAccounts(
    db,
    rows.map(({ by }) => by),
  )
  const kept = keptUntil(hiring, policies)
  return {
    firstDay: hiring.firstDay,
    lastDay: hiring.lastDay,
    hired: state === 'hired',
    open: afterOffer(state),
    rows: rowsOf(found, policies, today),
    kept: kept && { until: longDate(kept.until, 'en'), settled: kept.settled },
    recorded: rows.map((row) => ({
      id: row.id,
      words: row.record ? stepNames[row.record.step] : 'Nothing was done: recorded by mistake',
      on: row.record && longDate(row.record.on, 'en'),
      detail: row.record && stepDetail(row.record),
      reason: row.reason,
      stands: steps.some((step) => step.id === row.id),
      replaced: row.record !== null && !steps.some((step) => step.id === row.id),
      by: `${instantInWords(row.recordedAt, policies.agency.timeZone)}${row.by ? ` by ${names.get(row.by) ?? 'someone'}` : ''}`,
    })),
  }
}

export type EligibilityData = NonNullable<Awaited<ReturnType<typeof readEligibility>>>

function rowsOf({ hiring, rows, state }: Eligibility, policies: Policies, today: string): EligibilityRow[] {
  const records = standingSteps(rows).map(({ record }) => record)
  const at = situationAfter(records, hiring)
  const due = dueOf(records, hiring, policies, today)
  const possible = afterOffer(state) ? possibleSteps(at, hiring, policies.eligibility.reuseYears) : []
  const step = (name: EligibilityStep) => possible.find((each) => each === name) ?? null
  const last = hiring.firstDay ? lastDays(hiring.firstDay, policies) : null
  const todo = (what: Due['what']) => {
    const found = due.find((each) => each.what === what)
    if (!found) return { status: { kind: 'not-yet' as const, text: 'Not due now' }, through: null }
    const { urgency, workingDays } = urgencyOf(found, policies, today)
    return { status: urgencyWords[urgency], through: dueWords(found.by, urgency, workingDays) }
  }
  const done = (on: string, by: string | undefined) => ({
    status: { kind: 'met' as const, text: `Done on ${longDate(on, 'en')}` },
    through: by && on > by ? `after its last day, ${longDate(by, 'en')}` : null,
  })
  const opened = records.find((record) => record.step === 'case-opened')
  const reused = records.some((record) => record.step === 'earlier-form')
  const list: (EligibilityRow | false)[] = [
    {
      key: 'section-1',
      title: 'Form I-9, Section 1: the person',
      hint: 'The person fills it in and signs, from the accepted offer to the first day at the latest.',
      ...(at.section1 ? done(at.section1, last?.['section-1']) : todo('section-1')),
      step: step('section-1'),
    },
    step('earlier-form') !== null &&
      mayUseAgain(hiring, policies.eligibility.reuseYears) && {
        key: 'earlier-form',
        title: 'Or: use the earlier Form I-9 again',
        hint: `The person’s earlier form was completed on ${longDate(hiring.earlier?.completedOn ?? '', 'en')}. Whoever is hired again within ${policies.eligibility.reuseYears} years of that may be checked against it, and reverified on Supplement B where the work authorization has run out. A new form is always possible.`,
        status: { kind: 'info', text: 'Possible' },
        through: null,
        step: 'earlier-form',
      },
    {
      key: 'section-2',
      title: 'Form I-9, Section 2: the agency',
      hint: 'Look at original papers from the official lists. Which ones is the person’s choice: ask for no particular paper.',
      ...(at.section2 ? done(at.section2, reused ? undefined : last?.['section-2']) : todo('section-2')),
      step: step('section-2'),
    },
    at.authorizedThrough !== null && {
      key: 'reverification',
      title: 'Reverification (Supplement B)',
      hint: `The work authorization that was shown ends on ${longDate(at.authorizedThrough, 'en')}. Papers of the person’s choice again.`,
      ...todo('reverification'),
      step: step('reverification'),
    },
    {
      key: 'case',
      title: 'E-Verify case',
      hint: at.caseNumber ? `Case ${at.caseNumber}` : 'Not before an accepted offer and a finished Form I-9.',
      ...(opened
        ? done(opened.on, last?.case)
        : at.case === 'authorized'
          ? { status: { kind: 'met', text: 'Authorized with the earlier form' }, through: null }
          : todo('case')),
      step: step('case-opened'),
    },
    ...caseRows(),
  ]
  return list.filter((row) => row !== false)

  function caseRows(): (EligibilityRow | false)[] {
    if (!opened) return []
    const result = records.findLast((record) => record.step === 'case-result')
    return [
      at.case === 'tentative' && {
        key: 'choice',
        title: 'The person’s choice',
        hint: 'Tell the person in private and give them the notice. Whether to contest is theirs alone; nobody may be treated worse meanwhile.',
        ...todo('choice'),
        step: step('case-choice'),
      },
      at.case === 'contested' && {
        key: 'contact',
        title: 'The person contacts the government’s office',
        hint: 'Until the government decides, the person goes on working and is treated like everyone else.',
        ...todo('contact'),
        step: null,
      },
      {
        key: 'result',
        title: 'Result',
        hint:
          at.case === 'final'
            ? 'The case is to be closed in E-Verify.'
            : at.case === 'not-contested'
              ? 'The person does not contest. The case is to be closed in E-Verify.'
              : 'As E-Verify shows it.',
        status: result ? resultStatus(result.result) : { kind: 'pending', text: 'No result yet' },
        through: result ? longDate(result.on, 'en') : null,
        step: step('case-result'),
      },
    ]
  }
}

function resultStatus(result: keyof typeof resultNames): { kind: StatusKind; text: string } {
  const kinds = {
    'employment-authorized': 'met',
    'tentative-nonconfirmation': 'pending',
    'final-nonconfirmation': 'not-cleared',
    closed: 'info',
  } as const
  return { kind: kinds[result], text: resultNames[result] }
}

/** What is still open of a hiring, in words; `pressing` = overdue or due now. */
export function openSteps({ hiring, rows }: Eligibility, policies: Policies, today: string) {
  const records = standingSteps(rows).map(({ record }) => record)
  return dueOf(records, hiring, policies, today).map((due) => {
    const { urgency, workingDays } = urgencyOf(due, policies, today)
    return {
      what: due.what,
      by: due.by,
      name: dueNames[due.what],
      urgency,
      pressing: urgency !== 'later',
      status: urgencyWords[urgency],
      words: dueWords(due.by, urgency, workingDays),
    }
  })
}
