import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { ownApplicationIn } from '#app/apply/application.server.ts'
import { linksOf } from '#app/evidence/pictures.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { type IncomingFile, readForm, statusOf } from '#app/uploads.server.ts'
import { requireOwnScope } from '#app/viewer.server.ts'
import { errorsInWords } from '#app/wording/evidence.ts'
import { requirementName } from '#app/wording/standing.ts'
import { filesOf, requestsOf } from '#db/queries/information.ts'
import { todayIn } from '#domain/calendar/dates.ts'
import { medicalRequirements, otherHealthPaper } from '#domain/quarantine.ts'
import { takesReferees } from '#domain/references.ts'
import type { BoxError } from '#domain/sending/boxes.ts'
import { daysLeft, longDate } from '#locales/dates.ts'
import { answerInformation } from '#workflows/information/answer-information.ts'
import { receiveAnswerFile } from '#workflows/information/receive-answer-file.ts'
import { setAside } from '#workflows/quarantine/set-aside.ts'
import { aboutOf, openOf, standingOfRequest } from './information-words.server.ts'

type Args = LoaderFunctionArgs | ActionFunctionArgs

/** More than this cannot be written in an answer. */
const longestWords = 1000

/** The request in the address with the application that it belongs to, if that is the asking person's own; 404 otherwise. */
async function requestIn(args: Args) {
  const own = await ownApplicationIn(args)
  const { db } = args.context.portal.database
  const id = idIn(args.params, 'requestId')
  const all = await requestsOf(db, own.scope, own.moment.today, [own.application.id])
  const request = present(all.find((each) => each.id === id))
  const { open, dueOn } = openOf(own, all)
  const standing = standingOfRequest(own, request, all)
  return { own, request, open, standing, dueOn: dueOn ?? request.dueOn, kinds: kindsOf(own) }
}

type Found = Awaited<ReturnType<typeof requestIn>>

/** What a file can be: the paper that is asked for, or one about health, which is put aside. */
function kindsOf({ version, language, t }: Awaited<ReturnType<typeof ownApplicationIn>>) {
  const health = t('information:kind.health')
  return [
    { value: 'asked', label: t('information:kind.asked'), hint: null },
    ...medicalRequirements(version).map((name) => ({
      value: name,
      label: requirementName(name, language),
      hint: health,
    })),
    { value: otherHealthPaper, label: t('information:kind.other'), hint: health },
  ]
}

/** The page of one thing that was asked for: what it is, by when, the form, or how it ended. */
export async function informationPage(args: LoaderFunctionArgs) {
  const found = await requestIn(args)
  const { own, request, open, standing, dueOn, kinds } = found
  const { t, language, moment, href } = own
  const { agency } = await args.context.policies()
  const date = (day: string) => longDate(day, language)
  const others = open.filter(({ id }) => id !== request.id)
  const ended = request.endedAt ? date(todayIn(agency.timeZone, request.endedAt)) : ''
  return {
    title: t('information:title'),
    about: aboutOf(request, own),
    text: t(`information:text.${request.text}`),
    words: request.words,
    references: request.item === 'reference' && takesReferees(own.application.state) ? `${href}/references` : null,
    href,
    standing,
    by: t('information:by', { date: date(dueOn), days: daysLeft(dueOn, moment.today, language) }),
    closed:
      standing === 'open'
        ? null
        : {
            title: t(`information:${standing}.title`),
            text: t(`information:${standing}.text`, { date: standing === 'expired' ? date(dueOn) : ended }),
          },
    kinds,
    files: await keptFiles(args, found),
    answer: request.answer ?? '',
    more: others[0] ? { count: others.length, href: `${href}/information/${others[0].id}` } : null,
    texts: {
      front: t('sending:paper.front'),
      back: t('sending:paper.back'),
      backHint: t('sending:paper.backHint'),
      tooLarge: t('errors:file.tooLarge'),
      page: t('clearance:history.page', { number: '{{number}}' }),
      pdf: t('clearance:history.pdf'),
    },
  }
}

export type InformationPage = Awaited<ReturnType<typeof informationPage>>

async function keptFiles(args: Args, { own, request }: Found) {
  const { db } = args.context.portal.database
  const files = await filesOf(db, own.scope, own.moment.today, [request.id])
  return files.map(({ id, side, fileName, state, ...file }) => ({
    side,
    fileName,
    held: state === 'held',
    ...linksOf(`${own.href}/information/documents/${id}`, fileName, file),
  }))
}

/** Takes what the page sends: a file goes to the answer or, where it is about health, aside; then the answer is sent. */
export async function takeInformation(args: ActionFunctionArgs) {
  const { context, request: asked } = args
  const found = await requestIn(args)
  const { own, request, kinds } = found
  const input = { applicationId: own.application.id, requestId: request.id }
  const evidence = await requireOwnScope(args, 'submit evidence')
  const here = `${own.href}/information/${request.id}`
  const errors: BoxError[] = []
  let aside = false
  let closed = false
  const { boxes, complete } = await readForm(asked, async ({ box, fileName, content }: IncomingFile, before) => {
    const kind = kinds.find(({ value }) => value === before.kind)?.value
    if (box !== 'front' && box !== 'back') {
      content.resume()
    } else if (!kind) {
      content.resume()
      errors.push({ box: 'kind', error: 'kind' })
    } else if (kind === 'asked') {
      const file = { ...input, side: box, fileName, content } as const
      const received = await within(receiveAnswerFile(context.portal, own.moment, own.scope, file))
      if (!received.ok && !received.problem.startsWith('file.')) closed = true
      else if (!received.ok) errors.push({ box, error: received.problem })
    } else {
      const kept = await within(setAside(context.portal, own.moment, evidence, { kind, fileName, content }))
      if (kept.ok) aside = true
      else errors.push({ box, error: kept.problem })
    }
  })
  if (closed) return tooLate()
  if (!complete) errors.push({ box: 'front', error: 'file.stopped' })
  const words = (boxes.words ?? '').trim()
  if (words.length > longestWords)
    errors.push({ box: 'words', error: 'text.tooLong', values: { count: String(longestWords) } })
  if (errors.length > 0) return refuse(errors)
  // What was put aside is no answer: the person is told, and what they wrote waits for the paper that was asked for.
  if (aside) return data({ boxes: { ...boxes, kind: 'asked' }, errors: [], aside, files: await keptFiles(args, found) })
  const sent = await within(answerInformation(context.portal, own.moment, own.scope, { ...input, words }))
  if (!sent.ok && sent.problem === 'nothing') return refuse([{ box: 'front', error: 'nothing' }])
  if (!sent.ok) return tooLate()
  throw redirect(`${here}?sent`, 303)

  /** The page says how the question ended, and shows what was written once more. */
  function tooLate() {
    if (!boxes.words?.trim()) throw redirect(here, 303)
    return refusal(context, { boxes, errors: [], aside, files: [] }, { status: 409 })
  }

  async function refuse(wrong: readonly BoxError[]) {
    const { t, language } = own
    const worded = wrong.map((error) => {
      if (error.error === 'kind') return { box: 'kind', text: t('information:kind.missing'), date: false }
      if (error.error === 'nothing') return { box: 'front', text: t('information:nothing'), date: false }
      return errorsInWords([error], language)[0] ?? { box: error.box, text: error.error, date: false }
    })
    const once = worded.filter(({ box }, index) => worded.findIndex((each) => each.box === box) === index)
    const files = await keptFiles(args, found)
    return refusal(context, { boxes, errors: once, aside, files }, { status: statusOf(wrong) })
  }
}
