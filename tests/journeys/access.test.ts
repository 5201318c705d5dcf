import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { StaffRole } from '#domain/authority.ts'
import { isId } from '#domain/ids.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking, visiting } from '#tests/support/asking.ts'
import { cardBoxes, send } from '#tests/support/evidence.ts'
import { accepted } from '#tests/support/hr.ts'

const day = '2026-11-22'

/** Who may ask for a route at all, by the first part of its name. What is not named here has no rule. */
const rules: Readonly<Record<string, StaffRole | 'signed in' | 'everybody'>> = {
  hr: 'hr',
  hr_: 'hr',
  team: 'manager',
  payroll: 'payroll',
  audit: 'auditor',
  admin: 'admin',
  me: 'signed in',
  me_: 'signed in',
  _index: 'everybody',
  $: 'everybody',
  careers: 'everybody',
  apply: 'everybody',
  'sign-in': 'everybody',
  'sign-in_': 'everybody',
  'sign-out': 'everybody',
  language: 'everybody',
  // The link itself is what lets one in.
  invitation: 'everybody',
  reference: 'everybody',
  setup: 'everybody',
  calendar: 'everybody',
  digests: 'everybody',
  // Not there outside of the demonstration.
  demo: 'everybody',
}

const routes = readdirSync('app/routes').map((file) => ({
  file,
  rule: rules[file.replace(/\.tsx$/, '').split('.')[0] ?? ''],
}))
const guarded = routes.filter(({ rule }) => rule !== undefined && rule !== 'everybody')

type Person = Awaited<ReturnType<TestAgency['person']>>
type Handler = (args: ReturnType<typeof asking>) => unknown
let agency: TestAgency
/** Ids of what is Vera's, by what they are of. */
let vera: Record<'person' | 'application' | 'offer' | 'submission' | 'document' | 'fact', string>
const viewers = new Map<string, Person>()

beforeAll(async () => {
  agency = await testAgency()
  for (const role of ['manager', 'hr', 'medical', 'payroll', 'auditor', 'admin'] as const)
    viewers.set(role, await agency.person({ name: `Some ${role}`, roles: [role] }))
  viewers.set('person', await agency.person({ name: 'Plain Person' }))
  const hr = viewers.get('hr') as Person
  const made = await accepted(agency, hr, { today: '2026-03-02', firstDay: '2026-03-16', name: 'Canaria Verdant' })
  const submission = await send(agency, made.viewer, day, {
    requirement: 'cpr',
    boxes: cardBoxes('2026-11-01', '2028-11-01'),
  })
  const { sql } = agency.database
  const [document] = await sql`select id from documents where person_id = ${made.viewer.personId} limit 1`
  const [offer] = await sql`select id from offers where application_id = ${made.applicationId}`
  const [fact] = await sql`select id from facts where person_id = ${made.viewer.personId} limit 1`
  vera = {
    person: made.viewer.personId,
    application: made.applicationId,
    offer: offer?.id,
    submission,
    document: document?.id,
    fact: fact?.id,
  }
  expect(Object.values(vera).every(isId)).toBe(true)
})

const modules = new Map<string, { loader?: Handler; action?: Handler }>()
async function handlersOf(file: string) {
  const known = modules.get(file) ?? (await import(join(process.cwd(), 'app/routes', file)))
  modules.set(file, known)
  return known
}

/** Every parameter of a route as an id of Vera's. */
function paramsOf(file: string, id: string): Record<string, string> {
  const names = [...file.matchAll(/\$(\w+)/g)].map(([, name = '']) => name)
  const said: Record<string, string> = {
    requirement: 'cpr',
    question: 'name',
    what: 'ticket',
    statement: 'code-of-ethics',
  }
  return Object.fromEntries(names.map((name) => [name, said[name] ?? id]))
}

/** What a handler answers or throws. */
async function answerOf(handler: Handler, args: ReturnType<typeof asking>): Promise<unknown> {
  try {
    return await handler(args)
  } catch (thrown) {
    return thrown
  }
}

async function statusOf(handler: Handler | undefined, args: ReturnType<typeof asking>): Promise<number | null> {
  if (!handler) return null
  const answer = await answerOf(handler, args)
  if (answer instanceof Response) return answer.status
  if (answer instanceof Error) throw answer
  return 200
}

function posted(args: ReturnType<typeof asking>): ReturnType<typeof asking> {
  const { url } = args.request
  const body = new URLSearchParams({ canary: '1' })
  return { ...args, request: new Request(url, { method: 'POST', body, headers: { Cookie: 'session=test' } }) }
}

const ledgerLength = async () => (await agency.database.sql`select count(*)::int as n from ledger`)[0]?.n

describe('T16 every route', () => {
  test.each(routes)('$file has a rule', ({ rule }) => {
    expect(rule).toBeDefined()
  })

  test.each(guarded)('$file sends who is not signed in to sign in, or is not there', async ({ file }) => {
    const { loader, action } = await handlersOf(file)
    const params = paramsOf(file, vera.person)
    for (const handler of [loader, action]) {
      const args = visiting(agency, day, `/${file.split('.')[0]}`, params)
      args.context.sessions = { ...args.context.sessions, read: async () => null }
      const status = await statusOf(handler, args as ReturnType<typeof asking>)
      expect([null, 302, 404]).toContain(status)
    }
  })

  test.each(guarded.filter(({ rule }) => rule !== 'signed in'))(
    '$file is not there for every other role, and nothing is written',
    async ({ file, rule }) => {
      const { loader, action } = await handlersOf(file)
      const before = await ledgerLength()
      for (const [role, viewer] of viewers) {
        if (role === rule) continue
        const args = asking(agency, viewer, day, `/${file.split('.')[0]}`, paramsOf(file, vera.person))
        expect([role, await statusOf(loader, args)]).toEqual([role, loader ? 404 : null])
        expect([role, await statusOf(action, posted(args))]).toEqual([role, action ? 404 : null])
      }
      expect(await ledgerLength()).toBe(before)
    },
  )

  test.each(guarded.filter(({ rule, file }) => rule === 'signed in' && file.includes('$')))(
    '$file gives nobody what is another’s, under whichever id',
    async ({ file }) => {
      const { loader, action } = await handlersOf(file)
      const viewer = viewers.get('person') as Person
      const before = await ledgerLength()
      for (const id of [...Object.values(vera), crypto.randomUUID(), 'x']) {
        const args = asking(agency, viewer, day, '/me', paramsOf(file, id))
        for (const [handler, asked] of [
          [loader, args],
          [action, posted(args)],
        ] as const) {
          const answer = handler && (await answerOf(handler, asked))
          if (answer instanceof Error) throw answer
          const text = answer instanceof Response ? await answer.text() : JSON.stringify(answer ?? null)
          expect(text).not.toMatch(/Canaria|Verdant/)
          if (/\$(id|documentId|report)\b/.test(file) && handler) expect(answer, `${id}`).toMatchObject({ status: 404 })
        }
      }
      expect(await ledgerLength()).toBe(before)
    },
  )
})
