import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { enteredIn } from '#app/hr/fill.server.ts'

/** Leads to the check, which says how things stand. */
export async function loader(asked: LoaderFunctionArgs) {
  throw redirect(`${(await enteredIn(asked)).href}/check`)
}
