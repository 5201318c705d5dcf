/** A stored document that cannot be read as it was stored. */
export class DocumentUnreadable extends Error {
  override name = 'DocumentUnreadable'
}

/** There is no room for what was to be stored; nothing of it stays. */
export class StorageFull extends Error {
  override name = 'StorageFull'
  readonly code: string
  constructor(reason: unknown) {
    super('the document storage has no room')
    this.code = `storage ${codeOf(reason)}`
  }
}

/** The storage does not answer. That is no word about any document: each may be whole. */
export class StorageUnreachable extends Error {
  override name = 'StorageUnreachable'
  // Not as its cause: an error of the network there would be taken for the database's.
  readonly code: string
  constructor(reason: unknown) {
    super('the document storage cannot be reached')
    this.code = `storage ${codeOf(reason)}`
  }
}

const noRoom = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** What the disk is asked to do; whatever it answers but success is trouble of the storage. */
export async function onDisk<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!fromDisk(error)) throw error
    throw noRoom.has(codeOf(error)) ? new StorageFull(error) : new StorageUnreachable(error)
  }
}

/** Whether the operating system says so, and not one of our checks. */
export function fromDisk(error: unknown): boolean {
  return error instanceof Error && 'errno' in error
}

/** The code of an error or the first of its causes that has one. */
function codeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code
  }
  return error instanceof Error ? error.name : 'unknown'
}
