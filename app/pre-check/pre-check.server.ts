import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { positionTitle } from '#app/careers/postings.server.ts'
import { translatorFor } from '#app/i18n.server.ts'
import { idIn } from '#app/params.server.ts'
import { positionsById } from '#db/queries/positions.ts'
import { publicPosting } from '#db/queries/postings.ts'
import type { Answers } from '#domain/application.ts'
import { isOpenOn } from '#domain/posting.ts'
import { type PreCheckQuestion, preCheckQuestions } from '#domain/pre-check.ts'
import { versionOn } from '#domain/versions.ts'

type Asked = LoaderFunctionArgs | ActionFunctionArgs

/** The open posting in the address with all that its pre-check needs. Any other, and one that asks nothing, leads to the posting's own page. */
export async function preCheckIn(asked: Asked) {
  const { portal, moment, statements } = asked.context
  const { db } = portal.database
  const [{ t, language }, { today }] = await Promise.all([translatorFor(asked), moment()])
  const id = idIn(asked.params, 'postingId')
  const href = `/careers/${id}`
  const posting = await publicPosting(db, today, id)
  const position = posting && (await positionsById(db, [posting.positionId])).get(posting.positionId)
  if (!position || !isOpenOn(posting, today)) throw redirect(href, 303)
  if (preCheckQuestions(position, {}, today).length === 0) throw redirect(href, 303)
  return {
    posting,
    position,
    version: versionOn(position, today),
    statements: await statements(),
    questionsWith: (answers: Answers): PreCheckQuestion[] => preCheckQuestions(position, answers, today),
    about: t('precheck:start.about', {
      position: positionTitle(posting.positionId, language),
      place: posting.place,
    }),
    href,
    apply: `/apply/${id}`,
    today,
    t,
    language,
  }
}

export type PreCheckInHand = Awaited<ReturnType<typeof preCheckIn>>
