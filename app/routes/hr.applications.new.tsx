import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { boxesOfEntry, readEntry } from '#app/hr/enter.server.ts'
import { EnterPage, type EnterState } from '#app/hr/enter.tsx'
import { asking, refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { titled } from '#app/title.ts'
import { positionTitle } from '#app/wording/standing.ts'
import { enteredDrafts, possiblySame } from '#db/queries/entered.ts'
import { openPostings } from '#db/queries/postings.ts'
import { boxesIn } from '#domain/answering.ts'
import { isId } from '#domain/ids.ts'
import { askedTooEarly } from '#domain/too-early.ts'
import errors from '#locales/en/errors.ts'
import { enterApplication } from '#workflows/applications/enter-application.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, timeZone } = await hrDesk(args, 'fill in application')
  const postings = await openPostings(db, moment.today)
  const drafts = await enteredDrafts(db, scope, moment.today)
  return {
    title: 'Enter an application for someone',
    postings: postings.map(({ id, positionId, program, place }) => ({
      value: id,
      label: `${positionTitle(positionId, 'en')}, ${program}, ${place}`,
    })),
    drafts: drafts.map(({ id, name, positionId, program, place, startedAt, byName }) => ({
      id,
      name: name || 'No name given',
      position: `${positionTitle(positionId, 'en')}, ${program}, ${place}`,
      begun: `${instantInWords(startedAt, timeZone)}${byName ? ` by ${byName}` : ''}`,
    })),
  }
}

/** People who may be the same are shown before anything is kept; HR says who it is. */
export async function action(args: ActionFunctionArgs) {
  const { scope, db, portal, moment } = await hrDesk(args, 'fill in application')
  const form = await args.request.formData()
  const boxes = boxesIn(form, boxesOfEntry)
  if (askedTooEarly([...form.keys()]))
    return refusal(args.context, refused(boxes, [{ box: 'posting', text: errors.notAskedYet }]))
  const postings = await openPostings(db, moment.today)
  const read = readEntry(
    boxes,
    postings.map(({ id }) => id),
  )
  if (!read.ok) return refusal(args.context, refused(boxes, read.errors))
  const { postingId, who } = read
  const same = await possiblySame(db, scope, moment.today, who)
  const state = (form: Omit<EnterState, 'same'>): EnterState => ({ ...form, same })
  if (boxes.back) return state(asking(boxes))
  if (same.length > 0 && boxes.step !== 'confirm') return state(asking(boxes))
  const chosen = boxes.who ?? 'new'
  if (same.length > 0 && chosen !== 'new' && !same.some(({ id }) => id === chosen))
    return refusal(args.context, state({ ...refused(boxes, [{ box: 'who', text: 'Say who this is' }]), asks: true }))
  const person = isId(chosen) ? { personId: chosen } : who
  const begun = await within(enterApplication(portal, moment, scope, { postingId, who: person }))
  if (begun.ok) throw redirect(`/hr/applications/${begun.applicationId}/fill/next`, 303)
  if (begun.problem === 'sent') throw redirect(`/hr/applications/${begun.applicationId}?done=sent-already`, 303)
  const [box, text] = problems[begun.problem]
  const asks = begun.problem === 'own-draft'
  return refusal(args.context, state({ ...refused(boxes, [{ box, text }]), asks }))
}

const problems = {
  closed: ['posting', 'This posting has just closed; choose another one'],
  'email-known': [
    'email',
    'Someone known has this e-mail address; go back and say that it is them, or leave the address out',
  ],
  'own-draft': [
    'who',
    'This person has begun an application for this posting themself. It is theirs alone until they send it: they can go on with a code by e-mail, or withdraw it',
  ],
} as const

export default function EnterApplication() {
  const state: EnterState | undefined = useActionData<typeof action>() as EnterState | undefined
  return <EnterPage {...useLoaderData<typeof loader>()} state={state} />
}
