import type { AppLoadContext } from '@remix-run/node'
import { type Asked, chosenForm, keptDocuments, type PersonsClearance } from '#app/evidence/clearance.server.ts'
import { drivingStories } from '#app/evidence/driving.server.ts'
import { historyOf, sideInWords } from '#app/evidence/history.server.ts'
import { picturesRead } from '#app/evidence/reading.server.ts'
import { keptOf } from '#app/evidence/receive.server.ts'
import { factInWords, reasonInWords } from '#app/wording/evidence.ts'
import { requirementName, statusWords } from '#app/wording/standing.ts'
import { ticketOptions } from '#app/wording/tickets.ts'
import { recordedFacts } from '#db/queries/clearance.ts'
import { type DocumentRow, documentsOf } from '#db/queries/documents.ts'
import { ticketsOf } from '#db/queries/driving.ts'
import { todayIn } from '#domain/calendar/dates.ts'
import { plainName } from '#domain/compose.ts'
import { metWithoutCard } from '#domain/no-card.ts'
import { needsSourceCheck } from '#domain/reviewing.ts'
import { filesOf, isAskedOnce, isSendable } from '#domain/sending/forms.ts'
import { compartmentOfRequirement } from '#domain/visibility.ts'
import { longDate } from '#locales/dates.ts'
import { requirementSentence } from '#locales/sentences.ts'
import { comingOf } from './coming.server.ts'
import { latestOf } from './tasks.server.ts'

/** All that the page of a requirement shows. */
export async function requirementPage(
  context: AppLoadContext,
  own: PersonsClearance,
  asked: Asked,
  wanted: { form: string | null },
) {
  const { scope, person, submissions, today, language, t, timeZone } = own
  const { db } = context.portal.database
  const { requirement, status, forms, version } = asked
  const mine = submissions.filter((row) => row.requirements.includes(requirement))
  const [{ tickets }, documents, kept, facts] = await Promise.all([
    context.policies(),
    documentsOf(
      db,
      scope,
      today,
      mine.map((row) => row.id),
    ),
    keptDocuments(context, own, requirement),
    recordedFacts(db, scope, person.id, today),
  ])
  const item = (part: string) => t(`requirements:items.${plainName(requirement)}.${part}`, { defaultValue: '' })
  const form = chosenForm(asked, wanted.form)
  const once = status.status === 'met' && form !== null && isAskedOnce(form)
  return {
    requirement,
    title: requirementName(requirement, language),
    what: item('what'),
    send: item('send'),
    about: (['why', 'how', 'looked', 'source'] as const)
      .map((part) => ({ heading: t(`requirements:heading.${part}`), text: item(part) }))
      .filter(({ text }) => text !== ''),
    status: statusWords({ seen: 'full', status }, requirement, today, language),
    sentence: requirementSentence(t, requirement, { ...status, pending: undefined }, language),
    noCard: metWithoutCard(version, requirement, status.status, { facts: own.facts, on: today })
      ? t('clearance:noCard')
      : null,
    decision: decisionOf(asked, own),
    waiting: waitingOf(asked, own, documents),
    coming: comingOf({ asked, own, facts, sendable: form !== null && !once }),
    form: once ? null : form,
    ticketTypes: ticketOptions(tickets.types, form, language),
    kinds: once ? [] : forms.filter(isSendable).map((each) => ({ form: each.form, current: each.form === form?.form })),
    files: form && !once ? filesOf(form) : ('none' as const),
    medical: compartmentOfRequirement(version, requirement) === 'medical',
    again: status.status === 'met' || status.status === 'waived',
    kept,
    read: await picturesRead(context, own, requirement, once ? null : form),
    href: `/me/clearance/${requirement}`,
    documentsAt: '/me/documents',
    nothing: nothingToSend(asked, once),
    driving: await ownDriving(),
    texts: {
      ticket: t('reporting:kinds.ticket.title'),
      sources: t('requirements:sourceNote'),
      tooLarge: t('errors:file.tooLarge'),
    },
    history: historyOf({
      version,
      requirement,
      submissions,
      documents,
      facts,
      today,
      timeZone,
      language,
      documentsAt: '/me/documents',
    }),
  }

  async function ownDriving() {
    const rule = version.requirements[requirement]
    if (!rule || compartmentOfRequirement(version, requirement) !== 'driving-record') return []
    const tickets = await ticketsOf(db, scope, today, person.id)
    const asked = { requirements: { [requirement]: rule } }
    return drivingStories({ version: asked, facts: own.facts, tickets, on: today, language, whose: 'own' })
  }

  function nothingToSend({ forms }: Asked, once: boolean) {
    if (once) return { key: 'once' as const, href: null }
    if (forms.some((each) => isSendable(each))) return null
    const [first] = forms
    if (first?.form === 'statement')
      return {
        key: status.status === 'met' ? ('signed' as const) : ('sign' as const),
        href: `/me/statements/${first.statement}`,
      }
    if (first?.form === 'with-card')
      return { key: 'withCard' as const, href: first.requirement && `/me/clearance/${first.requirement}` }
    return { key: 'agency' as const, href: null }
  }
}

export type RequirementPage = Awaited<ReturnType<typeof requirementPage>>

/** What was decided last, where it went against the person. */
function decisionOf({ requirement }: Asked, { submissions, language, t, timeZone }: PersonsClearance) {
  const latest = latestOf(requirement, submissions)
  if (!latest?.outcome || latest.outcome === 'accepted') return null
  const date = longDate(todayIn(timeZone, latest.sentAt), language)
  const { label, toPerson } = reasonInWords(latest.outcome, latest.reason ?? '', language)
  return {
    title: t(`clearance:decision.${latest.outcome === 'refused' ? 'refused' : 'sentBack'}`, { date }),
    label,
    toPerson,
    note: latest.note ? t('clearance:decision.note', { note: latest.note }) : null,
  }
}

/** What waits for a reviewer, as it was sent, and whether it counts only once its source has confirmed it. */
function waitingOf(
  { requirement }: Asked,
  { submissions, language, timeZone }: PersonsClearance,
  documents: readonly DocumentRow[],
) {
  const latest = latestOf(requirement, submissions)
  if (!latest || latest.outcome !== null) return null
  return {
    date: longDate(todayIn(timeZone, latest.sentAt), language),
    atSource: needsSourceCheck(latest.claims),
    claimed: factInWords(latest.claims, latest.details, language),
    files: documents
      .filter(({ submissionId }) => submissionId === latest.id)
      .map((document) => ({
        id: document.id,
        label: `${sideInWords(document.side, latest.claims, language)}: ${document.fileName}`,
        picture: keptOf(document).picture,
      })),
  }
}
