import { date, timestamp } from 'drizzle-orm/pg-core'

/** A plain calendar date in the agency's time zone, `YYYY-MM-DD`; PostgreSQL's `infinity` stays text too. */
export const day = () => date({ mode: 'string' })

/** An instant, kept with its zone and read as a `Date`. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date', precision: 3 })
