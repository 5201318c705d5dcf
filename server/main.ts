import { join } from 'node:path'
import { EmbeddedError } from '#db/embedded.ts'
import { operatorScope } from '#domain/authority.ts'
import { lastHoliday, reachesAYearAhead } from '#domain/calendar/holiday-reach.ts'
import type { MailEvent } from '#integrations/resend-webhook.ts'
import { startTimetable } from '#jobs/timetable.ts'
import { startWatch } from '#jobs/watch.ts'
import { recordMailEvent } from '#workflows/notices/record-mail-event.ts'
import { installPositions } from '#workflows/positions/install-positions.ts'
import { makeSetupLink } from '#workflows/setup/make-setup-link.ts'
import { createApp, createProbes } from './app.ts'
import { claimDataFolder } from './data-folder.ts'
import { openSource } from './database.ts'
import { loadDemonstration } from './demonstration/load.ts'
import { describeError, type Log, logFailure, openLog } from './log.ts'
import { builtPages, livePages } from './pages.ts'
import { type OpenPortal, openPortal } from './portal.ts'
import { type PerRequest, remixHandler } from './remix.ts'
import { listen } from './serve.ts'
import { readSettings, SettingError, type Settings } from './settings.ts'

/** Requests under way get this long to finish when the portal is told to end. */
const patience = 30_000

/** Runs the portal until it is told to end; ends the process with 1 and a sentence where it cannot start. */
export async function main(mode: string | undefined): Promise<void> {
  if (mode !== 'demo' && mode !== 'start' && mode !== 'dev') return giveUp('Say demo or start.')
  try {
    await run(readSettings(mode, process.env))
  } catch (error) {
    if (error instanceof SettingError || error instanceof EmbeddedError) return giveUp(error.message)
    openLog('error').fatal({ error: describeError(error) }, 'the portal could not start')
    giveUp('Good Standing could not start; the line above says where it failed.')
  }
}

function giveUp(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

/** What was opened, to be closed in the opposite order. */
type Closing = (() => Promise<unknown>)[]

async function run(settings: Settings): Promise<void> {
  const log = openLog(settings.logLevel)
  const opened: Closing = []
  endOn(opened, log)
  try {
    await claimDataFolder(settings.dataDir, settings.mode)
    const serving = await listen(settings.port, settings.host)
    const source = await openSource(settings, 'portal', log)
    opened.push(source.close)
    const portal = await openPortal(settings, source, log)
    opened.push(portal.close)
    await installPositions(portal.portal.database, new Date())
    if (settings.mode !== 'start') await loadDemonstration(portal.portal, await portal.moment())
    const { role } = settings
    const handler = role === 'worker' ? createProbes({ log, ...portal }) : await pagesOf(settings, portal, opened, log)
    const ready = role === 'worker' ? readyToWork(settings) : await readyToServe(settings, portal, log)
    if (role !== 'web') opened.push((await startTimetable(portal.post)).stop)
    opened.push(startWatch(portal.post).stop, async () => {
      await serving.close(patience)
      log.info('the requests are finished')
    })
    serving.open(handler)
    console.log(ready.join('\n'))
  } catch (error) {
    await closeAll(opened, log)
    throw error
  }
}

async function pagesOf(settings: Settings, portal: OpenPortal, opened: Closing, log: Log) {
  const pages = settings.mode === 'dev' ? await livePages() : await builtPages()
  opened.push(pages.close)
  return appOf(settings, portal, pages, log)
}

async function readyToServe(settings: Settings, portal: OpenPortal, log: Log): Promise<string[]> {
  const signIn = await howToSignIn(settings, portal)
  const holidays = await howFarHolidaysReach(portal, log)
  return [`Good Standing is ready at ${settings.origin}`, signIn, ...whereMailGoes(settings), ...holidays]
}

function readyToWork(settings: Settings): string[] {
  const { host, port } = settings
  return [
    `Good Standing is ready to work; /healthz and /readyz answer on ${host} port ${port}`,
    ...whereMailGoes(settings),
  ]
}

type Pages = Awaited<ReturnType<typeof builtPages>>

function appOf(settings: Settings, { context, lacks, late }: OpenPortal, { build, files, mode }: Pages, log: Log) {
  const { origin, trustProxy } = settings
  const report = (error: unknown) => logFailure(log, error, 'a page failed')
  const contextFor = (perRequest: PerRequest) => ({
    ...context,
    ...perRequest,
    // Read once, so that a request that runs over midnight has one today.
    moment: once(context.moment),
    policies: once(context.policies),
    statements: once(context.statements),
  })
  const pages = remixHandler({ build, mode, origin, report, contextFor })
  return createApp({
    origin,
    trustProxy,
    log,
    files,
    scripted: mode === 'production',
    pages,
    lacks,
    late,
    webhooks: webhooksOf(settings, context),
  })
}

function webhooksOf({ resendWebhookSecret }: Settings, { portal, moment }: OpenPortal['context']) {
  return {
    resendSecret: resendWebhookSecret,
    now: () => new Date(),
    record: async (event: MailEvent) =>
      recordMailEvent(portal, await moment(), operatorScope('front door', 'write letter'), event),
  }
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined
  return () => {
    answer ??= read()
    return answer
  }
}

/** In real use without a mail service nobody gets a letter, and nobody would guess why. */
function whereMailGoes({ mode, mail, dataDir }: Settings): string[] {
  if (mode !== 'start' || mail.via !== 'folder') return []
  return [`Letters are kept in ${join(dataDir, 'mail')} until RESEND_API_KEY or SMTP_URL is set, with MAIL_FROM.`]
}

/** Beyond the last known holiday working days are counted wrongly; whoever runs the portal is told a year before. */
async function howFarHolidaysReach({ context, moment }: OpenPortal, log: Log): Promise<string[]> {
  const [{ holidays }, { today }] = await Promise.all([context.policies(), moment()])
  if (reachesAYearAhead(holidays.days, today)) return []
  log.warn({ lastHoliday: lastHoliday(holidays.days) }, 'the list of holidays does not reach a year ahead')
  return ['The list of holidays does not reach a year ahead; an administrator adds to it at /admin/settings/holidays']
}

async function howToSignIn({ mode, origin }: Settings, { portal, moment }: OpenPortal): Promise<string> {
  if (mode !== 'start') return `To sign in, choose a person at ${origin}/demo`
  const link = await makeSetupLink(portal, await moment(), origin)
  return link ? `Set up the agency and its first administrator, once: ${link}` : `Sign in at ${origin}/sign-in/staff`
}

/** What comes so soon after the first signal is the same Ctrl-C: the terminal tells everyone, and npm tells us once more. */
const echo = 1_000

/** Ctrl-C and SIGTERM end the portal in order: requests, queue, database. Another one later ends it at once. */
function endOn(opened: Closing, log: Log): void {
  let since: number | undefined
  const end = async (code: number) => {
    if (since !== undefined) {
      if (performance.now() - since > echo) process.exit(1)
      return
    }
    since = performance.now()
    await closeAll(opened, log)
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(0))
  process.on('unhandledRejection', (error) => log.error({ error: describeError(error) }, 'a promise was left alone'))
  process.on('uncaughtException', (error) => {
    log.fatal({ error: describeError(error) }, 'an error nobody caught')
    void end(1)
  })
}

async function closeAll(opened: Closing, log: Log): Promise<void> {
  for (const close of opened.splice(0).reverse()) {
    await close().catch((error) => log.error({ error: describeError(error) }, 'closing failed'))
  }
}
