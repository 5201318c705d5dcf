import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'
import { type Database, openDatabase } from '#db/client.ts'
import { atTheEnd } from './at-the-end.ts'

export type TestDatabase = Database & {
  url: string
  /** Ends all of the database's connections but the asking one, as a crash of their backends would. */
  killConnections(): Promise<void>
}

/**
 * A migrated, empty database of its own, as the portal's role sees it; gone when the calling file's tests (or the suite it is called
 * in) end. Call it in `beforeAll` or at the top of a test file.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const template = new URL(inject('template'))
  const name = `test_${randomBytes(8).toString('hex')}`
  const keeper = postgres(inject('keeperUrl'), { max: 1, onnotice: () => {} })
  await keeper.unsafe(`create database ${name} template ${template.pathname.slice(1)} owner portal`)
  const url = Object.assign(new URL(template), { pathname: name }).href
  const database = openDatabase(url)
  atTheEnd(async () => {
    await database.close()
    await keeper.unsafe(`drop database ${name} with (force)`)
    await keeper.end()
  })
  const killConnections = async () => {
    await keeper`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`
  }
  return { ...database, url, killConnections }
}
