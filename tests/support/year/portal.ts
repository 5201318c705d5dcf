import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase } from '#db/client.ts'
import { openQueue } from '#db/queue.ts'
import { anchorFolder } from '#integrations/anchors.ts'
import type { Mail } from '#integrations/mail.ts'
import { folderStorage } from '#integrations/storage.ts'
import type { Portal } from '#workflows/portal.ts'

/** Where a simulated agency keeps everything: its database, and a folder for anchors and letters. */
export type Place = { url: string; folder: string }

/** A portal of a simulated agency, which sends no papers. */
export async function openYearPortal(
  { url, folder }: Place,
  supervise: boolean,
  onError: (error: Error) => void,
): Promise<{ portal: Portal; close(): Promise<void> }> {
  const database = openDatabase(url)
  const queue = await openQueue(url, { supervise, onError })
  const none = () => Promise.reject(new Error('nobody sends papers in a simulated year'))
  const portal: Portal = {
    database,
    queue,
    storage: folderStorage(join(folder, 'documents'), Buffer.alloc(32, 7)),
    scanner: null,
    pictures: { draw: none, pids: () => [], close: async () => {} },
    reader: { print: none, barcode: none, close: async () => {} },
    anchors: anchorFolder(join(folder, 'anchors')),
  }
  return {
    portal,
    close: async () => {
      await queue.stop()
      await database.close()
    },
  }
}

/** The list of letters that a provider accepted, one id a line. */
export const acceptedIn = (folder: string) => join(folder, 'accepted.txt')

/** A mail service that notes each letter it accepts. Its answer waits for `accepted`, so that a worker can be killed between the two. */
export function notingMail(folder: string, accepted: () => Promise<void>): Mail {
  return {
    via: 'resend',
    send: async ({ id }) => {
      await appendFile(acceptedIn(folder), `${id}\n`)
      await accepted()
      return { providerId: id }
    },
  }
}
