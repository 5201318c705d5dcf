import { operatorScope } from '#domain/authority.ts'
import { deliverNotice, type Post } from '#jobs/deliver-notice.ts'
import { anchorLedger } from '#workflows/ledger/anchor-ledger.ts'
import type { Moment } from '#workflows/portal.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'
import { notingMail, openYearPortal } from './portal.ts'

/**
 * What a worker of a simulated year is told: which moment it is, whether to sweep, after how many deeds of that sweep to stop dead before the last of
 * them is kept (0 = never), and whether the mail service does not answer any more.
 */
export type Told = { now: string; today: string; sweep: boolean; stopAt: number; unanswered: boolean }

/** What it says. `failed` carries what went wrong, for whoever runs the year. */
export type Said =
  | { said: 'ready' | 'accepted' | 'stopped' }
  | { said: 'swept'; deeds: number }
  | { said: 'failed'; why: string }

/** The worker: sends letters as they come, and sweeps when it is told to. Its parent may kill it at any moment. */
const say = (said: Said) => process.send?.(said)
const failed = (error: unknown) =>
  say({ said: 'failed', why: error instanceof Error ? `${error.stack} ${String(error.cause ?? '')}` : String(error) })

const [url = '', folder = ''] = process.argv.slice(2)
let moment: Moment = { now: new Date(), today: '' }
let unanswered = false
let [deeds, stopAt] = [0, 0]
const { portal, close } = await openYearPortal({ url, folder }, true, failed)
const post: Post = {
  portal,
  mail: notingMail(folder, async () => {
    if (!unanswered) return
    say({ said: 'accepted' })
    await new Promise(() => {})
  }),
  origin: 'https://portal.example',
  moment: async () => moment,
  agency: async () => 'Simulated Agency',
  report: failed,
}
/** The same database, whose transactions stop dead before their end where that was asked for. */
const { db } = portal.database
const counting = new Proxy(db, {
  get: (target, name, receiver) =>
    name === 'transaction'
      ? (...[work, options]: Parameters<typeof db.transaction>) =>
          db.transaction(async (tx) => {
            const result = await work(tx)
            deeds += 1
            if (deeds === stopAt) {
              say({ said: 'stopped' })
              await new Promise(() => {})
            }
            return result
          }, options)
      : Reflect.get(target, name, receiver),
})
const sweeping = { ...portal, database: { ...portal.database, db: counting } }

/** It takes letters once it knows which day it is. */
let takesLetters = false

process.on('message', (told: Told) => {
  moment = { now: new Date(told.now), today: told.today }
  unanswered = told.unanswered
  if (!takesLetters) {
    takesLetters = true
    portal.queue.work('deliver-notice', ({ noticeId }) => deliverNotice(post, noticeId)).catch(failed)
  }
  if (!told.sweep) return
  deeds = 0
  stopAt = told.stopAt
  const scope = operatorScope('jobs', 'run sweep')
  runSweep(sweeping, moment, scope)
    .finally(() => anchorLedger(sweeping, moment, scope))
    .then(() => say({ said: 'swept', deeds }), failed)
})
process.on('disconnect', () => void close().finally(() => process.exit(0)))
say({ said: 'ready' })
