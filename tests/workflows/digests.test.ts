import { eq, like } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { accounts, digestChoices, digestLinks, notices } from '#db/schema/index.ts'
import { operatorScope, ownScope, type Viewer } from '#domain/authority.ts'
import type { Fact } from '#domain/facts.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import type { Letter } from '#integrations/mail.ts'
import { deliverNotice, type Post } from '#jobs/deliver-notice.ts'
import { chooseByLink, chooseOwn } from '#workflows/digests/choose-digest.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'
import { everythingInOrder, type TestAgency, testAgency } from '../support/agency.ts'
import { send } from '../support/evidence.ts'
import { memberIn, teamIn } from '../support/team.ts'

const jobs = operatorScope('jobs', 'run sweep')
const door = operatorScope('front door', 'choose digests')
let agency: TestAgency
beforeAll(async () => {
  agency = await testAgency()
})

const sweep = (day: string) => runSweep(agency.portal, agency.at(day), jobs)
const digestsTo = async ({ personId }: { personId: string }) =>
  (await agency.database.db.select().from(notices).where(eq(notices.personId, personId))).filter(
    ({ body }) => body.kind === 'digest',
  )
const told = async (reader: { personId: string }) =>
  (await digestsTo(reader)).map(({ body }) => body.kind === 'digest' && `${body.topic} ${body.period}`).sort()

/** The letter of the reader's newest digest as it goes out on a day; null where it no longer does. */
async function letterOf(reader: { personId: string }, day: string, topic: string): Promise<Letter | null> {
  const all = (await digestsTo(reader)).filter(({ body }) => body.kind === 'digest' && body.topic === topic)
  const taken: Letter[] = []
  const post: Post = {
    portal: agency.portal,
    origin: 'https://portal.example',
    moment: async () => agency.at(day),
    agency: async () => 'Cactus Wren Peer Services',
    report: () => {},
    mail: { via: 'folder', send: async (letter) => ({ providerId: String(taken.push(letter)) }) },
  }
  await deliverNotice(post, all.sort((a, b) => b.key.localeCompare(a.key))[0]?.id ?? '')
  return taken[0] ?? null
}
const tokenIn = (letter: Letter | null) => /digests\/([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? ''

test('each manager with a team and everybody in HR is written to once a week, on its Monday or with the first sweep after it', async () => {
  const { manager } = await teamIn(agency)
  const teamless = await agency.person({ name: 'Tamara Nobody', roles: ['manager'] })
  const hr = await agency.person({ name: 'Hank Resources', roles: ['hr'] })
  const closed = await agency.person({ name: 'Cleo Gone', roles: ['hr'] })
  await agency.database.db
    .update(accounts)
    .set({ disabledAt: agency.at('2026-01-01').now })
    .where(eq(accounts.personId, closed.personId))
  // Monday 23 November, twice at once, the Sunday after it, and a Wednesday after more than two weeks without a sweep.
  await Promise.all([sweep('2026-11-23'), sweep('2026-11-23')])
  await sweep('2026-11-29')
  await sweep('2026-12-16')
  await sweep('2026-12-15')
  expect(await told(manager)).toEqual(['team 2026-11-23', 'team 2026-12-14'])
  // Nothing ran in October, so that nothing can be said of it.
  expect(await told(hr)).toEqual(['agency 2026-11-23', 'agency 2026-12-14', 'warnings 2026-11'])
  expect(await told(teamless)).toEqual([])
  expect(await told(closed)).toEqual([])
})

test('a manager reads who is not cleared and what ends, with links to the board and the forecast; in Spanish too', async () => {
  const { manager, teamId } = await teamIn(agency)
  const cpr: Fact = { kind: 'credential', of: ['cpr', 'first-aid'], from: '2025-01-01', through: '2027-01-20' }
  const others = everythingInOrder('2026-06-01').filter(
    (fact) => !(fact.kind === 'credential' && fact.of.includes('cpr')),
  )
  await memberIn(agency, teamId, 'Rosa Example', { facts: [cpr, ...others] })
  await memberIn(agency, teamId, 'Tess Example', { facts: [] })
  await sweep('2027-01-04')
  const letter = await letterOf(manager, '2027-01-04', 'team')
  const text = letter?.text ?? ''
  expect(text).toContain('1 of 2 not cleared today. Tess Example.')
  expect(text).toContain('one person is cleared today whose clearance ends within 30 days')
  expect(text).toContain('Rosa Example: CPR, last good day 20 January 2027')
  for (const path of ['/team?show=not-cleared', '/team?show=lapsing-30', '/team/forecast'])
    expect(letter?.html.replaceAll('&amp;', '&')).toContain(`href="https://portal.example${path}"`)
  expect(letter?.headers).toEqual({
    'List-Unsubscribe': `<https://portal.example/digests/${tokenIn(letter)}/one-click>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })
  expect(letter?.subject).toBe('Your teams this week')
  const spanish = await teamIn(agency)
  await memberIn(agency, spanish.teamId, 'Tess Example', { facts: [] })
  await agency.database.sql`update people set language = 'es' where id = ${spanish.manager.personId}`
  await sweep('2027-01-05')
  const carta = await letterOf(spanish.manager, '2027-01-05', 'team')
  expect(carta?.subject).toBe('Sus equipos esta semana')
  expect(carta?.text).toContain('Hospital: hoy 1 de 1 sin autorización. Tess Example.')
  expect(carta?.text).toContain('Dejar de recibir estos correos')
})

async function sendTest(personId: string) {
  const [account] = await agency.database.db.select().from(accounts).where(eq(accounts.personId, personId))
  const viewer = { kind: 'account', accountId: account?.id ?? '', personId, roles: [] } as const
  const boxes = { test: 'blood', outcome: 'clear', ...boxesOfDate('bloodOn', '2027-01-02') }
  await send(agency, viewer, '2027-01-05', { requirement: 'tuberculosis', form: 'tuberculosis', boxes })
}

test('T17 a manager’s mail is the same to the byte whether a medical check failed, lapsed, is missing, or waits', async () => {
  const check = (on: string, outcome: 'clear' | 'not-clear'): Fact[] => [
    { kind: 'check', of: 'tuberculosis', on, outcome },
  ]
  const ways: Record<string, Fact[]> = {
    failed: check('2027-01-02', 'not-clear'),
    lapsed: check('2025-02-01', 'clear'),
    missing: [],
    waits: [],
    'waiver over': [{ kind: 'waiver', requirement: 'tuberculosis', from: '2026-12-01', through: '2027-01-08' }],
  }
  const others = everythingInOrder('2026-06-01').filter(
    (fact) => !(fact.kind === 'check' && fact.of === 'tuberculosis'),
  )
  const managers = new Map<string, Extract<Viewer, { kind: 'account' }>>()
  for (const [way, facts] of Object.entries(ways)) {
    const { manager, teamId } = await teamIn(agency)
    const personId = await memberIn(agency, teamId, 'Canaria Verdant', { facts: [...others, ...facts] })
    if (way === 'waits') await sendTest(personId)
    managers.set(way, manager)
  }
  await sweep('2027-01-11')
  const letters: string[] = []
  for (const manager of managers.values()) {
    const { html, text, subject } = (await letterOf(manager, '2027-01-11', 'team')) ?? {
      html: '',
      text: '',
      subject: '',
    }
    letters.push([html, text, subject].join('\n').replaceAll(/digests\/[\w-]{43}/g, 'digests/…'))
  }
  expect(letters[0]).toContain('1 of 1 not cleared today. Canaria Verdant.')
  expect(letters[0]).not.toMatch(/\bTB\b|tubercul|health/i)
  expect(new Set(letters).size).toBe(1)
})

test('what only HR may know is not named in a manager’s mail while it is good, and HR without the permission is told no other number', async () => {
  const { manager, teamId } = await teamIn(agency)
  const others = everythingInOrder('2026-12-01').filter(
    (fact) => !(fact.kind === 'check' && fact.of === 'tuberculosis'),
  )
  await memberIn(agency, teamId, 'Vera Example', {
    facts: [...others, { kind: 'check', of: 'tuberculosis', on: '2026-02-01', outcome: 'clear' }],
  })
  await sweep('2027-01-18')
  const { text = '' } = (await letterOf(manager, '2027-01-18', 'team')) ?? {}
  expect(text).toContain('Vera Example: a confidential requirement, last good day 1 February 2027')
  expect(text).not.toMatch(/tubercul|\bTB\b/i)
})

test('a digest is stopped by its link, once, and by no other; whoever wants it again gets it again', async () => {
  const hr = await agency.person({ name: 'Hedda Resources', roles: ['hr'] })
  await sweep('2027-03-01')
  expect(await told(hr)).toEqual(['agency 2027-03-01', 'warnings 2027-02'])
  const token = tokenIn(await letterOf(hr, '2027-03-01', 'agency'))
  const stop = { token, choice: 'unsubscribed', way: 'one-click' } as const
  const click = () => chooseByLink(agency.portal, agency.at('2027-03-02'), door, stop)
  await Promise.all([click(), click()])
  const chosen = await agency.database.db.select().from(digestChoices).where(eq(digestChoices.personId, hr.personId))
  expect(chosen).toMatchObject([{ topic: 'agency', choice: 'unsubscribed', way: 'one-click' }])
  await sweep('2027-03-08')
  expect(await told(hr)).toEqual(['agency 2027-03-01', 'warnings 2027-02'])
  const own = ownScope(hr, 'choose digests')
  if (!own) throw new Error('may not choose')
  await chooseOwn(agency.portal, agency.at('2027-03-10'), own, { topic: 'agency', choice: 'subscribed' })
  await sweep('2027-03-15')
  expect(await told(hr)).toEqual(['agency 2027-03-01', 'agency 2027-03-15', 'warnings 2027-02'])
  await expect(
    chooseByLink(agency.portal, agency.at('2027-03-16'), door, { ...stop, token: 'x'.repeat(43) }),
  ).rejects.toThrow()
})

test('a digest that is stopped, or whose reader lost the role, before it left does not leave', async () => {
  const hr = await agency.person({ name: 'Hilda Resources', roles: ['hr'] })
  await sweep('2027-04-05')
  const own = ownScope(hr, 'choose digests')
  if (!own) throw new Error('may not choose')
  await chooseOwn(agency.portal, agency.at('2027-04-05'), own, { topic: 'agency', choice: 'unsubscribed' })
  expect(await letterOf(hr, '2027-04-05', 'agency')).toBeNull()
  await agency.database.sql`delete from account_roles where account_id = ${hr.accountId}`
  expect(await letterOf(hr, '2027-04-05', 'warnings')).toBeNull()
})

test('nothing that is kept of a digest says whom or what it told of, and what was chosen is never changed', async () => {
  const kept = await agency.database.db.select().from(notices).where(like(notices.key, 'digest:%'))
  expect(kept.length).toBeGreaterThan(5)
  for (const { body } of kept) expect(Object.keys(body).sort()).toEqual(['kind', 'period', 'topic'])
  await expect(agency.database.db.delete(digestChoices)).rejects.toThrow()
  await expect(agency.database.db.update(digestLinks).set({ topic: 'team' })).rejects.toThrow()
})
