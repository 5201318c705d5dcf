import { z } from 'zod'
import { isTimeZone } from './calendar/dates.ts'

/**
 * The agency's settings, each with what it is when nothing was ever set and where that figure comes from. None is verified by
 * counsel. They are kept in versions, so that an old question is answered under the settings of its time.
 */
export const policySchemas = {
  agency: z.object({ name: z.string().trim().min(1).max(120), timeZone: z.string().refine(isTimeZone) }),
  offer: z.object({ days: z.int().min(1).max(60) }),
  warnings: z.object({ thresholds: z.array(z.int().min(0).max(365)).min(1) }),
} as const

export type PolicyName = keyof typeof policySchemas
export type Policies = { [Name in PolicyName]: z.infer<(typeof policySchemas)[Name]> }

export const defaultPolicies: Policies = {
  agency: { name: 'Our agency', timeZone: 'America/Phoenix' },
  offer: { days: 7 },
  warnings: { thresholds: [90, 60, 30, 14, 7, 1, 0] },
}

/** Where the default of each policy comes from, for the settings page. */
export const policySources: Readonly<Record<PolicyName, string>> = {
  agency: 'Entered by the agency.',
  offer: 'Agency policy; not verified by counsel.',
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
  return { agency: current('agency'), offer: current('offer'), warnings: current('warnings') }
}
