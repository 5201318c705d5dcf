import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { markOf, shownText, textToSign } from '#app/apply/signing.server.ts'
import { positionTitle } from '#app/careers/postings.server.ts'
import { translatorFor } from '#app/i18n.server.ts'
import { idIn, present } from '#app/params.server.ts'
import { notFound, requireOwnScope } from '#app/viewer.server.ts'
import { applicationById } from '#db/queries/applications.ts'
import { ownSignatures } from '#db/queries/own.ts'
import { authorizationsOf, reportsOfApplication } from '#db/queries/reports.ts'
import { standingAuthorization, workingCalendar } from '#domain/adverse-action.ts'
import { todayIn } from '#domain/calendar/dates.ts'
import { isClearing } from '#domain/hiring.ts'
import { longDate } from '#locales/dates.ts'
import type { Language } from '#locales/languages.ts'
import type { Statements } from '#locales/statements.ts'

type Asked = LoaderFunctionArgs | ActionFunctionArgs

/** The asking person's own application in the address with what they authorized; 404 otherwise. */
export async function ownAuthorizationIn(asked: Asked) {
  const scope = await requireOwnScope(asked, 'authorize reports')
  const { portal, moment, policies } = asked.context
  const { db } = portal.database
  const now = await moment()
  const reading = await requireOwnScope(asked, 'read application')
  const application = present(await applicationById(db, reading, now.today, idIn(asked.params)))
  const { requests, given } = await authorizationsOf(db, scope, now.today, application.id)
  const { t, language } = await translatorFor(asked)
  const { timeZone } = (await policies()).agency
  if (requests.length === 0 && given.length === 0) throw notFound()
  const standing = standingAuthorization(given)
  const signatures = await ownSignatures(db, scope, now.today, application.id)
  return {
    scope,
    moment: now,
    application,
    standing,
    last: given[0] ?? null,
    /** Both texts that the standing authorization was signed under. */
    signatureIds: signatures
      .filter(({ statement, signedAt }) => isReportText(statement) && signedAt.getTime() === standing?.at.getTime())
      .map(({ id }) => id),
    waiting: requests.some(({ at }) => !given.some((each) => each.at >= at)),
    open: isClearing(application.state),
    t,
    language,
    href: `/me/applications/${application.id}`,
    day: (at: Date) => longDate(todayIn(timeZone, at), language),
  }
}

const reportTexts = ['report-disclosure', 'report-authorization'] as const

const isReportText = (statement: string) => reportTexts.some((id) => id === statement)

/** What is put before whoever authorizes reports now: the disclosure and the authorization, and nothing else. */
export function textsToAuthorize(statements: Statements, language: Language) {
  const shown = reportTexts.map((id) => shownText(statements, id, language))
  return { texts: reportTexts.map((id) => textToSign(statements, id, language)), shown, mark: markOf(shown) }
}

/** One report about the asking person of which they were told, 404 otherwise, and how the clock stands. */
export async function ownReportIn(asked: Asked) {
  const scope = await requireOwnScope(asked, 'read report')
  const { portal, moment, policies } = asked.context
  const now = await moment()
  const applicationId = idIn(asked.params)
  const reports = await reportsOfApplication(portal.database.db, scope, now.today, applicationId)
  const report = present(reports.find(({ id }) => id === idIn(asked.params, 'report')))
  const notice = present(report.notice)
  const { t, language } = await translatorFor(asked)
  const inForce = await policies()
  return {
    scope,
    moment: now,
    report,
    notice,
    calendar: workingCalendar(inForce),
    timeZone: inForce.agency.timeZone,
    position: positionTitle(report.posting.positionId, language),
    href: `/me/applications/${applicationId}`,
    t,
    language,
  }
}

export type OwnReport = Awaited<ReturnType<typeof ownReportIn>>
