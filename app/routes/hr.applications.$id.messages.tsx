import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { headOf } from '#app/hr/application-head.server.ts'
import { ApplicationHead } from '#app/hr/application-tabs.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { insertionFor, threadForHr } from '#app/hr/messages.server.ts'
import { HrMessages } from '#app/hr/messages.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { formKeyIn, newFormKey } from '#app/messages/message-form.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { cannedTexts } from '#app/wording/canned.ts'
import { sentApplication } from '#db/queries/hr-application.ts'
import { longestMessage, messagesShut } from '#domain/messages.ts'
import { sendMessage } from '#workflows/messages/send-message.ts'
import { settleMessages } from '#workflows/messages/settle-messages.ts'

export const meta = titled

/** The messages of an application for HR; of one's own there is no such page. */
export async function loader(args: LoaderFunctionArgs) {
  const desk = await hrDesk(args, 'exchange messages')
  const found = present(await sentApplication(desk.db, desk.scope, desk.moment.today, idIn(args.params)))
  const head = headOf(found, desk.scope)
  return {
    title: `Messages with ${head.name}`,
    head,
    done: desk.query.get('done'),
    language: found.person.language,
    hasMail: found.person.email !== null,
    shut: messagesShut(found.application),
    longest: longestMessage,
    canned: cannedTexts,
    formKey: newFormKey(),
    ...(await threadForHr(desk, desk.scope, head.id)),
  }
}

/** Three buttons: fill in a canned text, send, or say that no answer is needed. */
export async function action(args: ActionFunctionArgs) {
  const { scope, portal, db, moment } = await hrDesk(args, 'exchange messages')
  const applicationId = idIn(args.params)
  const found = present(await sentApplication(db, scope, moment.today, applicationId))
  const { intent, ...boxes } = await boxesIn(args.request)
  const here = `/hr/applications/${applicationId}/messages`
  if (intent === 'settle') {
    await within(settleMessages(portal, moment, scope, { applicationId, through: Number(boxes.through) || 0 }))
    return redirect(`${here}?done=settled`)
  }
  const insertion = insertionFor(found, boxes, moment.today)
  const english = 'english' in insertion ? insertion.english : null
  if (intent === 'insert') {
    if ('errors' in insertion) return refusal(args.context, { ...refused(boxes, insertion.errors), english })
    const text = [(boxes.text ?? '').trim(), insertion.text].filter(Boolean).join('\n\n')
    return data({ boxes: { ...boxes, text }, errors: [], english })
  }
  const text = (boxes.text ?? '').replaceAll('\u0000', '')
  const sent = await within(
    sendMessage(portal, moment, scope, { applicationId, text, formKey: formKeyIn(boxes.formKey) }),
  )
  if (sent.ok) return redirect(`${here}?done=sent`)
  return refusal(args.context, { ...refused(boxes, [{ box: 'text', text: sentences[sent.problem] }]), english })
}

const sentences = {
  empty: 'Write the message first',
  'too-long': `The message is longer than ${longestMessage.toLocaleString('en-US')} characters; make it shorter, or send it in two`,
  ended: 'The application has ended meanwhile, so nothing more can be written',
  'not-sent': 'The application has not been sent in',
}

export default function Messages() {
  const page = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  return (
    <>
      <ApplicationHead head={page.head} tab="messages" done={state ? null : page.done} />
      <HrMessages {...page} state={state} />
    </>
  )
}
