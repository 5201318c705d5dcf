/** What a deed is about does not exist within the scope it was asked under. Routes answer 404, whichever of the two it is. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** A stored file that nobody may open: it waits for the virus scanner, or a virus was found in it. */
export class FileShut extends Error {
  override name = 'FileShut'
  readonly state: 'held' | 'stopped'
  constructor(state: 'held' | 'stopped') {
    super(`the file is ${state}`)
    this.state = state
  }
}

/**
 * What kept the storage from storing or reading a file: no room, or no answer; null where an error is none of its. It is told by name,
 * since pages are another graph of modules than the storage.
 */
export function storageTrouble(error: unknown): 'full' | 'unreachable' | null {
  if (!(error instanceof Error)) return null
  return error.name === 'StorageFull' ? 'full' : error.name === 'StorageUnreachable' ? 'unreachable' : null
}
