import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { S3Place } from '#integrations/storage-s3.ts'

export type Mode = 'demo' | 'start' | 'dev'

/** `web` serves pages and sends jobs; `worker` does what happens by itself; `all` does both. */
export type ServerRole = (typeof serverRoles)[number]

const serverRoles = ['all', 'web', 'worker'] as const

/** What the operator decides, read from the environment once. */
export type Settings = {
  /** `demo`: the demonstration; `start`: real use; `dev`: the demonstration, its pages compiled as they change. */
  mode: Mode
  role: ServerRole
  port: number
  host: string
  /** Absolute path. */
  dataDir: string
  /** Absent: the embedded PostgreSQL in the data folder. */
  databaseUrl: string | undefined
  /** Where people reach the portal: scheme, host and port, without a slash at the end. */
  origin: string
  /** Where sealed documents are kept: in the data folder, or in a bucket of an S3-compatible store. */
  storage: { via: 'folder' } | ({ via: 's3' } & S3Place)
  /** Where the daily anchors of the ledger are kept; best on another disk than the database. Absolute path. */
  anchorDir: string
  /** Where the virus scanner listens; absent: nothing is scanned. */
  clamd: string | undefined
  mail: { via: 'folder' } | { via: 'resend'; apiKey: string; from: string } | { via: 'smtp'; url: string; from: string }
  /** Under which Resend signs what it tells of letters; absent: it tells nothing. */
  resendWebhookSecret: string | undefined
  logLevel: LogLevel
  /** Which proxies' word is taken for the visitor's address, as Express understands it. */
  trustProxy: string | number
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const
type LogLevel = (typeof logLevels)[number]

/** A setting that cannot be used; the message is one sentence for the operator. */
export class SettingError extends Error {
  override name = 'SettingError'
}

const variables = {
  ROLE: z.enum(serverRoles, `must be one of ${serverRoles.join(', ')}`),
  PORT: z.coerce.number().int().min(1).max(65_535),
  HOST: z.string().regex(/^[\w.:-]+$/, 'must be a host name or an address'),
  DATA_DIR: z.string(),
  ANCHOR_DIR: z.string(),
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: 'must look like postgres://user:password@host:5432/database',
  }),
  ORIGIN: z.string().refine(isOrigin, 'must look like https://portal.agency.example, without a path'),
  RESEND_API_KEY: z.string(),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]+=*$/, 'must look like whsec_ and what follows, as Resend shows it'),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must look like smtps://user:password@host:465' }),
  MAIL_FROM: z.string().regex(/@/, 'must hold an e-mail address'),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`),
  TRUST_PROXY: z.string(),
  S3_ENDPOINT: z.string().refine(isOrigin, 'must look like https://s3.store.example, without a path'),
  S3_REGION: z.string(),
  S3_BUCKET: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket'),
  S3_ACCESS_KEY: z.string(),
  S3_SECRET_KEY: z.string(),
  CLAMD: z
    .string()
    .regex(
      /^(\/.+|[\w.-]+:\d{1,5}|\[[\da-fA-F:]+\]:\d{1,5})$/,
      'must be host:port, or the path of a socket from the root on',
    ),
} as const

type Values = { [Name in keyof typeof variables]?: z.infer<(typeof variables)[Name]> }

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text.replace(/\/$/, '')
}

/**
 * Reads the settings of `mode`. A variable that is empty counts as absent.
 *
 * @throws SettingError which names the variable
 */
export function readSettings(mode: Mode, environment: Readonly<Record<string, string | undefined>>): Settings {
  const values = readVariables(environment)
  if (values.DATABASE_URL && mode !== 'start') {
    throw new SettingError('DATABASE_URL is for npm start only: the demonstration brings its own database.')
  }
  const role = values.ROLE ?? 'all'
  if (role !== 'all' && !values.DATABASE_URL) {
    throw new SettingError(
      `ROLE=${role} is for several processes on one PostgreSQL, which DATABASE_URL names; with the database in the data folder one process does everything.`,
    )
  }
  const port = values.PORT ?? 3000
  return {
    mode,
    role,
    port,
    host: values.HOST ?? '127.0.0.1',
    dataDir: resolve(values.DATA_DIR ?? '.data'),
    anchorDir: resolve(values.ANCHOR_DIR ?? join(values.DATA_DIR ?? '.data', 'anchors')),
    databaseUrl: values.DATABASE_URL,
    origin: new URL(values.ORIGIN ?? `http://localhost:${port}`).origin,
    storage: storageIn(values),
    clamd: values.CLAMD,
    mail: mailIn(values),
    resendWebhookSecret: values.RESEND_WEBHOOK_SECRET,
    logLevel: values.LOG_LEVEL ?? (mode === 'start' ? 'info' : 'warn'),
    trustProxy: /^\d+$/.test(values.TRUST_PROXY ?? '')
      ? Number(values.TRUST_PROXY)
      : (values.TRUST_PROXY ?? 'loopback'),
  }
}

function readVariables(environment: Readonly<Record<string, string | undefined>>): Values {
  const given = Object.keys(variables).filter((name) => environment[name])
  const values: Record<string, unknown> = {}
  for (const name of given as (keyof typeof variables)[]) {
    const read = variables[name].safeParse(environment[name])
    if (!read.success) throw new SettingError(`The setting ${name} ${wrong(name, read.error)}.`)
    values[name] = read.data
  }
  return values
}

function wrong(name: string, error: z.ZodError): string {
  if (name === 'PORT') return 'must be a whole number from 1 to 65535'
  return error.issues[0]?.message ?? 'cannot be used'
}

const storeParts = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'] as const

function storageIn(values: Values): Settings['storage'] {
  const [endpoint, bucket, accessKey, secretKey] = storeParts.map((name) => values[name])
  if (!endpoint && !bucket && !accessKey && !secretKey) return { via: 'folder' }
  if (!endpoint || !bucket || !accessKey || !secretKey) {
    const missing = storeParts.filter((name) => !values[name]).join(' and ')
    throw new SettingError(`The setting ${missing} is missing: a store for documents needs ${storeParts.join(', ')}.`)
  }
  return { via: 's3', endpoint, region: values.S3_REGION ?? 'us-east-1', bucket, accessKey, secretKey }
}

function mailIn({ RESEND_API_KEY: apiKey, SMTP_URL: url, MAIL_FROM: from }: Values): Settings['mail'] {
  if (!apiKey && !url) return { via: 'folder' }
  if (!from) throw new SettingError('The setting MAIL_FROM is missing: it says from which address mail is sent.')
  return apiKey ? { via: 'resend', apiKey, from } : { via: 'smtp', url: url ?? '', from }
}
