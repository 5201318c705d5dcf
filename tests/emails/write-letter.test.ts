import { describe, expect, it } from 'vitest'
import type { NoticeBody } from '#domain/notices.ts'
import { type ReminderItem, staffClocks } from '#domain/reminders.ts'
import { writeLetter } from '#emails/write-letter.tsx'
import type { Language } from '#locales/index.ts'
import { sourceOf } from '#tests/support/sources.ts'

const id = '00000000-0000-4000-8000-000000000001'
const positionId = 'pact-peer-support-specialist'
const lapses = [{ requirement: 'tuberculosis', through: '2027-01-10' }]

const reminderItems: ReminderItem[] = [
  { about: 'probation review', front: 'team', employmentId: id, lastDay: '2026-12-04' },
  { about: 'proposed end', employmentId: id },
  { about: 'lapse', requirement: 'tuberculosis', through: '2026-11-20' },
  { about: 'lapse', requirement: 'cpr', through: '2026-12-01', waived: true },
  { about: 'lapse', requirement: 'peer-support-training', through: '2026-12-02', grace: true },
  { about: 'deadline', what: 'offer', applicationId: id, positionId, lastDay: '2026-12-04' },
  { about: 'statement', statement: 'code-of-ethics', version: 2 },
  ...(['hr', 'team'] as const).flatMap((front) =>
    (['soon', 'no action'] as const).map(
      (what): ReminderItem => ({
        ...{ about: 'lapse of other', what, front, personId: id },
        ...{ requirement: 'cpr', through: '2026-12-01' },
      }),
    ),
  ),
  ...staffClocks.map((what): ReminderItem => ({ about: 'clock', what, applicationId: id, by: '2026-11-24' })),
]

const bodies: NoticeBody[] = [
  { kind: 'hold', did: 'put', gates: ['transport', 'hospital'], from: '2026-11-22', through: '2026-12-24' },
  { kind: 'hold', did: 'changed', gates: null, from: '2026-11-22', through: null },
  { kind: 'hold', did: 'lifted', gates: ['hire', 'work', 'peer-services'], from: '2026-11-22', through: null },
  { kind: 'hold-on-team', did: 'put', personId: 'p', gates: ['transport'], from: '2026-11-22' },
  { kind: 'hold-on-team', did: 'changed', personId: 'p', gates: null, from: '2026-11-22' },
  { kind: 'hold-on-team', did: 'lifted', personId: 'p', gates: ['work'], from: '2026-11-22' },
  { kind: 'ledger-anchored', number: 12, day: '2026-11-22', sha256: 'a'.repeat(64), entries: 1200, chains: 40 },
  { kind: 'run-late', run: 'sweep', last: { day: '2026-11-22', time: '14:05' } },
  { kind: 'run-late', run: 'anchor', last: null },
  { kind: 'digest', topic: 'team', period: '2026-11-23' },
  { kind: 'digest', topic: 'agency', period: '2026-11-23' },
  { kind: 'digest', topic: 'warnings', period: '2026-10' },
  { kind: 'run-resumed', run: 'anchor', missed: { day: '2026-11-22', time: '14:35' } },
  {
    kind: 'impossible-states',
    huntId: id,
    found: [
      { state: 'standing-differs', count: 2 },
      { state: 'ledger-broken', count: 1 },
    ],
  },
  { kind: 'sign-in-code', codeId: id },
  { kind: 'email-change-code', changeId: id },
  { kind: 'email-change-code', changeId: id, tellHr: true },
  { kind: 'email-changed' },
  { kind: 'application-received', applicationId: id, positionId },
  { kind: 'application-declined', applicationId: id, positionId, reason: 'position-filled' },
  { kind: 'message-to-applicant', applicationId: id, messageId: id },
  { kind: 'message-to-hr', applicationId: id, messageId: id },
  { kind: 'references-asked', applicationId: id, positionId, missing: 0 },
  { kind: 'references-asked', applicationId: id, positionId, missing: 1 },
  { kind: 'reference-asked', requestId: id, positionId, expiresOn: '2027-01-10', again: false },
  { kind: 'reference-asked', requestId: id, positionId, expiresOn: '2027-01-10', again: true },
  { kind: 'reference-wanted', applicationId: id, positionId, why: 'declined' },
  { kind: 'reference-wanted', applicationId: id, positionId, why: 'expired' },
  { kind: 'offer-made', applicationId: id, offerId: id, positionId, expiresOn: '2027-01-10' },
  { kind: 'offer-accepted', applicationId: id, positionId },
  ...(['draft', 'information', 'offer'] as const).map((about) => ({
    ...({ kind: 'deadline-reminder', about, applicationId: id, positionId } as const),
    ...{ lastDay: '2027-01-10', asOf: '2027-01-09' },
  })),
  { kind: 'application-expired', applicationId: id, positionId, reason: 'draft-not-sent' },
  { kind: 'application-expired', applicationId: id, positionId, reason: 'information-not-sent' },
  { kind: 'application-reopened', applicationId: id, positionId },
  { kind: 'offer-expired', applicationId: id, offerId: id, positionId, expiresOn: '2027-01-10' },
  { kind: 'information-asked', applicationId: id, requestId: id, positionId, dueOn: '2027-01-10' },
  { kind: 'information-cancelled', applicationId: id, requestId: id, positionId },
  { kind: 'notice-on-page', applicationId: id },
  ...(['invited', 'changed', 'called-off'] as const).map((what) => ({
    ...({ kind: 'interview-appointment', what, applicationId: id, positionId } as const),
    ...({ on: '2027-01-10', time: '14:05', way: 'phone' } as const),
  })),
  { kind: 'offer-withdrawn', applicationId: id, positionId, reason: 'position-filled' },
  { kind: 'submission-accepted', submissionId: id, requirements: ['cpr', 'first-aid'] },
  { kind: 'submission-sent-back', submissionId: id, requirements: ['tuberculosis'], reason: 'unreadable' },
  { kind: 'submission-refused', submissionId: id, requirements: ['tuberculosis'], reason: 'unreadable' },
  { kind: 'statement-signed', signatureId: id },
  { kind: 'statement-reworded', statement: 'code-of-ethics', version: 2 },
  { kind: 'credential-stopped', requirements: ['driver-license'], why: 'suspended', on: '2026-11-22' },
  { kind: 'credential-counts-again', requirements: ['driver-license'], on: '2026-11-22' },
  { kind: 'team-not-cleared', memberId: id },
  { kind: 'self-report', what: 'received', reportId: id },
  { kind: 'self-report', what: 'looked-at', reportId: id },
  { kind: 'file-stopped', requirements: ['tuberculosis'] },
  { kind: 'file-stopped', requirements: [], applicationId: id },
  { kind: 'hired', positionId, hiredOn: '2027-01-10' },
  { kind: 'probation-review-signed', reviewId: id },
  { kind: 'probation-review-answered', employmentId: id },
  { kind: 'bonus-paid', milestone: 'hire', amountCents: 10_000, earnedOn: '2026-11-20', paidOn: '2026-12-04' },
  {
    kind: 'bonus-corrected',
    milestone: 'probation',
    amountCents: 10_000,
    what: 'withdrawn',
    earnedOn: '2026-11-20',
  },
  { kind: 'bonus-corrected', milestone: 'hire', amountCents: 10_000, what: 'moved', earnedOn: '2026-11-20' },
  { kind: 'bonus-corrected', milestone: 'hire', amountCents: 10_000, what: 'earned again', earnedOn: '2026-11-20' },
  { kind: 'probation-corrected', lastDay: '2026-11-20' },
  { kind: 'probation-corrected', lastDay: null },
  { kind: 'reminders', asOf: '2026-11-22', items: reminderItems },
  { kind: 'lapse-warning', asOf: '2026-11-22', lapses },
  { kind: 'lapse-warning', asOf: '2027-01-12', lapses },
  { kind: 'bonus-earned', milestone: 'probation', amountCents: 10_000, earnedOn: '2027-01-10' },
  { kind: 'probation-completed', lastDay: '2027-01-10' },
]

it('there is a letter of every kind here, so that each is read in both languages', () => {
  const union = sourceOf('domain/notices.ts').text
  const kinds = [...union.matchAll(/\bkind: '([\w-]+)'/g)].map(([, kind]) => kind)
  const written: readonly string[] = bodies.map(({ kind }) => kind)
  expect(kinds.filter((kind) => !written.includes(kind ?? ''))).toEqual([])
})

const occasion = (language: Language) => ({
  language,
  agency: 'Cactus Wren Peer Services',
  origin: 'http://localhost:3000',
  givenName: 'Rosa',
})

describe.each(['en', 'es'] as const)('letters in %s', (language) => {
  it.each(bodies.map((body) => [body.kind, body] as const))(
    '%s: whole sentences, no key or gap left',
    async (_, body) => {
      const { subject, html, text } = await writeLetter(body, { ...occasion(language), code: '123456' })
      for (const part of [subject, html, text])
        expect(part).not.toMatch(/\{\{|mails[:.]|requirements[:.]|positions[:.]|undefined|null/)
      expect(html).toContain(`lang="${language}"`)
      expect(text).toContain(language === 'es' ? 'Hola, Rosa:' : 'Hello Rosa,')
      expect(subject).not.toMatch(/Rosa|TB|tubercul/i)
      for (const part of [subject, text])
        expect(part).not.toMatch(/\d{4}-\d{2}-\d{2}|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/)
    },
  )

  it('shows the code, and the days that are left', async () => {
    const code = await writeLetter({ kind: 'sign-in-code', codeId: id }, { ...occasion(language), code: '123456' })
    expect(code.text).toContain('123456')
    const warning = await writeLetter({ kind: 'lapse-warning', asOf: '2026-11-22', lapses }, occasion(language))
    expect(warning.text).toContain(language === 'es' ? '10 de enero de 2027' : '10 January 2027')
    expect(warning.text).toContain('49')
    expect(warning.text).toContain('http://localhost:3000/me/clearance')
  })
})

describe.each(['en', 'es'] as const)('what is waived, in %s', (language) => {
  it('is never spoken of as good: its end is warned of as that of a waiver', async () => {
    const waived = { requirement: 'first-aid', through: '2027-01-10', waived: true } as const
    const of = (through: string) =>
      writeLetter({ kind: 'lapse-warning', asOf: '2026-11-22', lapses: [{ ...waived, through }] }, occasion(language))
    for (const { text } of [await of('2027-01-10'), await of('2026-11-20')]) {
      expect(text).toMatch(language === 'es' ? /dispensa/ : /waived/)
      expect(text).not.toMatch(language === 'es' ? /vale hasta|valía|renovar/ : /good through|renewed/)
    }
  })

  it('a hold is told without a reason: what, from when, until when for the person alone', async () => {
    const gates = ['transport', 'hospital']
    const put = { did: 'put', gates, from: '2026-11-22' } as const
    const own = await writeLetter({ kind: 'hold', ...put, through: '2027-01-10' }, occasion(language))
    const team = await writeLetter({ kind: 'hold-on-team', ...put, personId: id }, occasion(language))
    const words =
      language === 'es' ? ['Llevar a miembros', '22 de noviembre de 2026'] : ['Drive members', '22 November 2026']
    for (const word of words) for (const { text } of [own, team]) expect(text).toContain(word)
    expect(own.text).toContain(language === 'es' ? '10 de enero de 2027' : '10 January 2027')
    expect(team.text).toContain(`http://localhost:3000/team/people/${id}`)
  })
})

it('a code for a new address says to whom it is told, and nothing about an application that its reader may never have made', async () => {
  const body = { kind: 'email-change-code', changeId: id } as const
  const own = await writeLetter(body, { ...occasion('en'), code: '123456' })
  const hr = await writeLetter({ ...body, tellHr: true }, { ...occasion('en'), code: '123456' })
  expect(own.text).toContain('Enter this code on the page')
  expect(hr.text.replaceAll('\n', ' ')).toContain('Tell this code to the person in HR')
  for (const { text } of [own, hr]) {
    expect(text).toContain('somebody gave this address to')
    expect(text).not.toContain('you applied to or work at')
  }
})

it('keeps markup in a name as text', async () => {
  const { html } = await writeLetter(
    { kind: 'offer-accepted', applicationId: id, positionId },
    { ...occasion('en'), givenName: '<script>alert(1)</script>' },
  )
  expect(html).not.toContain('<script>')
})

it('a letter to a referee says who asks for whom and carries the link, in a subject that names nobody', async () => {
  const body = { kind: 'reference-asked', requestId: id, positionId, expiresOn: '2027-01-10', again: false } as const
  const reference = { token: 'a-token', applicant: '<script>alert(1)</script> Flores' }
  const letter = await writeLetter(body, { ...occasion('es'), reference })
  expect(letter.text).toContain('http://localhost:3000/reference/a-token')
  expect(letter.text).toContain('10 de enero de 2027')
  expect(letter.text).toContain('Cactus Wren Peer Services')
  expect(letter.text).not.toContain('se postuló o trabaja')
  expect(letter.subject).not.toContain('Flores')
  expect(letter.html).not.toContain('<script>')
  expect(letter.html).toContain('&lt;script&gt;')
})
