import { type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Scope } from '#domain/authority.ts'
import type { ImpossibleState, Part } from '#domain/hunting.ts'
import type { Moment, Portal } from '../portal.ts'

/** What a hunt hands to each state. */
export type Look = {
  portal: Portal
  moment: Moment
  scope: Scope<'hunt impossible states'>
  /** The part of the records that it takes this time. */
  part: Part
  /** The records of which a finding of this state is open: they are looked at every time, so that it is known when they are mended. */
  open: readonly string[]
}

/** A record in an impossible state: its id, and the person whose it is, where it is anybody's. */
export type Found = { record: string; personId: string | null }

/** What one state found, and how many records it looked at for it. */
export type Looked = { records: number; found: readonly Found[] }

/** A state that should be impossible. Looking changes nothing, and takes memory and time within bounds whatever the size of the agency. */
export type State = { name: ImpossibleState; look(look: Look): Promise<Looked> }

/** At most so many new findings of a state are kept at once; the next hunts find the others. */
export const mostAtOnce = 100

/** The condition that a record is looked at: it is of this part, or a finding of it is open. */
export function lookedAt(id: AnyPgColumn, { part, open }: Pick<Look, 'part' | 'open'>): SQL {
  return open.length === 0
    ? sql`${id} between ${part.from} and ${part.through}`
    : sql`(${id} between ${part.from} and ${part.through} or ${id} in ${[...open]})`
}

/** The order and limit of what is found: what is open already first, so that it is never taken for mended. */
export function openFirst(id: AnyPgColumn | SQL, { open }: Pick<Look, 'open'>): SQL {
  const first = open.length === 0 ? sql`` : sql`${id} in ${[...open]} desc, `
  return sql`order by ${first}${id} limit ${mostAtOnce + open.length}`
}
