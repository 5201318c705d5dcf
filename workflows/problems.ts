/** What a deed is about does not exist within the scope it was asked under. Routes answer 404, whichever of the two it is. */
export class NotFound extends Error {
  override name = 'NotFound'
}
