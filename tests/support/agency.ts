import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openQueue } from '#db/queue.ts'
import * as schema from '#db/schema/index.ts'
import { operatorScope, type StaffRole, type Viewer } from '#domain/authority.ts'
import type { Fact } from '#domain/facts.ts'
import { anchorFolder } from '#integrations/anchors.ts'
import { folderStorage } from '#integrations/storage.ts'
import { inDeed } from '#workflows/deed.ts'
import type { Moment, Portal } from '#workflows/portal.ts'
import { installPositions } from '#workflows/positions/install-positions.ts'
import { atTheEnd } from './at-the-end.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { testPictures } from './pictures.ts'
import { blindReader } from './reader.ts'

type Account = Extract<Viewer, { kind: 'account' }>

/** An agency of its own for one test file: real database, real queue, real folder, the built-in positions, and short ways to people. */
export type TestAgency = {
  portal: Portal
  database: TestDatabase
  folder: string
  /** Noon (UTC) of a day, as the moment at which something is done. */
  at(today: string): Moment
  /** A person with an account, and what they are when signed in. */
  person(details?: {
    name?: string
    email?: string | null
    roles?: StaffRole[]
    source?: 'application' | 'personnel file'
  }): Promise<Account>
  /** Facts of a person as if verified at that moment; standing follows. */
  facts(personId: string, moment: Moment, ...facts: Fact[]): Promise<string[]>
  /** An employment as hiring records it. Returns the id of the employment. */
  employ(
    personId: string,
    moment: Moment,
    employment: { hiredOn: string; lastDay?: string; leaves?: schema.Leave[]; positionId?: string },
  ): Promise<string>
}

export const pact = 'pact-peer-support-specialist'

/** Call it in `beforeAll`. */
export async function testAgency(): Promise<TestAgency> {
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'good-standing-agency-'))
  const queue = await openQueue(database.url, { supervise: false, onError: () => {} })
  atTheEnd(async () => {
    await queue.stop()
    await rm(folder, { recursive: true, force: true })
  })
  const portal: Portal = {
    database,
    queue,
    storage: folderStorage(join(folder, 'documents'), Buffer.alloc(32, 7)),
    scanner: null,
    pictures: await testPictures(),
    reader: blindReader,
    anchors: anchorFolder(join(folder, 'anchors')),
  }
  await installPositions(database, new Date('2026-01-01T12:00:00Z'))
  const scope = operatorScope('command line', 'import people')

  return {
    portal,
    database,
    folder,
    at: (today) => ({ now: new Date(`${today}T12:00:00Z`), today }),
    person: async ({ name = 'Rosa Example', email, roles = [], source = 'application' } = {}) => {
      const [givenName = '', ...family] = name.split(' ')
      const address = email === undefined ? `${randomUUID()}@people.example` : email
      const createdAt = new Date('2026-01-01T12:00:00Z')
      const [row] = await database.db
        .insert(schema.people)
        .values({ givenName, familyName: family.join(' '), email: address, source, createdAt })
        .returning()
      if (!row) throw new Error('no person')
      const [account] = await database.db
        .insert(schema.accounts)
        .values({ personId: row.id, email: address ?? `${row.id}@people.example`, createdAt })
        .returning()
      if (!account) throw new Error('no account')
      for (const role of roles)
        await database.db.insert(schema.accountRoles).values({ accountId: account.id, role, grantedAt: createdAt })
      return { kind: 'account', accountId: account.id, personId: row.id, roles }
    },
    facts: (personId, moment, ...facts) =>
      inDeed(portal, moment, scope, async (deed) => {
        const ids: string[] = []
        for (const fact of facts) ids.push(await deed.addFact(personId, fact, 'personnel file'))
        return ids
      }),
    employ: (personId, moment, { positionId = pact, ...employment }) =>
      inDeed(portal, moment, scope, async (deed) => {
        const [employmentId, revisionId] = [randomUUID(), randomUUID()]
        await deed.tx
          .insert(schema.employments)
          .values({ id: revisionId, employmentId, personId, positionId, ...employment, recordedAt: moment.now })
        await deed.record(personId, { event: 'employment recorded', ids: { employmentId, revisionId } })
        deed.standingChanged(personId)
        return employmentId
      }),
  }
}

export { everythingInOrder } from './agency-facts.ts'
