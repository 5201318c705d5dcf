import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { openIn } from '#app/apply/application.server.ts'
import { shownText } from '#app/apply/signing.server.ts'
import { livedExperienceOf } from '#domain/application.ts'
import type { StatementId } from '#locales/statements.ts'
import { enteredIn } from './fill.server.ts'

/** The texts under which someone signs on HR's device; the last only with a yes. */
export const consent: StatementId = 'electronic-signature-consent'
export const declaration: StatementId = 'application-declaration'

/**
 * An entered application on a page in its person's language, which the address has to name. Sends on to the check where something is
 * still open.
 */
export async function inTheirLanguage(asked: LoaderFunctionArgs | ActionFunctionArgs) {
  const entered = await enteredIn(asked)
  const { application, person, href } = entered
  const url = new URL(asked.request.url)
  if (url.searchParams.get('language') !== person.language) {
    url.searchParams.set('language', person.language)
    throw redirect(`${url.pathname}${url.search}`)
  }
  const draft = application.state === 'draft'
  if (draft && (!entered.open || entered.over || openIn(entered, application.answers).length > 0))
    throw redirect(`${href}/check`, 303)
  const statement = livedExperienceOf(entered.version)
  return {
    ...entered,
    draft,
    statement,
    texts: [consent, declaration, ...(statement ? [statement] : [])].map((id) =>
      shownText(entered.statements, id, person.language),
    ),
  }
}
