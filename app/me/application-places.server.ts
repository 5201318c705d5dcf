import type { OwnApplication } from '#app/apply/application.server.ts'

/** A page that belongs to one's application, with what there is on it in a few words where that matters. */
export type ApplicationPlace = { href: string; label: string; note: string | null }

/** The further pages of an application, in the order in which they matter to its person. */
export async function placesOf(_own: OwnApplication): Promise<ApplicationPlace[]> {
  return []
}
