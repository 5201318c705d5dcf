import { createHash, randomBytes } from 'node:crypto'
import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle'
import { eq } from 'drizzle-orm'
import { Lucia, TimeSpan } from 'lucia'
import type { Database } from '#db/client.ts'
import { accountRoles, accounts, sessions } from '#db/schema/index.ts'
import type { Viewer } from '#domain/authority.ts'

export type SignInMethod = (typeof sessions.$inferSelect)['method']

export type Session = { viewer: Extract<Viewer, { kind: 'account' }>; method: SignInMethod }

/**
 * Sign-in sessions. The token lives in the cookie alone; the table holds its SHA-256, so that no column of a stolen dump
 * opens a session.
 */
export type Sessions = {
  /** Opens a session and returns its token. A session that the browser brought along (`replaces`) ends. */
  open(accountId: string, method: SignInMethod, now: Date, replaces?: string | null): Promise<string>
  /** Who a token speaks for now; null when it is unknown, too old, or its account disabled. */
  read(token: string, now: Date): Promise<Session | null>
  close(token: string): Promise<void>
}

/** Unused for this long, a session ends. */
const idleHours = 12
/** However much it is used, a session ends after this long: a working day for staff, a week for a person at home. */
const absoluteHours: Record<SignInMethod, number> = { password: 14, demonstration: 14, code: 7 * 24 }

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<{ createdAt: Date; method: SignInMethod }>
    DatabaseSessionAttributes: { createdAt: Date; method: SignInMethod }
  }
}

/** The sessions kept in this database. */
export function openSessions(database: Database): Sessions {
  const lucia = new Lucia(new DrizzlePostgreSQLAdapter(database.db, sessions, accounts), {
    sessionExpiresIn: new TimeSpan(idleHours, 'h'),
    getSessionAttributes: ({ createdAt, method }) => ({ createdAt, method }),
  })
  const close = (token: string) => lucia.invalidateSession(hashed(token))
  return {
    close,
    open: async (accountId, method, now, replaces) => {
      if (replaces) await close(replaces)
      const token = randomBytes(32).toString('base64url')
      await lucia.createSession(accountId, { createdAt: now, method }, { sessionId: hashed(token) })
      return token
    },
    read: async (token, now) => {
      const { session } = await lucia.validateSession(hashed(token))
      if (!session) return null
      if (now.getTime() - session.createdAt.getTime() > absoluteHours[session.method] * 3_600_000) {
        await close(token)
        return null
      }
      const rows = await database.db
        .select({ personId: accounts.personId, disabledAt: accounts.disabledAt, role: accountRoles.role })
        .from(accounts)
        .leftJoin(accountRoles, eq(accountRoles.accountId, accounts.id))
        .where(eq(accounts.id, session.userId))
      const [account] = rows
      if (!account || account.disabledAt) return null
      const roles = session.method === 'code' ? [] : rows.flatMap((row) => row.role ?? [])
      return {
        viewer: { kind: 'account', accountId: session.userId, personId: account.personId, roles },
        method: session.method,
      }
    },
  }
}

function hashed(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
