import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { ownApplicationIn } from '#app/apply/application.server.ts'
import { notFound } from '#app/viewer.server.ts'
import { ownInterview } from '#db/queries/interviews.ts'
import { finalStates } from '#domain/hiring.ts'
import { timeOfDay, weekdayDate } from '#locales/dates.ts'

type Asked = LoaderFunctionArgs | ActionFunctionArgs

/** The newest interview of one's own application, null while none is arranged yet; 404 where there is none to come. */
export async function ownInterviewIn(asked: Asked) {
  const own = await ownApplicationIn(asked)
  const { db } = asked.context.portal.database
  const interview = await ownInterview(db, own.scope, own.moment.today, own.application.id)
  if (!interview && own.application.state !== 'interview') throw notFound()
  return { ...own, interview }
}

/** The appointment in words: how it stands, and whether another time can still be asked for. */
export async function interviewPage(asked: LoaderFunctionArgs) {
  const { interview, application, moment, t, language, href } = await ownInterviewIn(asked)
  const title = t('me:interview.title')
  if (!interview) return { title, href, interview: null }
  const { appointment, request, how } = interview
  const { today } = moment
  const over = how === 'held' || (how === null && (finalStates.includes(application.state) || appointment.on < today))
  const standing: 'ahead' | 'over' | 'called-off' = how === 'called-off' ? how : over ? 'over' : 'ahead'
  const words = {
    standing,
    appointmentId: appointment.id,
    date: weekdayDate(appointment.on, language),
    time: timeOfDay(appointment.time, language),
    way: t(`me:interview.way.${appointment.way}`),
    place: appointment.place,
    asked: request !== null,
    times: request?.times ?? '',
  }
  return { title, href, interview: words }
}

export type OwnInterview = NonNullable<Awaited<ReturnType<typeof interviewPage>>['interview']>
