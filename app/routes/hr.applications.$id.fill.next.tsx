import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { nextStep } from '#app/apply/application.server.ts'
import { enteredDraftIn } from '#app/hr/fill.server.ts'

/** Leads to the first question without an answer, at last to the check. */
export async function loader(asked: LoaderFunctionArgs) {
  throw redirect(nextStep(await enteredDraftIn(asked)))
}
