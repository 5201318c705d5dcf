import { beforeAll, describe, expect, test } from 'vitest'
import { loader as feed } from '#app/routes/calendar.$token.lapses[.]ics.tsx'
import { action, loader } from '#app/routes/team.calendar.tsx'
import { accountRoles, accounts, calendarFeeds } from '#db/schema/index.ts'
import type { Fact } from '#domain/facts.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking, visiting } from '#tests/support/asking.ts'
import { memberIn, teamIn } from '#tests/support/team.ts'

const today = '2026-11-22'
type Person = Awaited<ReturnType<TestAgency['person']>>
let agency: TestAgency
let manager: Person
let other: Person
let rosa: string

beforeAll(async () => {
  agency = await testAgency()
  manager = await agency.person({ name: 'Marisol Quigley', roles: ['manager'] })
  other = await agency.person({ name: 'Otto Other', roles: ['manager'] })
  rosa = await inTeamOf(manager, 'Rosa Maria Example', [
    ...everythingInOrder('2026-11-01').filter(({ kind }) => kind !== 'check'),
    { kind: 'check', of: 'leadership', on: '2025-11-01', outcome: 'clear' },
    { kind: 'check', of: 'tuberculosis', on: '2025-12-05', outcome: 'clear' },
    { kind: 'training', course: 'peer-support', on: '2025-06-01' },
  ])
  await inTeamOf(other, 'Vera Stranger', everythingInOrder('2025-11-25'))
})

async function inTeamOf(manager: Person, name: string, facts: Fact[]): Promise<string> {
  const { teamId } = await teamIn(agency, { manager })
  return memberIn(agency, teamId, name, { hiredOn: '2025-01-13', from: '2025-01-13', facts })
}

async function press(viewer: Person, what: 'make' | 'end') {
  const asked = asking(agency, viewer, today, '/team/calendar')
  const body = new URLSearchParams({ do: what })
  return action({
    ...asked,
    request: new Request(asked.request.url, { method: 'POST', body, headers: { Cookie: 'session=test' } }),
  })
}

async function newLink(viewer: Person): Promise<string> {
  const made = await press(viewer, 'make')
  if (!('link' in made)) throw new Error('no link')
  return made.link.split('/').at(-2) ?? ''
}

const read = async (token: string) =>
  feed(visiting(agency, today, `/calendar/${token}/lapses.ics`, { token })).then((answer) => answer.text())

describe('the calendar feed of a manager', () => {
  test('holds what lapses in the own team, without what is confidential, by first name and initial', async () => {
    const text = (await read(await newLink(manager))).replace(/\r\n /g, '')
    expect(text).toMatch(/^BEGIN:VCALENDAR/)
    expect(text).toContain('SUMMARY:Rosa E: last good day of a confidential requirement')
    expect(text).toContain('DTSTART;VALUE=DATE:20261205')
    expect(text).toContain(`/team/people/${rosa}`)
    expect(text).not.toMatch(/[Tt]ubercul|\bTB\b|Vera|Maria|Example/)
  })

  test('reads the same while it cannot be met, whatever the reason', async () => {
    const token = await newLink(manager)
    const check = { kind: 'check', of: 'tuberculosis', on: '2026-11-21' } as const
    await agency.facts(rosa, agency.at(today), { ...check, outcome: 'not-clear' })
    const positive = await read(token)
    expect(positive).not.toContain('confidential')
  })

  test('T13 works until it is ended or replaced, and keeps no token that could be read', async () => {
    const first = await newLink(manager)
    const second = await newLink(manager)
    await expect(read(first)).rejects.toMatchObject({ status: 404 })
    expect(await read(second)).toContain('VCALENDAR')
    expect(await loader(asking(agency, manager, today, '/team/calendar'))).toMatchObject({
      made: expect.any(String),
      read: expect.any(String),
    })
    const kept = JSON.stringify(await agency.database.db.select().from(calendarFeeds))
    expect(kept).not.toContain(second)
    await press(manager, 'end')
    await press(manager, 'end')
    await expect(read(second)).rejects.toMatchObject({ status: 404 })
    expect(await loader(asking(agency, manager, today, '/team/calendar'))).toMatchObject({ made: null })
  })

  test('ends with the role and with the account, and nonsense is a page that is not there', async () => {
    const token = await newLink(other)
    expect(await read(token)).toContain('Vera S')
    const { db } = agency.database
    await db.update(accounts).set({ disabledAt: agency.at(today).now })
    await expect(read(token)).rejects.toMatchObject({ status: 404 })
    await db.update(accounts).set({ disabledAt: null })
    expect(await read(token)).toContain('Vera S')
    await db.delete(accountRoles)
    await expect(read(token)).rejects.toMatchObject({ status: 404 })
    for (const wrong of ['x', 'a'.repeat(43), '../../etc'])
      await expect(read(wrong)).rejects.toMatchObject({ status: 404 })
  })
})
