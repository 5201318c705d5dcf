import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import {
  type Closing,
  type DisputeChannel,
  type DisputeOutcome,
  disputeOutcomes,
  noticeWays,
  reportSources,
} from '#domain/adverse-action.ts'
import { reportReasons } from '#domain/hiring.ts'
import { applications } from './applications.ts'
import { day, instant } from './columns.ts'
import { people } from './people.ts'
import { signatures } from './signatures.ts'

/**
 * A stored file of these procedures: a report, an authorization on paper, what came with a dispute, or (with neither application nor
 * person) the official summary of rights that the agency attaches. Append-only, as every table here.
 */
export const reportFiles = pgTable(
  'report_files',
  {
    id: uuid().primaryKey().defaultRandom(),
    applicationId: uuid().references(() => applications.id),
    personId: uuid().references(() => people.id),
    purpose: text({ enum: ['report', 'authorization', 'dispute', 'summary'] }).notNull(),
    /** Of a summary: the language it is written in. */
    language: text({ enum: ['en', 'es'] }),
    fileName: text().notNull(),
    mediaType: text().notNull(),
    bytes: integer().notNull(),
    /** Of the bytes that were received, which were a `receivedAs`; null where they were stored as they came. */
    sha256: text().notNull(),
    receivedAs: text(),
    storedSha256: text(),
    storageKey: text().notNull().unique(),
    keptAt: instant().notNull(),
    keptBy: uuid(),
  },
  (table) => [index('report_files_by_application').on(table.applicationId)],
)

/** The agency's own words about the rights of whoever a report is about; the newest row of a language is in force. */
export const rightsTexts = pgTable(
  'rights_texts',
  {
    id: uuid().primaryKey().defaultRandom(),
    language: text({ enum: ['en', 'es'] }).notNull(),
    text: text().notNull(),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [index('rights_texts_by_language').on(table.language, table.at)],
)

/** That HR asked an applicant for leave to obtain reports. */
export const reportRequests = pgTable(
  'report_requests',
  {
    id: uuid().primaryKey().defaultRandom(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [index('report_requests_by_application').on(table.applicationId)],
)

/** A written authorization: signed on the person's page, or on paper and kept as a file. */
export const reportAuthorizations = pgTable(
  'report_authorizations',
  {
    id: uuid().primaryKey().defaultRandom(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    signatureId: uuid().references(() => signatures.id),
    fileId: uuid()
      .references(() => reportFiles.id)
      .unique(),
    signedOn: day().notNull(),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [index('report_authorizations_by_application').on(table.applicationId)],
)

/** That an authorization was taken back: it does not hold for any report after that. */
export const reportRevocations = pgTable('report_revocations', {
  authorizationId: uuid()
    .primaryKey()
    .references(() => reportAuthorizations.id),
  at: instant().notNull(),
  by: uuid(),
})

/** A report on file. One of a reporting agency names the authorization that stood when it was recorded. */
export const agencyReports = pgTable(
  'agency_reports',
  {
    id: uuid().primaryKey().defaultRandom(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    source: text({ enum: reportSources }).notNull(),
    kind: text({ enum: reportReasons }).notNull(),
    agencyName: text().notNull(),
    agencyAddress: text().notNull(),
    agencyPhone: text().notNull(),
    reportedOn: day().notNull(),
    fileId: uuid()
      .notNull()
      .references(() => reportFiles.id)
      .unique(),
    authorizationId: uuid().references(() => reportAuthorizations.id),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [index('agency_reports_by_application').on(table.applicationId)],
)

/**
 * A notice about a report, in the words in which it was given. `sentOn` is the day on which it stood on the person's page or was
 * written as a letter; a letter counts from its posting. The days that were promised are kept with it.
 */
export const adverseNotices = pgTable(
  'adverse_notices',
  {
    id: uuid().primaryKey().defaultRandom(),
    reportId: uuid()
      .notNull()
      .references(() => agencyReports.id),
    kind: text({ enum: ['pre-adverse', 'final'] }).notNull(),
    way: text({ enum: noticeWays }).notNull(),
    language: text({ enum: ['en', 'es'] }).notNull(),
    /** What of the report is at stake, as HR typed it. */
    items: text().notNull(),
    text: text().notNull(),
    rights: text().notNull(),
    summaryFileId: uuid().references(() => reportFiles.id),
    waitWorkingDays: integer().notNull(),
    letterWorkingDays: integer().notNull(),
    sentOn: day().notNull(),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [unique('adverse_notices_once').on(table.reportId, table.kind)],
)

/** The day on which a notice that is a letter was posted. */
export const noticePostings = pgTable('notice_postings', {
  noticeId: uuid()
    .primaryKey()
    .references(() => adverseNotices.id),
  postedOn: day().notNull(),
  at: instant().notNull(),
  by: uuid(),
})

/** That a person says a report is wrong. */
export const reportDisputes = pgTable(
  'report_disputes',
  {
    id: uuid().primaryKey().defaultRandom(),
    reportId: uuid()
      .notNull()
      .references(() => agencyReports.id),
    channel: text().$type<DisputeChannel>().notNull(),
    receivedOn: day().notNull(),
    words: text().notNull(),
    fileId: uuid()
      .references(() => reportFiles.id)
      .unique(),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [index('report_disputes_by_report').on(table.reportId)],
)

/** How a dispute ended. No row = open. */
export const disputeResolutions = pgTable('dispute_resolutions', {
  disputeId: uuid()
    .primaryKey()
    .references(() => reportDisputes.id),
  outcome: text({ enum: disputeOutcomes }).$type<DisputeOutcome>().notNull(),
  note: text().notNull(),
  resolvedOn: day().notNull(),
  at: instant().notNull(),
  by: uuid(),
})

/** That no adverse action rests on a report: it was corrected, or HR goes on all the same. */
export const reportClosings = pgTable('report_closings', {
  reportId: uuid()
    .primaryKey()
    .references(() => agencyReports.id),
  how: text().$type<Closing>().notNull(),
  reason: text().notNull(),
  closedOn: day().notNull(),
  at: instant().notNull(),
  by: uuid(),
})
