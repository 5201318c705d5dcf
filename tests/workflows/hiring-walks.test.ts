import { and, asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { requestsOf } from '#db/queries/information.ts'
import { verifyLedger } from '#db/queries/ledger-verify.ts'
import { applicationMoves, applications, ledger, offers } from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { type ApplicationState, isReasonOf, type Move, moved, moves, transitions } from '#domain/hiring.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { answerAll, applicationTexts, offerTexts, own } from '#tests/support/applying.ts'
import { auditorScope } from '#tests/support/auditing.ts'
import { may, opening } from '#tests/support/hr.ts'
import { declineApplication } from '#workflows/applications/decline-application.ts'
import { moveApplication } from '#workflows/applications/move-application.ts'
import { reopenApplication } from '#workflows/applications/reopen-application.ts'
import { startApplication } from '#workflows/applications/start-application.ts'
import { startScreening } from '#workflows/applications/start-screening.ts'
import { submitApplication } from '#workflows/applications/submit-application.ts'
import { withdrawApplication } from '#workflows/applications/withdraw-application.ts'
import { inDeed } from '#workflows/deed.ts'
import { answerInformation } from '#workflows/information/answer-information.ts'
import { askInformation } from '#workflows/information/ask-information.ts'
import { cancelRequest } from '#workflows/information/cancel-request.ts'
import { acceptOffer } from '#workflows/offers/accept-offer.ts'
import { declineOffer } from '#workflows/offers/decline-offer.ts'
import { makeOffer } from '#workflows/offers/make-offer.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'

type Account = Awaited<ReturnType<TestAgency['person']>>
type Walk = { applicationId: string; applicant: Account; revision: number; today: string }

let agency: TestAgency
let hr: Account
beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
})

const signed = { signedName: 'María Etchegaray-Wilson', address: '192.0.2.1' }

/** A move made straight through the table, as the deeds of other pages make it, on the authority of either side. */
const straight = (move: Move, by: 'hr' | 'applicant') => async (walk: Walk) => {
  const { applicationId } = walk
  const scope = by === 'hr' ? may(hr, 'move application') : own(walk.applicant, 'answer application')
  return inDeed(agency.portal, agency.at(walk.today), scope, async (deed) => {
    const [application] = await deed.tx.select().from(applications).where(eq(applications.id, applicationId))
    const reason = transitions[move].reasons[0]
    return application && moveApplication(deed, application, move, { reason })
  })
}

async function lastOffer({ applicationId }: Walk): Promise<string> {
  const made = await agency.database.db
    .select()
    .from(offers)
    .where(eq(offers.applicationId, applicationId))
    .orderBy(asc(offers.madeAt), asc(offers.id))
  return made.at(-1)?.id ?? '00000000-0000-4000-8000-000000000000'
}

async function openRequest({ applicationId, today }: Walk): Promise<string> {
  const asked = await requestsOf(agency.database.db, may(hr, 'screen application'), today, [applicationId])
  return asked.find(({ outcome }) => outcome === null)?.id ?? '00000000-0000-4000-8000-000000000000'
}

const wait = (days: number) => async (walk: Walk) => {
  walk.today = addDays(walk.today, days)
  await runSweep(agency.portal, agency.at(walk.today), operatorScope('jobs', 'run sweep'))
}

/** Everything that anybody may try, whatever the state. */
const deeds: Record<string, (walk: Walk) => Promise<unknown>> = {
  submit: (walk) =>
    submitApplication(agency.portal, agency.at(walk.today), own(walk.applicant, 'answer application'), {
      ...{ applicationId: walk.applicationId, revision: walk.revision, texts: applicationTexts, ...signed },
    }),
  screen: ({ applicationId, today }) =>
    startScreening(agency.portal, agency.at(today), may(hr, 'screen application'), { applicationId }),
  ask: ({ applicationId, today }) =>
    askInformation(agency.portal, agency.at(today), may(hr, 'screen application'), {
      ...{ applicationId, item: 'answer', about: 'experience', text: 'answer-dates', words: '' },
    }),
  'ask for more': ({ applicationId, today }) =>
    askInformation(agency.portal, agency.at(today), may(hr, 'screen application'), {
      ...{ applicationId, item: 'reference', about: '', text: 'reference-missing', words: '' },
    }),
  answer: async (walk) =>
    answerInformation(agency.portal, agency.at(walk.today), own(walk.applicant, 'answer application'), {
      ...{ applicationId: walk.applicationId, requestId: await openRequest(walk), words: 'Here it is' },
    }),
  'take back': async (walk) =>
    cancelRequest(agency.portal, agency.at(walk.today), may(hr, 'screen application'), {
      ...{ applicationId: walk.applicationId, requestId: await openRequest(walk), reason: 'no-longer-needed' },
    }),
  invite: straight('invite', 'hr'),
  'end the interview': straight('end-interview', 'hr'),
  offer: ({ applicationId, today }) =>
    makeOffer(agency.portal, agency.at(today), may(hr, 'make offer'), {
      ...{ applicationId, firstDay: addDays(today, 60), payCents: 2000, expiresOn: addDays(today, 7), payReason: '' },
    }),
  accept: async (walk) =>
    acceptOffer(agency.portal, agency.at(walk.today), own(walk.applicant, 'answer offer'), {
      ...{ offerId: await lastOffer(walk), texts: offerTexts, ...signed },
    }),
  'decline the offer': async (walk) =>
    declineOffer(agency.portal, agency.at(walk.today), own(walk.applicant, 'answer offer'), {
      ...{ offerId: await lastOffer(walk), reason: 'pay' },
    }),
  'send a paper': straight('begin-clearing', 'applicant'),
  hire: straight('hire', 'hr'),
  decline: ({ applicationId, today }) =>
    declineApplication(agency.portal, agency.at(today), may(hr, 'screen application'), {
      ...{ applicationId, reason: 'not-selected', note: '' },
    }),
  'take the offer back': straight('withdraw-offer', 'hr'),
  'decline after a report': straight('decline-after-report', 'hr'),
  withdraw: ({ applicationId, applicant, today }) =>
    withdrawApplication(agency.portal, agency.at(today), own(applicant, 'answer application'), {
      ...{ applicationId, reason: 'not-now' },
    }),
  reopen: ({ applicationId, today }) =>
    reopenApplication(agency.portal, agency.at(today), may(hr, 'move application'), {
      ...{ applicationId, reason: 'our-mistake', note: '' },
    }),
  'a day passes': wait(1),
  'a week and a day pass': wait(8),
  'a month passes': wait(31),
  'a season passes': wait(95),
}

/** The move that a deed makes where the table lets it. */
const leadTo: Record<string, Move> = {
  ...{ submit: 'submit', screen: 'screen', ask: 'request-information', answer: 'answer-information' },
  ...{ 'take back': 'cancel-request', invite: 'invite', 'end the interview': 'end-interview', offer: 'offer' },
  ...{ accept: 'accept-offer', 'decline the offer': 'decline-offer', 'send a paper': 'begin-clearing', hire: 'hire' },
  ...{ decline: 'decline', 'take the offer back': 'withdraw-offer', 'decline after a report': 'decline-after-report' },
  ...{
    withdraw: 'withdraw',
    reopen: 'reopen',
    'a week and a day pass': 'let-offer-expire',
    'a season passes': 'expire',
  },
}

/** A step of a walk: any deed at all or, so that walks come far, one that leads on from the present state. */
type Step = { blind: boolean; pick: number }

function deedOf({ blind, pick }: Step, state: ApplicationState | undefined): string {
  const all = Object.keys(deeds)
  const fitting = all.filter((name) => state && leadTo[name] && moved(state, leadTo[name]))
  const onward = fitting.filter((name) => !['withdraw', 'decline', 'a season passes'].includes(name))
  const among = blind ? all : [onward, fitting, all].find((some) => some.length > 0)
  return among?.[pick % among.length] ?? 'submit'
}

async function begin(): Promise<Walk> {
  const today = '2026-03-02'
  const applicant = await agency.person({ name: 'María Etchegaray-Wilson' })
  const { postingId } = await opening(agency)
  const scope = own(applicant, 'answer application')
  const started = await startApplication(agency.portal, agency.at(today), scope, { postingId })
  if (!started.ok) throw new Error(started.problem)
  const { applicationId } = started
  return { applicationId, applicant, today, revision: await answerAll(agency, applicant, today, applicationId) }
}

/** What is on record of an application: its state, its moves and the ledger's word of them. */
async function record({ applicationId, applicant }: Walk) {
  const { db } = agency.database
  const [application] = await db.select().from(applications).where(eq(applications.id, applicationId))
  const made = await db
    .select()
    .from(applicationMoves)
    .where(eq(applicationMoves.applicationId, applicationId))
    .orderBy(asc(applicationMoves.at))
  const entries = await db
    .select({ ids: ledger.ids })
    .from(ledger)
    .where(and(eq(ledger.chain, applicant.personId), eq(ledger.event, 'application moved')))
  return {
    state: application?.state,
    made,
    entered: entries.map(({ ids }) => ('moveId' in ids ? ids.moveId : '')).sort(),
  }
}

type OnRecord = Awaited<ReturnType<typeof record>>

/** The moves in an order of their instants in which each begins where the one before it ended; several may bear the same instant. */
function inOrder(made: OnRecord['made']): OnRecord['made'] {
  const ordered = chained(made, null)
  if (!ordered) throw new Error('the moves make no chain')
  return ordered
}

function chained(left: OnRecord['made'], state: string | null): OnRecord['made'] | null {
  const [first] = left
  if (!first) return []
  const next = left.filter(({ fromState, at }) => fromState === state && at.getTime() === first.at.getTime())
  for (const move of next) {
    const others = chained(
      left.filter((each) => each !== move),
      move.toState,
    )
    if (others) return [move, ...others]
  }
  return null
}

function expectWhole(now: OnRecord, before: OnRecord, deed: string): void {
  const rest = now.made.filter(({ id }) => before.made.every((old) => old.id !== id))
  expect(now.made.length, `${deed} takes no move back`).toBe(before.made.length + rest.length)
  let { state } = before
  for (const { move, fromState, toState, reason, at, by } of inOrderFrom(rest, state)) {
    if (!move || !reason) throw new Error(`${deed} moved without a reason`)
    expect(fromState, `${deed} begins where the last move ended`).toBe(state)
    expect(moved(fromState ?? 'draft', move), deed).toBe(toState)
    expect(isReasonOf(move, reason), `${reason} is a reason to ${move}`).toBe(true)
    expect(at).toBeInstanceOf(Date)
    expect(by === null, `${move} by ${by}`).toBe(transitions[move].by === 'clock')
    state = toState
  }
  expect(now.state, `${deed} leaves the state that its moves led to`).toBe(state)
  const kept = now.made.filter(({ move }) => move !== null).map(({ id }) => id)
  expect(now.entered, 'the ledger has every move').toEqual(kept.sort())
}

function inOrderFrom(made: OnRecord['made'], start: string | undefined): OnRecord['made'] {
  const [first] = made
  return first ? inOrder([{ ...first, fromState: null, toState: start as never }, ...made]).slice(1) : []
}

test('on any walk of any deeds by anyone, state, moves and ledger agree, and what is refused changes nothing', async () => {
  const step = fc.record({ blind: fc.noBias(fc.nat(2)).map((one) => one === 0), pick: fc.noBias(fc.nat(1_000)) })
  const reached = new Set<string>()
  const made = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12, size: 'max' }), async (steps) => {
      const walk = await begin()
      let before = await record(walk)
      for (const each of steps) {
        const name = deedOf(each, before.state)
        await deeds[name]?.(walk).catch((error: unknown) => {
          if (!(error instanceof Error && error.name === 'NotFound')) throw error
        })
        const now = await record(walk)
        expectWhole(now, before, name)
        before = now
        if (now.state) reached.add(now.state)
        for (const { move } of now.made) if (move) made.add(move)
      }
      inOrder(before.made)
    }),
    { numRuns: 40, seed: 20_260_302, endOnFailure: true },
  )
  expect(await verifyLedger(agency.database.db, auditorScope())).toMatchObject({ broken: [], unnamed: 0 })
  // A walk that never left its beginning would prove nothing.
  expect(reached.size).toBeGreaterThan(10)
  expect(moves.filter((move) => !made.has(move)).length).toBeLessThan(5)
})
