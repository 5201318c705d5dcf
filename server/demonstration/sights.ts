import { asc, eq, inArray, or } from 'drizzle-orm'
import type { Sight } from '#app/context.ts'
import type { Database } from '#db/client.ts'
import { agencyReports, applications, people } from '#db/schema/index.ts'
import { hires, oldHands, applicants as who, withoutEmail } from './cast.ts'

/** Whose a sight is: `:id` in its address their newest application, `:report` a report that came in about it, `:person` themself. */
type Whose = { email: string } | typeof withoutEmail

type Place = { text: string; href: string; of?: Whose }

/** What there is to see as whom, by the key of the persona. */
const places: Readonly<Record<string, readonly Place[]>> = {
  andres: [{ text: 'What he and HR wrote to each other', href: '/me/applications/:id/messages', of: who.andres }],
  daniel: [{ text: 'The paper that nobody has opened', href: '/me/quarantine' }],
  marisela: [{ text: 'What she was asked for', href: '/me/applications/:id', of: who.marisela }],
  teresa: [
    { text: 'Her interview', href: '/me/applications/:id/interview', of: who.teresa },
    { text: 'Who speaks for her', href: '/me/applications/:id/references', of: who.teresa },
  ],
  dominic: [{ text: 'The notice and the report', href: '/me/applications/:id/reports/:report', of: who.dominic }],
  delphine: [{ text: 'Her fingerprint card', href: '/me/applications/:id/fingerprint', of: who.delphine }],
  elena: [{ text: 'A ticket that she reported', href: '/me/report' }],
  hannah: [{ text: 'Her Form I-9', href: '/me/applications/:id/eligibility', of: hires.hannah }],
  ximena: [{ text: 'The review of her probation, to read and sign', href: '/me/employment' }],
  denise: [{ text: 'A review of a probation that waits for her', href: '/team/probation' }],
  graham: [
    { text: 'Every application in its column', href: '/hr/applications' },
    { text: 'The views he keeps', href: '/hr/applications/views' },
    { text: 'A diploma that was missing, and came', href: '/hr/applications/:id/information', of: who.grace },
    { text: 'A reference given, and one awaited', href: '/hr/applications/:id/references', of: who.grace },
    { text: 'A referee who said no, and another instead', href: '/hr/applications/:id/references', of: who.teresa },
    { text: 'Applicants to answer, in Spanish', href: '/hr/messages' },
    { text: 'An offer letter, signed word for word', href: '/hr/applications/:id/offer-letter', of: who.gideon },
    {
      text: 'A notice about a report, its clock running',
      href: '/hr/applications/:id/adverse-action',
      of: who.dominic,
    },
    { text: 'A hold while an exception is asked for', href: '/hr/applications/:id/fingerprint', of: who.delphine },
    { text: 'A waiver that waits for a second person', href: '/hr/waivers' },
    { text: 'Who is on hold, and why: for HR alone', href: '/hr/holds' },
    { text: 'Two hospitals, and what each asks on top', href: '/hr/sites' },
    { text: 'What lapses in the next thirteen weeks', href: '/hr/forecast' },
    { text: 'What people reported about themselves', href: '/hr/self-reports' },
    {
      text: 'Three tickets, and which of them count',
      href: '/hr/people/:person/driving-record',
      of: oldHands.guadalupe,
    },
    { text: 'I-9 due soon, and overdue', href: '/hr/eligibility' },
    { text: 'Cards to check at their source again', href: '/hr/verifications' },
    { text: 'A card on which a machine reads something else', href: '/hr/review?view=disagree' },
    { text: 'A license that is suspended', href: '/hr/people/:person/credentials', of: oldHands.ingrid },
    { text: 'A name on a list of excluded people', href: '/hr/exclusions?show=matches' },
    { text: 'Two records that may be one person', href: '/hr/people/duplicates' },
    { text: 'What could not be mailed', href: '/hr/untold' },
    { text: 'An application that ran out, to take up again', href: '/hr/applications/:id', of: who.wendell },
  ],
  beatriz: [
    { text: 'The waivers that run, shown as waived and never as met', href: '/hr/waivers?at=running' },
    { text: 'An interview that waits for her scores', href: '/hr/applications/:id/interview', of: who.omar },
    { text: 'An answer on paper, still sealed', href: '/hr/applications/:id/sealed', of: withoutEmail },
    { text: 'The summary of rights that goes with notices', href: '/hr/adverse-action/papers' },
  ],
  yolanda: [
    { text: 'What people are asked to report', href: '/admin/settings/self-reports' },
    { text: 'Every figure of hiring, with its source', href: '/admin/settings' },
    { text: 'What may never be waived', href: '/admin/settings/waivers' },
    { text: 'Which tickets count as moving violations', href: '/admin/settings/tickets' },
    { text: 'The holidays that working days leave out', href: '/admin/settings/holidays' },
    { text: 'What the portal does by itself, and whether it does', href: '/admin/operations' },
  ],
}

/** How many sights there are to be found in a demonstration that was loaded whole. */
export const countOfSights = Object.values(places).flat().length

/** What there is to see, by persona; without what belongs to an application that is no longer found. */
export async function sightsIn({ db }: Database): Promise<Record<string, Sight[]>> {
  const whose = Object.values(places).flatMap((all) => all.flatMap(({ of }) => of ?? []))
  const emails = whose.flatMap((each) => ('email' in each ? [each.email] : []))
  const rows = await db
    .select({
      id: applications.id,
      person: people.id,
      report: agencyReports.id,
      email: people.email,
      familyName: people.familyName,
    })
    .from(people)
    .leftJoin(applications, eq(applications.personId, people.id))
    .leftJoin(agencyReports, eq(agencyReports.applicationId, applications.id))
    .where(or(inArray(people.email, emails), eq(people.familyName, withoutEmail.familyName)))
    .orderBy(asc(applications.startedAt))
  const newestOf = (of: Whose) =>
    rows.findLast((row) => ('email' in of ? row.email === of.email : row.familyName === of.familyName))
  const sights = (key: string, all: readonly Place[]) =>
    all.flatMap(({ text, href, of }, i) => {
      const found = of && newestOf(of)
      if (of && !found?.id && !href.includes(':person')) return []
      const ids = { ':id': found?.id, ':report': found?.report, ':person': found?.person }
      const address = href.replace(/:(id|report|person)/g, (name) => ids[name as ':id'] ?? '')
      return [{ key: `${key}-${i + 1}`, text, href: address }]
    })
  return Object.fromEntries(Object.entries(places).map(([key, all]) => [key, sights(key, all)]))
}
