import { join } from 'node:path'
import type { Context } from '#app/context.ts'
import { openDatabase } from '#db/client.ts'
import { pendingMigrations } from '#db/migrate.ts'
import { lateRuns } from '#db/queries/operations.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { publishedWordings } from '#db/queries/statements.ts'
import { openQueue } from '#db/queue.ts'
import { operatorScope } from '#domain/authority.ts'
import { todayIn } from '#domain/calendar/dates.ts'
import { offerLetterPdf } from '#emails/offer-letter-pdf.ts'
import { paperNotice } from '#emails/paper-notice.ts'
import { previewLetters } from '#emails/preview-letters.ts'
import { rosterPdf } from '#emails/roster-pdf.ts'
import { anchorFolder } from '#integrations/anchors.ts'
import type { Mail } from '#integrations/mail.ts'
import { type MailFolder, mailFolder } from '#integrations/mail-folder.ts'
import { resendMail } from '#integrations/mail-resend.ts'
import { smtpMail } from '#integrations/mail-smtp.ts'
import { loadMasterKey } from '#integrations/master-key.ts'
import { picturesInProcesses } from '#integrations/pictures.ts'
import { readerInProcess } from '#integrations/reader.ts'
import { clamdScanner } from '#integrations/scanner.ts'
import { folderStorage, type Storage } from '#integrations/storage.ts'
import { s3Storage } from '#integrations/storage-s3.ts'
import type { Post } from '#jobs/deliver-notice.ts'
import { statementsWith } from '#locales/statements.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'
import type { Moment, Portal } from '#workflows/portal.ts'
import type { Source } from './database.ts'
import { personasIn } from './demonstration/personas.ts'
import { type Log, logFailure } from './log.ts'
import { projectFolder } from './paths.ts'
import { SettingError, type Settings } from './settings.ts'

/** Everything that pages and jobs work with, made once. */
export type OpenPortal = {
  portal: Portal
  post: Post
  /** What loaders and actions get, but for what differs by request. */
  context: Omit<Context, 'nonce' | 'address' | 'report'>
  moment(): Promise<Moment>
  /** What keeps the portal from its work now, or null. */
  lacks(): Promise<string | null>
  /** The names of the runs that are missed. */
  late(): Promise<string[]>
  close(): Promise<void>
}

/** Puts database, queue, storage, mail and sessions together on a database that is migrated. */
export async function openPortal(settings: Settings, source: Source, log: Log): Promise<OpenPortal> {
  const database = openDatabase(source.url)
  const onError = (error: unknown) => logFailure(log, error, 'the queue failed')
  const queue = await openQueue(source.url, { supervise: settings.role !== 'web', onError })
  const scanner = settings.clamd ? clamdScanner(settings.clamd) : null
  const pictures = picturesInProcesses(join(projectFolder, 'dist/pictures.js'))
  const reader = readerInProcess(join(projectFolder, 'dist/reading.js'))
  const anchors = anchorFolder(settings.anchorDir)
  const portal: Portal = { database, queue, storage: await openStorage(settings), scanner, pictures, reader, anchors }

  const policies = () => policiesInForce(database.db, new Date())
  const moment = async (): Promise<Moment> => {
    const now = new Date()
    return { now, today: todayIn((await policies()).agency.timeZone, now) }
  }
  const { mail, letters } = openMail(settings)
  const { origin } = settings
  return {
    portal,
    moment,
    post: { portal, mail, origin, moment, agency: async () => (await policies()).agency.name, report: onError },
    context: {
      portal,
      sessions: openSessions(database),
      policies,
      statements: async () => statementsWith(await publishedWordings(database.db)),
      moment,
      origin,
      demo: settings.mode !== 'start',
      letters: settings.mode === 'start' ? null : letters,
      papers: { offerLetter: offerLetterPdf, roster: rosterPdf, notice: paperNotice },
      previewLetters,
      personas: settings.mode === 'start' ? null : () => personasIn(database),
    },
    lacks: async () => {
      const pending = await within(2_000, pendingMigrations(database.sql)).catch(() => null)
      if (pending === null) return 'database'
      return pending > 0 ? 'migrations' : null
    },
    // Whoever cannot be asked in time is told of as lacking by the question before.
    late: async () => within(2_000, lateRuns(database.db, operating, new Date())).then(names, () => []),
    close: async () => {
      await queue.stop()
      log.info('the queue is finished')
      await pictures.close()
      await reader.close()
      await database.close()
      log.info('the database is let go')
    },
  }
}

const operating = operatorScope('jobs', 'operate portal')

const names = (runs: readonly { name: string }[]) => runs.map(({ name }) => name)

async function openStorage({ storage, dataDir }: Settings): Promise<Storage> {
  const masterKey = await loadMasterKey(dataDir, process.env).catch((error: unknown) => {
    throw new SettingError(`${error instanceof Error ? error.message : error}.`)
  })
  return storage.via === 's3'
    ? s3Storage(storage, masterKey, join(dataDir, 'spool'))
    : folderStorage(join(dataDir, 'documents'), masterKey)
}

function openMail({ mail, dataDir }: Settings): { mail: Mail; letters: MailFolder | null } {
  if (mail.via === 'resend') return { mail: resendMail(mail.apiKey, mail.from), letters: null }
  if (mail.via === 'smtp') return { mail: smtpMail(mail.url, mail.from), letters: null }
  const folder = mailFolder(join(dataDir, 'mail'), () => new Date())
  return { mail: folder, letters: folder }
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((settle, fail) => {
    const patience = setTimeout(() => fail(new Error('took too long')), milliseconds)
    work.then(settle, fail).finally(() => clearTimeout(patience))
  })
}
