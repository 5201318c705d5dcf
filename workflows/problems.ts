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
