import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { languageCookie, languageOf, translatorFor } from '#app/i18n.server.ts'
import { ContactForm } from '#app/me/contact-form.tsx'
import { present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { requireOwnScope } from '#app/viewer.server.ts'
import { errorsInWords } from '#app/wording/evidence.ts'
import { ownDigests } from '#db/queries/digests.ts'
import { ownContact } from '#db/queries/own.ts'
import { boxesIn } from '#domain/answering.ts'
import { boxesOfContact, readContact } from '#domain/contact.ts'
import { askedTooEarly } from '#domain/too-early.ts'
import { changeContact } from '#workflows/people/change-contact.ts'

export const handle = { i18n: ['common', 'me', 'digests'] }
export const meta = titled

export async function loader(asked: LoaderFunctionArgs) {
  const scope = await requireOwnScope(asked, 'change contact')
  const { portal, moment } = asked.context
  const { today } = await moment()
  const { email, ...contact } = present(await ownContact(portal.database.db, scope, today))
  const { t } = await translatorFor(asked)
  const saved = new URL(asked.request.url).searchParams.get('saved')
  return {
    title: t('me:contact.title'),
    email,
    boxes: contact,
    digests: await hasDigests(asked),
    saved: saved === 'email' || saved === 'details' ? (saved as 'email' | 'details') : null,
  }
}

async function hasDigests(asked: LoaderFunctionArgs) {
  const scope = await requireOwnScope(asked, 'choose digests')
  return (await ownDigests(asked.context.portal.database.db, scope)).length > 0
}

export async function action(asked: ActionFunctionArgs) {
  const scope = await requireOwnScope(asked, 'change contact')
  const { portal, moment, origin } = asked.context
  const form = await asked.request.formData()
  const boxes = boxesIn(form, boxesOfContact)
  if (askedTooEarly([...form.keys()])) {
    const { t } = await translatorFor(asked)
    return refusal(asked.context, { boxes, errors: [{ box: 'phone', date: false, text: t('errors:notAskedYet') }] })
  }
  const read = readContact(boxes)
  if (!read.ok) return refusal(asked.context, { boxes, errors: errorsInWords(read.errors, await languageOf(asked)) })
  await within(changeContact(portal, await moment(), scope, read.contact))
  const headers = { 'Set-Cookie': await languageCookie(read.contact.language, origin) }
  throw redirect('/me/contact?saved=details', { status: 303, headers })
}

export default function Contact() {
  return <ContactForm {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
