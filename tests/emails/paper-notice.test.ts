import { describe, expect, it } from 'vitest'
import { type PaperOccasion, paperNotice } from '#emails/paper-notice.ts'

const id = '00000000-0000-4000-8000-000000000001'
const positionId = 'pact-peer-support-specialist'
const to = (language: PaperOccasion['language']) => ({ language, agency: 'Cactus Wren', givenName: 'Rosa' })
const allOf = (letter: ReturnType<typeof paperNotice>) =>
  [letter.title, letter.greeting, ...letter.paragraphs, ...letter.items, ...letter.after].join('\n')

describe.each(['en', 'es'] as const)('on paper, in %s', (language) => {
  it('says what the mail says, with its dates', () => {
    const body = { kind: 'offer-made', applicationId: id, offerId: id, positionId, expiresOn: '2027-01-10' } as const
    const text = allOf(paperNotice(body, to(language)))
    expect(text).toContain('Rosa')
    expect(text).toContain(language === 'es' ? '10 de enero de 2027' : '10 January 2027')
  })

  it('names no link, which nobody can press on paper', () => {
    const accepted = { kind: 'offer-accepted', applicationId: id, positionId, offerId: id } as const
    const text = allOf(paperNotice(accepted, to(language)))
    expect(text).not.toMatch(/portal:|https?:|letter\.pdf/)
  })

  it('does not send a reader without the portal to read a message there', () => {
    const body = { kind: 'message-to-applicant', applicationId: id, messageId: id } as const
    const { paragraphs } = paperNotice(body, to(language))
    expect(paragraphs).toHaveLength(1)
    expect(paragraphs[0]).not.toMatch(/page|página|e-mail|correo/)
  })
})
