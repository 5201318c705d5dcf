import type { Database } from '#db/client.ts'
import type { Queue } from '#db/queue.ts'
import type { Anchors } from '#integrations/anchors.ts'
import type { Pictures } from '#integrations/pictures.ts'
import type { Reader } from '#integrations/reader.ts'
import type { Scanner } from '#integrations/scanner.ts'
import type { Storage } from '#integrations/storage.ts'

/** What every workflow works with; put together once, at the composition root. */
export type Portal = {
  database: Database
  queue: Queue
  storage: Storage
  scanner: Scanner | null
  pictures: Pictures
  reader: Reader
  anchors: Anchors
}

/** When something is done: the instant, and the calendar day it is in the agency's time zone. */
export type Moment = { now: Date; today: string }
