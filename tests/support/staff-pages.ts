import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { StaffRole, Viewer } from '#domain/authority.ts'
import type { TestAgency } from './agency.ts'
import { asking } from './asking.ts'
import { textOfPdf } from './pdf.ts'
import { staffAddresses } from './staff-addresses.ts'
import { filesInZip } from './zip.ts'

type Account = Extract<Viewer, { kind: 'account' }> & { roles: readonly StaffRole[] }

/**
 * Every page of the staff about a person that a loader makes for a viewer on a day, as text, by the name of its route. A route of which
 * the person has several pages gives them together; those that are not there are left out, and where none is, the text is the status.
 *
 * @param fronts the first part of the routes' names
 */
export async function everyStaffPage(
  agency: TestAgency,
  viewer: Account,
  day: string,
  personId: string,
  fronts = ['hr', 'team', 'audit', 'payroll', 'admin'],
): Promise<Map<string, string>> {
  // How many jobs wait is about the machine: it counts work of all kinds, and a worker takes them within a second.
  await agency.database.sql`delete from pgboss.job`
  const pages = new Map<string, string>()
  const routes = readdirSync('app/routes').filter((name) => fronts.includes(name.split('.')[0] ?? ''))
  for (const route of routes) {
    const { loader } = await import(join(process.cwd(), 'app/routes', route))
    if (!loader) continue
    const answers: string[] = []
    for (const params of await staffAddresses(agency, route, personId)) {
      const asked = asking(agency, viewer, day, `/${route.split('.')[0]}?q=canary`, params)
      answers.push(await answerOf(() => loader(asked), params))
    }
    const there = answers.filter((text) => !/^[45]\d\d /.test(text)).sort()
    pages.set(route, there.length > 1 ? together(there) : (there[0] ?? answers[0] ?? ''))
  }
  return pages
}

/** Several texts as one: a list where all of them are data, and otherwise first what came with a status. */
function together(texts: readonly string[]): string {
  return texts.some((text) => /^\d{3} /.test(text)) ? texts.join('\n') : `[${texts.join()}]`
}

/** What a loader answers or throws as an answer, as text; a response with its status and where it leads. */
async function answerOf(load: () => unknown, params: Record<string, string>): Promise<string> {
  let answer: unknown
  try {
    answer = await load()
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown
    answer = thrown
  }
  if (answer instanceof Response) {
    // Where it leads repeats what was asked for, which tells nobody anything.
    const to = Object.entries(params).reduce(
      (address, [name, value]) => address.replace(value, `$${name}`),
      answer.headers.get('Location') ?? '',
    )
    return `${answer.status} ${to}${await wordsIn(answer)}`
  }
  // What keeps a form from being sent twice is another each time.
  return JSON.stringify(answer ?? null).replace(/"formKey":"[^"]*"/g, '')
}

/** What somebody reads in a file: its own bytes, or what was packed into it. */
async function wordsIn(answer: Response): Promise<string> {
  const bytes = Buffer.from(await answer.arrayBuffer())
  const type = answer.headers.get('Content-Type') ?? ''
  if (type === 'application/pdf') return textOfPdf(bytes)
  if (!type.includes('spreadsheet')) return bytes.toString()
  const parts = [...filesInZip(bytes)].filter(([name]) => /worksheets|sharedStrings/.test(name))
  return parts.map(([, content]) => content.toString()).join('\n')
}
