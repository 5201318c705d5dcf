import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { present, within } from '#app/params.server.ts'
import { RefereeForm } from '#app/references/form.tsx'
import { ownReferees } from '#app/references/list.server.ts'
import { refusal, wasRefused } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { errorsInWords } from '#app/wording/evidence.ts'
import { boxesIn } from '#domain/answering.ts'
import { boxesOfNamed, boxesOfReferee, readReferee } from '#domain/referees.ts'
import { refereeState } from '#domain/references.ts'
import { nameReferee } from '#workflows/references/name-referee.ts'

export const handle = { i18n: ['common', 'references'] }
export const meta = titled

/**
 * A new person, or the one of the address: to be changed, or to be replaced once they cannot or did not answer. What was typed and
 * could not be taken is shown again whatever happened meanwhile.
 */
export async function loader(asked: LoaderFunctionArgs) {
  const { own, here, present: named, open, asked: count } = await ownReferees(asked)
  const { t, language, moment } = own
  const refused = wasRefused(asked.context)
  if (!open && !refused) throw redirect(here)
  const back = { href: here, label: t('common:back') }
  if (asked.params.referee === 'new') {
    if (named.length >= count && !refused) throw redirect(`${here}?done=enough`)
    return { title: t('references:form.titleNew'), boxes: { language }, back }
  }
  const found = named.find(({ id }) => id === asked.params.referee)
  if (refused && !found) return { title: t('references:form.titleChange'), boxes: { language }, back }
  const referee = present(found)
  const state = refereeState(referee, moment.today)
  if (state === 'given' && !refused) throw redirect(`${here}?done=changedMeanwhile`)
  if (state === 'given' || state === 'named' || state === 'waiting')
    return { title: t('references:form.titleChange'), boxes: boxesOfNamed(referee), back }
  return { title: t('references:form.titleReplace', { name: referee.name }), boxes: { language }, back }
}

export async function action(asked: ActionFunctionArgs) {
  const { own, scope, here } = await ownReferees(asked)
  const { application, language, moment } = own
  const boxes = boxesIn(await asked.request.formData(), boxesOfReferee)
  const read = readReferee(boxes)
  if (!read.ok) return refusal(asked.context, { boxes, errors: errorsInWords(read.errors, language) })
  const replaces = asked.params.referee === 'new' ? null : present(asked.params.referee)
  const input = { applicationId: application.id, referee: read.referee, replaces }
  const named = await within(nameReferee(asked.context.portal, moment, scope, input))
  if (named.ok) {
    const done = named.asked ? 'savedAsked' : read.referee.email ? 'saved' : 'savedPhone'
    throw redirect(`${here}?done=${done}`, 303)
  }
  if (named.problem === 'refused')
    return refusal(asked.context, { boxes, errors: errorsInWords(named.errors, language) })
  const text = own.t(`references:${named.problem === 'changed' ? 'changedMeanwhile' : named.problem}`)
  return refusal(asked.context, { boxes, errors: [{ box: 'name', text, date: false }] }, { status: 409 })
}

export default function OneReferee() {
  return <RefereeForm {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
