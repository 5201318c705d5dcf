import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type Asked, askedIn, chosenForm, clearanceIn, keptDocuments } from '#app/evidence/clearance.server.ts'
import { historyOf } from '#app/evidence/history.server.ts'
import { picturesRead } from '#app/evidence/reading.server.ts'
import { i18nIn } from '#app/i18n.server.ts'
import { idIn } from '#app/params.server.ts'
import { notFound } from '#app/viewer.server.ts'
import { requirementName, statusWords } from '#app/wording/standing.ts'
import { ticketOptions } from '#app/wording/tickets.ts'
import { recordedFacts } from '#db/queries/clearance.ts'
import { documentsOf } from '#db/queries/documents.ts'
import { leadOf } from '#db/queries/same-person.ts'
import { plainName } from '#domain/compose.ts'
import { filesOf, isAskedOnce, isSendable } from '#domain/sending/forms.ts'
import { compartmentOfRequirement, sightOf } from '#domain/visibility.ts'
import { hrDesk } from './scope.server.ts'

type Args = LoaderFunctionArgs | ActionFunctionArgs

/**
 * What may be handed in for a person at the desk; 404 for oneself and before an accepted offer, when nothing may be asked for. What
 * whoever asks may not see of the person is left out: medical papers are handed in by HR with the medical permission.
 */
export async function papersFor(args: Args) {
  const { scope, db } = await hrDesk(args, 'submit evidence')
  const id = idIn(args.params)
  const lead = await leadOf(db, id)
  if (lead !== id) throw redirect(new URL(args.request.url).pathname.replace(id, lead))
  const clearance = await clearanceIn(args, scope, id, { language: 'en', t: i18nIn('en').t })
  const sendable = [...clearance.asked.values()].filter(({ forms }) => forms.some(isSendable))
  const seen = ({ version, requirement }: Asked) =>
    sightOf(scope.viewer, compartmentOfRequirement(version, requirement), id) === 'full'
  if (sendable.length === 0) throw notFound()
  const shown = sendable.filter(seen)
  const { givenName, familyName } = clearance.person
  return {
    ...clearance,
    asked: new Map(shown.map((asked) => [asked.requirement, asked])),
    closed: sendable.filter((asked) => !seen(asked)).map(({ requirement }) => requirementName(requirement, 'en')),
    name: `${givenName} ${familyName}`.trim() || 'No name given',
    href: `/hr/people/${id}`,
  }
}

type Papers = Awaited<ReturnType<typeof papersFor>>

/** The requirements that a paper can be handed in for, with where each stands. */
export function paperList({ asked, closed, name, href, submissions, today }: Papers) {
  const rows = [...asked.values()].map(({ requirement, status }) => {
    const { kind, word, detail } = statusWords({ seen: 'full', status }, requirement, today, 'en')
    const waiting = submissions.some((row) => row.outcome === null && row.requirements.includes(requirement))
    return {
      requirement,
      name: requirementName(requirement, 'en'),
      href: `${href}/papers/${requirement}`,
      kind,
      word,
      detail,
      waiting,
    }
  })
  return { title: `Papers of ${name}`, name, back: href, rows, closed }
}

/** The page on which a paper for one requirement is handed in. */
export async function paperPage({ context, params, request }: LoaderFunctionArgs, papers: Papers) {
  const { scope, person, submissions, today, t, timeZone, href, name } = papers
  const { db } = context.portal.database
  const asked = askedIn(papers, params.requirement)
  const { requirement, status, version, forms } = asked
  const { searchParams } = new URL(request.url)
  const form = chosenForm(asked, searchParams.get('form'))
  if (!form) throw notFound()
  const mine = submissions.filter((row) => row.requirements.includes(requirement))
  const [{ tickets }, documents, kept, facts] = await Promise.all([
    context.policies(),
    documentsOf(
      db,
      scope,
      today,
      mine.map(({ id }) => id),
    ),
    keptDocuments(context, papers, requirement),
    recordedFacts(db, scope, person.id, today),
  ])
  const once = status.status === 'met' && isAskedOnce(form)
  const title = requirementName(requirement, 'en')
  return {
    title: `${title}: papers of ${name}`,
    heading: title,
    name,
    back: `${href}/papers`,
    send: t(`requirements:items.${plainName(requirement)}.send`),
    status: statusWords({ seen: 'full', status }, requirement, today, 'en'),
    waiting: mine.some(({ outcome }) => outcome === null),
    sent: searchParams.has('sent'),
    once,
    sendable: {
      form,
      ticketTypes: ticketOptions(tickets.types, form, 'en'),
      kinds: forms.filter(isSendable).map((each) => ({ form: each.form, current: each.form === form.form })),
      files: filesOf(form),
      medical: compartmentOfRequirement(version, requirement) === 'medical',
      kept,
      href: `${href}/papers/${requirement}`,
      documentsAt: '/hr/documents',
      read: await picturesRead(context, papers, requirement, once ? null : form),
    },
    history: historyOf({
      version,
      requirement,
      submissions,
      documents,
      facts,
      today,
      timeZone,
      language: 'en',
      documentsAt: '/hr/documents',
    }),
  }
}

export type PaperList = ReturnType<typeof paperList>
export type PaperPage = Awaited<ReturnType<typeof paperPage>>
