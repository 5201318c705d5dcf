import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Done } from '#app/hr/done.tsx'
import type { FormState } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { readProposal } from '#app/hr/proposal.server.ts'
import { ProposalPage } from '#app/hr/proposal.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { maskedRequirements } from '#db/queries/hr-person.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { approveWaiver } from '#workflows/waivers/approve-waiver.ts'
import { refuseWaiver } from '#workflows/waivers/refuse-waiver.ts'
import { withdrawWaiver } from '#workflows/waivers/withdraw-waiver.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope: approving, db, moment, query, timeZone } = await hrDesk(args, 'approve waiver')
  const reading = await requireFrontScope(args, 'hr', 'read person')
  const { today } = moment
  const masked = await maskedRequirements(db, reading, '', true)
  const given = { today, timeZone, masked, policies: await args.context.policies() }
  const proposal = present(await readProposal(db, { approving, reading }, idIn(args.params), given))
  return { title: 'A proposed waiver', proposal, done: query.get('done') }
}

const problems = {
  'not-asked': 'No position of this person asks for that any more; refuse it',
  never: 'This may not be waived any more; the agency’s settings say so. Refuse it',
  past: 'Its days have passed; refuse it',
  'ends-early': 'Its days have passed; refuse it',
  'too-long': 'It lasts longer than the agency’s settings allow by now; refuse it and have a shorter one proposed',
  overlaps: 'Another waiver of this requirement runs on some of these days by now; refuse it',
} as const

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'approve waiver')
  const waiverId = idIn(args.params)
  const boxes = await boxesIn(args.request)
  const stands = (done: string) => redirect(`/hr/waivers/${waiverId}?done=${done}`)
  if (boxes.approval === 'withdraw') {
    const proposing = await requireFrontScope(args, 'hr', 'propose waiver')
    const done = await within(withdrawWaiver(portal, moment, proposing, { waiverId }))
    return done.ok ? redirect('/hr/waivers?at=others&done=waiver-withdrawn') : stands('changed')
  }
  const reader = readerOf(boxes)
  const decision = reader.choice('approval', ['approve', 'refuse'])
  const reason = decision === 'refuse' ? reader.text('reason', 500) : ''
  if (reason === undefined) reader.wrong('reason', 'text.missing')
  if (reader.errors.length > 0 || reason == null) return refusal(args.context, refused(boxes, reader.errors))
  const done =
    decision === 'approve'
      ? await within(approveWaiver(portal, moment, scope, { waiverId }))
      : await within(refuseWaiver(portal, moment, scope, { waiverId, reason }))
  if (done.ok) return redirect(`/hr/waivers?done=waiver-${decision === 'approve' ? 'approved' : 'refused'}`)
  if (done.problem === 'decided' || done.problem === 'overtaken' || done.problem === 'proposer')
    return stands('changed')
  return refusal(args.context, refused(boxes, [{ box: 'approval', text: problems[done.problem] }]))
}

export default function Proposed() {
  const { title, proposal, done } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  return (
    <>
      {!state && <Done what={done} />}
      <ProposalPage title={title} proposal={proposal} state={state} />
    </>
  )
}
