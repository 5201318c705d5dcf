import { z } from 'zod'
import { addDays } from './calendar/dates.ts'
import type { FactOf } from './facts.ts'

/** What is checked at a source: credentials that a picture never proves, and the lists of those excluded from federal programs. */
export const sourceSubjects = [
  'fingerprint-clearance',
  'driver-license',
  'peer-specialist',
  'exclusion-leie',
  'exclusion-sam',
] as const

export type SourceSubject = (typeof sourceSubjects)[number]

const webAddress = z
  .string()
  .trim()
  .max(300)
  .refine((typed) => typed === '' || isWebAddress(typed))

/** Where something is checked: `state` null = in any state; web address and telephone may be empty, but not both. */
export const sourceSchema = z
  .object({
    id: z.string().min(1).max(60),
    of: z.enum(sourceSubjects),
    state: z.string().length(2).nullable(),
    name: z.string().trim().min(1).max(120),
    url: webAddress,
    phone: z.string().trim().max(40),
    look: z.string().trim().max(400),
  })
  .refine(({ url, phone }) => url !== '' || phone !== '')

export type AgencySource = z.infer<typeof sourceSchema>

/** Whether a text is an address that a browser may open: of the web, and nothing that runs. */
export function isWebAddress(typed: string): boolean {
  try {
    return ['https:', 'http:'].includes(new URL(typed).protocol)
  } catch {
    return false
  }
}

const onStatus = 'The name, the number and the status.'

/** The sources an agency in Arizona begins with, with what its trade uses in Missouri and Ohio. None is verified by counsel. */
export const defaultSources: readonly AgencySource[] = [
  {
    id: 'az-dps',
    of: 'fingerprint-clearance',
    state: 'AZ',
    name: 'Arizona Department of Public Safety, public site',
    url: 'https://psp.azdps.gov/',
    phone: '602-223-2279',
    look: 'The name, the number, valid or not, the last day, Level I or not, and whether driving is restricted.',
  },
  {
    id: 'az-mvd',
    of: 'driver-license',
    state: 'AZ',
    name: 'Arizona Motor Vehicle Division',
    url: 'https://azmvdnow.gov/',
    phone: '602-255-0072',
    look: 'The name, the number, and that the license is neither suspended nor revoked.',
  },
  {
    id: 'az-ahcccs',
    of: 'peer-specialist',
    state: 'AZ',
    name: 'The training program that issued it, approved by AHCCCS',
    url: 'https://www.azahcccs.gov/',
    phone: '',
    look: 'The name, the day of the certificate, and that the program is on the list of approved ones (AMPM 963).',
  },
  {
    id: 'mo-mcb',
    of: 'peer-specialist',
    state: 'MO',
    name: 'Missouri Credentialing Board',
    url: 'https://missouricb.com/',
    phone: '',
    look: `${onStatus} It is renewed every two years.`,
  },
  {
    id: 'oh-mhas',
    of: 'peer-specialist',
    state: 'OH',
    name: 'Ohio, certification of peer supporters',
    url: 'https://mha.ohio.gov/',
    phone: '',
    look: `${onStatus} It is renewed every two years.`,
  },
  {
    id: 'us-leie',
    of: 'exclusion-leie',
    state: null,
    name: 'OIG List of Excluded Individuals and Entities (LEIE)',
    url: 'https://exclusions.oig.hhs.gov/',
    phone: '',
    look: 'Each known name. Where a name is found, compare the date of birth; the site can verify a Social Security number.',
  },
  {
    id: 'us-sam',
    of: 'exclusion-sam',
    state: null,
    name: 'SAM.gov, exclusions',
    url: 'https://sam.gov/search/?index=ex',
    phone: '',
    look: 'Each known name, among active exclusions of individuals. Where a name is found, compare the address.',
  },
]

/** What of a credential is checked at a source; null where a picture is enough. */
export function subjectOf(credential: Pick<FactOf<'credential'>, 'of'>): SourceSubject | null {
  return sourceSubjects.find((subject) => credential.of.includes(subject)) ?? null
}

/** The sources for a credential: those of its state before those of any; of a state that none is for, all of the kind. */
export function sourcesFor(
  sources: readonly AgencySource[],
  subject: SourceSubject | null,
  state: string | null | undefined,
): AgencySource[] {
  const ofKind = sources.filter((source) => source.of === subject)
  const fitting = ofKind.filter((source) => source.state === null || source.state === state)
  return (fitting.length > 0 ? fitting : ofKind).sort((a, b) => Number(a.state === null) - Number(b.state === null))
}

/** What a source can say. A source that did not answer has said nothing: what waits goes on waiting. */
export const sourceResults = ['confirmed', 'not-confirmed', 'suspended', 'revoked', 'no-answer'] as const

export type SourceResult = (typeof sourceResults)[number]

/** The newest check in which the source did answer, of checks with the newest first. */
export function newestAnswer<Check extends { result: SourceResult }>(newestFirst: readonly Check[]): Check | null {
  return newestFirst.find(({ result }) => result !== 'no-answer') ?? null
}

/** Whether a source has confirmed a credential, and has said nothing else since. */
export function isConfirmed(newestFirst: readonly { result: SourceResult }[]): boolean {
  return newestAnswer(newestFirst)?.result === 'confirmed'
}

/** Days after which a credential is to be checked again, as the agency has set it. */
export type CheckAgain = { fingerprintDays: number; licenseDays: number; peerDays: number }

/** The day from which a credential is due to be checked again; null where none of its kind is. */
export function checkAgainOn(subject: SourceSubject | null, checkedOn: string, again: CheckAgain): string | null {
  if (subject === 'fingerprint-clearance') return addDays(checkedOn, again.fingerprintDays)
  if (subject === 'driver-license') return addDays(checkedOn, again.licenseDays)
  return subject === 'peer-specialist' ? addDays(checkedOn, again.peerDays) : null
}
