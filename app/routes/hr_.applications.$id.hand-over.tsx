import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answersOf } from '#app/apply/answers.server.ts'
import { HandOver } from '#app/apply/hand-over.tsx'
import { markOf, nameDiffers, readSignature, textToSign } from '#app/apply/signing.server.ts'
import { consent, declaration, inTheirLanguage } from '#app/hr/hand-over.server.ts'
import { HandOverFrame } from '#app/hr/hand-over-frame.tsx'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { askedTooEarly } from '#domain/too-early.ts'
import { longDate } from '#locales/dates.ts'
import { submitOnStaffDevice } from '#workflows/applications/submit-on-staff-device.ts'

export const handle = { i18n: ['common', 'apply'] }
export const meta = titled

/** On HR's device, for the person alone: their answers, what only they may answer, and their signature. */
export async function loader(asked: LoaderFunctionArgs) {
  const entered = await inTheirLanguage(asked)
  const { application, t, language, statement, draft } = entered
  const { agency } = await asked.context.policies()
  return {
    title: t(draft ? 'apply:handOver.title' : 'apply:handOver.doneTitle'),
    agency: agency.name,
    id: application.id,
    page: draft
      ? {
          position: `${entered.positionTitle}, ${entered.place}`,
          answers: answersOf(entered),
          statement: statement && textToSign(entered.statements, statement, language),
          consent: textToSign(entered.statements, consent, language),
          declaration: textToSign(entered.statements, declaration, language),
          shown: markOf(entered.texts),
          name: entered.name,
          today: longDate(entered.moment.today, language),
          revision: application.revision,
        }
      : null,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const entered = await inTheirLanguage(asked)
  const { application, t, href, statement, texts, name } = entered
  const { context, request } = asked
  const here = `${new URL(request.url).pathname}${new URL(request.url).search}`
  if (!entered.draft) throw redirect(here, 303)
  const form = await request.formData()
  const signature = readSignature(form, texts, t)
  const agrees = form.get('agrees')
  const answer: 'yes' | 'no' | null = agrees === 'yes' ? 'yes' : agrees === 'no' ? 'no' : null
  const errors = [
    ...(askedTooEarly([...form.keys()]) ? [{ box: 'consent', text: t('errors:notAskedYet') }] : []),
    ...(statement && !answer ? [{ box: 'agrees', text: t('errors:choice.yesOrNo') }] : []),
    ...signature.errors,
  ]
  if (errors.length > 0) return refusal(context, { ...signature, errors, agrees: answer })
  const revision = Number(form.get('revision'))
  const sent = await within(
    submitOnStaffDevice(context.portal, entered.moment, entered.scope, {
      applicationId: application.id,
      revision,
      agrees: statement ? answer === 'yes' : null,
      texts,
      signedName: signature.signedName,
      address: context.address,
    }),
  )
  if (!sent.ok && sent.problem === 'nameDiffers')
    return refusal(context, { ...nameDiffers(signature, name, t), agrees: answer })
  throw redirect(sent.ok ? here : `${href}/check?changed`, 303)
}

export default function HandedOver() {
  const data = useLoaderData<typeof loader>()
  return (
    <HandOverFrame agency={data.agency}>
      <HandOver {...data} refused={useActionData<typeof action>()} />
    </HandOverFrame>
  )
}
