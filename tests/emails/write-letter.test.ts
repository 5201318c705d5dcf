import { describe, expect, it } from 'vitest'
import { lookedUpFor, samples } from '#emails/samples.ts'
import { writeLetter } from '#emails/write-letter.tsx'
import type { Language } from '#locales/index.ts'

const id = '00000000-0000-4000-8000-000000000001'
const positionId = 'pact-peer-support-specialist'
const lapses = [{ requirement: 'tuberculosis', through: '2027-01-10' }]

const occasion = (language: Language) => ({
  language,
  agency: 'Cactus Wren Peer Services',
  origin: 'http://localhost:3000',
  givenName: 'Rosa',
})

describe.each(['en', 'es'] as const)('letters in %s', (language) => {
  it.each(Object.values(samples).flatMap((bodies) => bodies.map((body) => [body.kind, body] as const)))(
    '%s: whole sentences, no key or gap left',
    async (_, body) => {
      const { subject, html, text } = await writeLetter(body, { ...occasion(language), ...lookedUpFor(body) })
      for (const part of [subject, html, text])
        expect(part).not.toMatch(/\{\{|mails[:.]|requirements[:.]|positions[:.]|undefined|null/)
      expect(html).toContain(`lang="${language}"`)
      expect(text).toContain(language === 'es' ? 'Hola, Rosa:' : 'Hello Rosa,')
      expect(subject).not.toMatch(/Rosa|TB|tubercul/i)
      for (const part of [subject, text])
        expect(part).not.toMatch(/\d{4}-\d{2}-\d{2}|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/)
      expect(subject.trim()).not.toBe('')
      expect(subject).not.toMatch(/Flores|Reyes|Castillo/)
      expect(html).not.toMatch(/<(p|h1|h2|a)\b[^>]*>\s*<\/\1>/)
      const links = [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map(([, href = '']) => href)
      expect(links.filter((href) => !href.startsWith('http://localhost:3000/'))).toEqual([])
      for (const href of links) expect(text).toContain(href.replaceAll('&amp;', '&'))
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
