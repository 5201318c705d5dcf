import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Fact } from '#domain/facts.ts'
import { type Difference, differencesOf } from '#domain/reading/differences.ts'
import type { Proposals } from '#domain/reading/proposals.ts'
import type { SentDetails } from '#domain/sending/forms.ts'
import { seesEvidence } from '#domain/visibility.ts'
import type { Executor } from '../client.ts'
import { documentReadings, documents, submissions } from '../schema/index.ts'
import { evidenceWithin } from './after-offer.ts'

type Sent = {
  id: string
  claims: Fact
  details: SentDetails
  givenName: string
  familyName: string
  otherNames: string
}

/** What machines read on the files of submissions that whoever asks was shown: the newest of each file and means. */
export async function readingsOf(executor: Executor, submissionIds: readonly string[]) {
  if (submissionIds.length === 0) return new Map<string, Proposals[]>()
  const rows = await executor
    .selectDistinctOn([documentReadings.documentId, documentReadings.means], {
      submissionId: documents.submissionId,
      outcome: documentReadings.outcome,
      proposals: documentReadings.proposals,
    })
    .from(documentReadings)
    .innerJoin(documents, eq(documents.id, documentReadings.documentId))
    .where(and(inArray(documents.submissionId, [...submissionIds])))
    .orderBy(
      asc(documentReadings.documentId),
      asc(documentReadings.means),
      desc(documentReadings.at),
      desc(documentReadings.id),
    )
  const found = new Map<string, Proposals[]>()
  for (const { submissionId, outcome, proposals } of rows)
    if (submissionId && outcome === 'read') found.set(submissionId, [...(found.get(submissionId) ?? []), proposals])
  return found
}

/**
 * What machines read on documents within the scope, by document; an empty one where nothing was found. The barcode of a license counts
 * before its print, and its document comes first. Of what others sent only what the viewer may see as evidence, and nothing before it
 * was sent; what the viewer uploaded for somebody else they see until then.
 */
export async function readingsOfDocuments(
  executor: Executor,
  scope: Scope<'submit evidence'> | Scope<'read document'>,
  today: string,
  documentIds: readonly string[],
): Promise<Map<string, Proposals>> {
  if (documentIds.length === 0) return new Map()
  const rows = await executor
    .select({
      documentId: documents.id,
      personId: documents.personId,
      uploadedBy: documents.uploadedBy,
      claims: submissions.claims,
      proposals: documentReadings.proposals,
    })
    .from(documentReadings)
    .innerJoin(documents, eq(documents.id, documentReadings.documentId))
    .leftJoin(submissions, eq(submissions.id, documents.submissionId))
    .where(and(inArray(documents.id, [...documentIds]), evidenceWithin(scope, documents.personId, today)))
    .orderBy(asc(documentReadings.means), desc(documentReadings.at))
  const { viewer } = scope
  const seen = rows.filter(({ personId, uploadedBy, claims }) => {
    if (viewer.kind === 'account' && viewer.personId === personId) return true
    if (claims === null) return viewer.kind === 'account' && viewer.accountId === uploadedBy
    return seesEvidence(viewer, claims, personId)
  })
  const found = new Map<string, Proposals>()
  for (const { documentId, proposals } of seen) found.set(documentId, { ...proposals, ...found.get(documentId) })
  return found
}

/** Where what was read on the files of a submission differs from what was typed, each difference once. */
export function differencesIn(sent: Sent, readings: readonly Proposals[]): Difference[] {
  const names = namesOf(sent)
  const all = readings.flatMap((proposals) =>
    differencesOf({ proposals, fact: sent.claims, details: sent.details, names }),
  )
  return [...new Map(all.map((difference) => [`${difference.field}:${difference.read}`, difference])).values()]
}

/** The person's whole names, the one on file first. */
export function namesOf({
  givenName,
  familyName,
  otherNames,
}: Pick<Sent, 'givenName' | 'familyName' | 'otherNames'>): string[] {
  return [`${givenName} ${familyName}`.trim(), ...otherNames.split('\n')].filter(Boolean)
}

/** Those of the submissions on whose files something else was read than what was typed. */
export async function disagreeing(executor: Executor, sent: readonly Sent[]): Promise<Set<string>> {
  const readings = await readingsOf(
    executor,
    sent.map(({ id }) => id),
  )
  return new Set(sent.filter((one) => differencesIn(one, readings.get(one.id) ?? []).length > 0).map(({ id }) => id))
}
