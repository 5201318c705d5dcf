import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import type { PersonsClearance } from '#app/evidence/clearance.server.ts'
import { takeForm } from '#app/evidence/take.server.ts'
import { idIn, within } from '#app/params.server.ts'
import { sendInPaper } from '#workflows/quarantine/send-in-paper.ts'
import { ownClearance } from './clearance.server.ts'

/** Takes what the person's own page of a requirement sends. */
export async function takeEvidence(args: ActionFunctionArgs) {
  const own = await ownClearance(args)
  const requirement = args.params.requirement ?? ''
  return takeForm(args, own, {
    requirement,
    href: `/me/clearance/${requirement}`,
    otherwise: (boxes) => (boxes.intent === 'use-aside' ? takeAside(args, own, requirement, boxes.paper) : null),
  })
}

/** Puts a paper that came before the offer into the form. */
async function takeAside({ context }: ActionFunctionArgs, own: PersonsClearance, requirement: string, paper = '') {
  const input = { requirement, paperId: idIn({ paper }, 'paper') }
  await within(sendInPaper(context.portal, await context.moment(), own.scope, input))
  return redirect(`/me/clearance/${requirement}#send`, 303)
}
