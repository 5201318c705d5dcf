import { Notice } from '#app/components/notice.tsx'

const sentences: Readonly<Record<string, { tone: 'success' | 'warning'; text: string; tells?: true }>> = {
  entered: { tone: 'success', text: 'The application is signed and sent in.' },
  'withdrawn-for': { tone: 'success', text: 'The application is withdrawn.' },
  told: { tone: 'success', text: 'It is noted that they have been told.' },
  sealed: { tone: 'success', text: 'The sealed answer is recorded.' },
  'sent-already': { tone: 'warning', text: 'This person has applied for this posting already. This is how it stands.' },
  screening: { tone: 'success', text: 'You are screening this application now.' },
  'information-asked': { tone: 'success', text: 'The applicant is asked for it.', tells: true },
  'request-cancelled': { tone: 'success', text: 'The request is taken back.', tells: true },
  reopened: { tone: 'success', text: 'The application is taken up again.', tells: true },
  'applied-anew': {
    tone: 'warning',
    text: 'This application stays closed: the person has applied to the same posting again. Go on with that one.',
  },
  screened: { tone: 'success', text: 'What you found is recorded.' },
  declined: { tone: 'success', text: 'The application is declined.', tells: true },
  sent: { tone: 'success', text: 'The message is sent.', tells: true },
  settled: { tone: 'success', text: 'Nothing waits for an answer here any more.' },
  asked: { tone: 'success', text: 'The letters to the referees are on their way.', tells: true },
  'asked-nobody': {
    tone: 'success',
    text: 'Nobody could be written to yet; whoever the applicant names gets a letter at once.',
    tells: true,
  },
  'asked-again': { tone: 'success', text: 'A new link is on its way; the old ones no longer work.' },
  'reference-recorded': { tone: 'success', text: 'What you heard on the telephone is recorded.' },
  'reference-answered': {
    tone: 'warning',
    text: 'This referee has answered meanwhile, so nothing else was recorded. The answer is below.',
  },
  'referee-named': { tone: 'success', text: 'The referee is named.' },
  'referee-asked': { tone: 'success', text: 'The referee is named, and the letter is on its way.' },
  'referee-changed': {
    tone: 'warning',
    text: 'This could not be done: the referee has answered or was changed meanwhile. This is how it stands now.',
  },
  'referee-enough': {
    tone: 'warning',
    text: 'As many referees as are asked for have been named. Name another in place of one of them.',
  },
  offered: { tone: 'success', text: 'The offer is made.', tells: true },
  'accepted-on-paper': {
    tone: 'success',
    text: 'The acceptance is recorded. What is still needed may be asked for now.',
  },
  hired: { tone: 'success', text: 'Hired.', tells: true },
  'taken-back': { tone: 'success', text: 'The offer is taken back.', tells: true },
  invited: { tone: 'success', text: 'The interview is arranged.', tells: true },
  'appointment-changed': { tone: 'success', text: 'This appointment stands now.', tells: true },
  'called-off': { tone: 'success', text: 'The interview is called off.', tells: true },
  'card-saved': {
    tone: 'success',
    text: 'Your scorecard is saved. Nobody else sees it before you and all others have signed.',
  },
  'card-signed': { tone: 'success', text: 'Your scorecard is signed.' },
  'scorer-replaced': { tone: 'success', text: 'The scorer is replaced; the reason stays on record.' },
  decided: { tone: 'success', text: 'The decision is recorded. It counts from the day of the interview.' },
  eligibility: { tone: 'success', text: 'The step is recorded.' },
  'eligibility-corrected': { tone: 'success', text: 'The step is corrected; what stood there before stays on record.' },
  'bonus-take-back': { tone: 'success', text: 'The approval is taken back; the bonus waits for approval again.' },
  'bonus-keep': { tone: 'success', text: 'It is recorded that the bonus stays as it is, and why.' },
  'bonus-reverse': {
    tone: 'success',
    text: 'It is recorded. A line below zero waits for one of the next payroll batches.',
  },
  recorded: { tone: 'warning', text: 'This was on record already, so nothing was added. This is how it stands now.' },
  changed: { tone: 'warning', text: 'Someone else changed this meanwhile. This is how it stands now.' },
  card: { tone: 'success', text: 'The state of the fingerprint card is recorded.' },
  'card-taken-back': { tone: 'success', text: 'The entry is taken back with all it did; it stays on record.' },
  searched: { tone: 'success', text: 'The search is recorded, and what follows from it holds at once.' },
  stopped: { tone: 'success', text: 'It is recorded, and standing has followed. The person is told.' },
  'given-back': { tone: 'success', text: 'It is recorded: it counts again, by its own dates. The person is told.' },
  'stop-taken-back': { tone: 'success', text: 'The entry is taken back with all it did; it stays on record.' },
  'source-confirmed': { tone: 'success', text: 'The check is recorded: its source confirms it.' },
  'source-silent': {
    tone: 'warning',
    text: 'It is kept that the source did not answer. That counts for nothing; ask again later.',
  },
  'source-no': {
    tone: 'warning',
    text: 'The check is recorded: the source does not know this card. It goes on counting until you record what became of it.',
  },
  'waiver-proposed': {
    tone: 'success',
    text: 'The waiver is proposed. It counts once a second person in HR approves it.',
  },
  'waiver-approved': { tone: 'success', text: 'The waiver is approved; standing has followed.' },
  'waiver-refused': { tone: 'success', text: 'The waiver is refused. Whoever proposed it sees why.' },
  'waiver-withdrawn': { tone: 'success', text: 'Your proposal is withdrawn.' },
  'waiver-ended': { tone: 'success', text: 'The waiver ends earlier now; what it was stays on record.' },
  held: {
    tone: 'success',
    text: 'The hold is in force from its first day on; standing has followed. Managers have been told, without the reason.',
    tells: true,
  },
  'hold-changed': { tone: 'success', text: 'The hold is changed. Managers have been told.', tells: true },
  lifted: { tone: 'success', text: 'The hold is lifted; standing has followed. Managers have been told.', tells: true },
  leave: { tone: 'success', text: 'The leave is recorded.' },
  ended: { tone: 'success', text: 'The last day is recorded.' },
  corrected: { tone: 'success', text: 'The employment is corrected; what stood there before stays on record.' },
  'driving-record': { tone: 'success', text: 'The driving record is recorded; the standing below follows it.' },
  'self-report': { tone: 'success', text: 'What you decided is recorded.', tells: true },
  'self-report-ended': {
    tone: 'warning',
    text: 'This was decided or taken back meanwhile, so nothing of yours was recorded. This is how it stands now.',
  },
  supervision: { tone: 'success', text: 'The supervision is recorded.' },
  retracted: { tone: 'success', text: 'The fact no longer counts; it stays on record as retracted.' },
  published: { tone: 'success', text: 'The posting is published.' },
  'taken-down': { tone: 'success', text: 'The posting is taken down; nobody can apply to it any more.' },
  'none-chosen': { tone: 'warning', text: 'Nothing was chosen. Choose at least one application first.' },
  'view-saved': { tone: 'success', text: 'The view is saved; it stands above the list.' },
  'view-renamed': { tone: 'success', text: 'The view is renamed.' },
  'view-deleted': { tone: 'success', text: 'The view is deleted.' },
  merged: { tone: 'success', text: 'The two records are merged. What is known of either counts for both from now on.' },
  unmerged: { tone: 'success', text: 'The merge is undone. Each record stands on its own again.' },
  'two-people': { tone: 'success', text: 'Noted: they are two people. They are not offered again.' },
  'authorization-asked': { tone: 'success', text: 'The applicant is asked for authorization on their page.' },
  'authorization-recorded': { tone: 'success', text: 'The authorization is recorded.' },
  'authorization-revoked': { tone: 'success', text: 'Recorded: the authorization was taken back.' },
  'report-recorded': { tone: 'success', text: 'The report is recorded.' },
  'notice-given': { tone: 'success', text: 'The notice is given, and the applicant has been told that it is there.' },
  'notice-written': { tone: 'success', text: 'The notice is written. Print it, post it, and record the day.' },
  'final-given': { tone: 'success', text: 'The application is declined; the final notice is on the applicant’s page.' },
  'final-written': {
    tone: 'success',
    text: 'The application is declined. Print the final notice, post it, and record the day.',
  },
  posted: { tone: 'success', text: 'The posting is recorded.' },
  disputed: { tone: 'success', text: 'The dispute is recorded; the clock stands still.' },
  'dispute-confirmed': { tone: 'success', text: 'The outcome is recorded; the clock goes on tomorrow.' },
  'dispute-corrected': {
    tone: 'success',
    text: 'The outcome is recorded; nothing may be decided on account of this report.',
  },
  'set-aside': { tone: 'success', text: 'The report is set aside.' },
  'summary-kept': { tone: 'success', text: 'The official summary is on file.' },
  wording: { tone: 'success', text: 'The wording is published. It is what people sign from now on.' },
  'wording-changed': {
    tone: 'warning',
    text: 'Someone else has published another wording meanwhile. Yours was not published; read theirs first.',
  },
  'rights-written': { tone: 'success', text: 'The text is saved; it goes with notices from now on.' },
  report: {
    tone: 'warning',
    text: 'This could not be done: a report of an agency is on file. Decide about it under “Adverse action” first.',
  },
  state: {
    tone: 'warning',
    text: 'This could not be done: the application has moved on meanwhile. This is how it stands now.',
  },
}

/**
 * What was just done, told on the page that follows; nothing for whatever else stands in the address.
 *
 * @param props.reached whether the person has an e-mail address to which it could be written
 */
export function Done({ what, reached = true }: { what: string | null; reached?: boolean }) {
  const told = what !== null && Object.hasOwn(sentences, what) ? sentences[what] : undefined
  return told ? (
    <div className="mb-6">
      <Notice tone={told.tone} announce>
        {told.text}
        {told.tells &&
          (reached ? ' The person has been told.' : ' They have no e-mail address: tell them by phone or letter.')}
      </Notice>
    </div>
  ) : null
}
