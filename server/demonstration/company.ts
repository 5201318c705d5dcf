import { sql } from 'drizzle-orm'
import { accountRoles, accounts, people } from '#db/schema/index.ts'
import { operatorScope, type StaffRole, type Viewer } from '#domain/authority.ts'
import { inDeed } from '#workflows/deed.ts'
import type { Moment, Portal } from '#workflows/portal.ts'
import type { Figure, Team } from './cast.ts'

/** Someone of the cast with an account, as they are when signed in. */
export type Player = Figure & { viewer: Extract<Viewer, { kind: 'account' }>; number: number }

/** Who and what there is by now; acts put in what later acts need. */
export type Company = {
  /** The player of an address. Throws where they have no account yet. */
  player(figure: Pick<Figure, 'email'>): Player
  has(figure: Pick<Figure, 'email'>): boolean
  /** Learns who has an account in the database, and with which roles. */
  meet(portal: Portal, figures: Iterable<Figure>): Promise<void>
  teams: Map<Team, string>
  programs: Map<string, string>
  postings: Map<string, string>
}

export function openCompany(): Company {
  const players = new Map<string, Player>()
  return {
    teams: new Map(),
    programs: new Map(),
    postings: new Map(),
    has: ({ email }) => players.has(email),
    player: ({ email }) => {
      const found = players.get(email)
      if (!found) throw new Error(`${email} has no account yet`)
      return found
    },
    meet: async (portal, figures) => {
      const known = await portal.database.db
        .select({ accountId: accounts.id, personId: accounts.personId, email: accounts.email })
        .from(accounts)
      const roles = await portal.database.db.select().from(accountRoles)
      for (const figure of figures) {
        const account = known.find((row) => row.email === figure.email)
        if (!account) continue
        const own = roles.filter((row) => row.accountId === account.accountId).map((row): StaffRole => row.role)
        const viewer = {
          kind: 'account',
          accountId: account.accountId,
          personId: account.personId,
          roles: own,
        } as const
        players.set(figure.email, { ...figure, viewer, number: players.get(figure.email)?.number ?? players.size + 11 })
      }
    },
  }
}

/** Someone comes to the portal for the first time and signs in by a code. */
export async function arrive(portal: Portal, moment: Moment, company: Company, figure: Figure): Promise<void> {
  await inDeed(portal, moment, operatorScope('demonstration', 'sign in'), async (deed) => {
    const { email, language } = figure
    const [person] = await deed.tx
      .insert(people)
      .values({ email, language, source: 'application', createdAt: deed.now })
      .returning({ id: people.id })
    if (!person) throw new Error('a person was not written')
    const [account] = await deed.tx
      .insert(accounts)
      .values({ personId: person.id, email, createdAt: deed.now })
      .returning({ id: accounts.id })
    if (!account) throw new Error('an account was not written')
    await deed.record(person.id, { event: 'account opened', ids: { accountId: account.id } })
  })
  await company.meet(portal, [figure])
}

/** One load at a time, whoever starts two. */
export const loading = sql`select pg_advisory_xact_lock(hashtext('demonstration'), 0)`
