import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import * as schema from '#db/schema/index.ts'
import { everythingInOrder, pact } from '#tests/support/agency.ts'
import { root } from '#tests/support/bundle.ts'
import { type TestDatabase, testDatabase } from '#tests/support/database.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let database: TestDatabase
let folder: string

beforeAll(async () => {
  execFileSync(process.execPath, [join(root, 'scripts/ensure.mjs'), 'install', 'cli'])
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'good-standing-import-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function run(args: string[], input = '', databaseUrl = database.url) {
  const env = { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'warn' }
  const child = spawn(process.execPath, [join(root, 'dist/cli.js'), 'import', ...args], { env })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { out: out.trimEnd().split('\n'), err, code: code as number }
}

const someone = (name: string, over: Record<string, unknown> = {}) =>
  JSON.stringify({
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@staff.example`,
    position: pact,
    team: 'Crisis Bridge North',
    employments: [{ hiredOn: '2024-03-04' }],
    facts: everythingInOrder('2026-01-10'),
    ...over,
  })

const peopleThere = () => database.db.$count(schema.people)

it('names every mistake at its line, counts blank lines, and imports nobody', async () => {
  const file = [someone('Ada Good'), '', '{not json', someone('Bo Wrong', { position: 'pilot', emial: 'x' }), '[]']
  const { out, err, code } = await run(['--create-teams', 'PACT Program'], `${file.join('\n')}\n`)
  expect(code).toBe(1)
  expect(err.trimEnd().split('\n')).toEqual([
    'line 3: is not JSON',
    'line 4: emial: is not a field of this form',
    'line 4: position: is not one of the agency’s positions',
    'line 5: must be an object',
  ])
  expect(out).toEqual(['0 people imported, 0 facts, 0 employments'])
  expect(await peopleThere()).toBe(0)
})

it('says in a dry run what it would do', async () => {
  const { out, err, code } = await run(['--dry-run', '--create-teams', 'PACT Program'], someone('Ada Good'))
  expect({ err, code }).toEqual({ err: '', code: 0 })
  expect(out).toEqual([
    'team to be created: Crisis Bridge North',
    'Nothing is wrong; without --dry-run: 1 people imported, 10 facts, 1 employments',
  ])
  expect(await peopleThere()).toBe(0)
})

it('imports a file, and refuses it the second time without a name in what it says', async () => {
  const path = join(folder, 'people.jsonl')
  await writeFile(
    path,
    `\uFEFF${someone('Ada Good')}\n\n${someone('Ruiz Ortega, Elena', { email: 'elena@staff.example' })}`,
  )
  const first = await run([path, '--create-teams', 'PACT Program'])
  expect(first.err).toBe('')
  expect(first.code).toBe(0)
  expect(first.out).toEqual(['team created: Crisis Bridge North', '2 people imported, 20 facts, 2 employments'])
  expect(await peopleThere()).toBe(2)

  const second = await run([path])
  expect(second.code).toBe(1)
  expect(second.err.trimEnd().split('\n')).toEqual([
    'line 1: email: belongs to someone the agency knows already',
    'line 3: email: belongs to someone the agency knows already',
  ])
  expect(await peopleThere()).toBe(2)
})

it('says in a sentence that a file or the database is not there', async () => {
  const noFile = await run([join(folder, 'nothing.jsonl')])
  expect(noFile.code).toBe(1)
  expect(noFile.err).toMatch(/^good-standing: .*nothing\.jsonl cannot be read/)
  const noDatabase = await run([], someone('Ada Good'), 'postgres://nobody:secret@127.0.0.1:9/nowhere')
  expect(noDatabase.code).toBe(1)
  expect(noDatabase.err).toMatch(/^good-standing: The database at 127\.0\.0\.1:9 does not answer/)
  expect(noDatabase.err).not.toContain('secret')
})
