import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { positionTitle } from '#app/careers/postings.server.ts'
import { translatorFor } from '#app/i18n.server.ts'
import { idIn, present } from '#app/params.server.ts'
import { requireOwnScope } from '#app/viewer.server.ts'
import { applicationById } from '#db/queries/applications.ts'
import { positionsById } from '#db/queries/positions.ts'
import { type Answers, type QuestionId, questionsFor, unanswered } from '#domain/application.ts'
import type { Scope } from '#domain/authority.ts'
import { draftLastDay, hasPassed } from '#domain/deadlines.ts'
import { isOpenOn } from '#domain/posting.ts'
import { versionOn } from '#domain/versions.ts'

type Asked = LoaderFunctionArgs | ActionFunctionArgs
type Kept = NonNullable<Awaited<ReturnType<typeof applicationById>>>

/**
 * An application with all that its pages need.
 *
 * @param href the address below which its pages lie
 * @param unasked questions that these pages do not ask
 */
export async function applicationInHand<S extends Scope<'answer application' | 'fill in application'>>(
  asked: Asked,
  scope: S,
  application: Kept,
  { href, unasked = [] }: { href: string; unasked?: readonly QuestionId[] },
) {
  const { portal, moment, policies, statements } = asked.context
  const now = await moment()
  const position = present(
    (await positionsById(portal.database.db, [application.positionId])).get(application.positionId),
  )
  const version = versionOn(position, now.today)
  const { t, language } = await translatorFor(asked)
  return {
    scope: scope as Scope<'answer application' | 'fill in application'>,
    moment: now,
    application,
    position,
    version,
    statements: await statements(),
    questionsWith: (answers: Answers) =>
      questionsFor(version, answers).filter((question) => !unasked.includes(question)),
    open: isOpenOn(application, now.today),
    over: application.state === 'draft' && hasPassed(draftLastDay(application, await policies()), now.today),
    positionTitle: positionTitle(application.positionId, language),
    place: `${application.program}, ${application.place}`,
    language,
    t,
    href,
  }
}

export type ApplicationInHand = Awaited<ReturnType<typeof applicationInHand>>

/** The application in the address, if it is the asking person's own; 404 otherwise. */
export async function ownApplicationIn(asked: Asked) {
  const scope = await requireOwnScope(asked, 'answer application')
  const { portal, moment } = asked.context
  const { today } = await moment()
  const application = present(await applicationById(portal.database.db, scope, today, idIn(asked.params)))
  const hand = await applicationInHand(asked, scope, application, { href: `/me/applications/${application.id}` })
  return { ...hand, scope }
}

export type OwnApplication = Awaited<ReturnType<typeof ownApplicationIn>>

/** The same for the pages on which a draft is written: one that was sent, or whose posting has closed, has a page that says so. */
export async function draftIn(asked: Asked) {
  const own = await ownApplicationIn(asked)
  if (own.application.state !== 'draft') throw redirect(`${own.href}?locked`, 303)
  if (!own.open || own.over) throw redirect(own.href, 303)
  return own
}

/** The questions that the position asks of this applicant, in their order. */
export function questionsOf(hand: ApplicationInHand): QuestionId[] {
  return hand.questionsWith(hand.application.answers)
}

/** The question in the address, if the position asks it, whichever way someone qualifies; 404 otherwise. */
export function questionIn(hand: ApplicationInHand, params: { question?: string | undefined }): QuestionId {
  const asked = [...questionsOf(hand), ...hand.questionsWith({})]
  return present(asked.find((question) => question === params.question))
}

/**
 * Where to go after a question: on to the next one, at last to the check; back to the check where one came from there, unless a
 * choice of how to qualify has opened another question.
 *
 * @param answers with the new answer
 */
export function afterQuestion(hand: ApplicationInHand, question: QuestionId, from: unknown, answers: Answers): string {
  const questions = hand.questionsWith(answers)
  if (from === 'check') {
    const [opened] = question === 'qualification' ? openIn(hand, answers) : []
    return opened ? `${hand.href}/${opened}?from=check` : `${hand.href}/check`
  }
  return `${hand.href}/${questions[questions.indexOf(question) + 1] ?? 'check'}`
}

/** The questions of these pages that have no answer yet. */
export function openIn(hand: ApplicationInHand, answers: Answers): QuestionId[] {
  const asked = hand.questionsWith(answers)
  return unanswered(hand.version, answers).filter((question) => asked.includes(question))
}

/** The first question without an answer, or the check. */
export function nextStep(hand: ApplicationInHand): string {
  return `${hand.href}/${openIn(hand, hand.application.answers)[0] ?? 'check'}`
}
