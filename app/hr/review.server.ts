import type { AppLoadContext } from '@remix-run/node'
import { historyOf } from '#app/evidence/history.server.ts'
import { present } from '#app/params.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { factInWords, reasonInWords } from '#app/wording/evidence.ts'
import { checkWords } from '#app/wording/sources.ts'
import { ticketOptions } from '#app/wording/tickets.ts'
import { recordedFacts } from '#db/queries/clearance.ts'
import { lastUndone } from '#db/queries/decisions.ts'
import { documentsOf } from '#db/queries/documents.ts'
import { positionsById } from '#db/queries/positions.ts'
import { handedInBy, type SubmissionRow, sourceChecks, submissionById, submissionsOf } from '#db/queries/submissions.ts'
import { isSender, needsSourceCheck, refuseReasons, sendBackReasons } from '#domain/reviewing.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { boxesOfFact } from '#domain/sending/boxes-of-fact.ts'
import { formOfSubmission } from '#domain/sending/forms.ts'
import { readAnew } from '#domain/sending/read-anew.ts'
import { versionOn } from '#domain/versions.ts'
import { seenClaims } from '#domain/visibility.ts'
import { longDate } from '#locales/dates.ts'
import type { Language } from '#locales/languages.ts'
import { type Desk, nameOf, requirementsOf } from './review-desk.server.ts'
import { findings } from './review-findings.server.ts'
import { reviewFrame } from './review-frame.server.ts'
import { shownDocument } from './review-pictures.server.ts'
import { sourcesOfCredential } from './source-forms.server.ts'

/** All that the page of one submission shows; 404 where it is not there for this reviewer. */
export async function reviewPage(desk: Desk & { context: AppLoadContext }, submissionId: string) {
  const { db, scope, moment, timeZone, query } = desk
  const { today } = moment
  const sent: SubmissionRow = present(await submissionById(db, scope, today, submissionId))
  const { tickets } = await desk.context.policies()
  const row = sent.outcome === null ? readAnew(sent, tickets.types) : sent
  const position = present((await positionsById(db, [row.positionId], { sites: true })).get(row.positionId))
  const [requirement = ''] = row.requirements
  const form = present(formOfSubmission(position, requirement, row.claims))
  const all = await submissionsOf(db, scope, today, row.personId)
  const related = all.filter((other) => other.requirements.some((name) => row.requirements.includes(name)))
  const ids = related.map(({ id }) => id)
  const [documents, facts, sources, found, frame, undone] = await Promise.all([
    documentsOf(db, scope, today, ids),
    recordedFacts(db, scope, row.personId, today),
    sourceChecks(db, scope, today, [row.id]),
    findings(desk, { row, position, form, related }),
    reviewFrame(desk, row.id),
    lastUndone(db, scope, row.id),
  ])
  const claimed = { ...boxesOfFact(row.claims, row.details), ...boxesOfDate('sourceOn', today) }
  const taken = undone?.outcome === 'accepted' && undone.fact ? boxesOfFact(undone.fact, undone.details) : {}
  return {
    id: row.id,
    title: `${requirementsOf(row)} - ${nameOf(row)}`,
    what: requirementsOf(row),
    person: {
      id: row.personId,
      name: nameOf(row),
      otherNames: row.otherNames.split('\n').filter(Boolean),
      language: row.language,
    },
    sentAt: instantInWords(row.sentAt, timeZone),
    handedInBy: handedInBy(row),
    yours: isSender(scope.viewer, row),
    claimed: factInWords(row.claims, row.details, 'en'),
    documents: documents.filter((document) => document.submissionId === row.id).map(shownDocument),
    form,
    ticketTypes: ticketOptions(tickets.types, form, 'en'),
    first: row.outcome === null ? { ...claimed, ...taken } : claimed,
    firstAgainst: row.outcome === null && undone && undone.outcome !== 'accepted' ? undone : null,
    ...found,
    needsSource: needsSourceCheck(row.claims),
    sources: sources.map((source) => ({
      id: source.id,
      result: source.result,
      words: checkWords[source.result],
      picture: source.pictureId && `/hr/source-pictures/${source.pictureId}`,
      text: `${source.source}, ${longDate(source.checkedOn, 'en')}${source.reference ? `, ${source.reference}` : ''}`,
      by: [source.reviewerGivenName, source.reviewerFamilyName].filter(Boolean).join(' '),
    })),
    sourceList: row.claims.kind === 'credential' ? await sourcesOfCredential(desk.context, row.claims) : [],
    decision: decisionOf(row, timeZone),
    sendBack: sendBackReasons(form).map((reason) => reasonOption('sent-back', reason, row.language)),
    refuse: refuseReasons.map((reason) => reasonOption('refused', reason, row.language)),
    history: historyOf({
      version: versionOn(position, today),
      requirement,
      submissions: seenClaims(
        scope.viewer,
        related.filter((other) => other.id !== row.id),
      ),
      documents,
      facts: facts.filter((fact) => !row.factIds?.includes(fact.id)),
      today,
      timeZone,
      language: 'en',
      documentsAt: '/hr/documents',
    }),
    ...frame,
    checked: query.has('checked'),
    undone: query.has('undone') && row.outcome === null,
    notUndone: row.outcome === null ? null : notUndone(query.get('undo')),
  }
}

export type ReviewPage = Awaited<ReturnType<typeof reviewPage>>

function notUndone(problem: string | null): 'too-late' | 'changed' | null {
  return problem === 'too-late' || problem === 'changed' ? problem : null
}

/** A reason with what the person will read of it, in their language and, where that is another, in English. */
function reasonOption(outcome: 'sent-back' | 'refused', reason: string, language: Language) {
  const english = reasonInWords(outcome, reason, 'en')
  return {
    value: reason,
    label: english.label,
    toPerson: english.toPerson,
    read: language === 'en' ? null : reasonInWords(outcome, reason, language).toPerson,
  }
}

const outcomes = { accepted: 'Accepted', 'sent-back': 'Sent back', refused: 'Refused' } as const

/** The decision that stands about a submission, in words; null while it waits. */
export function decisionOf(row: SubmissionRow, timeZone: string) {
  if (!row.outcome || !row.decidedAt) return null
  const by = [row.reviewerGivenName, row.reviewerFamilyName].filter(Boolean).join(' ')
  const reason = row.outcome === 'accepted' ? null : reasonInWords(row.outcome, row.reason ?? '', 'en')
  return {
    title: `${outcomes[row.outcome]}${by ? ` by ${by}` : ''} on ${instantInWords(row.decidedAt, timeZone)}`,
    accepted: row.outcome === 'accepted',
    reason: reason && `${reason.label}. ${reason.toPerson}`,
    note: row.note ?? '',
  }
}
