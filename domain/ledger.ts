/**
 * The events of the ledger: ids and digests only, never a name, an answer or a medical word, so that removing a person's data
 * by retention leaves the chain whole. Each event names exactly the ids it carries.
 */
type Event<Name extends string, Ids extends string = never> = { event: Name; ids: Record<Ids, string> }

export type LedgerEvent =
  | Event<'agency set up', 'accountId'>
  | Event<'policy changed', 'policyId'>
  | Event<'program created', 'programId'>
  | Event<'team created', 'teamId' | 'programId'>
  | Event<'program renamed', 'programId'>
  | Event<'team renamed', 'teamId'>
  | Event<'team joined', 'teamId' | 'membershipId'>
  | Event<'team left', 'teamId' | 'membershipId'>
  | Event<'team manager named', 'teamId'>
  | Event<'team manager removed', 'teamId'>
  | Event<'account opened', 'accountId'>
  | Event<'account disabled', 'accountId'>
  | Event<'account enabled', 'accountId'>
  | Event<'role granted', 'accountId' | 'role'>
  | Event<'role removed', 'accountId' | 'role'>
  | Event<'invitation made', 'invitationId' | 'accountId'>
  | Event<'invitation accepted', 'invitationId' | 'accountId'>
  | Event<'signed in', 'accountId' | 'method'>
  | Event<'posting published', 'postingId'>
  | Event<'posting taken down', 'postingId'>
  | Event<'application started', 'applicationId'>
  | Event<'person entered', 'personId'>
  | Event<'contact changed', 'personId'>
  | Event<'e-mail address changed', 'changeId'>
  | Event<'e-mail code asked for', 'changeId'>
  | Event<'e-mail address recorded', 'changeId'>
  | Event<'sealed answer recorded', 'applicationId'>
  | Event<'told otherwise', 'noticeId' | 'how'>
  | Event<'application moved', 'applicationId' | 'moveId' | 'to'>
  | Event<'information asked', 'applicationId' | 'requestId'>
  | Event<'information answered', 'applicationId' | 'requestId'>
  | Event<'information cancelled', 'applicationId' | 'requestId'>
  | Event<'requirement screened', 'applicationId' | 'screeningId'>
  | Event<'message sent', 'applicationId' | 'messageId'>
  | Event<'referee named', 'applicationId' | 'refereeId'>
  | Event<'referee removed', 'applicationId' | 'refereeId'>
  | Event<'reference asked', 'refereeId' | 'requestId'>
  | Event<'reference answered', 'refereeId' | 'answer'>
  | Event<'text signed', 'signatureId' | 'textSha256'>
  | Event<'offer made', 'offerId' | 'applicationId'>
  | Event<'offer answered', 'offerId' | 'answer'>
  | Event<'eligibility recorded', 'applicationId' | 'recordId'>
  | Event<'clearance card recorded', 'recordId'>
  | Event<'waiver proposed', 'waiverId'>
  | Event<'waiver decided', 'waiverId' | 'outcome'>
  | Event<'waiver ended', 'factId'>
  | Event<'hold recorded', 'holdId' | 'recordId' | 'did'>
  | Event<'report authorization asked', 'applicationId' | 'requestId'>
  | Event<'report authorization given', 'authorizationId'>
  | Event<'report authorization revoked', 'authorizationId'>
  | Event<'report recorded', 'reportId' | 'documentId'>
  | Event<'pre-adverse notice given', 'reportId' | 'adverseNoticeId'>
  | Event<'adverse notice posted', 'adverseNoticeId'>
  | Event<'report disputed', 'reportId' | 'disputeId'>
  | Event<'dispute resolved', 'disputeId' | 'outcome'>
  | Event<'report closed', 'reportId' | 'outcome'>
  | Event<'final notice given', 'reportId' | 'adverseNoticeId'>
  | Event<'agency paper kept', 'documentId' | 'sha256'>
  | Event<'agency text changed', 'textId'>
  | Event<'statement wording published', 'wordingId'>
  | Event<'submission viewed', 'submissionId'>
  | Event<'person viewed', 'personId'>
  | Event<'interview arranged', 'interviewId' | 'appointmentId'>
  | Event<'another time asked for', 'appointmentId'>
  | Event<'interview scored', 'interviewId' | 'scorerId'>
  | Event<'scorer replaced', 'interviewId' | 'scorerId'>
  | Event<'interview decided', 'interviewId' | 'screeningId'>
  | Event<'interview ended', 'interviewId'>
  | Event<'offer taken back', 'offerId' | 'applicationId'>
  | Event<'offer letter viewed', 'offerId'>
  | Event<'document received', 'documentId' | 'sha256'>
  | Event<'document removed', 'documentId'>
  | Event<'document viewed', 'documentId'>
  | Event<'file stopped', 'scanId'>
  | Event<'evidence submitted', 'submissionId'>
  | Event<'evidence decided', 'submissionId' | 'outcome'>
  | Event<'decision taken back', 'submissionId' | 'decisionId'>
  | Event<'review put off', 'submissionId' | 'delayId'>
  | Event<'self-report made', 'reportId'>
  | Event<'self-report taken back', 'reportId'>
  | Event<'self-report decided', 'reportId'>
  | Event<'source checked', 'verificationId'>
  | Event<'interruption recorded', 'recordId'>
  | Event<'exclusions searched', 'searchId'>
  | Event<'fact recorded', 'factId' | 'bodySha256'>
  | Event<'fact retracted', 'factId'>
  | Event<'employment recorded', 'employmentId' | 'revisionId'>
  | Event<'employment retracted', 'employmentId' | 'revisionId'>
  | Event<'bonus earned', 'bonusId'>
  | Event<'bonus step', 'bonusId' | 'step'>
  | Event<'payroll batch made', 'batchId'>
  | Event<'payroll batch called off', 'batchId'>
  | Event<'payroll batch paid', 'batchId'>
  | Event<'bonus in batch', 'bonusId' | 'batchId'>
  | Event<'bonus reversed', 'bonusId'>
  | Event<'probation completed', 'employmentId'>
  | Event<'probation corrected', 'employmentId'>
  | Event<'probation review signed', 'reviewId' | 'as'>
  | Event<'notice written', 'noticeId'>
  | Event<'person imported', 'personId'>
  | Event<'people merged', 'mergeId'>
  | Event<'people unmerged', 'mergeId'>
  | Event<'people told apart', 'distinctionId'>
  | Event<'sweep completed', 'sweepId'>
  | Event<'site added', 'siteId'>
  | Event<'site changed', 'siteId'>
  | Event<'requirements prepared', 'changeId'>
  | Event<'requirements discarded', 'changeId'>
  | Event<'requirements in force', 'changeId' | 'layerId'>
  | Event<'digest chosen', 'topic' | 'choice' | 'way'>
  | Event<'calendar feed made', 'feedId'>
  | Event<'calendar feed ended', 'feedId'>
  | Event<'ledger anchored', 'number' | 'sha256'>
  | Event<'run missed', 'outageId'>
  | Event<'run resumed', 'outageId'>
  | Event<'run asked for', 'run'>
  | Event<'jobs tried again', 'queue' | 'count'>
  | Event<'impossible state found', 'findingId'>
  | Event<'impossible state gone', 'findingId'>

/** The text over which a row's hash is taken: its fields in a fixed order, after the hash of the row before it. */
export function ledgerText(row: {
  chain: string
  seq: number
  event: string
  ids: Readonly<Record<string, string>>
  by: string | null
  at: Date
  previousHash: string
}): string {
  const ids = Object.keys(row.ids)
    .sort()
    .map((key) => [key, row.ids[key]])
  return JSON.stringify([row.previousHash, row.chain, row.seq, row.event, ids, row.by, row.at.toISOString()])
}
