import type { AppLoadContext } from '@remix-run/node'
import { drivingStories } from '#app/evidence/driving.server.ts'
import { historyOf } from '#app/evidence/history.server.ts'
import { pagesLeftOut, picturesOf } from '#app/evidence/pictures.ts'
import { present } from '#app/params.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { factInWords, reasonInWords } from '#app/wording/evidence.ts'
import { shutWords } from '#app/wording/file-state.ts'
import { checkWords } from '#app/wording/sources.ts'
import { requirementName, statusWords } from '#app/wording/standing.ts'
import { recordedFacts } from '#db/queries/clearance.ts'
import { type DocumentRow, documentsOf, sameFileElsewhere } from '#db/queries/documents.ts'
import { ticketsOf } from '#db/queries/driving.ts'
import { evidenceOf } from '#db/queries/evidence.ts'
import { positionsById } from '#db/queries/positions.ts'
import { readingsOf } from '#db/queries/readings.ts'
import { handedInBy, type SubmissionRow, sourceChecks, submissionById, submissionsOf } from '#db/queries/submissions.ts'
import type { Fact } from '#domain/facts.ts'
import { together } from '#domain/reading/offers.ts'
import { automaticChecks, isSender, needsSourceCheck, refuseReasons, sendBackReasons } from '#domain/reviewing.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { boxesOfFact } from '#domain/sending/boxes-of-fact.ts'
import { formOfSubmission } from '#domain/sending/forms.ts'
import { evaluate } from '#domain/standing.ts'
import { versionOn } from '#domain/versions.ts'
import { seesEvidence } from '#domain/visibility.ts'
import { longDate } from '#locales/dates.ts'
import { checkInWords } from './review-checks.ts'
import { type Desk, decidedBefore, nameOf, queueInView, requirementsOf, viewIn } from './review-queue.server.ts'
import { sourcesOfCredential } from './source-forms.server.ts'

/** All that the page of one submission shows; 404 where it is not there for this reviewer. */
export async function reviewPage(desk: Desk & { context: AppLoadContext }, submissionId: string) {
  const { db, scope, moment, timeZone } = desk
  const { today } = moment
  const row: SubmissionRow = present(await submissionById(db, scope, today, submissionId))
  const position = present((await positionsById(db, [row.positionId])).get(row.positionId))
  const [requirement = ''] = row.requirements
  const form = present(formOfSubmission(position, requirement, row.claims))
  const all = await submissionsOf(db, scope, today, row.personId)
  const related = all.filter((other) => other.requirements.some((name) => row.requirements.includes(name)))
  const [readings, documents, facts, sources, same, evidence, { inView: queue }] = await Promise.all([
    readingsOf(db, [row.id]),
    documentsOf(
      db,
      scope,
      today,
      related.map((other) => other.id),
    ),
    recordedFacts(db, scope, row.personId, today),
    sourceChecks(db, scope, today, [row.id]),
    sameFileElsewhere(db, scope, today, row.id),
    evidenceOf(db, row.personId),
    queueInView(desk),
  ])
  const sameFile = same.filter((other) => seesEvidence(scope.viewer, other.claims, other.personId))
  const otherPending = related.filter((other) => other.outcome === null && other.id !== row.id).length
  const checks = automaticChecks({
    fact: row.claims,
    details: row.details,
    form,
    today,
    otherPending,
    sameFile: sameFile.length,
  })
  const version = versionOn(position, today)
  return {
    id: row.id,
    title: `${requirementsOf(row)} - ${nameOf(row)}`,
    what: requirementsOf(row),
    person: { id: row.personId, name: nameOf(row), otherNames: row.otherNames.split('\n').filter(Boolean) },
    sentAt: instantInWords(row.sentAt, timeZone),
    handedInBy: handedInBy(row),
    yours: isSender(scope.viewer, row),
    claimed: factInWords(row.claims, row.details, 'en'),
    documents: documents.filter((document) => document.submissionId === row.id).map(documentOf),
    form,
    read: together(readings.get(row.id) ?? []),
    first: { ...boxesOfFact(row.claims, row.details), ...boxesOfDate('sourceOn', today) },
    checks: checks
      .map((check) => ({ ...check, text: checkInWords(check) }))
      .sort((a, b) => Number(b.finding === 'look') - Number(a.finding === 'look')),
    sameFile: sameFile.map(({ id }) => id),
    needsSource: needsSourceCheck(row.claims),
    sources: sources.map((source) => ({
      id: source.id,
      result: source.result,
      words: checkWords[source.result],
      picture: source.pictureId && `/hr/source-pictures/${source.pictureId}`,
      text: `${source.source}, ${longDate(source.checkedOn, 'en')}${source.reference ? `, ${source.reference}` : ''}`,
      by: [source.reviewerGivenName, source.reviewerFamilyName].filter(Boolean).join(' '),
    })),
    driving: await drivingIfAccepted(),
    sourceList: row.claims.kind === 'credential' ? await sourcesOfCredential(desk.context, row.claims) : [],
    ifAccepted: row.outcome === null ? ifAccepted(row, evidence.facts) : null,
    decision: decisionOf(row, timeZone),
    sendBack: sendBackReasons(form).map((reason) => reasonOption('sent-back', reason)),
    refuse: refuseReasons.map((reason) => reasonOption('refused', reason)),
    history: historyOf({
      version,
      requirement,
      submissions: related.filter((other) => other.id !== row.id),
      documents,
      facts: facts.filter((fact) => !row.factIds?.includes(fact.id)),
      today,
      timeZone,
      language: 'en',
      documentsAt: '/hr/documents',
    }),
    view: viewIn(desk.query),
    place: { number: queue.findIndex((entry) => entry.id === row.id) + 1, of: queue.length },
    next: queue[queue.findIndex((entry) => entry.id === row.id) + 1]?.id ?? null,
    decidedBefore: await decidedBefore(desk),
    meanwhile: desk.query.has('meanwhile'),
    checked: desk.query.has('checked'),
  }

  /** What a driving record comes to, together with all that is known: as it would be with what was sent, while it waits. */
  async function drivingIfAccepted() {
    if (row.claims.kind !== 'driving-record') return []
    const kept = await ticketsOf(db, scope, today, [row.personId])
    const waits = row.outcome === null
    const claim = { ...row.claims, recordedAt: moment.now.toISOString() }
    return drivingStories({
      version,
      facts: waits ? [...evidence.facts, claim] : evidence.facts,
      tickets: waits ? [...(row.details.tickets ?? []), ...kept] : kept,
      ...{ on: today, language: 'en', whose: waits ? 'claim' : 'person' },
    })
  }

  function ifAccepted({ positionId, claims, requirements }: SubmissionRow, known: readonly Fact[]) {
    const held = evidence.positions.find((each) => each.id === positionId)
    const verified = known.filter((fact) => fact.review !== 'pending')
    const recordedAt = moment.now.toISOString()
    const standing = evaluate({
      position: present(position),
      facts: [...verified, { ...claims, recordedAt }],
      employments: held?.employments ?? [],
      asOf: today,
    })
    return requirements.flatMap((name) => {
      const status = standing.requirements[name]
      if (!status) return []
      const words = statusWords({ seen: 'full', status }, name, today, 'en')
      return [
        {
          name: requirementName(name, 'en'),
          kind: words.kind,
          text: [words.word, words.detail].filter(Boolean).join(', '),
        },
      ]
    })
  }
}

export type ReviewPage = Awaited<ReturnType<typeof reviewPage>>

function documentOf({ id, side, fileName, mediaType, bytes, pages, state }: DocumentRow) {
  const href = `/hr/documents/${id}`
  return {
    id,
    href,
    side: side === 'front' ? 'Front' : 'Back',
    fileName,
    shut: shutWords(state),
    isPdf: mediaType === 'application/pdf',
    pictures: picturesOf(href, pages),
    leftOut: pagesLeftOut(pages),
    megabytes: Math.max(bytes / 1e6, 0.1).toFixed(1),
  }
}

function reasonOption(outcome: 'sent-back' | 'refused', reason: string) {
  const { label, toPerson } = reasonInWords(outcome, reason, 'en')
  return { value: reason, label, toPerson }
}

const outcomes = { accepted: 'Accepted', 'sent-back': 'Sent back', refused: 'Refused' } as const

function decisionOf(row: SubmissionRow, timeZone: string) {
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
