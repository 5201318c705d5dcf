import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { StartPage } from '#app/apply/start-page.tsx'
import { positionTitle } from '#app/careers/postings.server.ts'
import { translatorFor } from '#app/i18n.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { ApplicantFrame } from '#app/site/frame.tsx'
import { titled } from '#app/title.ts'
import { sessionOf } from '#app/viewer.server.ts'
import { ownApplicationTo } from '#db/queries/applications.ts'
import { positionsById } from '#db/queries/positions.ts'
import { publicPosting } from '#db/queries/postings.ts'
import { questionsFor } from '#domain/application.ts'
import { ownScope } from '#domain/authority.ts'
import { isOpenOn } from '#domain/posting.ts'
import { versionOn } from '#domain/versions.ts'
import { startApplication } from '#workflows/applications/start-application.ts'

export const handle = { i18n: ['common', 'apply'] }
export const meta = titled

/** What the application asks, what it does not, and how long it takes. A posting that has closed says so on its own page. */
export async function loader(asked: LoaderFunctionArgs) {
  const { portal, moment, policies } = asked.context
  const { db } = portal.database
  const [{ t, language }, { today }] = await Promise.all([translatorFor(asked), moment()])
  const id = idIn(asked.params, 'postingId')
  const posting = present(await publicPosting(db, today, id))
  const session = await sessionOf(asked)
  const scope = session && ownScope(session.viewer, 'read application')
  const own = scope && (await ownApplicationTo(db, scope, today, id, await policies()))
  if (!own && !isOpenOn(posting, today)) throw redirect(`/careers/${id}`)
  const version = versionOn(present((await positionsById(db, [posting.positionId])).get(posting.positionId)), today)
  return {
    title: t('apply:start.title', { position: positionTitle(posting.positionId, language) }),
    place: `${posting.program}, ${posting.place}`,
    questions: questionsFor(version).length,
    own: own && { href: `/me/applications/${own.id}`, draft: own.state === 'draft' },
  }
}

/** Begins the application; someone who is not signed in gives an e-mail address first. */
export async function action(asked: ActionFunctionArgs) {
  const postingId = idIn(asked.params, 'postingId')
  const session = await sessionOf(asked)
  const scope = session && ownScope(session.viewer, 'answer application')
  if (!scope) throw redirect(`/sign-in?to=${encodeURIComponent(`/apply/${postingId}`)}`, 303)
  const { portal, moment } = asked.context
  const started = await within(startApplication(portal, await moment(), scope, { postingId }))
  throw redirect(started.ok ? `/me/applications/${started.applicationId}/next` : `/careers/${postingId}`, 303)
}

export default function Start() {
  return (
    <ApplicantFrame>
      <StartPage {...useLoaderData<typeof loader>()} />
    </ApplicantFrame>
  )
}
