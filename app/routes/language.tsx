import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { languageCookie, languageNamed } from '#app/i18n.server.ts'
import { safePath } from '#app/safe-path.ts'
import { notFound, sessionOf } from '#app/viewer.server.ts'
import { ownScope } from '#domain/authority.ts'
import { chooseLanguage } from '#workflows/accounts/choose-language.ts'

/**
 * Chooses a language for this browser and, for someone who is signed in, for their mails as well; then back to the page. A page that
 * came of a form is sent the same form again (307), so that nothing of it has to be kept here.
 */
export async function action(asked: ActionFunctionArgs) {
  const { request, context } = asked
  const form = await request.formData()
  const language = languageNamed(form.get('language'))
  if (!language) throw notFound()
  const session = await sessionOf(asked)
  const scope = session && ownScope(session.viewer, 'choose language')
  if (scope) await chooseLanguage(context.portal, await context.moment(), scope, language)
  return redirect(safePath(form.get('to'), '/'), {
    status: form.has('again') ? 307 : 302,
    headers: { 'Set-Cookie': await languageCookie(language, context.origin) },
  })
}

/** There is no page here; whoever typed the address gets the first one. */
export function loader() {
  return redirect('/')
}
