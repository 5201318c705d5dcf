import { z } from 'zod'
import type { Policies, PolicyName } from '#domain/policies.ts'

/** A figure, a list of figures, or a choice among a few, of one policy. */
type Figure = { key: string; label: string; hint?: string } & (
  | { min: number; max: number; list?: true; choices?: undefined }
  | { choices: readonly Choice[]; list?: undefined }
)

/** `value` as the policy has it; in its box it stands as text. */
type Choice = { value: string | number; label: string }

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** The figures of the policies, as they stand on the settings page; beside them are the agency's name, zone and holidays. */
export const settingsParts: readonly { policy: PolicyName; title: string; figures: readonly Figure[] }[] = [
  {
    policy: 'offer',
    title: 'Offers',
    figures: [{ key: 'days', label: 'Days to answer an offer', min: 1, max: 60 }],
  },
  {
    policy: 'deadlines',
    title: 'Last days of an application',
    figures: [
      { key: 'draftDays', label: 'Days after the last save on which a draft is closed', min: 1, max: 365 },
      { key: 'informationDays', label: 'Days to send what was asked for', min: 1, max: 90 },
      {
        key: 'remindDaysBefore',
        label: 'Reminders, days before the last day',
        hint: 'For drafts, for what was asked, and for offers. Leave it empty for none.',
        ...{ min: 0, max: 60, list: true },
      },
    ],
  },
  {
    policy: 'references',
    title: 'References',
    figures: [
      { key: 'asked', label: 'References asked for', hint: 'From 0 to 5.', min: 0, max: 5 },
      {
        key: 'answerDays',
        label: 'Days to answer',
        hint: 'A referee’s link works through the last of them.',
        ...{ min: 1, max: 60 },
      },
      {
        key: 'remindAfterDays',
        label: 'Days after asking to remind',
        hint: 'Whoever has not answered gets a reminder on each of these days. Leave it empty for none.',
        ...{ min: 1, max: 60, list: true },
      },
    ],
  },
  {
    policy: 'interview',
    title: 'Interviews',
    figures: [
      { key: 'scorers', label: 'How many people score before the average is shown', min: 1, max: 5 },
      {
        key: 'enough',
        label: 'Average, of 5, from which a requirement counts as shown',
        hint: 'Advice beside the cards; HR decides.',
        ...{ min: 1, max: 5 },
      },
    ],
  },
  {
    policy: 'adverseAction',
    title: 'Adverse action',
    figures: [
      { key: 'waitWorkingDays', label: 'Full working days between the two notices', min: 1, max: 30 },
      { key: 'letterWorkingDays', label: 'Working days that a letter is on its way', min: 0, max: 15 },
      { key: 'keepYears', label: 'Years for which its papers are kept', min: 1, max: 30 },
    ],
  },
  {
    policy: 'eligibility',
    title: 'I-9 and E-Verify',
    figures: [
      { key: 'workingDays', label: 'Working days after the first day to see papers and open the case', min: 1, max: 3 },
      { key: 'decideDays', label: 'Working days to decide after a tentative nonconfirmation', min: 1, max: 30 },
      { key: 'contactDays', label: 'Working days to call on the government’s office', min: 1, max: 30 },
      { key: 'remindDays', label: 'Days before papers run out to remind of it', min: 1, max: 365 },
      { key: 'reuseYears', label: 'Years within which an earlier form may be used again', min: 0, max: 10 },
      { key: 'keepYears', label: 'Years after hire for which a form is kept', min: 1, max: 10 },
      { key: 'keepYearsAfterEnd', label: 'Years after the last day for which a form is kept', min: 1, max: 10 },
    ],
  },
  {
    policy: 'waivers',
    title: 'Waivers',
    figures: [
      {
        key: 'months',
        label: 'Months for which a requirement may be waived at the longest',
        hint: 'A second waiver can follow the first; each needs a second person.',
        ...{ min: 1, max: 24 },
      },
    ],
  },
  {
    policy: 'sourceChecks',
    title: 'Checking again at the source',
    figures: [
      { key: 'fingerprintDays', label: 'Days after which a fingerprint card is checked again', min: 1, max: 2192 },
      { key: 'licenseDays', label: 'Days after which a driver license is checked again', min: 1, max: 2192 },
      { key: 'peerDays', label: 'Days after which a peer credential is checked again', min: 1, max: 2192 },
    ],
  },
  {
    policy: 'exclusions',
    title: 'Searches of exclusions',
    figures: [
      {
        key: 'everyDays',
        label: 'Days after which the lists of excluded people are searched again',
        ...{ min: 1, max: 366 },
      },
    ],
  },
  {
    policy: 'files',
    title: 'Files',
    figures: [
      {
        key: 'replacedDays',
        label: 'Days to keep a file that another one replaced before it was sent',
        hint: 'Then it is removed for good.',
        ...{ min: 1, max: 365 },
      },
    ],
  },
  {
    policy: 'bonuses',
    title: 'Bonuses',
    figures: [
      {
        key: 'rehire',
        label: 'Bonuses of someone who comes back',
        hint: 'Counts for what is recorded from now on.',
        choices: [
          { value: 'again', label: 'Again in each employment' },
          { value: 'once', label: 'Only in the first employment' },
          { value: 'after months', label: 'Only after some months away' },
        ],
      },
      {
        key: 'afterMonths',
        label: 'Months away, from the last day of the employment before',
        hint: 'Counts where bonuses are given only after some months away.',
        ...{ min: 1, max: 120 },
      },
      {
        key: 'workweekStartsOn',
        label: 'First day of the workweek',
        hint: 'A batch’s file names the workweek in which each bonus was earned.',
        choices: weekdays.map((label, value) => ({ value, label })),
      },
    ],
  },
  {
    policy: 'probation',
    title: 'Probation',
    figures: [
      {
        key: 'reviewFromDay',
        label: 'Day of the probation from which the manager is asked for a review',
        min: 1,
        max: 365,
      },
    ],
  },
  {
    policy: 'warnings',
    title: 'Warnings before something lapses',
    figures: [
      {
        key: 'thresholds',
        label: 'Days before the last good day',
        hint: 'A warning is sent on each of these days.',
        ...{ min: 0, max: 365, list: true },
      },
      {
        key: 'weeksAfter',
        label: 'Weeks after it in which a warning is sent each week',
        hint: 'Until it is renewed. 0 for none.',
        ...{ min: 0, max: 104 },
      },
      {
        key: 'staffFrom',
        label: 'Days before it from which HR and the managers of the team are told',
        hint: 'Once, in their letter of the day. Each is told only what they may see.',
        ...{ min: 0, max: 365 },
      },
      {
        key: 'escalateFrom',
        label: 'Days before it from which a warning may not stay without action',
        hint: 'Action is something handed in, or a waiver that was proposed.',
        ...{ min: 0, max: 365 },
      },
      {
        key: 'escalateAfterDays',
        label: 'Days without action after which HR and the managers of the team are told',
        ...{ min: 1, max: 60 },
      },
    ],
  },
]

/** The name of a figure's box. */
export const boxOf = (policy: PolicyName, key: string) => `${policy}-${key}`

const figures = settingsParts.flatMap(({ policy, figures }) => figures.map((figure) => ({ policy, ...figure })))

type Values = Readonly<Record<string, string | number | readonly number[]>>
const valuesOf = (policies: Policies, policy: PolicyName) => policies[policy] as unknown as Values

/** What stands in the boxes at first. */
export function firstFigures(policies: Policies): Record<string, string> {
  return Object.fromEntries(
    figures.map(({ policy, key }) => {
      const value = valuesOf(policies, policy)[key]
      return [boxOf(policy, key), Array.isArray(value) ? value.join(', ') : String(value)]
    }),
  )
}

/** The schema of the boxes: a number each, numbers with commas between them, or one of the choices. */
export const figureSchemas: Readonly<Record<string, z.ZodType<string | number | number[]>>> = Object.fromEntries(
  figures.map((figure) => [boxOf(figure.policy, figure.key), schemaOf(figure)]),
)

function schemaOf(figure: (typeof figures)[number]): z.ZodType<string | number | number[]> {
  if (figure.choices) return oneOf(figure.choices)
  const { policy, min, max, list } = figure
  return list ? manyOf(policy, min, max) : one(min, max)
}

function oneOf(choices: readonly Choice[]): z.ZodType<string | number> {
  const error = 'Choose one of the answers'
  const chosen = (text: string) => choices.find(({ value }) => String(value) === text)
  return z
    .string(error)
    .refine((text) => chosen(text) !== undefined, error)
    .transform((text) => chosen(text)?.value ?? text)
}

function one(min: number, max: number): z.ZodType<number> {
  const error = `Enter a whole number from ${min} to ${max}`
  return z.coerce.number(error).int(error).min(min, error).max(max, error)
}

function manyOf(policy: PolicyName, min: number, max: number): z.ZodType<number[]> {
  const error = `Enter whole numbers from ${min} to ${max}, with commas between them, such as ${Math.min(max, 30)}, 7, 1`
  const needed = policy === 'warnings'
  return z
    .string(error)
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine((parts) => parts.every((part) => /^\d{1,3}$/.test(part) && +part >= min && +part <= max), error)
    .refine((parts) => !needed || parts.length > 0, error)
    .transform((parts) => [...new Set(parts.map(Number))].sort((a, b) => (policy === 'references' ? a - b : b - a)))
}

/** The policies as they are wanted, from the boxes that were read. */
export function wantedFigures(policies: Policies, read: Readonly<Record<string, unknown>>): Partial<Policies> {
  const wanted = settingsParts.map(({ policy, figures }) => [
    policy,
    {
      ...policies[policy],
      ...Object.fromEntries(figures.map(({ key }) => [key, read[boxOf(policy, key)]])),
    },
  ])
  return Object.fromEntries(wanted)
}
