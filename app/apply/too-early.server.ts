import type { AppLoadContext } from '@remix-run/node'
import { refusal } from '#app/refusal.server.ts'
import { askedTooEarly } from '#domain/too-early.ts'
import type { ApplicationInHand } from './application.server.ts'

/**
 * The refusal of a form in which something stands that may not be asked before an offer, null for any other. Nothing of the form is
 * kept, nor shown again.
 *
 * @param box the field that the error summary leads to
 */
export function tooEarly(
  context: AppLoadContext,
  form: FormData,
  { t }: Pick<ApplicationInHand, 't'>,
  page: { box: string; revision: number },
) {
  if (!askedTooEarly([...form.keys()])) return null
  const errors = [{ box: page.box, text: t('errors:notAskedYet'), date: false }]
  return refusal(context, { boxes: {}, revision: page.revision, errors, stale: null })
}
