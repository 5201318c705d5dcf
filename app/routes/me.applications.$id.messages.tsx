import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ownApplicationIn } from '#app/apply/application.server.ts'
import { formKeyIn, newFormKey } from '#app/messages/message-form.server.ts'
import { OwnMessages } from '#app/messages/own-messages.tsx'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { requireOwnScope } from '#app/viewer.server.ts'
import { timeOfDayIn, todayIn } from '#domain/calendar/dates.ts'
import { longestMessage, messagesShut } from '#domain/messages.ts'
import { longDateTime } from '#locales/dates.ts'
import { readMessages } from '#workflows/messages/read-messages.ts'
import { sendMessage } from '#workflows/messages/send-message.ts'

export const handle = { i18n: ['common', 'messages'] }
export const meta = titled

/** The messages of one's application. To open them is to have read them. */
export async function loader(asked: LoaderFunctionArgs) {
  const own = await ownApplicationIn(asked)
  const { application, href, language, moment, t } = own
  const scope = await requireOwnScope(asked, 'exchange messages')
  const { agency } = await asked.context.policies()
  const thread = await readMessages(asked.context.portal, moment, scope, { applicationId: application.id })
  const when = (at: Date) => longDateTime(todayIn(agency.timeZone, at), timeOfDayIn(agency.timeZone, at), language)
  return {
    title: t('messages:title'),
    position: own.positionTitle,
    href,
    longest: longestMessage.toLocaleString('en-US'),
    shut: messagesShut(application),
    sent: new URL(asked.request.url).searchParams.has('sent'),
    formKey: newFormKey(),
    messages: thread.map((message) => ({
      id: message.id,
      who: message.own ? t('messages:you') : t('messages:hr', { name: message.byName }),
      when: when(message.sentAt),
      text: message.text,
      own: message.own,
      isNew: message.isNew,
    })),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { application, href, moment, t } = await ownApplicationIn(asked)
  const scope = await requireOwnScope(asked, 'exchange messages')
  const form = await asked.request.formData()
  const text = String(form.get('text') ?? '')
  const formKey = formKeyIn(form.get('formKey'))
  const input = { applicationId: application.id, text: text.replaceAll('\u0000', ''), formKey }
  const sent = await within(sendMessage(asked.context.portal, moment, scope, input))
  if (sent.ok) throw redirect(`${href}/messages?sent`, 303)
  const longest = longestMessage.toLocaleString('en-US')
  const sentences = {
    empty: t('messages:missing'),
    'too-long': t('messages:tooLong', { longest }),
    ended: null,
    'not-sent': null,
  }
  return refusal(asked.context, { text, formKey, error: sentences[sent.problem] })
}

export default function Messages() {
  return <OwnMessages {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
