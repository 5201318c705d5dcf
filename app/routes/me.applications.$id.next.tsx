import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { draftIn, nextStep } from '#app/apply/application.server.ts'

/** Leads to the first question without an answer, at last to the check. */
export async function loader(asked: LoaderFunctionArgs) {
  throw redirect(nextStep(await draftIn(asked)))
}
