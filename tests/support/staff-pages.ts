import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { StaffRole, Viewer } from '#domain/authority.ts'
import type { TestAgency } from './agency.ts'
import { asking } from './asking.ts'

type Account = Extract<Viewer, { kind: 'account' }> & { roles: readonly StaffRole[] }
type Ids = { applicationId: string; personId: string; submissionId?: string; documentId?: string; requirement?: string }

/**
 * Every page of the staff that a loader makes for a viewer on a day, as text, by the name of its route; a page that is refused is its status.
 * Ids that a route has no use for stand there all the same.
 *
 * @param fronts the first part of the routes' names
 */
export async function everyStaffPage(
  agency: TestAgency,
  viewer: Account,
  day: string,
  ids: Ids,
  fronts = ['hr', 'team', 'audit', 'payroll', 'admin'],
): Promise<Map<string, string>> {
  const { applicationId, personId, submissionId = applicationId, documentId = applicationId } = ids
  const pages = new Map<string, string>()
  const routes = readdirSync('app/routes').filter((name) => fronts.includes(name.split('.')[0] ?? ''))
  for (const route of routes) {
    const { loader } = await import(join(process.cwd(), 'app/routes', route))
    if (!loader) continue
    const id = /people/.test(route) ? personId : /hr\.documents/.test(route) ? documentId : applicationId
    const params = {
      id,
      requirement: ids.requirement ?? 'tuberculosis',
      requestId: applicationId,
      documentId,
      submissionId,
    }
    const asked = asking(agency, viewer, day, `/${route.split('.')[0]}?q=canary`, params)
    const answer = await answerOf(Promise.resolve(loader(asked)))
    const text = answer instanceof Response ? `${answer.status} ${await answer.text()}` : JSON.stringify(answer)
    // What keeps a form from being sent twice is another each time.
    pages.set(route, text.replace(/"formKey":"[^"]*"/g, ''))
  }
  return pages
}

/** What a loader or action answers; what it throws as an answer is one too. */
async function answerOf(asked: Promise<unknown>): Promise<Response | unknown> {
  try {
    return await asked
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}
