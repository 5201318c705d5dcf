import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { translatorFor } from '#app/i18n.server.ts'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { readForm, statusOf } from '#app/uploads.server.ts'
import { requireOwnScope } from '#app/viewer.server.ts'
import { errorsInWords } from '#app/wording/evidence.ts'
import { requirementName } from '#app/wording/standing.ts'
import { positionsById } from '#db/queries/positions.ts'
import { ownApplicationStates, ownPapersAside } from '#db/queries/quarantine.ts'
import { todayIn } from '#domain/calendar/dates.ts'
import { isKeptFor, medicalRequirements, otherHealthPaper } from '#domain/quarantine.ts'
import type { BoxError } from '#domain/sending/boxes.ts'
import { versionOn } from '#domain/versions.ts'
import { longDate } from '#locales/dates.ts'
import type { Language } from '#locales/languages.ts'
import { setAside } from '#workflows/quarantine/set-aside.ts'

type Args = LoaderFunctionArgs | ActionFunctionArgs

const nameOf = (kind: string, language: Language, other: string) =>
  kind === otherHealthPaper ? other : requirementName(kind, language)

/** The health papers that are kept unseen for the asking person, in words. */
export async function papersAside(args: Args) {
  const scope = await requireOwnScope(args, 'submit evidence')
  const { t, language } = await translatorFor(args)
  const { agency } = await args.context.policies()
  const papers = await ownPapersAside(args.context.portal.database.db, scope)
  return papers.map(({ id, kind, fileName, receivedAt, state }) => ({
    id,
    kind,
    fileName,
    name: nameOf(kind, language, t('information:aside.other')),
    received: t('information:aside.received', { date: longDate(todayIn(agency.timeZone, receivedAt), language) }),
    href: `/me/quarantine/${id}`,
    stopped: state === 'stopped',
    shut: state === 'open' ? null : t(`clearance:file.${state}.body`),
  }))
}

/**
 * The page on which a health paper can be sent before an offer, to be kept unseen; null where nothing is known of such a requirement:
 * no application for a position that asks for it is under way.
 */
export async function earlyPaper(args: Args) {
  const scope = await requireOwnScope(args, 'submit evidence')
  const { db } = args.context.portal.database
  const { today } = await args.context.moment()
  const requirement = args.params.requirement ?? ''
  const { t, language } = await translatorFor(args)
  const under = (await ownApplicationStates(db, scope)).filter(({ state }) => isKeptFor([state]))
  const positions = await positionsById(
    db,
    under.map(({ positionId }) => positionId),
  )
  const asks = [...positions.values()].some((position) =>
    medicalRequirements(versionOn(position, today)).includes(requirement),
  )
  if (!asks) return null
  return {
    scope,
    language,
    page: {
      title: requirementName(requirement, language),
      what: t(`requirements:items.${requirement}.what`),
      tooLarge: t('errors:file.tooLarge'),
    },
  }
}

/** Keeps what is sent on that page. */
export async function takeEarlyPaper(
  args: ActionFunctionArgs,
  early: NonNullable<Awaited<ReturnType<typeof earlyPaper>>>,
) {
  const { context } = args
  const moment = await context.moment()
  const errors: BoxError[] = []
  let kept = false
  const { complete } = await readForm(args.request, async ({ box, fileName, content }) => {
    if (box !== 'front' && box !== 'back') return void content.resume()
    const paper = { kind: args.params.requirement ?? '', fileName, content }
    const received = await within(setAside(context.portal, moment, early.scope, paper))
    if (received.ok) kept = true
    else errors.push({ box: 'front', error: received.problem })
  })
  if (!complete) errors.push({ box: 'front', error: 'file.stopped' })
  if (!kept && errors.length === 0) errors.push({ box: 'front', error: 'file.missing' })
  if (errors.length === 0) throw redirect('/me/quarantine?kept', 303)
  const body = { boxes: {}, errors: errorsInWords(errors, early.language), kept: [] }
  return refusal(context, body, { status: statusOf(errors) })
}
