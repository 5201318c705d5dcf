import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings, SettingError } from '#server/settings.ts'

test('without any setting the portal is on this machine at port 3000 with its data beside it', () => {
  expect(readSettings('start', { PORT: '', ORIGIN: '' })).toEqual({
    mode: 'start',
    role: 'all',
    port: 3000,
    host: '127.0.0.1',
    dataDir: resolve('.data'),
    anchorDir: resolve('.data/anchors'),
    databaseUrl: undefined,
    origin: 'http://localhost:3000',
    storage: { via: 'folder' },
    clamd: undefined,
    mail: { via: 'folder' },
    resendWebhookSecret: undefined,
    logLevel: 'info',
    trustProxy: 'loopback',
  })
})

test('a process may do one part of the work where several share a PostgreSQL, and nowhere else', () => {
  const shared = { DATABASE_URL: 'postgres://portal:secret@db.example/portal' }
  expect(readSettings('start', { ...shared, ROLE: 'worker' }).role).toBe('worker')
  expect(() => readSettings('start', { ...shared, ROLE: 'queue' })).toThrow(
    'The setting ROLE must be one of all, web, worker.',
  )
  const alone =
    'ROLE=web is for several processes on one PostgreSQL, which DATABASE_URL names; with the database in the data folder one process does everything.'
  expect(() => readSettings('start', { ROLE: 'web' })).toThrow(alone)
  expect(() => readSettings('demo', { ROLE: 'web' })).toThrow(alone)
})

test('the origin follows the port until it is set', () => {
  expect(readSettings('demo', { PORT: '4100' }).origin).toBe('http://localhost:4100')
  expect(readSettings('demo', { PORT: '4100', ORIGIN: 'https://portal.agency.example/' }).origin).toBe(
    'https://portal.agency.example',
  )
})

test('mail goes through Resend, else through SMTP, else into the data folder', () => {
  const from = { MAIL_FROM: 'Good Standing <portal@agency.example>' }
  const smtp = { SMTP_URL: 'smtps://user:secret@mail.example:465' }
  expect(readSettings('start', { ...from, ...smtp, RESEND_API_KEY: 're_1' }).mail.via).toBe('resend')
  expect(readSettings('start', { ...from, ...smtp }).mail.via).toBe('smtp')
  expect(readSettings('start', from).mail.via).toBe('folder')
})

test('documents go into a store where one is named, and its region need not be', () => {
  const named = { S3_BUCKET: 'papers', S3_ACCESS_KEY: 'key', S3_SECRET_KEY: 'secret' }
  expect(readSettings('start', { ...named, S3_ENDPOINT: 'https://s3.store.example' }).storage).toEqual({
    via: 's3',
    endpoint: 'https://s3.store.example',
    region: 'us-east-1',
    bucket: 'papers',
    accessKey: 'key',
    secretKey: 'secret',
  })
})

test('the virus scanner is named by host and port, or by its socket', () => {
  for (const CLAMD of ['localhost:3310', '[::1]:3310', '/run/clamav/clamd.ctl'])
    expect(readSettings('start', { CLAMD }).clamd).toBe(CLAMD)
})

test('proxies are counted by a number or named', () => {
  expect(readSettings('start', { TRUST_PROXY: '1' }).trustProxy).toBe(1)
  expect(readSettings('start', { TRUST_PROXY: '10.0.0.0/8' }).trustProxy).toBe('10.0.0.0/8')
})

const originForm = 'The setting ORIGIN must look like https://portal.agency.example, without a path.'

test.each([
  [{ PORT: 'soon' }, 'The setting PORT must be a whole number from 1 to 65535.'],
  [{ PORT: '0' }, 'The setting PORT must be a whole number from 1 to 65535.'],
  [{ PORT: '70000' }, 'The setting PORT must be a whole number from 1 to 65535.'],
  [{ PORT: '80.5' }, 'The setting PORT must be a whole number from 1 to 65535.'],
  [{ HOST: 'http://here' }, 'The setting HOST must be a host name or an address.'],
  [{ ORIGIN: 'portal' }, originForm],
  [{ ORIGIN: 'ftp://agency.example' }, originForm],
  [{ ORIGIN: 'https://agency.example/portal' }, originForm],
  [
    { DATABASE_URL: 'mysql://x' },
    'The setting DATABASE_URL must look like postgres://user:password@host:5432/database.',
  ],
  [{ LOG_LEVEL: 'loud' }, 'The setting LOG_LEVEL must be one of fatal, error, warn, info, debug, silent.'],
  [{ RESEND_API_KEY: 're_1' }, 'The setting MAIL_FROM is missing: it says from which address mail is sent.'],
  [{ MAIL_FROM: 'the portal' }, 'The setting MAIL_FROM must hold an e-mail address.'],
  [
    { S3_BUCKET: 'papers', S3_ACCESS_KEY: 'key' },
    'The setting S3_ENDPOINT and S3_SECRET_KEY is missing: a store for documents needs S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY.',
  ],
  [
    { S3_ENDPOINT: 'https://s3.store.example/papers' },
    'The setting S3_ENDPOINT must look like https://s3.store.example, without a path.',
  ],
  [{ CLAMD: 'clamd' }, 'The setting CLAMD must be host:port, or the path of a socket from the root on.'],
  [{ SMTP_URL: 'http://x' }, 'The setting SMTP_URL must look like smtps://user:password@host:465.'],
])('%j is complained of in one sentence', (environment, sentence) => {
  expect(() => readSettings('start', environment)).toThrow(new SettingError(sentence))
})

test('the demonstration is never loaded into a database that somebody names', () => {
  expect(() => readSettings('demo', { DATABASE_URL: 'postgres://portal@db.example/agency' })).toThrow(SettingError)
})
