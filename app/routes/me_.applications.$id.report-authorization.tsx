import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { nameDiffers, readSignature } from '#app/apply/signing.server.ts'
import { signedTexts } from '#app/me/signed.server.ts'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { Authorization } from '#app/reports/authorization.tsx'
import { ownAuthorizationIn, textsToAuthorize } from '#app/reports/own.server.ts'
import { ApplicantFrame } from '#app/site/frame.tsx'
import { titled } from '#app/title.ts'
import { longDate } from '#locales/dates.ts'
import { authorizeReports } from '#workflows/reports/authorize-reports.ts'

export const handle = { i18n: ['common', 'me', 'reports'] }
export const meta = titled

type Own = Awaited<ReturnType<typeof ownAuthorizationIn>>

const nameOf = ({ application: { answers } }: Own) =>
  [answers.name?.givenName, answers.name?.familyName].filter(Boolean).join(' ')

/**
 * The disclosure that the agency may obtain reports, and the authorization: on a page of their own, with nothing else on it (FCRA).
 * That the person signs electronically was agreed when they accepted the offer.
 */
export async function loader(args: LoaderFunctionArgs) {
  const own = await ownAuthorizationIn(args)
  const { application, standing, last, t, language, href, day, open, waiting } = own
  const { texts, mark } = textsToAuthorize(await args.context.statements(), language)
  const copies = await signedTexts(args, own.scope, application.id)
  return {
    title: t('reports:authorization.title'),
    href,
    standing: standing ? 'given' : open && waiting ? 'to-sign' : last ? 'revoked' : 'ended',
    onPaper: (standing ?? last)?.fileId != null,
    givenOn: standing && longDate(standing.signedOn, language),
    revokedOn: last?.revokedAt ? day(last.revokedAt) : null,
    texts,
    shown: mark,
    name: nameOf(own),
    today: longDate(own.moment.today, language),
    signed: copies.filter(({ id }) => own.signatureIds.includes(id)),
  } as const
}

export async function action(args: ActionFunctionArgs) {
  const own = await ownAuthorizationIn(args)
  const { context } = args
  const here = `${own.href}/report-authorization`
  if (own.standing || !own.open) throw redirect(here, 303)
  const { shown } = textsToAuthorize(await args.context.statements(), own.language)
  const form = await args.request.formData()
  // Agreed to when the offer was accepted; nothing but the two texts may stand on this page.
  form.set('consent', 'on')
  const signature = readSignature(form, shown, own.t)
  if (signature.errors.length > 0) return refusal(context, signature)
  const authorized = await within(
    authorizeReports(context.portal, own.moment, own.scope, {
      applicationId: own.application.id,
      texts: shown,
      signedName: signature.signedName,
      address: context.address,
    }),
  )
  if (!authorized.ok && authorized.problem === 'nameDiffers')
    return refusal(context, nameDiffers(signature, nameOf(own), own.t))
  throw redirect(here, 303)
}

export default function ReportAuthorization() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <ApplicantFrame>
      <Authorization page={page} refused={refused} />
    </ApplicantFrame>
  )
}
