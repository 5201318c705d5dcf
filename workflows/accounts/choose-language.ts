import { eq } from 'drizzle-orm'
import { people } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { Moment, Portal } from '../portal.ts'

/** Keeps the language that a person wants pages and mails in. */
export async function chooseLanguage(
  portal: Portal,
  _moment: Moment,
  scope: Scope<'choose language'>,
  language: 'en' | 'es',
): Promise<void> {
  if (scope.viewer.kind !== 'account') return
  await portal.database.db.update(people).set({ language }).where(eq(people.id, scope.viewer.personId))
}
