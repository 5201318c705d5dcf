import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { positionTitle } from '#app/careers/postings.server.ts'
import { translatorFor } from '#app/i18n.server.ts'
import { idIn, present } from '#app/params.server.ts'
import { requireOwnScope } from '#app/viewer.server.ts'
import { applicationById } from '#db/queries/applications.ts'
import { positionsById } from '#db/queries/positions.ts'
import { type QuestionId, questionsFor, unanswered } from '#domain/application.ts'
import { isOpenOn } from '#domain/posting.ts'
import { versionOn } from '#domain/versions.ts'

type Asked = LoaderFunctionArgs | ActionFunctionArgs

/** The application in the address, if it is the asking person's own, with all that its pages need; 404 otherwise. */
export async function ownApplicationIn(asked: Asked) {
  const scope = await requireOwnScope(asked, 'answer application')
  const { portal, moment } = asked.context
  const now = await moment()
  const { db } = portal.database
  const application = present(await applicationById(db, scope, now.today, idIn(asked.params)))
  const position = present((await positionsById(db, [application.positionId])).get(application.positionId))
  const version = versionOn(position, now.today)
  const { t, language } = await translatorFor(asked)
  const href = `/me/applications/${application.id}`
  return {
    scope,
    moment: now,
    application,
    position,
    version,
    questions: questionsFor(version),
    open: isOpenOn(application, now.today),
    positionTitle: positionTitle(application.positionId, language),
    place: `${application.program}, ${application.place}`,
    language,
    t,
    href,
  }
}

export type OwnApplication = Awaited<ReturnType<typeof ownApplicationIn>>

/** The same for the pages on which a draft is written: one that was sent, or whose posting has closed, has a page that says so. */
export async function draftIn(asked: Asked): Promise<OwnApplication> {
  const own = await ownApplicationIn(asked)
  if (own.application.state !== 'draft' || !own.open) throw redirect(own.href)
  return own
}

/** The question in the address, if the position asks it; 404 otherwise. */
export function questionIn(own: OwnApplication, params: { question?: string | undefined }): QuestionId {
  return present(own.questions.find((question) => question === params.question))
}

/** Where to go after a question: back to the check where one came from there, else on to the next one, at last to the check. */
export function afterQuestion(own: OwnApplication, question: QuestionId, from: unknown): string {
  const next = own.questions[own.questions.indexOf(question) + 1]
  return from === 'check' || !next ? `${own.href}/check` : `${own.href}/${next}`
}

/** The first question without an answer, or the check. */
export function nextStep({ version, application, href }: OwnApplication): string {
  return `${href}/${unanswered(version, application.answers)[0] ?? 'check'}`
}
