import { type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { endInWords, letterIn, refereeScope, requirePatience } from '#app/references/letter.server.ts'
import { LetterEnd, ReferenceForm } from '#app/references/letter.tsx'
import { referenceTexts } from '#app/references/reference-texts.ts'
import { refusal, wasRefused } from '#app/refusal.server.ts'
import { ApplicantFrame } from '#app/site/frame.tsx'
import { titled } from '#app/title.ts'
import { errorsInWords } from '#app/wording/evidence.ts'
import { boxesIn } from '#domain/answering.ts'
import { boxesOfReference, readReference } from '#domain/references.ts'
import { giveReference } from '#workflows/references/give-reference.ts'
import { secondsToWaitForReference } from '#workflows/references/reference-throttle.ts'

export const handle = { i18n: ['common', 'references'] }
export const meta = titled
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

/** The page of a referee. To look never uses the link. */
export async function loader(asked: LoaderFunctionArgs) {
  // A refused answer is shown again whatever the count says.
  if (!wasRefused(asked.context)) await requirePatience(asked)
  const letter = await letterIn(asked)
  const { t, values, state, language, href } = letter
  if (state !== 'open') return { open: false as const, ...endInWords(letter, state) }
  return {
    open: true as const,
    title: t('references:letter.title', values),
    lead: t('references:letter.lead', values),
    time: t('references:letter.time', values),
    texts: referenceTexts(language, values.name),
    href,
  }
}

/** Takes the answer. What was typed is shown again whatever happens. */
export async function action(asked: ActionFunctionArgs) {
  const { context } = asked
  const boxes = boxesIn(await asked.request.formData(), boxesOfReference)
  const letter = await letterIn(asked)
  const { t, language, token, today, href, values } = letter
  const wait = await secondsToWaitForReference(context.address)
  if (wait > 0) {
    const text = t('references:letter.wait', { count: Math.ceil(wait / 60) })
    const init = { status: 429, headers: { 'Retry-After': String(wait) } }
    return refusal(context, { boxes, errors: [{ box: 'relation', text, date: false }], late: null }, init)
  }
  const read = readReference(boxes, today)
  if (!read.ok && letter.state === 'open')
    return refusal(context, { boxes, errors: errorsInWords(read.errors, language), late: null })
  if (read.ok) {
    const input = { token, answer: { kind: 'given', reference: read.reference } as const, language }
    const given = await giveReference(context.portal, await context.moment(), refereeScope(), input)
    if (given.ok) throw redirect(href, 303)
  }
  const late = letter.state === 'given' ? t('references:letter.late', values) : null
  return refusal(context, { boxes, errors: [], late: late ?? '' }, { status: 409 })
}

export default function Reference() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <ApplicantFrame>
      {page.open ? <ReferenceForm {...page} refused={refused} /> : <LetterEnd {...page} refused={refused} />}
    </ApplicantFrame>
  )
}
