import type { TestAgency } from './agency.ts'

const theirs = 'person_id = $1'
const ofApplication = 'application_id in (select id from applications where person_id = $1)'
const ofReport = `report_id in (select id from agency_reports where ${ofApplication})`
const ofInterview = `interview_id in (select id from interviews where ${ofApplication})`

/** What `$id` of a route is, by how the route begins: the first that fits. What is the whole agency's counts as everybody's. */
const idOf: readonly (readonly [string, string])[] = [
  ['admin.accounts.', `select id from accounts where ${theirs}`],
  ['admin.teams.', `select team_id as id from team_members where ${theirs}`],
  ['audit.people.', 'select id from people where id = $1'],
  ['hr.applications.views.', 'select id from saved_views where $1::uuid is not null'],
  ['hr.applications.', `select id from applications where ${theirs}`],
  ['hr.bonuses.', `select id from bonuses where ${theirs}`],
  ['hr.documents.', `select id from documents where ${theirs}`],
  ['hr.offers.', `select id from offers where ${ofApplication}`],
  ['hr.people.merges.', 'select id from person_merges where $1 in (from_id, into_id)'],
  ['hr.people.', 'select id from people where id = $1'],
  ['hr.postings.', `select posting_id as id from applications where ${theirs}`],
  ['hr.report-files.', `select id from report_files where ${theirs} or ${ofApplication}`],
  ['hr.requirements.changes.', 'select id from rule_changes where $1::uuid is not null'],
  ['hr.self-reports.', `select id from self_reports where ${theirs}`],
  ['hr.sites.', 'select id from sites where $1::uuid is not null'],
  ['hr.source-pictures.', `select id from source_pictures where ${theirs}`],
  ['hr.untold_.', `select id from unaddressed_notices where ${theirs}`],
  ['hr.waivers.', `select id from waivers where ${theirs}`],
  ['payroll.batches.', `select batch_id as id from payroll_lines where ${theirs}`],
  ['team.people.', 'select id from people where id = $1'],
]

const rowOf: Readonly<Record<string, string>> = {
  report: `select id from agency_reports where ${ofApplication}`,
  dispute: `select id from report_disputes where ${ofReport}`,
  recordId: `select id from eligibility_records where ${ofApplication}`,
  requestId: `select id from information_requests where ${ofApplication}`,
  documentId: `select id from information_documents where ${theirs}`,
  scorerId: `select id from interview_scorers where ${ofInterview}`,
  referee: `select id from referees where ${ofApplication}`,
  factId: `select id from facts where ${theirs}`,
  credential: `select id from facts where ${theirs} and kind = 'credential'`,
  fact: `select id from facts where ${theirs} and kind = 'waiver'`,
  change: `select id from email_changes where ${theirs}`,
  employmentId: `select distinct employment_id as id from employments where ${theirs}`,
  hold: `select distinct hold_id as id from hold_records where ${theirs}`,
  submissionId: `select id from submissions where ${theirs}`,
  one: 'select id from people where id = $1',
  other: 'select id from people where id <> $1 order by id limit 1',
}

/** Of words that are no secret, those whose pages differ in what they show: each costs every page of its route once more. */
const wordOf: Readonly<Record<string, readonly string[]>> = {
  requirement: ['tuberculosis', 'fingerprint-clearance', 'driving-record', 'first-aid', 'education-or-experience'],
  kind: ['pre-adverse', 'final'],
  state: ['issued', 'denied'],
  list: ['leie'],
  step: ['section-1'],
  deed: ['reverse'],
  statement: ['lived-experience'],
  question: ['name', 'experience'],
  job: ['1'],
}

/**
 * Every address of a staff page that is about a person, as the parameters of its route: one for each row of theirs that the route could
 * name. Where they have no such row it is an id of nothing.
 *
 * @throws where it is not known what a parameter of the route stands for
 */
export async function staffAddresses(
  agency: TestAgency,
  route: string,
  personId: string,
): Promise<Record<string, string>[]> {
  let addresses: Record<string, string>[] = [{}]
  for (const [, name = ''] of route.matchAll(/\$(\w+?)_?(?=\.|$)/g)) {
    const values = await valuesOf(agency, route, name, personId)
    addresses = addresses.flatMap((address) => values.map((value) => ({ ...address, [name]: value })))
  }
  return addresses
}

async function valuesOf(agency: TestAgency, route: string, name: string, personId: string): Promise<readonly string[]> {
  const words = wordOf[name]
  if (words) return words
  if (name === 'factId' && route.startsWith('hr.people.$id.credentials.'))
    return valuesOf(agency, route, 'credential', personId)
  const query = name === 'id' ? idOf.find(([front]) => route.startsWith(front))?.[1] : rowOf[name]
  if (!query) throw new Error(`nothing says what $${name} of ${route} stands for`)
  const rows = await agency.database.sql.unsafe<{ id: string }[]>(query, [personId])
  return rows.length > 0 ? rows.map(({ id }) => id) : [nothing]
}

const nothing = '00000000-0000-4000-8000-000000000000'
