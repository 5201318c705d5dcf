import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { applicationInHand } from '#app/apply/application.server.ts'
import { idIn, present } from '#app/params.server.ts'
import { notFound } from '#app/viewer.server.ts'
import { applicationById } from '#db/queries/applications.ts'
import { personById } from '#db/queries/person.ts'
import { livedExperienceOf } from '#domain/application.ts'
import { hrDesk } from './scope.server.ts'

type Asked = LoaderFunctionArgs | ActionFunctionArgs

/** An application that HR has begun for someone, as HR's pages fill it in: all questions but the one that is the person's own. */
export async function enteredIn(asked: Asked) {
  const { scope, db, moment } = await hrDesk(asked, 'fill in application')
  const application = present(await applicationById(db, scope, moment.today, idIn(asked.params)))
  if (!application.enteredBy) throw notFound()
  const person = present(await personById(db, scope, moment.today, application.personId))
  const href = `/hr/applications/${application.id}/fill`
  const hand = await applicationInHand(asked, scope, application, { href, unasked: ['lived-experience'] })
  const { givenName, familyName } = application.answers.name ?? person
  const name = `${givenName} ${familyName}`.trim()
  return { ...hand, scope, person, name, sealed: livedExperienceOf(hand.version) !== null }
}

/** The same while it is a draft and its posting open; else its page says how things are. */
export async function enteredDraftIn(asked: Asked) {
  const entered = await enteredIn(asked)
  const { application, href } = entered
  if (application.state !== 'draft') throw redirect(`/hr/applications/${application.id}?done=sent-already`, 303)
  if (!entered.open || entered.over) throw redirect(`${href}/check`, 303)
  return entered
}
