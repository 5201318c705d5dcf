import type { LedgerEvent } from '#domain/ledger.ts'

const words: Readonly<Record<LedgerEvent['event'], string>> = {
  'agency set up': 'The agency was set up',
  'policy changed': 'A setting was changed',
  'program created': 'A program was made',
  'program renamed': 'A program was renamed',
  'team created': 'A team was made',
  'team renamed': 'A team was renamed',
  'team joined': 'Joined a team',
  'team left': 'Left a team',
  'team manager named': 'Named as manager of a team',
  'team manager removed': 'Removed as manager of a team',
  'account opened': 'An account was opened',
  'account disabled': 'The account was disabled',
  'account enabled': 'The account was enabled',
  'role granted': 'A role was granted',
  'role removed': 'A role was removed',
  'invitation made': 'An invitation was made',
  'invitation accepted': 'The invitation was accepted',
  'signed in': 'Signed in',
  'posting published': 'A posting was published',
  'posting taken down': 'A posting was taken down',
  'application started': 'An application was begun',
  'person entered': 'A person was entered',
  'contact changed': 'Contact details were changed',
  'e-mail address changed': 'The e-mail address was changed',
  'e-mail code asked for': 'HR had a code sent to a new e-mail address',
  'e-mail address recorded': 'HR recorded a new e-mail address with the code sent to it',
  'sealed answer recorded': 'A sealed answer was recorded',
  'told otherwise': 'Told otherwise than by e-mail',
  'application moved': 'The application moved on',
  'information asked': 'The applicant was asked for something',
  'information answered': 'The applicant sent what was asked for',
  'information cancelled': 'What was asked for is no longer needed',
  'requirement screened': 'A requirement was screened',
  'message sent': 'A message was sent',
  'referee named': 'A referee was named',
  'referee removed': 'A referee is not asked any more',
  'reference asked': 'A referee was asked',
  'reference answered': 'A referee answered',
  'text signed': 'A text was signed',
  'offer made': 'An offer was made',
  'offer answered': 'The offer was answered',
  'eligibility recorded': 'A step of I-9 or E-Verify was recorded',
  'clearance card recorded': 'The state of the fingerprint card was recorded',
  'report authorization asked': 'Leave to obtain reports was asked for',
  'report authorization given': 'Leave to obtain reports was given',
  'report authorization revoked': 'Leave to obtain reports was taken back',
  'report recorded': 'A report was recorded',
  'pre-adverse notice given': 'The notice before a decision was given',
  'adverse notice posted': 'A notice was posted as a letter',
  'report disputed': 'A report was disputed',
  'dispute resolved': 'A dispute was settled',
  'report closed': 'A report was set aside',
  'final notice given': 'The final notice was given',
  'agency paper kept': 'A paper of the agency was kept',
  'agency text changed': 'A text of the agency was changed',
  'statement wording published': 'A new wording of a statement was published',
  'medical evidence viewed': 'Confidential evidence was looked at',
  'interview arranged': 'An interview was arranged',
  'another time asked for': 'The applicant asked for another time',
  'interview scored': 'A scorecard was signed',
  'scorer replaced': 'A scorer was replaced',
  'interview decided': 'The interview was decided about',
  'interview ended': 'The interview was closed',
  'offer taken back': 'The offer was taken back',
  'offer letter viewed': 'The offer letter was opened',
  'document received': 'A document arrived',
  'document viewed': 'A document was opened',
  'evidence submitted': 'Evidence was sent in',
  'evidence decided': 'Evidence was decided about',
  'decision taken back': 'A decision about evidence was taken back at once',
  'review put off': 'The review of evidence was put off',
  'source checked': 'Evidence was checked at its source',
  'fact recorded': 'A fact was recorded',
  'fact retracted': 'A fact was taken back',
  'employment recorded': 'The employment was recorded',
  'employment retracted': 'The record of the employment was replaced',
  'bonus earned': 'A bonus was earned',
  'probation completed': 'Probation was completed',
  'notice written': 'A notice was written',
  'people merged': 'Merged with another record',
  'people unmerged': 'A merge with another record was undone',
  'people told apart': 'Found to be someone else than another record',
  'person imported': 'Taken over from the personnel file',
  'sweep completed': 'A sweep was completed',
}

const states: Readonly<Record<string, string>> = {
  submitted: 'sent in',
  screening: 'in screening',
  'information-requested': 'asked for something',
  interview: 'invited to an interview',
  'conditional-offer': 'offer made',
  'offer-accepted': 'offer accepted',
  'offer-expired': 'offer ran out',
  clearing: 'getting cleared',
  hired: 'hired',
  'offer-declined': 'offer declined',
  declined: 'declined',
  withdrawn: 'withdrawn',
  expired: 'ran out',
}

const ways: Readonly<Record<string, string>> = { phone: 'by phone', letter: 'by letter', 'in person': 'in person' }

/**
 * An entry of the ledger in plain words, with what it says itself beside its ids: a state, an answer, an outcome, a role.
 *
 * @param about words for what an id stands for, as far as whoever reads may know them
 */
export function ledgerWords(
  event: LedgerEvent['event'],
  ids: Readonly<Record<string, string>>,
  about: ReadonlyMap<string, string> = new Map(),
): string {
  const { to, answer, outcome, role, method, how } = ids
  const named = Object.values(ids).flatMap((id) => about.get(id) ?? [])
  const itself =
    (to && (states[to] ?? to)) ?? answer ?? outcome?.replaceAll('-', ' ') ?? role ?? method ?? (how && ways[how])
  const said = [...named, ...(itself ? [itself] : [])].join(', ')
  return said ? `${words[event]}: ${said}` : words[event]
}
