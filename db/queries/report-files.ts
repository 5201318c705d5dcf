import { and, desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { adverseNotices, agencyReports, people, reportFiles, rightsTexts } from '../schema/index.ts'
import type { ReportScope } from './reports.ts'
import { within } from './scope.ts'

/**
 * One file of these procedures, null outside the scope. The person whom a report is about sees it once a notice about it was given;
 * the official summary belongs to nobody and may be read by everyone with a scope.
 */
export async function reportFileById(executor: Executor, scope: Scope<'read report'>, today: string, id: string) {
  const [file] = await executor
    .select()
    .from(reportFiles)
    .where(and(eq(reportFiles.id, id), or(isNull(reportFiles.personId), within(scope, reportFiles.personId, today))))
  if (!file) return null
  if (file.purpose !== 'report' || scope.reach !== 'self') return file
  const [told] = await executor
    .select({ id: adverseNotices.id })
    .from(adverseNotices)
    .innerJoin(agencyReports, eq(agencyReports.id, adverseNotices.reportId))
    .where(eq(agencyReports.fileId, id))
    .limit(1)
  return told ? file : null
}

/** A file that was kept for an application and a purpose, within the scope; null where there is none such. */
export async function keptReportFile(
  executor: Executor,
  scope: ReportScope,
  today: string,
  kept: { id: string; applicationId: string; purpose: 'report' | 'authorization' | 'dispute' },
) {
  const [file] = await executor
    .select()
    .from(reportFiles)
    .where(
      and(
        eq(reportFiles.id, kept.id),
        eq(reportFiles.applicationId, kept.applicationId),
        eq(reportFiles.purpose, kept.purpose),
        within(scope, reportFiles.personId, today),
      ),
    )
  return file ?? null
}

/** The official summaries of rights on file, the newest of each language. */
export async function officialSummaries(executor: Executor) {
  const rows = await executor
    .select({
      id: reportFiles.id,
      language: reportFiles.language,
      fileName: reportFiles.fileName,
      keptAt: reportFiles.keptAt,
      keptBy: reportFiles.keptBy,
    })
    .from(reportFiles)
    .where(eq(reportFiles.purpose, 'summary'))
    .orderBy(desc(reportFiles.keptAt))
  const newest = (language: 'en' | 'es') => rows.find((row) => row.language === language) ?? null
  return { en: newest('en'), es: newest('es') }
}

/** The agency's own words about rights, the newest of each language; null where it has written none. */
export async function writtenRights(executor: Executor) {
  const rows = await executor
    .selectDistinctOn([rightsTexts.language])
    .from(rightsTexts)
    .orderBy(rightsTexts.language, desc(rightsTexts.at), sql`${rightsTexts.id} desc`)
  const newest = (language: 'en' | 'es') => rows.find((row) => row.language === language) ?? null
  return { en: newest('en'), es: newest('es') }
}

/** The language in which someone is written to, and their e-mail address where they have one; null outside the scope. */
export async function personForNotice(executor: Executor, scope: Scope<'act on report'>, today: string, id: string) {
  const [person] = await executor
    .select({ language: people.language, email: people.email })
    .from(people)
    .where(and(eq(people.id, id), within(scope, people.id, today)))
  return person ?? null
}
