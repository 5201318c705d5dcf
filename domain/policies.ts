import { z } from 'zod'
import { isPlainDate, isTimeZone } from './calendar/dates.ts'
import { federalHolidays } from './calendar/federal-holidays.ts'
import { defaultTicketTypes, ticketTypesSchema } from './driving/ticket-types.ts'
import { everyGate } from './exclusions.ts'
import { defaultSources, sourceSchema } from './sources.ts'

/**
 * The agency's settings, each with what it is when nothing was ever set and where that figure comes from. None is verified by
 * counsel. They are kept in versions, so that an old question is answered under the settings of its time.
 */
export const policySchemas = {
  agency: z.object({ name: z.string().trim().min(1).max(120), timeZone: z.string().refine(isTimeZone) }),
  offer: z.object({ days: z.int().min(1).max(60) }),
  /** Days after which a draft, and an application that waits for asked information, expire; days before that to remind. */
  deadlines: z.object({
    draftDays: z.int().min(1).max(365),
    informationDays: z.int().min(1).max(90),
    remindDaysBefore: z.array(z.int().min(0).max(60)),
  }),
  /** How many references are asked for, days to answer, and days after asking to remind. */
  references: z.object({
    asked: z.int().min(0).max(5),
    answerDays: z.int().min(1).max(60),
    remindAfterDays: z.array(z.int().min(1).max(60)),
  }),
  /** How many people score an interview before HR sees the average, and the average, of 5, from which that advises a yes. */
  interview: z.object({ scorers: z.int().min(1).max(5), enough: z.int().min(1).max(5).default(3) }),
  /**
   * Full working days between the notice before an adverse action and the final one; working days that a letter is on its way before
   * they begin; years for which the papers are to be kept.
   */
  adverseAction: z.object({
    waitWorkingDays: z.int().min(1).max(30),
    letterWorkingDays: z.int().min(0).max(15).default(3),
    keepYears: z.int().min(1).max(30).default(5),
  }),
  /**
   * Working days after the first day by which identity papers are seen (I-9) and the case is opened (E-Verify); after a tentative
   * nonconfirmation, to decide and then to call on the government's office. Days before papers run out to remind of it. Years within
   * which an earlier form may be used again, and for which a form is kept.
   */
  eligibility: z.object({
    workingDays: z.int().min(1).max(3),
    decideDays: z.int().min(1).max(30).default(10),
    contactDays: z.int().min(1).max(30).default(8),
    remindDays: z.int().min(1).max(365).default(90),
    reuseYears: z.int().min(0).max(10).default(3),
    keepYears: z.int().min(1).max(10).default(3),
    keepYearsAfterEnd: z.int().min(1).max(10).default(1),
  }),
  /** The days on which offices are closed. */
  holidays: z.object({
    days: z.array(z.object({ on: z.string().refine(isPlainDate), name: z.string().trim().min(1).max(80) })),
  }),
  /** Months for which a requirement may be waived at the longest, and the requirements that may never be. */
  waivers: z.object({ months: z.int().min(1).max(24), never: z.array(z.string().min(1).max(80)) }),
  /** Where credentials and the lists of excluded people are looked up. */
  sources: z.object({ list: z.array(sourceSchema).max(80) }),
  /** Days after which what stands is to be checked at its source again. */
  sourceChecks: z.object({
    fingerprintDays: z.int().min(1).max(2192),
    licenseDays: z.int().min(1).max(2192),
    peerDays: z.int().min(1).max(2192),
  }),
  /** Days after which the lists of excluded people are searched again. */
  exclusions: z.object({ everyDays: z.int().min(1).max(366) }),
  /** The gates that a possible match closes until it is settled. */
  matchHold: z.object({ gates: z.array(z.enum(everyGate)).min(1) }),
  /** What the agency says must be reported of an arrest, in both languages. */
  selfReports: z.object({
    arrestEn: z.string().trim().min(1).max(1000),
    arrestEs: z.string().trim().min(1).max(1000),
  }),
  /** Days for which an upload is kept after another has taken its place and it was never sent. */
  files: z.object({ replacedDays: z.int().min(1).max(365) }),
  /** What says that a CPR or first aid course was only online: names of providers, and words on their cards. */
  courses: z.object({ onlineOnly: z.array(z.string().trim().min(1).max(120)).max(200) }),
  /** What a ticket may be for, and which of them count as moving violations. */
  tickets: z.object({ types: ticketTypesSchema }),
  /** The day of a probation from which its review is asked for, its first day being day 1. */
  probation: z.object({ reviewFromDay: z.int().min(1).max(365) }),
  /**
   * Whether someone who comes back has bonuses again: `again` in each employment, `once` in the first alone, or `after months` since the last day of
   * the one before. The weekday on which a workweek begins, 0 = Sunday.
   */
  bonuses: z.object({
    rehire: z.enum(['again', 'once', 'after months']),
    afterMonths: z.int().min(1).max(120),
    workweekStartsOn: z.int().min(0).max(6),
  }),
  /**
   * Days before the last good day of a requirement on which somebody is warned, those of single requirements where they differ, and the weeks after it
   * in each of which they are told again. HR and the managers of the team hear of it from `staffFrom` days before on, and once more where a
   * warning given `escalateFrom` days before or later stays without action for `escalateAfterDays` days.
   */
  warnings: z.object({
    thresholds: z.array(z.int().min(0).max(365)).min(1),
    byRequirement: z.record(z.string().min(1).max(120), z.array(z.int().min(0).max(365)).min(1)).default({}),
    weeksAfter: z.int().min(0).max(104).default(52),
    staffFrom: z.int().min(0).max(365).default(30),
    escalateFrom: z.int().min(0).max(365).default(14),
    escalateAfterDays: z.int().min(1).max(60).default(3),
  }),
} as const

export type PolicyName = keyof typeof policySchemas
export type Policies = { [Name in PolicyName]: z.infer<(typeof policySchemas)[Name]> }

const policyNames = Object.keys(policySchemas) as PolicyName[]

export const defaultPolicies: Policies = {
  agency: { name: 'Our agency', timeZone: 'America/Phoenix' },
  offer: { days: 7 },
  deadlines: { draftDays: 90, informationDays: 14, remindDaysBefore: [7, 1] },
  references: { asked: 2, answerDays: 14, remindAfterDays: [4, 10] },
  interview: { scorers: 2, enough: 3 },
  adverseAction: { waitWorkingDays: 5, letterWorkingDays: 3, keepYears: 5 },
  eligibility: {
    workingDays: 3,
    decideDays: 10,
    contactDays: 8,
    remindDays: 90,
    reuseYears: 3,
    keepYears: 3,
    keepYearsAfterEnd: 1,
  },
  holidays: { days: [...federalHolidays] },
  waivers: {
    months: 6,
    never: ['age', 'driver-license', 'exclusion', 'fingerprint-clearance', 'unrestricted-driving'],
  },
  sources: { list: [...defaultSources] },
  sourceChecks: { fingerprintDays: 180, licenseDays: 365, peerDays: 365 },
  exclusions: { everyDays: 31 },
  matchHold: { gates: [...everyGate] },
  selfReports: {
    arrestEn:
      'An arrest must be reported when it is for something that can stop a fingerprint clearance card: for example violence, abuse, neglect, theft, fraud or drugs.',
    arrestEs:
      'Se debe informar un arresto cuando es por algo que puede detener una tarjeta de huellas dactilares: por ejemplo violencia, abuso, negligencia, robo, fraude o drogas.',
  },
  files: { replacedDays: 30 },
  courses: { onlineOnly: ['Online', 'Internet', 'En línea', 'eLearning'] },
  tickets: { types: [...defaultTicketTypes] },
  probation: { reviewFromDay: 75 },
  bonuses: { rehire: 'again', afterMonths: 12, workweekStartsOn: 0 },
  warnings: {
    ...{ thresholds: [90, 60, 30, 14, 7, 1, 0], byRequirement: {}, weeksAfter: 52 },
    ...{ staffFrom: 30, escalateFrom: 14, escalateAfterDays: 3 },
  },
}

/** Where the default of each policy comes from, for the settings page. */
export const policySources: Readonly<Record<PolicyName, string>> = {
  agency: 'Entered by the agency.',
  offer: 'Agency policy; not verified by counsel.',
  deadlines: 'Agency policy; not verified by counsel.',
  references: 'Agency policy; not verified by counsel.',
  interview: 'Agency policy; not verified by counsel.',
  adverseAction:
    'Five business days by custom under the FCRA; three more for a letter by agency policy; papers kept five years, the time in which claims can be made (15 U.S.C. 1681p); not verified by counsel.',
  eligibility:
    'Three business days after the first day; an earlier form again within three years; kept three years from hire or one after the end (8 CFR 274a.2). Ten working days to decide and eight to call (E-Verify user manual). Not verified by counsel.',
  holidays: 'Federal holidays as offices keep them (5 U.S.C. 6103); not verified by counsel.',
  waivers:
    'How long a waiver may run is agency policy. Never waived: a license to drive, the clearance card and what it restricts (A.R.S. 41-1758 and what follows), exclusion from federal programs (42 U.S.C. 1320a-7) and the minimum age. Not verified by counsel.',
  sources:
    'Public pages of the offices that issue what is checked, entered by the agency; addresses change. Not verified by counsel.',
  sourceChecks:
    'Agency policy. A card is good for six years, yet may be suspended on any day of them (A.R.S. 41-1758); not verified by counsel.',
  exclusions:
    'A search each month is what the Office of Inspector General recommends (Special Advisory Bulletin, 2013). Not verified by counsel.',
  matchHold: 'Agency policy: a name is not yet a person, but until it is known nobody works. Not verified by counsel.',
  selfReports:
    'Agency policy, after the offenses that stop a fingerprint clearance card (A.R.S. 41-1758.07); not verified by counsel.',
  files: 'Agency policy; not verified by counsel.',
  courses: 'Agency policy; not verified by counsel.',
  tickets:
    'Violations that bear on driving are named in Arizona’s rules (A.A.C. R17-4-404); the others follow custom or agency policy. Not verified by counsel.',
  probation: 'Agency policy; not verified by counsel.',
  bonuses:
    'Agency policy. A workweek is seven days in a row that begin where the employer says (29 CFR 778.105); a bonus belongs to the weeks in which it was earned (29 CFR 778.209). Not verified by counsel.',
  warnings: 'Agency policy; not verified by counsel.',
}

/**
 * The policies in force, from rows in any order: of each name the one recorded last up to `knownAt`; the default where there
 * is none or where its value no longer fits.
 */
export function policiesAt(
  rows: readonly { name: string; value: unknown; recordedAt: Date }[],
  knownAt: Date,
): Policies {
  const newestFirst = rows
    .filter((row) => row.recordedAt.getTime() <= knownAt.getTime())
    .sort((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime())
  const current = <Name extends PolicyName>(name: Name): Policies[Name] => {
    const row = newestFirst.find((candidate) => candidate.name === name)
    const parsed = row && policySchemas[name].safeParse(row.value)
    return parsed?.success ? (parsed.data as Policies[Name]) : defaultPolicies[name]
  }
  return Object.fromEntries(policyNames.map((name) => [name, current(name)])) as Policies
}

/** The dates of the agency's holidays, for reckoning in working days. */
export function holidayDates({ holidays }: Pick<Policies, 'holidays'>): ReadonlySet<string> {
  return new Set(holidays.days.map(({ on }) => on))
}
